//! National figures: what houses published, added up. Houses push protected counts and nothing else, so that nobody holds a
//! person of another house; what a sum can have been is therefore a range, and it says so.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{NotARelease, Quarter, Range, Release, Table};

/// Sums over houses, quarter by quarter, and what is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct National {
    /// Whose figures there are.
    pub cities: BTreeSet<String>,
    /// Each quarter from the first until the last of any house.
    pub quarters: BTreeMap<Quarter, Sums>,
}

/// The sums of a quarter. Each is what the true sum can have been, of those houses that are there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sums {
    /// The version of the list by which all of them counted; nothing when nobody is there.
    pub definitions: Option<String>,
    /// Whose figures are in it.
    pub of: BTreeSet<String>,
    /// Whose figures are not there for this quarter: with any, these are no figures of the country.
    pub missing: BTreeSet<String>,
    /// Who was there on the last evening.
    pub there: Range,
    /// Who left.
    pub left: Range,
    /// Who came.
    pub came: Range,
    /// Who left to what.
    pub left_to: BTreeMap<String, Range>,
}

/// Why figures of houses are not added up.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotTogether {
    /// A file is none.
    #[error("{file}: {why}")]
    NotARelease {
        /// Which.
        file: String,
        /// Why.
        why: NotARelease,
    },
    /// There is nothing.
    #[error("there is no figure to add up")]
    Nothing,
    /// A city stands in two files.
    #[error("{0} stands in two files; take the later one")]
    Twice(String),
    /// Two houses counted by different lists.
    #[error(
        "{quarter}: {one} counted by the list {by_one} and {other} by {by_other}: they do not count the same thing"
    )]
    OtherDefinitions {
        /// In which quarter.
        quarter: Quarter,
        /// One house.
        one: String,
        /// Its list.
        by_one: String,
        /// Another.
        other: String,
        /// Its list.
        by_other: String,
    },
    /// Two houses have the same version of a list, and other classes: one of the files was changed by hand.
    #[error("{quarter}: {one} and {other} say that they counted by the same list, and tell other classes")]
    OtherClasses {
        /// In which quarter.
        quarter: Quarter,
        /// One house.
        one: String,
        /// Another.
        other: String,
    },
}

impl National {
    /// Reads files, each with what it is called, and adds them up. Cities that are expected and are in no file are missing.
    pub fn read<'t>(
        files: impl IntoIterator<Item = (&'t str, &'t str)>,
        expected: &BTreeSet<String>,
    ) -> Result<National, NotTogether> {
        let read = |(file, text): (&str, &str)| {
            Release::read(text).map_err(|why| NotTogether::NotARelease { file: file.to_owned(), why })
        };
        National::of(&files.into_iter().map(read).collect::<Result<Vec<Release>, NotTogether>>()?, expected)
    }

    /// Adds up.
    pub fn of(releases: &[Release], expected: &BTreeSet<String>) -> Result<National, NotTogether> {
        let mut cities: BTreeSet<String> = BTreeSet::new();
        for release in releases {
            if !cities.insert(release.city.clone()) {
                return Err(NotTogether::Twice(release.city.clone()));
            }
        }
        let quarters = releases.iter().flat_map(|release| release.quarters.keys().copied());
        let first = quarters.clone().min().ok_or(NotTogether::Nothing)?;
        let last = quarters.max().ok_or(NotTogether::Nothing)?;
        let all: BTreeSet<String> = cities.union(expected).cloned().collect();
        let sums = |quarter| Ok((quarter, Sums::of(releases, quarter, &all)?));
        Ok(National { quarters: first.until(last).map(sums).collect::<Result<_, NotTogether>>()?, cities })
    }
}

impl Sums {
    fn of(releases: &[Release], quarter: Quarter, all: &BTreeSet<String>) -> Result<Sums, NotTogether> {
        let there: Vec<(&str, &Table)> = releases
            .iter()
            .filter_map(|release| Some((release.city.as_str(), release.quarters.get(&quarter)?)))
            .collect();
        if let [(one, first), others @ ..] = there.as_slice() {
            others.iter().try_for_each(|(other, table)| same_definitions(quarter, (one, first), (other, table)))?;
        }
        let of: BTreeSet<String> = there.iter().map(|(city, _)| (*city).to_owned()).collect();
        let sum =
            |range: fn(&Table) -> Range| there.iter().map(|(_, table)| range(table)).fold(Range::NONE, Range::and);
        let mut left_to: BTreeMap<String, Range> = BTreeMap::new();
        for (_, table) in &there {
            for (class, shown) in &table.left_to {
                let sum = left_to.entry(class.clone()).or_insert(Range::NONE);
                *sum = sum.and(table.within_all(*shown));
            }
        }
        Ok(Sums {
            definitions: there.first().map(|(_, table)| table.definitions.clone()),
            missing: all.difference(&of).cloned().collect(),
            of,
            there: sum(|table| table.there.range()),
            left: sum(|table| table.left.range()),
            came: sum(|table| table.came.range()),
            left_to,
        })
    }
}

fn same_definitions(
    quarter: Quarter,
    (one, first): (&str, &Table),
    (other, second): (&str, &Table),
) -> Result<(), NotTogether> {
    let (one, other) = (one.to_owned(), other.to_owned());
    if first.definitions != second.definitions {
        let (by_one, by_other) = (first.definitions.clone(), second.definitions.clone());
        return Err(NotTogether::OtherDefinitions { quarter, one, by_one, other, by_other });
    }
    let classes = |table: &Table| table.left_to.iter().map(|(class, _)| class.clone()).collect::<BTreeSet<String>>();
    if classes(first) != classes(second) { Err(NotTogether::OtherClasses { quarter, one, other }) } else { Ok(()) }
}
