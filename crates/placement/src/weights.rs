//! How heavily each drawback of a place weighs: lists with a day, read from text. A list that was in force is never changed, so
//! that a proposal of last year can be made again.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::tonight::Drawback;

const SHIPPED: &str = include_str!("weights.toml");
/// No weight is larger: with heavier ones the sum over a large room would mean nothing.
const HEAVIEST: i64 = 100_000;

/// All lists of weights, the oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights(Vec<Weighting>);

/// The weights in force from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub struct Weighting {
    /// From which day.
    pub from: Date,
    /// Who adopted them, and where that stands; nothing when nobody did.
    pub source: String,
    /// Whether somebody who may decide it adopted them.
    pub confirmed: bool,
    /// What is said beside them, in Dutch.
    pub nl: String,
    /// The same in English.
    pub en: String,
    weight: BTreeMap<Drawback, u32>,
}

/// Why a text holds no weights.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotWeights {
    /// It is not written as such lists are.
    #[error("{0}")]
    Unreadable(String),
    /// It has no list.
    #[error("there is no list of weights")]
    Empty,
    /// A list begins on the day of the one before, or earlier.
    #[error("the list of {0} must begin on a later day than the list before it")]
    Order(Date),
    /// A weight is given to something that is no drawback.
    #[error("the list of {0} weighs `{1}`, which is no drawback")]
    Unknown(Date, String),
    /// A drawback has no weight.
    #[error("the list of {0} does not say how heavily `{1}` weighs")]
    Missing(Date, &'static str),
    /// A weight is below nothing, or too heavy.
    #[error("the list of {0} weighs `{1}` as {2}; a weight lies between 0 and 100000")]
    Absurd(Date, String, i64),
    /// A list is said to be adopted, and not by whom.
    #[error("the list of {0} is confirmed and names no source")]
    NoSource(Date),
}

/// A list as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    from: Date,
    #[serde(default)]
    source: String,
    confirmed: bool,
    nl: String,
    en: String,
    weight: BTreeMap<String, i64>,
}

impl TryFrom<Written> for Weighting {
    type Error = NotWeights;

    fn try_from(written: Written) -> Result<Weighting, NotWeights> {
        let Written { from, source, confirmed, nl, en, weight: words } = written;
        if confirmed && source.trim().is_empty() {
            return Err(NotWeights::NoSource(from));
        }
        let mut weight = BTreeMap::new();
        for (word, number) in words {
            let Some(drawback) = Drawback::ALL.into_iter().find(|drawback| drawback.word() == word) else {
                return Err(NotWeights::Unknown(from, word));
            };
            match u32::try_from(number) {
                Ok(heavy) if number <= HEAVIEST => drop(weight.insert(drawback, heavy)),
                Ok(_) | Err(_) => return Err(NotWeights::Absurd(from, word, number)),
            }
        }
        match Drawback::ALL.into_iter().find(|drawback| !weight.contains_key(drawback)) {
            Some(missing) => Err(NotWeights::Missing(from, missing.word())),
            None => Ok(Weighting { from, source, confirmed, nl, en, weight }),
        }
    }
}

impl Weights {
    /// The lists that come with the program.
    pub fn shipped() -> &'static Weights {
        static READ: std::sync::LazyLock<Weights> =
            std::sync::LazyLock::new(|| Weights::read(SHIPPED).expect("the weights that are shipped read well"));
        &READ
    }

    /// Lists as a house writes them.
    pub fn read(text: &str) -> Result<Weights, NotWeights> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct File {
            #[serde(default)]
            list: Vec<Written>,
        }
        let File { list } = toml::from_str(text).map_err(|error| NotWeights::Unreadable(error.to_string()))?;
        let lists = list.into_iter().map(Weighting::try_from).collect::<Result<Vec<Weighting>, NotWeights>>()?;
        if lists.is_empty() {
            return Err(NotWeights::Empty);
        }
        match lists.windows(2).find(|two| two[1].from <= two[0].from) {
            Some(two) => Err(NotWeights::Order(two[1].from)),
            None => Ok(Weights(lists)),
        }
    }

    /// The weights in force on a day; before the first list began, those of the first.
    pub fn on(&self, day: Date) -> &Weighting {
        self.0.iter().rev().find(|list| list.from <= day).unwrap_or(&self.0[0])
    }

    /// Every list, the oldest first.
    pub fn lists(&self) -> &[Weighting] {
        &self.0
    }
}

impl Weighting {
    /// How heavily this weighs each time it occurs.
    pub fn of(&self, drawback: Drawback) -> u32 {
        self.weight.get(&drawback).copied().unwrap_or_default()
    }

    /// The same weights, with this drawback counting for nothing: to see what its weight does.
    pub fn without(&self, drawback: Drawback) -> Weighting {
        let mut other = self.clone();
        other.weight.insert(drawback, 0);
        other
    }

    /// The same weights, with nothing else counting.
    pub(crate) fn only(&self, drawbacks: &[Drawback]) -> Weighting {
        let mut other = self.clone();
        other.weight.iter_mut().filter(|(one, _)| !drawbacks.contains(one)).for_each(|(_, weight)| *weight = 0);
        other
    }
}

#[cfg(test)]
impl Weighting {
    /// Its fields, one of which is no business of others; none may be left out.
    pub(crate) const FIELDS: [&str; 6] = {
        const fn _all(of: &Weighting) {
            let Weighting { from: _, source: _, confirmed: _, nl: _, en: _, weight: _ } = of;
        }
        [
            "Weighting.from",
            "Weighting.source",
            "Weighting.confirmed",
            "Weighting.nl",
            "Weighting.en",
            "Weighting.weight",
        ]
    };
}

#[cfg(test)]
mod tests;
