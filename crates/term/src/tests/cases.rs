//! The plain lines beside the data: every term, every rule of the Act, every holiday of sixteen years.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::Terms;
use crate::holiday::holidays_in;
use crate::shipped;

const SHIPPED: &[(&str, &str)] = &[
    ("terms/awb.cases", include_str!("../../terms/awb.cases")),
    ("terms/vw.cases", include_str!("../../terms/vw.cases")),
    ("terms/vw_64.cases", include_str!("../../terms/vw_64.cases")),
    ("terms/court.cases", include_str!("../../terms/court.cases")),
];
const ACT: (&str, &str) = ("act/act.cases", include_str!("../../act/act.cases"));
const HOLIDAYS: &str = include_str!("../../act/holidays.cases");

/// One line: a name, a day, what is to come out of it.
struct Case<'a> {
    place: String,
    name: &'a str,
    from: Date,
    last_day: Option<Date>,
    confirmed: bool,
}

/// The invented terms.
pub fn examples() -> Terms {
    Terms::load(&[("act/examples.toml", include_str!("../../act/examples.toml"))]).unwrap()
}

/// Every holiday of the table, as literal days.
pub fn holidays() -> Vec<Date> {
    let lines = HOLIDAYS.lines().filter(|line| !line.starts_with('#'));
    let of_line = |line: &'static str| {
        let (year, days) = line.split_once(": ").unwrap();
        days.split_whitespace().map(move |day| format!("{year}-{day}").parse().unwrap())
    };
    lines.flat_map(of_line).collect()
}

#[test]
fn every_shipped_term_gives_the_day_of_its_cases() {
    let terms = shipped().unwrap();
    let cases = SHIPPED.iter().flat_map(|(file, text)| read(file, text));
    let tried: BTreeSet<String> = cases.map(|case| check(terms, &case)).collect();
    let untried: Vec<_> = terms.names().into_iter().filter(|name| !tried.contains(*name)).collect();
    assert!(untried.is_empty(), "no case for {untried:?}");
}

#[test]
fn every_rule_of_the_act_gives_the_day_of_its_cases() {
    let terms = examples();
    let tried: BTreeSet<String> = read(ACT.0, ACT.1).iter().map(|case| check(&terms, case)).collect();
    let untried: Vec<_> = terms.names().into_iter().filter(|name| !tried.contains(*name)).collect();
    assert!(untried.is_empty(), "no case for {untried:?}");
}

#[test]
fn the_holidays_of_sixteen_years_are_those_of_the_table() {
    let table = holidays();
    let years = 2020..=2035;
    assert_eq!(table.len(), 16 * 9);
    for year in years {
        let mut written: Vec<Date> = table.iter().filter(|day| day.year() == year).copied().collect();
        written.sort();
        let computed: Vec<Date> = holidays_in(year).unwrap().into_iter().map(|(day, _)| day).collect();
        assert_eq!(computed, written, "{year}");
    }
}

#[test]
fn no_six_weeks_end_on_a_holiday() {
    let six_weeks = jiff::Span::new().weeks(6);
    for holiday in holidays() {
        let from = holiday.checked_sub(six_weeks).unwrap();
        let last_day = shipped().unwrap().reckon("awb-6:7", from).unwrap().last_day;
        assert!(last_day > holiday, "{holiday}");
    }
}

#[track_caller]
fn check(terms: &Terms, case: &Case) -> String {
    let Case { place, name, from, last_day, confirmed } = case;
    match (terms.reckon(name, *from), last_day) {
        (Ok(found), Some(last_day)) => {
            assert_eq!(found.last_day, *last_day, "{place}: {:#?}", found.steps);
            assert_eq!(found.confirmed, *confirmed, "{place}: {:?}", found.notes);
            assert_eq!(found.steps.last().unwrap().day, *last_day, "{place}: the last step has the last day");
        }
        (Err(_), None) => {}
        (found, _) => panic!("{place}: {found:?}"),
    }
    (*name).to_owned()
}

fn read<'a>(file: &str, text: &'a str) -> Vec<Case<'a>> {
    let mut cases = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let case = line.split('#').next().unwrap().trim();
        if case.is_empty() {
            continue;
        }
        let place = format!("{file}:{}: {line}", number + 1);
        let words: Vec<&str> = case.split(' ').collect();
        let [name, "from", from, "->", result, ref rest @ ..] = words[..] else { panic!("{place}: no case") };
        assert!(matches!(rest, [] | ["unconfirmed"]), "{place}: what is {rest:?}");
        let last_day = (result != "none").then(|| result.parse().unwrap());
        cases.push(Case { name, from: from.parse().unwrap(), last_day, confirmed: rest.is_empty(), place });
    }
    assert!(!cases.is_empty(), "{file} holds no case");
    cases
}
