//! Links with which an organisation signs people up, without an account and without reading anything.
//! The house keeps of a link only the hash of its secret; whoever is signed up lies sealed as ever.

mod apply;
mod event;
mod link;
mod open;
mod secret;
mod withdraw;

pub use apply::{ApplyByReferral, Refusal as ApplyRefusal};
pub use event::Event;
pub use link::{MOST_PER_DAY, NotWorking, ReferralLink};
pub use open::{LONGEST_DAYS, OpenReferralLink, Refusal as OpenRefusal};
pub use secret::{NotASecretHash, SecretHash};
pub use withdraw::{Refusal as WithdrawRefusal, WithdrawReferralLink};
