//! What backups promise, told as stories on both engines: with real files, real identities and a real server.

#![allow(clippy::unwrap_used)]

mod canaries;
mod closed;
mod damaged;
mod drilled;
mod forgotten;
mod killed;
mod measure;
mod online;
mod target;
mod town;
