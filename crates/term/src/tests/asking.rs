//! Questions as people put them, and questions that have no answer.

use jiff::civil::{Date, date};

use crate::{NoLastDay, OutOfRange, shipped};

const DAY: Date = Date::constant(2026, 11, 2);

#[test]
fn a_name_is_found_however_it_is_written() {
    for (asked, name) in [
        ("awb-6:7", "awb-6:7"),
        ("Awb 6:7", "awb-6:7"),
        ("awb-6-7", "awb-6:7"),
        ("AWB-6:7", "awb-6:7"),
        ("vw 69(1)", "vw-69:1"),
        ("art. 69 lid 1 Vw 2000", "vw-69:1"),
        ("vw_69_2", "vw-69:2"),
        ("vw-69:1 asylum", "vw-69:1-asylum"),
        ("Vw 64 (statement)", "vw-64-statement"),
        ("RBDHA:2025:223", "rbdha-2025:223"),
    ] {
        assert_eq!(shipped().unwrap().reckon(asked, DAY).unwrap().term.name, name, "{asked}");
    }
}

#[test]
fn a_name_that_nobody_has_is_answered_with_close_ones_and_all() {
    let unknown = |asked: &str| match shipped().unwrap().reckon(asked, DAY) {
        Err(NoLastDay::Unknown(unknown)) => unknown,
        other => panic!("{asked}: {other:?}"),
    };
    let found = unknown("vw 69");
    assert_eq!(found.to_string(), "there is no term `vw 69`");
    for name in ["vw-69:1", "vw-69:1-asylum", "vw-69:2", "vw-69:3"] {
        assert!(found.close.iter().any(|close| close == name), "{name}: {:?}", found.close);
    }
    assert_eq!(found.all.len(), shipped().unwrap().names().len());
    assert!(unknown("abw-6:7").close.contains(&"awb-6:7".to_owned()), "two letters changed places");
    assert!(unknown("bicycle").close.is_empty());
    assert!(unknown("").close.is_empty());
}

#[test]
fn outside_the_years_with_known_holidays_there_is_no_answer() {
    let year = |from: Date| match shipped().unwrap().reckon("vw-69:3", from) {
        Err(NoLastDay::OutOfRange(OutOfRange { year })) => year,
        other => panic!("{from}: {other:?}"),
    };
    assert_eq!(year(date(1969, 12, 31)), 1969);
    assert_eq!(year(date(2200, 1, 1)), 2200);
    assert_eq!(year(date(2199, 12, 30)), 2200);
    assert_eq!(year(Date::MAX), 9999);
    assert_eq!(year(Date::MIN), -9999);
    let said = OutOfRange { year: 2200 }.to_string();
    assert_eq!(said, "holidays are known from 1970 to 2199, not in 2200");
    assert!(shipped().unwrap().reckon("vw-69:3", date(1970, 1, 1)).is_ok());
    let older = shipped().unwrap().reckon("vw-69:3", date(2013, 4, 20)).unwrap();
    assert!(older.notes.iter().any(|note| note.en.starts_with("Before 2014")), "{:?}", older.notes);
}

#[test]
fn a_term_without_a_length_says_why() {
    for (name, word) in
        [("awb-4:17", "abolished"), ("awb-8:81", "at once"), ("vw-69:3-detention", "not bound to a term")]
    {
        let said = shipped().unwrap().reckon(name, DAY).unwrap_err().to_string();
        assert!(said.starts_with(&format!("`{name}` has no last day: ")) && said.contains(word), "{said}");
    }
}

#[test]
fn before_its_earliest_rule_a_term_is_not_known() {
    let said = shipped().unwrap().reckon("awb-6:7", date(1993, 12, 31)).unwrap_err().to_string();
    assert_eq!(said, "`awb-6:7` is known from 1994-01-01, not before");
}
