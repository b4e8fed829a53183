//! What a house publishes: a table for each quarter that is over, with who is there, who left and to which class, who came. There
//! is no finer period, no other division, no place of a day; nobody can ask for one, because none can be written down here.
//!
//! What can be worked out from all of it is [`known`]; what was shown stays in a [`Register`].

mod counts;
mod known;
mod national;
mod quarter;
mod register;
mod shown;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

pub use counts::{Counts, UNLISTED};
pub use national::{National, NotTogether, Sums};
pub use quarter::{NotAQuarter, Quarter};
pub use register::Register;
pub use shown::{Range, Shown};

/// How the file of a release says what it is.
const FORMAT: &str = "bestendig-release/1";

/// What a house tells everybody: all quarters that it ever showed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    format: String,
    /// Whose.
    pub city: String,
    /// Each quarter.
    pub quarters: BTreeMap<Quarter, Table>,
}

/// A quarter as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The version of the list by which it was counted.
    pub definitions: String,
    /// Who is there on the last evening.
    pub there: Shown,
    /// Who left.
    pub left: Shown,
    /// Who came.
    pub came: Shown,
    /// Who left to what, by the word of a class.
    #[serde(with = "in_order")]
    pub left_to: Vec<(String, Shown)>,
}

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotARelease {
    /// It is not written as one.
    #[error("{0}")]
    Unreadable(String),
    /// It is something else, or of a newer program.
    #[error("it says it is `{0}` and not `{1}`")]
    OtherFormat(String, &'static str),
    /// A class stands there twice, or a word is none.
    #[error("`{0}` stands twice among the classes, or is no word")]
    Class(String),
}

impl Release {
    fn of(city: String, quarters: BTreeMap<Quarter, Table>) -> Release {
        Release { format: FORMAT.to_owned(), city, quarters }
    }

    /// Reads a release.
    pub fn read(text: &str) -> Result<Release, NotARelease> {
        let release: Release = read_as(text, FORMAT)?;
        release.quarters.values().try_for_each(Table::check)?;
        Ok(release)
    }

    /// As a file.
    pub fn write(&self) -> String {
        serde_json::to_string_pretty(self).expect("it is plain data")
    }
}

impl Table {
    fn check(&self) -> Result<(), NotARelease> {
        for (nth, (class, _)) in self.left_to.iter().enumerate() {
            let word =
                !class.is_empty() && class.chars().all(|one| one.is_ascii_lowercase() || "-0123456789".contains(one));
            if !word || self.left_to[..nth].iter().any(|(other, _)| other == class) {
                return Err(NotARelease::Class(class.clone()));
            }
        }
        Ok(())
    }

    /// Who left to some classes together. It says nothing that the classes do not say.
    pub fn left_to_any(&self, classes: &[&str]) -> Range {
        let chosen = self.left_to.iter().filter(|(class, _)| classes.contains(&class.as_str()));
        chosen.map(|(_, shown)| self.within_all(*shown)).fold(Range::NONE, Range::and)
    }

    /// What a class can have been: no more than all who left.
    fn within_all(&self, shown: Shown) -> Range {
        let range = shown.range();
        Range { high: range.high.or(self.left.range().high), ..range }
    }
}

/// Reads a file that says what it is, and says so before anything else when it is something else.
fn read_as<T: DeserializeOwned>(text: &str, format: &'static str) -> Result<T, NotARelease> {
    #[derive(Deserialize)]
    struct Says {
        format: String,
    }
    let unreadable = |error: serde_json::Error| NotARelease::Unreadable(error.to_string());
    let says: Says = serde_json::from_str(text).map_err(unreadable)?;
    if says.format != format {
        return Err(NotARelease::OtherFormat(says.format, format));
    }
    serde_json::from_str(text).map_err(unreadable)
}

/// Classes as an object of a file, in the order of the list; one that stands there twice is kept, so that it can be refused.
mod in_order {
    use serde::de::{MapAccess, Visitor};
    use serde::{Deserializer, Serializer};

    use super::Shown;

    type Classes = Vec<(String, Shown)>;

    pub fn serialize<S: Serializer>(classes: &Classes, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(classes.iter().map(|(class, shown)| (class, shown)))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Classes, D::Error> {
        struct Read;
        impl<'de> Visitor<'de> for Read {
            type Value = Classes;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a count for each class")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Classes, A::Error> {
                let mut classes = Vec::new();
                while let Some(one) = map.next_entry()? {
                    classes.push(one);
                }
                Ok(classes)
            }
        }
        from.deserialize_map(Read)
    }
}
