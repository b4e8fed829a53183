//! Who comes first among parties that waited equally long: a draw that anybody can check afterwards.
//!
//! The house makes up a seed and tells its promise; then it gives out tickets; after the draw it tells the seed. From then on
//! everybody can make the promise and every rank again with `sha256sum`. The promise comes before the tickets: whoever knows the
//! tickets could try seeds until one suits.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::hash;

/// A draw, made up before anybody had a ticket.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Draw {
    seed: [u8; 32],
}

/// A number that a party drew. It tells nothing about them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub u64);

/// Where a ticket stands in a draw; the lowest comes first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank(String);

/// What is told of a draw before it is held: it fixes the seed and does not give it away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedPromise(String);

/// A draw for parties, with their tickets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lots {
    /// Which draw.
    pub draw: Draw,
    /// The ticket of each party, in their order. Whoever has none comes after those who have one; of two that are the same, whoever
    /// has the lowest number of a person comes first.
    pub tickets: Vec<Ticket>,
}

impl Draw {
    /// The draw with this seed, which comes from the caller's source of chance.
    pub const fn new(seed: [u8; 32]) -> Draw {
        Draw { seed }
    }

    /// The seed in hexadecimal digits, to be told after the draw.
    pub fn seed(&self) -> String {
        hash::hex(&self.seed)
    }

    /// The draw whose seed was told.
    pub fn told(seed: &str) -> Option<Draw> {
        hash::bytes(seed).map(Draw::new)
    }

    /// What is told before: the SHA-256 of the seed in hexadecimal digits.
    pub fn promise(&self) -> SeedPromise {
        SeedPromise(hash::of(&self.seed()))
    }

    /// Where a ticket stands: the SHA-256 of the seed in hexadecimal digits, a colon and the number.
    pub fn rank(&self, ticket: Ticket) -> Rank {
        Rank(hash::of(&format!("{}:{}", self.seed(), ticket.0)))
    }
}

impl SeedPromise {
    /// A promise as it was told.
    pub fn told(digits: &str) -> SeedPromise {
        SeedPromise(digits.trim().to_ascii_lowercase())
    }

    /// Whether this is the draw that was promised.
    pub fn kept_by(&self, draw: &Draw) -> bool {
        *self == draw.promise()
    }
}

impl Lots {
    /// Where a party stands, if it has a ticket.
    pub fn rank(&self, party: usize) -> Option<Rank> {
        self.tickets.get(party).map(|ticket| self.draw.rank(*ticket))
    }

    /// The same for some of the parties, in the order in which they are named.
    pub(crate) fn of(&self, parties: &[usize]) -> Lots {
        let tickets = parties.iter().filter_map(|party| self.tickets.get(*party)).copied().collect();
        Lots { draw: self.draw.clone(), tickets }
    }
}

impl TryFrom<String> for Draw {
    type Error = &'static str;

    fn try_from(seed: String) -> Result<Draw, &'static str> {
        Draw::told(&seed).ok_or("a seed has 64 hexadecimal digits")
    }
}

impl From<Draw> for String {
    fn from(draw: Draw) -> String {
        draw.seed()
    }
}

/// The seed is nobody's business before the draw.
impl fmt::Debug for Draw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Draw({})", self.promise())
    }
}

impl fmt::Display for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for SeedPromise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests;
