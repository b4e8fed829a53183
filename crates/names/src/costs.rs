//! What it costs to hear one sound as another, or to leave one out.
//!
//! A cost of one is a consonant for an unrelated one. The numbers were set by hand from how languages borrow each
//! other's sounds, then moved by small steps on groups of spellings and judged on groups kept apart (docs/names.md).

use std::sync::LazyLock;

use crate::sound::SOUNDS;
use crate::sound::Sound::{self, *};

/// Pairs that are taken for each other, either way round.
const INSTEAD: &[(Sound, Sound, f32)] = &[
    // Vowels: e and i are one letter in Arabic script, o and u another.
    (A, E, 0.25),
    (A, I, 0.45),
    (A, O, 0.35),
    (A, U, 0.3),
    (A, Oe, 0.4),
    (E, I, 0.15),
    (E, O, 0.55),
    (E, U, 0.4),
    (E, Oe, 0.4),
    (I, O, 0.5),
    (I, U, 0.45),
    (I, Oe, 0.25),
    (O, U, 0.03),
    (O, Oe, 0.2),
    (U, Oe, 0.05),
    // Glides and what they glide from.
    (Y, I, 0.1),
    (Y, E, 0.3),
    (W, U, 0.1),
    (W, O, 0.25),
    (W, V, 0.2),
    (V, U, 0.5),
    (F, W, 0.4),
    // Lips: Arabic has no p and no v.
    (V, F, 0.2),
    (V, B, 0.45),
    (B, P, 0.05),
    (P, F, 0.5),
    (M, N, 0.5),
    // Teeth: th and dh become t, s, d or z in most mouths.
    (T, D, 0.4),
    (T, Th, 0.1),
    (D, Th, 0.4),
    (D, Dh, 0.1),
    (Dh, Z, 0.2),
    (Th, S, 0.3),
    (Th, Dh, 0.4),
    (T, Ts, 0.4),
    (Z, Ts, 0.25),
    (S, Ts, 0.25),
    (SoftC, Ts, 0.2),
    (D, Z, 0.5),
    (Dh, T, 0.5),
    // The back of the mouth, where Latin letters run out.
    (K, Q, 0.08),
    (K, G, 0.35),
    (Q, G, 0.3),
    (K, Kh, 0.25),
    (Kh, H, 0.25),
    (Kh, Gh, 0.4),
    (Q, Gh, 0.35),
    (Q, Kh, 0.35),
    (G, Gh, 0.1),
    (G, SoftG, 0.1),
    (Gh, SoftG, 0.4),
    (Gh, H, 0.5),
    (G, H, 0.35),
    // Hissing and hushing.
    (S, Z, 0.2),
    (S, SoftC, 0.1),
    (Z, SoftC, 0.3),
    (S, Sh, 0.1),
    (Sh, Zh, 0.4),
    (Z, Zh, 0.25),
    (Zh, Jot, 0.1),
    (Zh, SoftG, 0.2),
    (SoftC, Sh, 0.3),
    (SoftC, K, 0.35),
    // The letters ch, j, g and c, each a different sound in the next country.
    (Chi, Sh, 0.2),
    (Chi, Tch, 0.1),
    (Chi, K, 0.35),
    (Chi, Kh, 0.15),
    (Chi, SoftC, 0.1),
    (Chi, H, 0.3),
    (Chi, Q, 0.3),
    (Chi, G, 0.4),
    (Tch, Sh, 0.25),
    (Tch, SoftC, 0.15),
    (Tch, Jot, 0.3),
    (Tch, Ts, 0.3),
    (Jot, SoftG, 0.03),
    (Jot, G, 0.1),
    (Jot, Y, 0.15),
    (Jot, I, 0.3),
    (Jot, Kh, 0.4),
    (Jot, H, 0.35),
    (Jot, SoftC, 0.2),
    (Jot, Z, 0.45),
    (SoftG, Y, 0.4),
    (SoftG, Kh, 0.4),
    (SoftG, H, 0.4),
    (R, L, 0.65),
    // A catch in the throat is heard as a vowel, or not at all.
    (Stop, A, 0.15),
    (Stop, E, 0.15),
    (Stop, I, 0.2),
    (Stop, O, 0.2),
    (Stop, U, 0.2),
    (Stop, Q, 0.3),
    (Stop, H, 0.4),
];

