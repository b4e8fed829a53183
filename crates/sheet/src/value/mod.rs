//! What a cell means: numbers, days, words for yes and no, and the other words of the field.

mod birth;
mod capacity;
mod language;
mod nationality;
mod reach;
mod words;

pub use birth::birth;
pub use capacity::{counted_in_rooms, number};
pub use language::{language_name, languages};
pub use nationality::nationalities;
pub use reach::telephone;
pub use words::{care, regime, room_kind, room_sex, signals, sleeps_with, time, who_of, yes_or_no};

/// A value, and what had to be assumed to read it.
pub type Reading<T> = Result<(T, Option<crate::Reason>), crate::Reason>;

/// Lower case, in Latin letters without accents; signs between words count as one space. For
/// comparing only: headers and words are known by it however they were typed.
pub fn fold(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    let mut gap = false;
    for letter in any_ascii::any_ascii(words).chars() {
        if letter.is_ascii_alphanumeric() {
            if gap && !folded.is_empty() {
                folded.push(' ');
            }
            gap = false;
            folded.push(letter.to_ascii_lowercase());
        } else if letter != '\'' {
            gap = true;
        }
    }
    folded
}

/// A cell that means: nobody filled this in.
pub fn is_blank(words: &str) -> bool {
    matches!(words.trim(), "" | "-" | "--" | "—" | "–" | "." | "/" | "n.v.t." | "nvt" | "n/a" | "N/A" | "NVT")
}
