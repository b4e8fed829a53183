//! What a person reads: the steps with their articles, and what is said when nobody confirmed it.

use jiff::civil::{Date, date};

use super::cases;
use crate::{Reckoning, shipped};

#[test]
fn each_step_has_its_article_its_day_and_both_languages() {
    let found = ask("awb-6:7", date(2026, 11, 13));
    let steps: Vec<(&str, Date)> = found.steps.iter().map(|step| (step.article.as_str(), step.day)).collect();
    let expected = [("Awb 6:8", date(2026, 11, 14)), ("Awb 6:7", date(2026, 12, 25)), ("Atw 1(1)", date(2026, 12, 28))];
    assert_eq!(steps, expected);
    let english: Vec<&str> = found.steps.iter().map(|step| step.text_en.as_str()).collect();
    let dutch: Vec<&str> = found.steps.iter().map(|step| step.text_nl.as_str()).collect();
    assert_eq!(
        english,
        [
            "The term begins on Saturday 14 November 2026: the day after Friday 13 November 2026 (the notification of \
             the decision).",
            "The term is 6 weeks; by the calendar its last day is Friday 25 December 2026.",
            "A term set by law does not end on Friday 25 December 2026 (Christmas Day, Atw 3), Saturday 26 December \
             2026 (the second day of Christmas, Atw 3) and Sunday 27 December 2026: it runs on until Monday 28 \
             December 2026.",
        ]
    );
    assert_eq!(
        dutch,
        [
            "De termijn begint op zaterdag 14 november 2026: de dag na vrijdag 13 november 2026 (de bekendmaking van \
             het besluit).",
            "De termijn is 6 weken; naar de kalender is de laatste dag vrijdag 25 december 2026.",
            "Een wettelijke termijn eindigt niet op vrijdag 25 december 2026 (eerste kerstdag, Atw 3), zaterdag 26 \
             december 2026 (tweede kerstdag, Atw 3) en zondag 27 december 2026: hij loopt door tot en met maandag 28 \
             december 2026.",
        ]
    );
}

#[test]
fn the_last_rule_before_the_pact_is_used_and_loudly_called_unconfirmed() {
    for name in ["vw-69:2", "vw-69:1-asylum"] {
        let before = ask(name, date(2026, 6, 11));
        assert!(before.confirmed && before.notes.is_empty() && before.review_by.is_none(), "{name}: {before:?}");
        let after = ask(name, date(2026, 6, 12));
        assert!(!after.confirmed && after.review_by.is_some(), "{name}: {after:?}");
        assert_eq!(after.term.length, before.term.length);
        let note = &after.notes[0];
        assert!(note.en.starts_with("Not confirmed: Since 12 June 2026 the EU Pact"), "{name}: {note:?}");
        assert!(
            note.en.contains("may end earlier") && note.en.contains("held until Thursday 11 June 2026"),
            "{note:?}"
        );
        assert!(note.nl.starts_with("Niet bevestigd: Sinds 12 juni 2026"), "{name}: {note:?}");
    }
}

#[test]
fn a_rule_that_nobody_confirmed_says_why_and_until_when() {
    let found = ask("awb-4:13", date(2026, 11, 2));
    assert_eq!(found.review_by, Some(date(2027, 1, 31)));
    let note = &found.notes[0].en;
    assert!(note.starts_with("Not confirmed: General knowledge"), "{note}");
    assert!(note.ends_with("To be looked up by Sunday 31 January 2027."), "{note}");
}

#[test]
fn a_designated_day_that_nobody_confirmed_is_mentioned_and_moves_nothing() {
    let found = ask("awb-6:7", date(2026, 4, 3));
    assert_eq!(found.last_day, date(2026, 5, 15));
    assert!(found.confirmed, "the rule is certain, the day is the earlier one");
    let note = found.notes.last().unwrap();
    assert!(note.en.contains("it is Monday 18 May 2026. Keep to the earlier day."), "{note:?}");
    assert!(note.nl.contains("dan is het maandag 18 mei 2026."), "{note:?}");
    let elsewhere = ask("awb-6:7", date(2026, 11, 2));
    assert!(elsewhere.notes.iter().all(|note| !note.en.contains("decree")), "{:?}", elsewhere.notes);
}

#[test]
fn two_ordinary_days_are_told_as_a_step_of_their_own() {
    let found = cases::examples().reckon("example-3-days", date(2026, 4, 2)).unwrap();
    let articles: Vec<&str> = found.steps.iter().map(|step| step.article.as_str()).collect();
    assert_eq!(articles, ["Example 3", "Example 3", "Atw 1(1)", "Atw 2"]);
    assert_eq!(
        found.steps[3].text_en,
        "In a term of three days or more lie at least two ordinary days. From Friday 3 April 2026 to Tuesday 7 April \
         2026 there are too few: the term is lengthened until Wednesday 8 April 2026."
    );
}

#[test]
fn why_the_act_leaves_a_term_alone_is_told_with_its_article() {
    let examples = cases::examples();
    let told = |name: &str| {
        let found = examples.reckon(name, date(2026, 12, 18)).unwrap();
        let step = found.steps.into_iter().nth(2).unwrap();
        (step.article, step.text_en)
    };
    for (name, article, word) in [
        ("example-91-days", "Atw 4", "twelve weeks"),
        ("example-72-hours", "Atw 4", "hours"),
        ("example-court", "Atw 1(1)", "a court"),
        ("example-contract", "Atw 1(1)", "an agreement"),
        ("example-policy", "Atw 1(1)", "policy"),
        ("example-back-10-days", "Atw 1(2)", "counted back"),
    ] {
        let (found, text) = told(name);
        assert!(found == article && text.contains(word), "{name}: {found}: {text}");
    }
    let hours = examples.reckon("example-72-hours", date(2026, 12, 18)).unwrap();
    assert!(hours.notes[0].en.starts_with("Hours run from moment to moment"), "{:?}", hours.notes);
}

fn ask(name: &str, from: Date) -> Reckoning {
    shipped().unwrap().reckon(name, from).unwrap()
}