/// Sounds that are easily left out; every other costs one.
const LEFT_OUT: &[(Sound, f32)] = &[
    (A, 0.35),
    (E, 0.3),
    (I, 0.8),
    (O, 0.45),
    (U, 0.6),
    (Oe, 0.4),
    (Y, 0.4),
    (W, 0.5),
    (H, 0.35),
    (Stop, 0.05),
    (N, 0.8),
    (R, 0.8),
    (L, 0.55),
    (S, 0.7),
    (T, 0.8),
    (D, 0.8),
    (Gh, 0.6),
    (K, 0.9),
    (G, 0.95),
];

/// Vowels at the end: e is mostly mute, while a final a or i often tells one name from another.
const LEFT_OUT_AT_THE_END: &[(Sound, f32)] = &[(A, 0.6), (E, 0.05), (I, 0.55), (O, 0.5), (U, 0.5), (Oe, 0.5)];

/// A consonant for an unrelated one.
const UNRELATED: f32 = 1.2;
/// A vowel for a consonant.
const VOWEL_FOR_CONSONANT: f32 = 1.1;

/// The first sound counts for more, ...
pub const FIRST: f32 = 1.4;
/// ... a vowel beside a vowel for less, ...
pub const BESIDE_A_VOWEL: f32 = 0.8;
/// ... two different vowels at the end for more.
pub const LAST_VOWEL: f32 = 1.3;
/// What is left of the cost of one vowel for another when one of the two words was written without most of them.
pub const UNWRITTEN: f32 = 0.4;

/// Vowels left out when one of the two words was written without short ones: a long one would have been written.
const LEFT_OUT_UNWRITTEN: &[(Sound, f32)] =
    &[(A, 0.14), (E, 0.12), (I, 0.3), (O, 0.15), (U, 0.15), (Ou, 0.45), (Oe, 0.16)];

/// The costs as tables.
pub struct Costs {
    /// One sound heard as another.
    pub instead: [[f32; SOUNDS]; SOUNDS],
    /// A sound left out in the middle.
    pub left_out: [f32; SOUNDS],
    /// A sound left out in the middle when short vowels may be unwritten.
    pub unwritten: [f32; SOUNDS],
    /// A vowel left out at the end.
    pub at_the_end: [f32; SOUNDS],
}

/// The tables, filled once.
pub static COSTS: LazyLock<Costs> = LazyLock::new(Costs::fill);

impl Costs {
    fn fill() -> Self {
        let mut costs = Costs {
            instead: [[UNRELATED; SOUNDS]; SOUNDS],
            left_out: [1.0; SOUNDS],
            unwritten: [1.0; SOUNDS],
            at_the_end: [1.0; SOUNDS],
        };
        for (one, row) in costs.instead.iter_mut().enumerate() {
            for (other, cost) in row.iter_mut().enumerate() {
                if one == other {
                    *cost = 0.0;
                } else if (one <= Oe as usize) != (other <= Oe as usize) {
                    *cost = VOWEL_FOR_CONSONANT;
                }
            }
        }
        for &(one, other, cost) in INSTEAD {
            costs.either_way(one, other, cost);
        }
        LEFT_OUT.iter().for_each(|&(sound, cost)| costs.left_out[sound as usize] = cost);
        LEFT_OUT_AT_THE_END.iter().for_each(|&(sound, cost)| costs.at_the_end[sound as usize] = cost);
        // However it is written, u sounds like u.
        costs.instead[Ou as usize] = costs.instead[U as usize];
        (0..SOUNDS).for_each(|other| costs.instead[other][Ou as usize] = costs.instead[other][U as usize]);
        costs.left_out[Ou as usize] = costs.left_out[U as usize];
        costs.at_the_end[Ou as usize] = costs.at_the_end[U as usize];
        costs.unwritten = costs.left_out;
        LEFT_OUT_UNWRITTEN.iter().for_each(|&(sound, cost)| costs.unwritten[sound as usize] = cost);
        costs
    }

    fn either_way(&mut self, one: Sound, other: Sound, cost: f32) {
        self.instead[one as usize][other as usize] = cost;
        self.instead[other as usize][one as usize] = cost;
    }
}
