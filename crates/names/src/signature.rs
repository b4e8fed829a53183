//! What can be seen of a word at a glance: enough to pass over almost all others without reading them.

use crate::sound::Sound::{self, *};

/// Two small numbers drawn from the sounds of a word.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Signature {
    /// Which consonants it has, which it has twice, and which follow each other.
    pub skeleton: u64,
    /// Its first eight sounds, roughly, four bits each, the first one lowest.
    pub opening: u32,
}

const EDGE: u32 = 11;

impl Signature {
    /// Of a whole word.
    pub fn of(sounds: &[Sound]) -> Self {
        let mut signature = Signature { skeleton: 0, opening: opening(sounds) };
        let mut before = EDGE;
        for class in sounds.iter().filter_map(|&sound| consonant(sound)) {
            if class != before {
                signature.see(class, before);
                before = class;
            }
        }
        signature.skeleton |= pair(before, EDGE);
        signature
    }

    fn see(&mut self, class: u32, before: u32) {
        let seen = 1 << class;
        self.skeleton |= if self.skeleton & seen == 0 { seen } else { seen << 10 };
        self.skeleton |= pair(before, class);
    }
}

/// How far two words are from each other at a glance.
pub fn apart(a: u64, b: u64, a_opening: u32, b_opening: u32) -> u8 {
    let skeleton = 2 * (a ^ b).count_ones() as u8;
    skeleton + differing(a_opening ^ b_opening) as u8
}

/// How many sounds of an opening differ, given the two openings laid over each other.
pub fn differing(over: u32) -> u32 {
    let any = over | over >> 1 | over >> 2 | over >> 3;
    (any & 0x1111_1111).count_ones()
}

/// Consonants that change places across languages and scripts share a class; glides and h are too fleeting to count.
fn consonant(sound: Sound) -> Option<u32> {
    match sound {
        A | E | I | O | U | Ou | Oe | Y | W | H | Stop => None,
        B | P => Some(0),
        F | V => Some(1),
        M => Some(2),
        N => Some(3),
        T | D | Th | Dh => Some(4),
        K | Q | G | Gh | Kh | Chi => Some(5),
        S | Z | Ts | SoftC | Sh | Zh | Tch => Some(6),
        Jot | SoftG => Some(7),
        R => Some(8),
        L => Some(9),
    }
}

/// One of the upper forty-four bits for two consonants in a row.
fn pair(first: u32, second: u32) -> u64 {
    1 << (20 + (first * 13 + second * 7) % 44)
}

fn opening(sounds: &[Sound]) -> u32 {
    let mut opening = 0;
    for (at, &sound) in sounds.iter().filter(|&&sound| sound != Stop).take(8).enumerate() {
        opening |= rough(sound) << (4 * at);
    }
    opening
}

fn rough(sound: Sound) -> u32 {
    match consonant(sound) {
        Some(class) => class + 1,
        None if matches!(sound, O | U | Ou | W) => 11,
        None if matches!(sound, I | Y) => 12,
        None if sound == H => 13,
        None => 14,
    }
}
