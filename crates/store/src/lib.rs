//! The archive: an append-only log, a key per person and class, and tables drawn from the log.
//!
//! Nothing is written except by [`Archive::execute`]; nothing personal is read except by
//! [`Archive::look`] and its neighbours, which note who looked. Both ask for a token that only
//! the guard makes. Which database lies underneath is known in `engine/` and nowhere else.

mod archive;
mod bytes;
mod chain;
mod door;
mod engine;
mod execute;
mod failure;
mod fitting;
mod history;
mod index;
mod keys;
mod log;
mod look;
mod mailbox;
mod mapping;
mod migrate;
mod outbox;
mod own_days;
mod pad;
mod place;
mod rebuild;
mod remembered;
mod seal;
mod shelf;
mod shred;
mod teams;
mod verify;
mod witness;

pub use archive::Archive;
pub use chain::Hash;
pub use door::{Session, TokenHash};
pub use execute::{Batch, Done};
pub use failure::{Broken, Failure};
pub use fitting::Fitting;
pub use history::Noted;
pub use index::Found;
pub use log::Head;
pub use look::{Known, Read};
pub use mailbox::Mailbox;
pub use outbox::{MailKind, MailNow, MailState};
pub use place::Place;
pub use rebuild::{Rebuilt, ShelfState};
pub use shelf::allowance::RateNow;
pub use shelf::application::{ApplicationNow, ApplicationState};
pub use shelf::attendance::AttendedNow;
pub use shelf::bed::{BedNow, Out};
pub use shelf::claim::Claimed;
pub use shelf::draft::Draft;
pub use shelf::enrolment::EnrolledNow;
pub use shelf::given::{GivenNow, HowNow, ReceiptNow};
pub use shelf::guided::GuidedNow;
pub use shelf::letter::LetterNow;
pub use shelf::location::LocationNow;
pub use shelf::objection::{ObjectionNow, ObjectionState};
pub use shelf::offer::OfferNow;
pub use shelf::organisation::OrganisationNow;
pub use shelf::person::{Ban, Card};
pub use shelf::procedure::ProcedureNow;
pub use shelf::recipient::RecipientNow;
pub use shelf::referral::ReferralNow;
pub use shelf::request::RequestNow;
pub use shelf::room::RoomNow;
pub use shelf::round::Tick;
pub use shelf::rules::RulesNow;
pub use shelf::sheet::SheetPrinted;
pub use shelf::staff::{StaffCard, StaffNow};
pub use shelf::step::StepNow;
pub use shelf::term::{TermNow, TermRule, TermStage};
pub use shelf::weighing::{WeighingNow, WeighingStage};
pub use teams::Teams;
pub use verify::{Fault, Verified};
pub use witness::{NotAWitness, Witness};
