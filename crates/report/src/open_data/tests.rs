//! The same rows in each kind of file, read back by somebody else's reader.

use std::io::Cursor;

use calamine::{Data, Reader, SheetType, SheetVisible, Xlsx, open_workbook_from_rs};
use jiff::civil::date;
use serde_json::{Value, json};

use super::*;
use crate::open_data::dcat::{Description, describe};
use crate::{Passages, Period};

const RELEASE: &str = r#"{ "format": "bestendig-release/1", "city": "=2+3", "quarters": { "2026-Q1": {
    "definitions": "a1", "there": 40, "left": 10, "came": "few", "left_to": { "durable": 5, "other": "withheld" } } } }"#;

#[test]
fn csv_tells_each_count_and_what_it_can_have_been() {
    let csv = String::from_utf8(rows().csv()).expect("it is text");
    let lines: Vec<&str> = csv.split("\r\n").collect();
    assert_eq!(lines[0], "city,quarter,figure,class,shown,at_least,at_most,definitions");
    assert_eq!(lines[1], "'=2+3,2026-Q1,there,,40,38,42,a1");
    assert_eq!(lines[3], "'=2+3,2026-Q1,came,,few,0,4,a1");
    assert_eq!(lines[5], "'=2+3,2026-Q1,left_to,other,withheld,0,12,a1");
}

#[test]
fn a_worksheet_holds_the_same_and_nothing_is_hidden_in_it() {
    let bytes = rows().xlsx().expect("it is written");
    assert_eq!(bytes, rows().xlsx().expect("it is written"), "the same bytes again");
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).expect("it opens");
    let sheets: Vec<(SheetType, SheetVisible)> =
        book.sheets_metadata().iter().map(|sheet| (sheet.typ, sheet.visible)).collect();
    assert_eq!(sheets, [(SheetType::WorkSheet, SheetVisible::Visible)]);
    let cells = book.worksheet_range("Release").expect("the sheet");
    assert_eq!(cells.get_value((1, 0)), Some(&Data::String("'=2+3".into())));
    assert_eq!(cells.get_value((1, 4)), Some(&Data::Float(40.0)));
    assert_eq!(cells.height(), 6);
    let formulas = book.worksheet_formula("Release").expect("the sheet");
    assert_eq!(formulas.used_cells().count(), 0);
}

#[test]
fn json_holds_the_same() {
    let rows: Value = serde_json::from_slice(&rows().json()).expect("JSON");
    let first = json!({ "city": "=2+3", "quarter": "2026-Q1", "figure": "there", "class": null, "shown": 40, "at_least": 38,
                        "at_most": 42, "definitions": "a1" });
    assert_eq!(rows[0], first);
}

#[test]
fn every_text_that_could_be_a_formula_is_made_harmless() {
    for start in ["=", "+", "-", "@", "\t", "\r", "\n"] {
        let field = Field::Text(format!("{start}1+1"));
        let rows = Rows { title: "Release", head: vec!["text"], rows: vec![vec![field]] };
        let csv = rows.csv();
        let read = csv::Reader::from_reader(csv.as_slice()).into_records().next().expect("a row").expect("a row");
        assert_eq!(&read[0], format!("'{start}1+1"));
        let mut book: Xlsx<_> =
            open_workbook_from_rs(Cursor::new(rows.xlsx().expect("it is written"))).expect("it opens");
        let cells = book.worksheet_range("Release").expect("the sheet");
        let Some(Data::String(text)) = cells.get_value((1, 0)) else { panic!("{start:?} is no text") };
        assert!(text.starts_with('\''), "{text:?}");
    }
}

#[test]
fn figures_of_a_period_are_rows_too() {
    let period = Period::new(date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1)).expect("a period");
    let figures = Figures::of(&Passages::default(), Lists::shipped(), period, None);
    let csv = String::from_utf8(Rows::of_figures(&figures, Lists::shipped()).csv()).expect("it is text");
    let version = Lists::shipped().on(date(2026, 6, 30)).version();
    assert!(csv.contains(&format!("2026-01-01,2026-06-30,there,,,0,{version}\r\n")), "{csv}");
    assert_eq!(csv.matches("\r\n").count(), 1 + 8 + 2 * 3);
}

#[test]
fn a_catalogue_finds_all_that_the_profile_asks_for() {
    let about = Description {
        address: "https://open.example.org/opvang".into(),
        publisher: "Gemeente Proefstad".into(),
        publisher_address: "https://open.example.org/gemeente".into(),
        contact_page: "https://open.example.org/vragen".into(),
        licence: "http://creativecommons.org/publicdomain/zero/1.0/".into(),
        written: date(2026, 4, 20),
    };
    let described = describe(&Release::read(RELEASE).expect("a release"), &about);
    let described: Value = serde_json::from_slice(&described).expect("JSON");
    let asked = ["dct:title", "dct:description", "dct:identifier", "dct:publisher", "dct:creator", "dcat:contactPoint"];
    for property in asked.iter().chain(&["dcat:theme", "dct:language", "dct:accessRights", "dcat:distribution"]) {
        assert!(!described[property].is_null(), "{property}");
    }
    assert_eq!(described["dct:temporal"]["dcat:endDate"]["@value"], "2026-03-31");
    for file in described["dcat:distribution"].as_array().expect("files") {
        assert!(!file["dcat:accessURL"].is_null() && !file["dct:license"].is_null(), "{file}");
        let address = file["@id"].as_str().expect("an address");
        assert!(address.starts_with("https://open.example.org/opvang."), "{address}");
    }
    for word in words(&described).iter().filter(|word| !word.starts_with('@')) {
        let vocabulary = word.split_once(':').map_or("", |(vocabulary, _)| vocabulary);
        assert!(described["@context"][vocabulary].is_string() || described["@context"][word].is_string(), "{word}");
    }
}

/// The name of every property, and every type.
fn words(value: &Value) -> Vec<String> {
    match value {
        Value::Object(fields) => {
            let named = fields.iter().filter(|(name, _)| *name != "@context");
            let types = fields.get("@type").and_then(Value::as_str).map(str::to_owned);
            named.flat_map(|(name, field)| [vec![name.clone()], words(field)].concat()).chain(types).collect()
        }
        Value::Array(all) => all.iter().flat_map(words).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    }
}

fn rows() -> Rows {
    Rows::of_release(&Release::read(RELEASE).expect("a release"))
}
