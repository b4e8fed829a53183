//! Who may do and see what, where, and for which purpose.
//!
//! The answers stand in `policies/`, one file per role, and all of them at a glance in
//! `who_may_what.txt`. The [`Guard`] gives out tokens that nobody else can make: [`Allowed`] for
//! a deed, [`Sight`] and [`Search`] for what is written about people, [`Seeing`] for the other
//! pages. The archive writes and reads nothing without one.

mod ask;
mod guard;
mod policies;
mod remembered;
mod token;
mod worker;

pub use ask::{Page, Purpose};
pub use guard::Guard;
pub use token::{Allowed, Bearer, NotAllowed, OwnFile, Receiver, Search, Seeing, Sight};
pub use worker::Worker;

#[cfg(test)]
mod tests;
