//! The phrase that somebody chooses for their own file: in any script, and the same however a keyboard writes it.

use unicode_normalization::UnicodeNormalization;

/// So many words are enough, however short they are.
const WORDS: usize = 3;
/// Or so many letters.
const LETTERS: usize = 8;
/// More than anybody types.
const LONGEST: usize = 200;
/// A phrase of one or two letters again and again is none.
const DIFFERENT: usize = 4;

/// Why a phrase will not do. The name is the key of the text that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Fewer than three words and fewer than eight letters.
    TooShort,
    /// Longer than anybody types.
    TooLong,
    /// The code of the card, or a few letters again and again.
    Guessable,
}

/// A phrase as it is compared: one form of each letter, no difference between large and small, one space between words.
pub(super) fn plain(phrase: &str) -> String {
    let folded: String = phrase.nfkc().collect::<String>().to_lowercase().nfkc().collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a phrase may be chosen for the card with this code.
pub(super) fn choose(phrase: &str, code: &str) -> Result<(), Unfit> {
    let plain = plain(phrase);
    let letters = plain.chars().filter(|letter| !letter.is_whitespace());
    if plain.chars().count() > LONGEST {
        return Err(Unfit::TooLong);
    }
    if letters.clone().count() < LETTERS && plain.split(' ').filter(|word| !word.is_empty()).count() < WORDS {
        return Err(Unfit::TooShort);
    }
    let different: std::collections::BTreeSet<char> = letters.collect();
    let is_code = super::card::Code::plain(&plain) == code;
    if different.len() < DIFFERENT || is_code { Err(Unfit::Guessable) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "ABCD1234EFGH5678";

    #[test]
    fn a_phrase_is_the_same_however_a_keyboard_writes_it() {
        for (typed, meant) in [
            ("  Mijn   Oma's\u{A0}tuin ", "mijn oma's tuin"),
            ("ＭＩＪＮ tuin", "mijn tuin"),
            ("cafe\u{301} aan zee", "café aan zee"),
            ("ﻣﺮﺣﺒﺎ", "مرحبا"),
            ("ﬁets in de zon", "fiets in de zon"),
        ] {
            assert_eq!(plain(typed), plain(meant), "{typed}");
        }
    }

    #[test]
    fn a_few_words_or_eight_letters_in_any_script_will_do() {
        for phrase in ["ቤት ኣብ ጎቦ", "بيتي قرب النهر", "山上 有 老房子", "tuinhekje", "a be zee x"]
        {
            assert_eq!(choose(phrase, CODE), Ok(()), "{phrase}");
        }
    }

    #[test]
    fn what_is_short_long_or_guessed_at_once_will_not_do() {
        check("", Unfit::TooShort);
        check("kort", Unfit::TooShort);
        check("        ", Unfit::TooShort);
        check(&"a".repeat(LONGEST + 1), Unfit::TooLong);
        check("aaaa aaaa aaaa", Unfit::Guessable);
        check("abcd 1234 efgh 5678", Unfit::Guessable);
    }

    #[track_caller]
    fn check(phrase: &str, why: Unfit) {
        assert_eq!(choose(phrase, CODE), Err(why), "{phrase}");
    }
}
