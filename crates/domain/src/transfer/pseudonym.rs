//! A name that says nothing, so that two houses can speak of somebody.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Birds of the Low Countries: short, and told apart over the telephone.
const BIRDS: [&str; 24] = [
    "Aalscholver",
    "Bergeend",
    "Boomklever",
    "Fuut",
    "Gierzwaluw",
    "Grutto",
    "Heggenmus",
    "IJsvogel",
    "Kievit",
    "Kwikstaart",
    "Lepelaar",
    "Meerkoet",
    "Merel",
    "Nachtegaal",
    "Ooievaar",
    "Putter",
    "Reiger",
    "Roodborst",
    "Scholekster",
    "Spreeuw",
    "Tureluur",
    "Vink",
    "Wielewaal",
    "Zilvermeeuw",
];

/// A bird and three digits, from a number of chance. Whoever knows the person cannot find it, and it finds nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pseudonym(u32);

impl Pseudonym {
    /// The pseudonym of a number that chance made.
    pub const fn new(chance: u32) -> Pseudonym {
        Pseudonym(chance)
    }
}

impl fmt::Display for Pseudonym {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (bird, digits) = (self.0 as usize % BIRDS.len(), self.0 as usize / BIRDS.len() % 900 + 100);
        write!(f, "{} {digits}", BIRDS[bird])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_gives_a_bird_and_three_digits() {
        for (number, name) in [(0, "Aalscholver 100"), (21, "Vink 100"), (24, "Aalscholver 101")] {
            assert_eq!(Pseudonym::new(number).to_string(), name);
        }
        let longest = Pseudonym::new(u32::MAX).to_string();
        assert_eq!(longest.split(' ').nth(1).map(str::len), Some(3), "{longest}");
    }
}
