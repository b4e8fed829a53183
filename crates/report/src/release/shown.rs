//! How a count is shown to everybody, and what it can have been.

use serde::{Deserialize, Serialize};

/// Below so many people a count is not told.
pub const FEWEST: u32 = 5;

/// A count as it is shown to everybody. None is told apart from four: who knows that there was somebody knows too much already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub enum Shown {
    /// None, or up to four.
    Few,
    /// Five or more, rounded to fives.
    About(u32),
    /// Not told, because with everything else that is told it could point at a few.
    Withheld,
}

/// How it stands in a file: a number, or a word.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Number(u32),
    Word(String),
}

/// What a count can have been, both ends included. Without an upper end nobody knows how many at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Range {
    /// At least.
    pub low: u32,
    /// At most.
    pub high: Option<u32>,
}

impl Shown {
    /// How a count is shown where it is shown.
    pub fn of(count: u32) -> Shown {
        if count < FEWEST { Shown::Few } else { Shown::About(count.saturating_add(2) / 5 * 5) }
    }

    /// What it can have been, as far as it says so itself. Five stands for five to seven: fewer would not be told.
    pub fn range(self) -> Range {
        match self {
            Shown::Few => Range { low: 0, high: Some(FEWEST - 1) },
            Shown::About(count) => {
                Range { low: count.saturating_sub(2).max(FEWEST), high: Some(count.saturating_add(2)) }
            }
            Shown::Withheld => Range { low: 0, high: None },
        }
    }
}

impl Range {
    /// Both together.
    pub fn and(self, other: Range) -> Range {
        let high = self.high.zip(other.high).map(|(one, two)| one.saturating_add(two));
        Range { low: self.low.saturating_add(other.low), high }
    }

    /// Exactly none.
    pub const NONE: Range = Range { low: 0, high: Some(0) };
}

impl std::fmt::Display for Range {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.high {
            Some(high) => write!(f, "{} to {high}", self.low),
            None => write!(f, "{} or more", self.low),
        }
    }
}

impl std::fmt::Display for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Shown::Few => f.write_str("few"),
            Shown::About(count) => write!(f, "{count}"),
            Shown::Withheld => f.write_str("withheld"),
        }
    }
}

impl From<Shown> for Written {
    fn from(shown: Shown) -> Written {
        match shown {
            Shown::About(count) => Written::Number(count),
            Shown::Few | Shown::Withheld => Written::Word(shown.to_string()),
        }
    }
}

impl TryFrom<Written> for Shown {
    type Error = String;

    fn try_from(written: Written) -> Result<Shown, String> {
        match written {
            Written::Number(count) if count >= FEWEST && count % 5 == 0 => Ok(Shown::About(count)),
            Written::Number(count) => Err(format!("{count} is no protected count: five or more, in fives")),
            Written::Word(word) if word == "few" => Ok(Shown::Few),
            Written::Word(word) if word == "withheld" => Ok(Shown::Withheld),
            Written::Word(word) => Err(format!("`{word}` is no count: a number in fives, `few` or `withheld`")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_is_not_told_apart_from_four_and_the_rest_is_rounded() {
        for count in 0..5 {
            assert_eq!(Shown::of(count), Shown::Few);
        }
        for (count, about) in [(5, 5), (7, 5), (8, 10), (12, 10), (13, 15), (226, 225)] {
            assert_eq!(Shown::of(count), Shown::About(about));
        }
    }

    #[test]
    fn what_it_can_have_been_is_all_that_is_shown_alike() {
        for count in 0..200 {
            let alike: Vec<u32> = (0..300).filter(|other| Shown::of(*other) == Shown::of(count)).collect();
            let range = Range { low: alike[0], high: alike.last().copied() };
            assert_eq!(Shown::of(count).range(), range, "{count}");
        }
    }

    #[test]
    fn an_exact_count_does_not_read() {
        for wrong in ["3", "0", "7", "\"some\"", "-5", "5.5", "null"] {
            assert!(serde_json::from_str::<Shown>(wrong).is_err(), "{wrong}");
        }
        for right in ["5", "225", "\"few\"", "\"withheld\""] {
            let shown: Shown = serde_json::from_str(right).expect("it reads");
            assert_eq!(serde_json::to_string(&shown).expect("it is plain data"), right);
        }
    }
}
