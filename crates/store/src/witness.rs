//! A head of the chain as it was noted outside the machine, such as the one on a night sheet:
//! without it nobody notices that the end of the log was cut off.

use crate::log::Head;

/// How many digits of a hash are noted at least: what stands on a night sheet.
const FEWEST: usize = 16;
/// How many digits a whole hash has.
const ALL: usize = 64;

/// A head of the chain that was noted outside, whole or only its beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// The event, when it was noted too.
    pub(crate) position: Option<u64>,
    /// The first digits of its hash, each a number below sixteen.
    pub(crate) digits: Vec<u8>,
}

impl Witness {
    /// Whether this head is the one that was noted, as far as it was noted.
    pub(crate) fn agrees(&self, head: &Head) -> bool {
        let digit =
            |place: usize| head.hash.0.get(place / 2).map(|byte| if place % 2 == 0 { byte >> 4 } else { byte & 15 });
        self.position.is_none_or(|position| position == head.position)
            && self.digits.iter().enumerate().all(|(place, noted)| digit(place) == Some(*noted))
    }
}

impl From<Head> for Witness {
    fn from(head: Head) -> Witness {
        Witness {
            position: Some(head.position),
            digits: head.hash.0.iter().flat_map(|byte| [byte >> 4, byte & 15]).collect(),
        }
    }
}

/// Text that is not a head of the chain, as a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAWitness {
    /// So few digits could be those of another event.
    #[error("{0} digits of the hash are too few: copy at least the 16 that stand on a night sheet")]
    TooShort(usize),
    /// There are no hashes of so many digits.
    #[error("a hash has 64 digits, and this has {0}")]
    TooLong(usize),
    /// Something that is not a digit of base sixteen.
    #[error("{0:?} is not a digit of a hash: those are 0 to 9 and a to f")]
    NotADigit(char),
    /// What stands before the colon.
    #[error("what stands before the colon is not the number of an event: write POSITION:HASH, or the hash alone")]
    NotAPosition,
    /// The first group may be the position, or the beginning of the hash.
    #[error("this can be read in two ways: write a colon after the position, as POSITION:HASH, or the hash alone")]
    TwoWays,
}

impl std::str::FromStr for Witness {
    type Err = NotAWitness;

    /// Reads `POSITION:HASH` or the hash alone, in groups or not, in any case.
    fn from_str(text: &str) -> Result<Witness, NotAWitness> {
        let (position, hash) = match text.split_once(':') {
            Some((position, hash)) => (Some(position.trim().parse().map_err(|_| NotAWitness::NotAPosition)?), hash),
            None => (None, text),
        };
        let digit = |sign: char| sign.to_digit(16).map(|digit| digit as u8).ok_or(NotAWitness::NotADigit(sign));
        let digits: Vec<u8> = hash.chars().filter(|sign| !sign.is_whitespace()).map(digit).collect::<Result<_, _>>()?;
        let first = hash.split_whitespace().next().filter(|first| first.parse::<u64>().is_ok()).map_or(0, str::len);
        match digits.len() {
            few if few < FEWEST => Err(NotAWitness::TooShort(few)),
            many if many > ALL => Err(NotAWitness::TooLong(many)),
            some if position.is_none() && some < ALL && (FEWEST..some).contains(&(some - first)) => {
                Err(NotAWitness::TwoWays)
            }
            _ => Ok(Witness { position, digits }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Hash;

    const HASH: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    #[test]
    fn a_head_is_read_as_it_stands_on_paper() {
        let head = Head { position: 512, hash: HASH.parse::<Hash>().unwrap() };
        for text in [
            "9f86 d081 884c 7d65",
            "9F86D081884C7D65",
            " 512: 9f86 d081 884c 7d65\n",
            "512:9f86d081884c7d659a",
            &format!("512:{HASH}"),
            &HASH.to_uppercase(),
        ] {
            let witness: Witness = text.parse().unwrap();
            assert!(witness.agrees(&head), "{text}");
            assert!(!witness.agrees(&Head { position: 512, hash: Hash::of(b"another") }), "{text}");
            let elsewhere = Head { position: 511, ..head };
            assert_eq!(witness.agrees(&elsewhere), witness.position.is_none(), "{text}");
        }
        assert_eq!(Witness::from(head), format!("512:{HASH}").parse().unwrap());
    }

    #[test]
    fn what_is_no_head_is_said_in_a_sentence() {
        for (text, why) in [
            ("", NotAWitness::TooShort(0)),
            ("512:9f86 d081 884c 7d6", NotAWitness::TooShort(15)),
            ("9f86 d081 884c", NotAWitness::TooShort(12)),
            ("9f86 d081 884c 7dg5", NotAWitness::NotADigit('g')),
            ("9f86-d081-884c-7d65", NotAWitness::NotADigit('-')),
            ("no:9f86 d081 884c 7d65", NotAWitness::NotAPosition),
            ("512 9f86 d081 884c 7d65", NotAWitness::TwoWays),
            ("9086 d081 884c 7d65 9a2f", NotAWitness::TwoWays),
            (&format!("{HASH}0"), NotAWitness::TooLong(65)),
        ] {
            assert_eq!(text.parse::<Witness>(), Err(why), "{text}");
        }
        assert!("9086 d081 884c 7d65".parse::<Witness>().is_ok(), "the four groups of the sheet are the hash");
    }
}
