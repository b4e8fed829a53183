//! Who is at the door: sessions, one-time links, passwords, and what a browser may send.

mod card;
mod cookie;
mod entrance;
mod origin;
mod password;
mod phrase;
mod rules;
mod sessions;
mod slow;
mod token;

pub use card::Code;
pub use cookie::cookie;
pub use entrance::{Entrance, NotChosen, Opens};
pub use origin::own_pages_only;
pub use password::Weak;
pub use phrase::Unfit;
pub use sessions::{NotIn, Sessions, SignedIn};
pub use token::Token;

#[cfg(test)]
mod tests;
