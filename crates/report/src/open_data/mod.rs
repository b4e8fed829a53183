//! Figures as files that others read: CSV, XLSX and JSON of the same rows ([`Rows`]), and a description of them for a catalogue of
//! open data ([`dcat`]). Functions that give bytes; who writes them where is not decided here.

pub mod dcat;
#[cfg(test)]
mod tests;
mod write;

use serde_json::Value;

use crate::release::{National, Range, Release, Shown, Table};
use crate::work::Work;
use crate::{Figures, Lists};

pub use write::NotWritten;

/// Rows that are written the same way whatever they are written as.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows {
    title: &'static str,
    head: Vec<&'static str>,
    rows: Vec<Vec<Field>>,
}

/// What stands in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Field {
    Text(String),
    Count(u64),
    Nothing,
}

impl Rows {
    /// The exact figures of a period. They stay in the house.
    pub fn of_figures(figures: &Figures, lists: &Lists) -> Rows {
        let definitions = lists.version_within(figures.from, figures.reference_date);
        let row = |what: &str, class: Option<&str>, kind: Option<&str>, count: usize| {
            let days = [figures.from.to_string().into(), figures.reference_date.to_string().into()];
            let words = [what.into(), class.into(), kind.into(), (count as u64).into(), definitions.clone().into()];
            days.into_iter().chain(words).collect::<Vec<Field>>()
        };
        let wholes = [
            ("there_before", figures.there_before),
            ("came", figures.came()),
            ("came_new", figures.came_new),
            ("came_back", figures.came_back),
            ("taken_over", figures.taken_over),
            ("left", figures.left),
            ("left_and_back", figures.left_and_back),
            ("there", figures.there),
        ];
        let mut rows: Vec<Vec<Field>> = wholes.iter().map(|(what, count)| row(what, None, None, *count)).collect();
        let lasted = [("days_until_leaving", &figures.stayed), ("days_there", &figures.been_there)];
        for (what, spread) in lasted.iter().filter_map(|(what, spread)| Some((what, spread.as_ref()?))) {
            for (within, days) in [("half_within", spread.half), ("nine_in_ten_within", spread.nine_in_ten)] {
                rows.push(row(what, Some(within), None, usize::try_from(days).unwrap_or(usize::MAX)));
            }
        }
        for class in &figures.classes {
            let word = Some(class.class.as_str());
            rows.push(row("left_to", word, None, class.at_leaving));
            rows.push(row("now", word, None, class.now));
            for kind in &class.kinds {
                rows.push(row("left_to", word, Some(&kind.kind), kind.at_leaving));
                rows.push(row("now", word, Some(&kind.kind), kind.now));
            }
        }
        let head = vec!["from", "reference_date", "figure", "class", "kind", "count", "definitions"];
        Rows { title: "Figures", head, rows }
    }

    /// The same with the work of the period below it: each measure, and each way in which it came out.
    pub fn with_work(mut self, work: &Work) -> Rows {
        let mut row = |what: String, way: Option<&str>, times: u64| {
            let days = [work.from.to_string().into(), work.reference_date.to_string().into()];
            let words = [what.into(), way.into(), Field::Nothing, times.into(), work.definitions.clone().into()];
            self.rows.push(days.into_iter().chain(words).collect());
        };
        row("Waiting".to_owned(), None, work.waiting.all);
        if let Some(unmet) = &work.unmet {
            row("Unmet".to_owned(), None, unmet.lacking as u64);
            unmet.each.iter().for_each(|(what, people)| row("Unmet".to_owned(), Some(what.word()), *people as u64));
        }
        for count in &work.counts {
            row(count.measure.word(), None, count.times);
            count.ways.iter().for_each(|way| row(count.measure.word(), Some(&way.way), way.times));
        }
        self
    }

    /// What a house tells everybody.
    pub fn of_release(release: &Release) -> Rows {
        let mut rows = Vec::new();
        for (quarter, table) in &release.quarters {
            let mut row = |what: &str, class: Option<&str>, shown: Shown, range: Range| {
                let place = [release.city.clone().into(), quarter.to_string().into(), what.into(), class.into()];
                let counts =
                    [shown.into(), u64::from(range.low).into(), range.high.into(), table.definitions.clone().into()];
                rows.push(place.into_iter().chain(counts).collect());
            };
            for (what, shown) in [("there", table.there), ("left", table.left), ("came", table.came)] {
                row(what, None, shown, shown.range());
            }
            for (class, shown) in &table.left_to {
                row("left_to", Some(class), *shown, Table::left_to_any(table, &[class]));
            }
        }
        let head = vec!["city", "quarter", "figure", "class", "shown", "at_least", "at_most", "definitions"];
        Rows { title: "Release", head, rows }
    }

    /// What houses told, added up.
    pub fn of_national(national: &National) -> Rows {
        let mut rows = Vec::new();
        for (quarter, sums) in &national.quarters {
            let missing: Vec<&str> = sums.missing.iter().map(String::as_str).collect();
            let mut row = |what: &str, class: Option<&str>, range: Range| {
                let place = [quarter.to_string().into(), what.into(), class.into()];
                let ends = [u64::from(range.low).into(), range.high.into()];
                let said = [missing.join(", ").into(), sums.definitions.as_deref().into()];
                rows.push(place.into_iter().chain(ends).chain(said).collect());
            };
            for (what, range) in [("there", sums.there), ("left", sums.left), ("came", sums.came)] {
                row(what, None, range);
            }
            sums.left_to.iter().for_each(|(class, range)| row("left_to", Some(class), *range));
        }
        let head = vec!["quarter", "figure", "class", "at_least", "at_most", "missing", "definitions"];
        Rows { title: "National", head, rows }
    }

    /// As JSON: a list with an object for each row.
    pub fn json(&self) -> Vec<u8> {
        let object = |row: &Vec<Field>| {
            let fields = self.head.iter().zip(row).map(|(name, field)| ((*name).to_owned(), field.into()));
            Value::Object(fields.collect())
        };
        let all: Vec<Value> = self.rows.iter().map(object).collect();
        serde_json::to_vec_pretty(&all).expect("it is plain data")
    }
}

impl From<&Field> for Value {
    fn from(field: &Field) -> Value {
        match field {
            Field::Text(text) => Value::from(text.as_str()),
            Field::Count(count) => Value::from(*count),
            Field::Nothing => Value::Null,
        }
    }
}

impl From<String> for Field {
    fn from(text: String) -> Field {
        Field::Text(text)
    }
}

impl From<&str> for Field {
    fn from(text: &str) -> Field {
        Field::Text(text.to_owned())
    }
}

impl From<Option<&str>> for Field {
    fn from(text: Option<&str>) -> Field {
        text.map_or(Field::Nothing, Field::from)
    }
}

impl From<u64> for Field {
    fn from(count: u64) -> Field {
        Field::Count(count)
    }
}

impl From<Option<u32>> for Field {
    fn from(count: Option<u32>) -> Field {
        count.map_or(Field::Nothing, |count| Field::Count(count.into()))
    }
}

impl From<Shown> for Field {
    fn from(shown: Shown) -> Field {
        match shown {
            Shown::About(count) => Field::Count(count.into()),
            Shown::Few | Shown::Withheld => Field::Text(shown.to_string()),
        }
    }
}
