//! What the archive promises, told as stories that go through commands, on both engines.

#![allow(clippy::unwrap_used)]

mod admission;
mod broken_off;
mod chain;
mod consent;
mod copying;
mod doors;
mod forgetting;
mod full_disk;
mod killed;
mod last_bed;
mod last_place;
mod looking;
mod measure;
mod once;
mod outbox;
mod own;
mod paid_once;
mod proposals;
mod rebuilding;
mod refusing;
mod secrets;
mod tally;
mod teams;
mod town;
