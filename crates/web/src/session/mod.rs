//! Who is at the door: sessions, one-time links, passkeys, passwords with codes, and what a browser may send.

mod card;
mod choose;
mod codes;
mod cookie;
mod entrance;
mod envelope;
pub mod hex;
mod origin;
mod passkeys;
mod password;
mod phrase;
mod rules;
mod sessions;
mod slow;
mod token;

pub use card::Code;
pub use choose::WaysIn;
#[cfg(test)]
pub(crate) use codes::code_at;
pub use codes::{Codes, NewCode};
pub use cookie::cookie;
pub use entrance::{Entrance, NotChosen, Opens};
pub use origin::own_pages_only;
pub use passkeys::{NotKept, Passkeys, Question};
pub use password::Weak;
pub use phrase::Unfit;
pub use sessions::{Asked, NotIn, Sessions, SignedIn, Typed};
pub use token::Token;

#[cfg(test)]
mod tests;
