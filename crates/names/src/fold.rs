//! From any script to a small alphabet of our own: one byte a letter.
//!
//! Small letters and the apostrophe mean themselves. A capital is a letter with a mark that changes its sound
//! (`S` for š and ş, `C` for č and ç); made small it is the bare letter people type on a foreign keyboard.

use zeroize::Zeroizing;

use crate::script::{arabic, hebrew};
use crate::sound::LONGEST;

/// What kind of writing a word came in: it decides how much its vowels can be trusted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Writing {
    /// Latin letters.
    Latin,
    /// Arabic and Hebrew: short vowels are not written.
    Consonants,
    /// Every other script: transliterated, vowels and all.
    Other,
}

/// One word in our alphabet.
#[derive(Clone)]
pub struct Folded {
    /// At least one letter and at most [`LONGEST`].
    pub letters: Zeroizing<Vec<u8>>,
    /// The script it was written in.
    pub writing: Writing,
}

/// Folds one word, already in small letters and normal form; it must hold at least one character.
pub fn fold(word: &str) -> Folded {
    // Room for the longest letter beyond the longest word: the vector never moves and leaves no copy behind.
    let mut letters = Zeroizing::new(Vec::with_capacity(LONGEST + 64));
    let mut writing = Writing::Latin;
    for character in word.chars() {
        if letters.len() >= LONGEST {
            break;
        }
        if character == 'ا' && letters.is_empty() {
            // A bare alif in front carries any vowel; e is nearest to all of them.
            writing = Writing::Consonants;
            letters.push(b'e');
        } else if let Some(marked) = marked(character) {
            letters.extend_from_slice(marked);
        } else if let Some(consonant) = arabic(character).or_else(|| hebrew(character)) {
            writing = Writing::Consonants;
            letters.extend_from_slice(consonant.as_bytes());
        } else {
            if writing == Writing::Latin && !is_latin(character) {
                writing = Writing::Other;
            }
            letters.extend(any_ascii::any_ascii_char(character).bytes().take(LONGEST).filter_map(plain));
        }
    }
    if letters.is_empty() {
        // Signs nobody can read aloud still deserve to be found again: they are spelled by their number.
        let numbers =
            word.chars().flat_map(|sign| (0..6).map(move |digit| b'0' + ((sign as u32 >> (4 * digit)) & 7) as u8));
        letters.extend(numbers.take(LONGEST));
    }
    letters.truncate(LONGEST);
    Folded { letters, writing }
}

/// The bare letter that people type for a marked one.
pub fn bare(letter: u8) -> u8 {
    letter.to_ascii_lowercase()
}

fn plain(byte: u8) -> Option<u8> {
    match byte.to_ascii_lowercase() {
        letter @ (b'a'..=b'z' | b'0'..=b'9') => Some(letter),
        b'\'' | b'`' => Some(b'\''),
        _sign => None,
    }
}

fn is_latin(character: char) -> bool {
    !character.is_alphabetic() || character <= '\u{24f}' || ('\u{1e00}'..='\u{1eff}').contains(&character)
}

fn marked(character: char) -> Option<&'static [u8]> {
    let letters: &[u8] = match character {
        'š' | 'ş' | 'ș' | 'ś' => b"S",
        'č' | 'ç' | 'ć' => b"C",
        'ž' | 'ż' | 'ź' => b"Z",
        'ö' | 'ø' | 'ő' | 'œ' => b"O",
        'ü' | 'ű' => b"U",
        'ä' | 'æ' => b"A",
        'ğ' => b"G",
        'ñ' | 'ń' | 'ň' => b"N",
        'đ' => b"D",
        'ł' => b"L",
        'ř' => b"rZ",
        'ß' => b"ss",
        'ʿ' | 'ʾ' | '’' | 'ʼ' | '‘' | '´' => b"'",
        _other => return None,
    };
    Some(letters)
}
