//! The legal clock from outside: a day and its reasons, loud when nobody confirmed it, and clear when there is none.

use serde_json::Value;

use crate::program::{Answer, bestendig};

#[test]
fn the_last_day_comes_with_each_step_of_the_reasoning() {
    let found = ask("awb-6:7", "2026-11-23", &["--json"]).done().json();
    assert_eq!(found["lastDay"], "2027-01-04");
    assert_eq!((&found["term"], &found["from"]), (&"awb-6:7".into(), &"2026-11-23".into()));
    assert_eq!(found["confirmed"], true);
    assert!(found["source"].as_str().unwrap().starts_with("Awb 6:7"), "{found}");
    let steps = |key: &str| -> Vec<&str> {
        found["steps"].as_array().unwrap().iter().map(|step| step[key].as_str().unwrap()).collect()
    };
    assert_eq!(steps("article"), ["Awb 6:8", "Awb 6:7", "Atw 1(1)"]);
    assert_eq!(steps("day"), ["2026-11-24", "2027-01-04", "2027-01-04"]);
    assert!(steps("text")[1].contains("6 weeks"), "{found}");
    assert_eq!(ask("awb-6:7", "2026-11-02", &["--json"]).done().json()["lastDay"], "2026-12-14");
}

#[test]
fn people_read_the_day_first_in_their_language() {
    let english = ask("Awb 6:7", "2026-11-13", &[]).done().text();
    assert!(english.starts_with("Last day: Monday 28 December 2026 (2026-12-28)\n"), "{english}");
    assert!(english.contains("\nAtw 1(1)  A term set by law does not end on Friday 25 December 2026"), "{english}");
    let dutch = ask("Awb 6:7", "2026-11-13", &["--lang", "nl"]).done().text();
    assert!(dutch.starts_with("Laatste dag: maandag 28 december 2026 (2026-12-28)\n"), "{dutch}");
    assert!(dutch.contains("\nAwb 6:8   De termijn begint op zaterdag 14 november 2026"), "{dutch}");
}

#[test]
fn what_nobody_confirmed_is_said_before_the_day() {
    let said = ask("vw-69:2", "2026-06-15", &[]).done().text();
    assert!(said.starts_with("NOT CONFIRMED: do not rely on this day"), "{said}");
    assert!(said.contains("\nLast day: Monday 22 June 2026"), "{said}");
    assert!(said.contains("\n! Not confirmed: Since 12 June 2026 the EU Pact"), "{said}");
    let found = ask("vw-69:2", "2026-06-15", &["--json"]).done().json();
    assert_eq!((&found["lastDay"], &found["confirmed"]), (&"2026-06-22".into(), &false.into()));
    assert!(found["notes"][0].as_str().unwrap().contains("may end earlier"), "{found}");
    assert_eq!(ask("vw-69:2", "2026-06-11", &["--json"]).done().json()["confirmed"], true);
}

#[test]
fn a_name_may_be_written_as_people_write_it() {
    for name in ["Awb 6:7", "awb-6-7", "AWB-6:7", "art. 6:7 Awb"] {
        assert_eq!(ask(name, "2026-11-02", &["--json"]).done().json()["term"], "awb-6:7", "{name}");
    }
    assert_eq!(ask("vw 69(1)", "2026-11-02", &["--json"]).done().json()["lastDay"], "2026-11-30");
    bestendig(&["term", "Awb", "6:7", "--from", "2026-11-02"]).done();
}

#[test]
fn where_there_is_no_day_it_is_said_why() {
    let day = "2026-11-02";
    ask("vw 69", day, &[]).refused("there is no term `vw 69`");
    ask("vw 69", day, &["--json"]).refused("Did you mean vw-69:1 or vw-69:1-asylum");
    ask("bicycle", day, &[]).refused("All terms: awb-6:7, ");
    ask("awb-4:17", day, &[]).refused("`awb-4:17` has no last day");
    ask("awb-4:17", day, &["--lang", "nl"]).refused("heeft geen laatste dag");
    ask("vw-69:3", "1969-12-31", &[]).refused("from 1970 to 2199");
    ask("awb-6:7", "1990-01-01", &[]).refused("is known from 1994-01-01");
    for bad in ["", "tomorrow", "2026-02-30", "23-11-2026", "2026-11-23T10:00", "20261123"] {
        bestendig(&["term", "awb-6:7", &format!("--from={bad}")]).refused("is no day of the calendar");
    }
    bestendig(&["term", "awb-6:7"]).refused("--from");
    bestendig(&["term", "--from", day]).refused("NAME");
}

#[test]
fn all_terms_are_listed_with_their_sources() {
    let list = bestendig(&["term", "--list", "--json"]).done().json();
    let rules = list.as_array().unwrap();
    let of = |name: &str| -> Vec<&Value> { rules.iter().filter(|rule| rule["term"] == name).collect() };
    assert!(rules.iter().all(|rule| !rule["source"].as_str().unwrap().is_empty()));
    assert_eq!(of("awb-6:7")[0]["length"], "6 weeks");
    let short = of("vw-69:2");
    assert_eq!((&short[0]["length"], &short[0]["inForceUntil"]), (&"1 week".into(), &"2026-06-11".into()));
    assert_eq!((&short[1]["length"], &short[1]["confirmed"]), (&Value::Null, &false.into()));
    let said = bestendig(&["term", "--list"]).done().text();
    assert!(said.lines().any(|line| line.starts_with("vw-62 ") && line.contains("NOT CONFIRMED")), "{said}");
    bestendig(&["term", "awb-6:7", "--list"]).refused("cannot be used with");
}

fn ask(name: &str, from: &str, more: &[&str]) -> Answer {
    bestendig(&[&["term", name, "--from", from], more].concat())
}
