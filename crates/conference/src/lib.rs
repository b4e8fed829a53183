//! One sheet at a meeting. The house freezes what somebody agreed to show one partner about one case, and pushes it to
//! a small server of its own kind: another process, another user, another store, no key to the house's.
//!
//! This crate is both ends: what a house needs to push ([`Pusher`]), and the server (`bestendig-conference`). Everything
//! goes one way: the server never calls the house, and nothing that it answers is about anybody.

mod asset;
mod cabinet;
mod code;
mod guests;
mod id;
mod language;
mod meeting;
mod page;
mod push;
mod pusher;
mod secret;
mod server;
mod sheet;
mod terms;

pub use cabinet::Accident;
pub use code::{Code, CodeHash};
pub use id::{MeetingId, NotAnId, SeatId, SheetId};
pub use language::Language;
pub use meeting::{Meeting, Seat};
pub use page::{Size, article, page};
pub use push::Refusal;
pub use pusher::{NotPushed, Pusher};
pub use secret::{NoSecret, Secret, hex, unhex};
pub use server::{Clock, Manner, Server};
pub use sheet::{Point, Sheet};
pub use terms::Terms;

/// So long after the end of a meeting nothing of it is left.
pub const KEPT: jiff::SignedDuration = jiff::SignedDuration::from_hours(24);
