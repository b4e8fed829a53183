//! The sheet for the steering group of a city: one page with the figures of a period, for the table and for the wall.
//!
//! It holds exact counts, so it says for whom it is. Everything on it is a count, its name, or how it was counted.

use jiff::civil::Date;
use typst::foundations::{Array, Datetime, Dict, IntoValue, dict};

use crate::{Failure, Fonts, Language, press};

#[cfg(test)]
mod tests;

const TEMPLATE: &str = concat!(
    include_str!("steering_sheet/words.typ"),
    include_str!("steering_sheet/looks.typ"),
    include_str!("steering_sheet/charts.typ"),
    include_str!("steering_sheet/page.typ"),
);

/// How many of each have room on one page. Of months the last are printed, of the others the first.
const KEY: usize = 8;
const MONTHS: usize = 24;
const OUTCOMES: usize = 24;
const TABLES: usize = 4;
const ROWS: usize = 12;
const RULES: usize = 12;

/// How many letters have room; a longer text ends in an ellipsis.
const HOUSE_LETTERS: usize = 60;
const LABEL_LETTERS: usize = 90;
const VALUE_LETTERS: usize = 24;
const SENTENCE_LETTERS: usize = 400;

/// Everything on the sheet of a steering group.
pub struct SteeringSheet {
    /// The city's house.
    pub house: String,
    /// The first day of the period.
    pub from: Date,
    /// Its last day, which is the reference date.
    pub to: Date,
    /// The day on which the sheet was made.
    pub made_on: Date,
    /// The language of the words on the sheet. What is handed over stays as it is.
    pub language: Language,
    /// The large figures, up to eight.
    pub key: Vec<KeyFigure>,
    /// The months of the chart, up to 24, the earliest first.
    pub months: Vec<Month>,
    /// To what people left, up to 24 classes.
    pub outcomes: Vec<Outcome>,
    /// Small tables, up to four.
    pub tables: Vec<Table>,
    /// How it was counted, in up to twelve sentences.
    pub rules: Vec<String>,
    /// The version of the definitions.
    pub definitions: String,
    /// A sentence when this house counts otherwise than others.
    pub deviates: Option<String>,
}

/// A large figure.
pub struct KeyFigure {
    /// What it counts.
    pub label: String,
    /// The figure as it is read: `112`, `18 %`.
    pub value: String,
    /// A few words more; may be empty.
    pub note: String,
}

/// A month on the chart.
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// How many came.
    pub came: u32,
    /// How many left.
    pub left: u32,
    /// How many were there on its last evening, or on the reference date when that is earlier.
    pub there: u32,
}

/// A class of leaving.
pub struct Outcome {
    /// What it is called.
    pub label: String,
    /// How many, as it was told on the day of leaving.
    pub at_leaving: u32,
    /// How many, as it is known now.
    pub now: u32,
}

/// A small table.
pub struct Table {
    /// What it counts.
    pub title: String,
    /// Its lines, up to twelve: a label and a value.
    pub rows: Vec<(String, String)>,
}

/// The sheet as one page of A4 on its side, as a PDF fit for keeping (PDF/A-2a) and for reading aloud (PDF/UA-1).
///
/// Always one page: what is much is printed smaller, and what is more than the limits of [`SteeringSheet`] is left out,
/// which the sheet then says.
pub fn steering_sheet(sheet: &SteeringSheet, fonts: &Fonts) -> Result<Vec<u8>, Failure> {
    press::print(TEMPLATE, paper(sheet, &Pen { fonts }), fonts)
}

fn paper(sheet: &SteeringSheet, pen: &Pen) -> Dict {
    let months = &sheet.months[sheet.months.len().saturating_sub(MONTHS)..];
    dict! {
        "language" => match sheet.language { Language::Nl => "nl", Language::En => "en" },
        "house" => pen.short(&sheet.house, HOUSE_LETTERS),
        "from" => day(sheet.from),
        "to" => day(sheet.to),
        "made" => day(sheet.made_on),
        "key" => each(&sheet.key, KEY, |figure| pen.key(figure)),
        "months" => each(months, MONTHS, month),
        "begins" => months.first().is_some_and(|month| begins_late(month, sheet.from)),
        "ends" => months.last().is_some_and(|month| ends_early(month, sheet.to)),
        "outcomes" => each(&sheet.outcomes, OUTCOMES, |outcome| pen.outcome(outcome)),
        "tables" => each(&sheet.tables, TABLES, |table| pen.table(table)),
        "rules" => each(&sheet.rules, RULES, |rule| pen.short(rule, SENTENCE_LETTERS)),
        "definitions" => pen.short(&sheet.definitions, VALUE_LETTERS),
        "deviates" => sheet.deviates.as_ref().map(|sentence| pen.short(sentence, SENTENCE_LETTERS)),
        "more" => is_more(sheet),
    }
}

/// Whether there is more than one page holds.
fn is_more(sheet: &SteeringSheet) -> bool {
    sheet.key.len() > KEY
        || sheet.months.len() > MONTHS
        || sheet.outcomes.len() > OUTCOMES
        || sheet.tables.len() > TABLES
        || sheet.tables.iter().any(|table| table.rows.len() > ROWS)
        || sheet.rules.len() > RULES
}

/// Writes what is handed over in letters that can be drawn, and no longer than there is room.
struct Pen<'a> {
    fonts: &'a Fonts,
}

impl Pen<'_> {
    fn key(&self, figure: &KeyFigure) -> Dict {
        dict! {
            "label" => self.short(&figure.label, LABEL_LETTERS),
            "value" => self.short(&figure.value, VALUE_LETTERS),
            "note" => self.short(&figure.note, LABEL_LETTERS),
        }
    }

    fn outcome(&self, outcome: &Outcome) -> Dict {
        dict! {
            "label" => self.short(&outcome.label, LABEL_LETTERS),
            "at-leaving" => i64::from(outcome.at_leaving),
            "now" => i64::from(outcome.now),
        }
    }

    fn table(&self, table: &Table) -> Dict {
        let row = |(label, value): &(String, String)| {
            dict! { "label" => self.short(label, LABEL_LETTERS), "value" => self.short(value, VALUE_LETTERS) }
        };
        dict! { "title" => self.short(&table.title, LABEL_LETTERS), "rows" => each(&table.rows, ROWS, row) }
    }

    fn short(&self, text: &str, letters: usize) -> String {
        let drawn = self.fonts.drawable(text);
        if drawn.chars().count() <= letters {
            return drawn;
        }
        let begin: String = drawn.chars().take(letters - 1).collect();
        format!("{}…", begin.trim_end())
    }
}

fn each<T, V: IntoValue>(all: &[T], most: usize, value: impl Fn(&T) -> V) -> Array {
    all.iter().take(most).map(|one| value(one).into_value()).collect()
}

fn month(month: &Month) -> Dict {
    dict! {
        "first" => day(month.first),
        "came" => i64::from(month.came),
        "left" => i64::from(month.left),
        "there" => i64::from(month.there),
    }
}

/// Whether the period begins in the middle of this month.
fn begins_late(month: &Month, from: Date) -> bool {
    same_month(month.first, from) && from != from.first_of_month()
}

/// Whether it ends in the middle of this month.
fn ends_early(month: &Month, to: Date) -> bool {
    same_month(month.first, to) && to != to.last_of_month()
}

fn same_month(one: Date, other: Date) -> bool {
    one.first_of_month() == other.first_of_month()
}

fn day(date: Date) -> Option<Datetime> {
    Datetime::from_ymd(i32::from(date.year()), u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?)
}
