//! The night sheet: who sleeps where tonight, on paper, for when everything else is dark.
//!
//! It holds what a night worker needs at a bedside and no more, says which copy it is so that
//! copies can be counted in, and carries the head of the log into the world outside the machine.

use jiff::civil::{Date, DateTime};
use typst::foundations::{Array, Datetime, Dict, IntoValue, dict};

use crate::{Failure, Fonts, press};

const TEMPLATE: &str = include_str!("night_sheet.typ");

/// How much of the head of the chain stands on paper: 64 bits, enough to compare by eye.
const HEAD_LENGTH: usize = 16;

/// How many letters without a space fit in a column; a longer word may break there.
const NAME_LETTERS: usize = 18;
const ROOM_LETTERS: usize = 13;
const BED_LETTERS: usize = 8;
/// A place where a line may end, of no width itself.
const BREAK: char = '\u{200B}';

/// Everything on one night sheet.
pub struct NightSheet {
    /// The city's house.
    pub house: String,
    /// The location whose beds these are.
    pub location: String,
    /// The night, named after the evening on which it begins.
    pub night: Date,
    /// What the clock on the wall showed when the sheet was made.
    pub printed_at: DateTime,
    /// Which copy this is, counted from 1 per location and night.
    pub copy: u16,
    /// The head of the log's chain when the sheet was made; only its beginning is printed.
    pub chain_head: String,
    /// The language of the words on the sheet. Names stay as they are.
    pub language: Language,
    /// The beds, in the order of a walk through the house.
    pub lines: Vec<Line>,
}

/// One bed.
pub struct Line {
    /// The room.
    pub room: String,
    /// The bed in that room.
    pub bed: String,
    /// How the bed stands tonight.
    pub tonight: Tonight,
}

/// How a bed stands tonight.
pub enum Tonight {
    /// Somebody sleeps here: the first name or alias to call.
    Called(String),
    /// Free, and the night worker's to give: a line on which to write who comes late.
    Paper,
    /// Free, but given by the program only, so that nobody gives it twice.
    Free,
}

/// The language of the words on a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

/// The night sheet as a PDF for A4 paper, fit for keeping (PDF/A-2a) and for reading aloud (PDF/UA-1).
pub fn night_sheet(sheet: &NightSheet, fonts: &Fonts) -> Result<Vec<u8>, Failure> {
    let lines: Array = sheet.lines.iter().map(|line| on_paper(line, fonts).into_value()).collect();
    let paper = dict! {
        "language" => match sheet.language { Language::Nl => "nl", Language::En => "en" },
        "house" => fonts.drawable(&sheet.house),
        "location" => fonts.drawable(&sheet.location),
        "evening" => day(sheet.night),
        "morning" => day(sheet.night.tomorrow().unwrap_or(sheet.night)),
        "printed" => wall(sheet.printed_at),
        "copy" => i64::from(sheet.copy),
        "head" => short(&sheet.chain_head),
        "lines" => lines,
    };
    press::print(TEMPLATE, paper, fonts)
}

fn on_paper(line: &Line, fonts: &Fonts) -> Dict {
    let (tonight, called) = match &line.tonight {
        Tonight::Called(name) => ("called", breakable(&fonts.drawable(name), NAME_LETTERS)),
        Tonight::Paper => ("paper", String::new()),
        Tonight::Free => ("free", String::new()),
    };
    dict! {
        "room" => breakable(&fonts.drawable(&line.room), ROOM_LETTERS),
        "bed" => breakable(&fonts.drawable(&line.bed), BED_LETTERS),
        "tonight" => tonight,
        "called" => called,
    }
}

/// The text with a place to break in every word that is longer than its column is wide.
fn breakable(text: &str, letters: usize) -> String {
    let mut broken = String::new();
    let mut run = 0;
    for letter in text.chars() {
        if run == letters {
            broken.push(BREAK);
            run = 0;
        }
        run = if letter == ' ' { 0 } else { run + 1 };
        broken.push(letter);
    }
    broken
}

/// The beginning of the head, in fours so that an eye can follow.
fn short(head: &str) -> String {
    let signs: Vec<char> = head.chars().filter(char::is_ascii_alphanumeric).take(HEAD_LENGTH).collect();
    let fours: Vec<String> = signs.chunks(4).map(|four| four.iter().collect()).collect();
    fours.join(" ")
}

fn day(date: Date) -> Dict {
    dict! {
        "weekday" => i64::from(date.weekday().to_monday_one_offset()),
        "day" => i64::from(date.day()),
        "month" => i64::from(date.month()),
        "year" => i64::from(date.year()),
    }
}

fn wall(at: DateTime) -> Option<Datetime> {
    let part = |number: i8| u8::try_from(number).ok();
    Datetime::from_ymd_hms(
        i32::from(at.year()),
        part(at.month())?,
        part(at.day())?,
        part(at.hour())?,
        part(at.minute())?,
        0,
    )
}
