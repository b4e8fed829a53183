//! Who is at the door: sessions, one-time links, passwords, and what a browser may send.

mod cookie;
mod origin;
mod password;
mod rules;
mod sessions;
mod slow;
mod token;

pub use cookie::cookie;
pub use origin::own_pages_only;
pub use password::Weak;
pub use sessions::{NotIn, Sessions, SignedIn};
pub use token::Token;

#[cfg(test)]
mod tests;
