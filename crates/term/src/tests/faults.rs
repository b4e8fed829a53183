//! Files that are refused, with file and line and what to do; and that what is shipped is none of them.

use crate::{Terms, shipped};

const GOOD: &str = r#"[[term]]
name = "demo-1"
article = "Demo 1"
title = { nl = "a", en = "a" }
counts_from = { nl = "b", en = "b" }
length = "1 week"
starts = "day-after"
set_by = "law"
source = "Invented"
confirmed = true
"#;

#[test]
fn what_is_shipped_can_be_read() {
    assert_eq!(shipped().map_err(ToString::to_string).map(|terms| terms.names().len() > 15), Ok(true));
    assert!(Terms::load(&[("a.toml", GOOD)]).is_ok());
}

#[test]
fn a_fault_of_one_rule_is_told_with_its_line() {
    check(&GOOD.replace("source = \"Invented\"\n", ""), "a.toml, line 1: `demo-1` names no source. Add source");
    check(&GOOD.replace("Invented", " "), "a.toml, line 1: `demo-1` names no source");
    check(&GOOD.replace("1 week", "1 fortnight"), "a.toml, line 6: `1 fortnight` is no length: write a whole number");
    check(&GOOD.replace("1 week", "0 weeks"), "a.toml, line 6: `0 weeks` is no length");
    check(&GOOD.replace("day-after", "tomorrow"), "a.toml, line 7: unknown variant `tomorrow`");
    check(&GOOD.replace("\"law\"", "\"habit\""), "a.toml, line 8: unknown variant `habit`");
    check(&GOOD.replace("article", "artikel"), "a.toml, line 3: unknown field `artikel`");
    check(&GOOD.replace("name = \"demo-1\"", ""), "a.toml, line 1: missing field `name`");
    check(&GOOD.replace("demo-1", "--"), "a.toml, line 1: `--` is no name");
    check(&GOOD.replace("\"1 week\"", "\"1 week"), "a.toml, line 6: ");
    check(&GOOD.replace("1 week", "5 hours"), "a.toml, line 1: `demo-1` is in hours and does not begin at once");
    check(&GOOD.replace("length = \"1 week\"\n", ""), "has no length and is yet called confirmed");
    check(&GOOD.replace("= true", "= false"), "is not confirmed, and it is not said why");
    check(&format!("{GOOD}review_by = \"2027-01-01\"\n"), "confirmed and doubted at once");
    check(&format!("{GOOD}in_force_from = \"2027-02-30\"\n"), "a.toml, line 11: ");
    let turned = format!("{GOOD}in_force_from = \"2027-01-02\"\nin_force_until = \"2027-01-01\"\n");
    check(&turned, "is in force from 2027-01-02 and only until 2027-01-01");
}

#[test]
fn one_name_has_one_rule_a_day() {
    let twice = format!("{GOOD}\n{GOOD}");
    check(&twice, "a.toml, line 12: `demo-1` stands here a second time (a.toml, line 1). Take out one of the two.");
    let later = format!("{GOOD}in_force_from = \"2027-01-01\"\n");
    check(&format!("{GOOD}\n{later}"), "a.toml, line 12: `demo-1` is in force here while its rule of a.toml, line 1");
    check(&format!("{GOOD}in_force_until = \"2027-01-01\"\n\n{later}"), "a.toml, line 13: `demo-1` is in force here");
    let respelled = later.replace("demo-1", "Demo 1");
    check(&format!("{GOOD}in_force_until = \"2026-12-31\"\n\n{respelled}"), "are the same name");
    let follows = format!("{GOOD}in_force_until = \"2026-12-31\"\n\n{later}");
    assert!(Terms::load(&[("a.toml", &follows)]).is_ok());
    let said = Terms::load(&[("a.toml", GOOD), ("b.toml", GOOD)]).unwrap_err().to_string();
    assert!(said.starts_with("b.toml, line 1: `demo-1` stands here a second time (a.toml, line 1)"), "{said}");
}

#[test]
fn a_day_is_designated_once_and_with_a_source() {
    let decree = "[[decree]]\ndates = [\"2027-05-07\"]\nsource = \"Invented\"\nconfirmed = true\n";
    check(&format!("{decree}\n{decree}"), "a.toml, line 6: 2027-05-07 is designated here a second time (line 1)");
    check(&decree.replace("source = \"Invented\"\n", ""), "a.toml, line 1: `decree` names no source");
    check(&decree.replace("true", "false"), "a.toml, line 1: `decree` is not confirmed");
}

#[test]
fn all_faults_of_all_files_are_told_at_once() {
    let sourceless = GOOD.replace("source = \"Invented\"\n", "");
    let files = [("a.toml", sourceless.as_str()), ("b.toml", "["), ("c.toml", sourceless.as_str())];
    let faults = Terms::load(&files).unwrap_err();
    let places: Vec<(&str, usize)> = faults.0.iter().map(|fault| (fault.file.as_str(), fault.line)).collect();
    assert_eq!(places, [("a.toml", 1), ("b.toml", 1), ("c.toml", 1)]);
    assert_eq!(faults.to_string().lines().count(), 3);
}

#[track_caller]
fn check(text: &str, said: &str) {
    let faults = Terms::load(&[("a.toml", text)]).expect_err(said).to_string();
    assert!(faults.contains(said), "{faults}");
}
