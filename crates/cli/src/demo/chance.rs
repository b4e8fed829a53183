//! Chance that can be had again: the same seed gives the same house, down to the ids.

use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;

/// A source of chance.
pub struct Chance(ChaCha12Rng);

impl Chance {
    /// The chance of this seed for this house; houses do not disturb each other.
    pub fn of(seed: u64, house: &str) -> Chance {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_be_bytes());
        for (place, byte) in bytes[8..].iter_mut().zip(house.bytes()) {
            *place = byte;
        }
        Chance(ChaCha12Rng::from_seed(bytes))
    }

    /// A number for an id.
    pub fn number(&mut self) -> u128 {
        u128::from(self.0.next_u64()) << 64 | u128::from(self.0.next_u64())
    }

    /// From the first up to and with the last.
    pub fn between(&mut self, first: i16, last: i16) -> i16 {
        self.0.random_range(first..=last)
    }

    /// Yes, so many times in a hundred.
    pub fn percent(&mut self, times: u32) -> bool {
        self.0.random_range(0..100) < times
    }

    /// One of these.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.0.random_range(0..of.len())]
    }
}
