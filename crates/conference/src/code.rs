//! The code with which a partner opens their seat from elsewhere: for one meeting, and short enough to read aloud.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use zeroize::Zeroizing;

/// Letters that are not taken for each other or for a digit; no vowels, so that no code is a word.
const LETTERS: &[u8; 19] = b"BCDFGHJKMNPQRTVWXYZ";
/// So many letters, in two groups.
const LENGTH: usize = 8;

/// A one-meeting code, as it is read aloud: `BCDF GHJK`. Only a keyed hash of it is kept or travels.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(Zeroizing<[u8; LENGTH]>);

impl Code {
    /// A new code; one in nineteen to the eighth.
    pub fn random() -> Code {
        let mut letters = Zeroizing::new([0; LENGTH]);
        for letter in letters.iter_mut() {
            *letter = one_of(LETTERS);
        }
        Code(letters)
    }

    /// What somebody typed, in small or large letters, with spaces or dashes as they like.
    pub fn read(typed: &str) -> Option<Code> {
        let typed = typed.chars().filter(|letter| letter.is_ascii_alphanumeric());
        let typed = Zeroizing::new(typed.map(|letter| letter.to_ascii_uppercase() as u8).collect::<Vec<u8>>());
        let letters: [u8; LENGTH] = typed.as_slice().try_into().ok()?;
        letters.iter().all(|letter| LETTERS.contains(letter)).then(|| Code(Zeroizing::new(letters)))
    }

    /// As it is read aloud, in two groups.
    pub fn text(&self) -> String {
        let (first, second) = self.0.split_at(LENGTH / 2);
        format!("{} {}", String::from_utf8_lossy(first), String::from_utf8_lossy(second))
    }

    pub(crate) fn letters(&self) -> &[u8] {
        &*self.0
    }
}

/// One letter of these, each as likely.
fn one_of(letters: &[u8]) -> u8 {
    let even = u8::MAX - u8::MAX % letters.len() as u8;
    loop {
        let mut byte = [0];
        getrandom::fill(&mut byte).expect("the operating system gives chance");
        if byte[0] < even {
            return letters[usize::from(byte[0]) % letters.len()];
        }
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

/// What is kept of a code: keyed by the secret that the house and its conference server share, so that whoever has only
/// the store cannot try codes against it. [`crate::Pusher::hash`] makes it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct CodeHash(pub(crate) [u8; 32]);

impl fmt::Debug for CodeHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CodeHash(…)")
    }
}

impl Serialize for CodeHash {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&crate::secret::hex(&self.0))
    }
}

impl<'de> Deserialize<'de> for CodeHash {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        crate::secret::unhex(&text).map(CodeHash).ok_or_else(|| de::Error::custom("this is no hash"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_however_it_is_typed() {
        let code = Code::random();
        let text = code.text();
        assert_eq!(text.len(), LENGTH + 1);
        for typed in
            [text.clone(), text.to_lowercase(), text.replace(' ', ""), text.replace(' ', " - "), format!(" {text}\n")]
        {
            assert!(Code::read(&typed) == Some(code.clone()), "{typed}");
        }
    }

    #[test]
    fn what_can_be_no_code_is_none() {
        for typed in ["", "BCDF", "BCDF GHJA", "BCDF GHJ1", "BCDF GHJKM", "ÉCDF GHJK", "𝐁CDFGHJK"] {
            assert!(Code::read(typed).is_none(), "{typed}");
        }
    }

    #[test]
    fn every_letter_is_as_likely() {
        let mut counts = [0_u32; 26];
        for _ in 0..2_000 {
            for letter in Code::random().letters() {
                counts[usize::from(letter - b'A')] += 1;
            }
        }
        let used: Vec<u32> = counts.into_iter().filter(|count| *count > 0).collect();
        assert_eq!(used.len(), LETTERS.len());
        assert!(used.iter().all(|count| (600..1100).contains(count)), "{used:?}");
    }
}
