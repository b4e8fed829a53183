//! One letter to one mail server, over SMTP. It knows no house, and nobody whom a letter could be about.
//!
//! What a server answers is told as a [`Fault`] without its words: they may name whom the letter was for.

mod fault;
mod letter;
mod server;

pub use fault::Fault;
pub use letter::{Letter, is_address};
pub use server::{NotAServer, PasswordFrom, Secret, Server, ServerTerms, Tls};
