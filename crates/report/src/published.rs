//! Figures that others published, each row with how it was counted. A total is given only where all rows count the same thing.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

const SHIPPED: &str = include_str!("published.toml");

/// A table that somebody published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Its word.
    pub word: String,
    /// What it counts, in Dutch.
    pub nl: String,
    /// The same in English.
    pub en: String,
    /// On which day it stood so.
    pub reference_date: Date,
    /// Who published it.
    pub source: String,
    /// The ways in which its rows were counted.
    #[serde(rename = "way")]
    pub ways: Vec<Way>,
    /// Its rows.
    #[serde(rename = "row")]
    pub rows: Vec<Row>,
}

/// A way of counting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// Its word.
    pub word: String,
    /// Who is counted, in Dutch.
    pub nl: String,
    /// The same in English.
    pub en: String,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Whose.
    pub name: String,
    /// How many.
    pub count: u32,
    /// Counted in which way.
    pub way: String,
}

/// Why rows are not added up: who was counted how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotAddable(pub Vec<(Way, Vec<String>)>);

/// The totals that were published of everybody who came in within some years.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cohort {
    /// In which year.
    pub year: i16,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// How many came in.
    pub entered: u32,
    /// Who published it.
    pub source: String,
    /// How many left, and to what.
    pub outflow: Vec<Leavings>,
}

/// How many left to one thing.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leavings {
    /// The word of the kind.
    pub kind: String,
    /// How many.
    pub count: u32,
}

impl Cohort {
    /// How many left.
    pub fn left(&self) -> u32 {
        self.outflow.iter().map(|one| one.count).sum()
    }
}

#[derive(Deserialize)]
struct Shipped {
    #[serde(rename = "table")]
    tables: Vec<Table>,
    #[serde(rename = "cohort")]
    cohorts: Vec<Cohort>,
}

fn shipped() -> &'static Shipped {
    static READ: std::sync::LazyLock<Shipped> =
        std::sync::LazyLock::new(|| toml::from_str(SHIPPED).expect("what is shipped reads well"));
    &READ
}

/// The tables that come with the program.
pub fn tables() -> &'static [Table] {
    &shipped().tables
}

/// The cohorts that come with the program.
pub fn cohorts() -> &'static [Cohort] {
    &shipped().cohorts
}

impl Table {
    /// All rows together, where they count the same thing; else who counted what.
    pub fn total(&self) -> Result<u32, NotAddable> {
        let of = |way: &Way| {
            let rows = self.rows.iter().filter(|row| row.way == way.word);
            (way.clone(), rows.map(|row| row.name.clone()).collect::<Vec<_>>())
        };
        let used: Vec<(Way, Vec<String>)> = self.ways.iter().map(of).filter(|(_, rows)| !rows.is_empty()).collect();
        if used.len() > 1 {
            return Err(NotAddable(used));
        }
        Ok(self.rows.iter().map(|row| row.count).sum())
    }
}

impl std::fmt::Display for NotAddable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("these rows do not count the same thing and are not added up")?;
        self.0.iter().try_for_each(|(way, rows)| write!(f, "; {}: {}", rows.join(", "), way.en))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_count_different_things_are_not_added_up() {
        let why = table("scenario-2020").total().expect_err("two ways of counting");
        let said = why.to_string();
        assert!(said.contains("Amsterdam, Eindhoven: everybody who had come in"), "{said}");
        assert!(said.contains("Groningen, Rotterdam, Utrecht: who was there"), "{said}");
    }

    #[test]
    fn rows_that_count_the_same_thing_are() {
        assert_eq!(table("outflow-2022").total(), Ok(1_258));
    }

    #[test]
    fn every_row_says_how_it_was_counted() {
        for table in tables() {
            let known = |row: &Row| table.ways.iter().any(|way| way.word == row.way);
            assert!(table.rows.iter().all(known) && !table.source.is_empty(), "{}", table.word);
        }
    }

    fn table(word: &str) -> &'static Table {
        tables().iter().find(|table| table.word == word).expect("it is shipped")
    }
}
