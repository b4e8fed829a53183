//! A change of rules, shown against people.

use domain::admission::Verdict;

use super::{ON, facts, rules};
use crate::{Outcome, preview};

#[test]
fn a_change_is_shown_with_who_comes_in_who_drops_out_and_why() {
    let facts_ = ["ended yes-no", "age number", "ban yes-no"];
    let old = rules(&facts_, &["ended required: ended", "adult required: age at-least 18", "b counts-against: ban"]);
    let new = rules(&facts_, &["ended required: ended", "adult required: age at-least 16", "no-ban required: not ban"]);
    let people = [
        ("in", r#"{"ended": true, "age": 17, "ban": false}"#),
        ("out", r#"{"ended": true, "age": 30, "ban": true}"#),
        ("unclear", r#"{"ended": true, "age": 30}"#),
        ("worse", r#"{"age": 30, "ban": true}"#),
        ("same", r#"{"ended": true, "age": 30, "ban": false}"#),
        ("never", r#"{"ended": false}"#),
        ("nothing", "{}"),
    ];
    let mut told = Vec::new();
    let found =
        preview(&old, &new, ON, people.into_iter().map(|(who, given)| (who, facts(given))), |done| told.push(done));
    assert_eq!(told, [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(found.comes_in.iter().map(|change| change.who).collect::<Vec<_>>(), ["in"]);
    assert_eq!(found.drops_out.iter().map(|change| change.who).collect::<Vec<_>>(), ["out", "unclear"]);
    assert_eq!(found.moves.iter().map(|change| change.who).collect::<Vec<_>>(), ["worse"]);
    assert_eq!(
        (found.stays.admitted, found.stays.not, found.stays.unclear),
        (vec!["same"], vec!["never"], vec!["nothing"])
    );

    let why = &found.comes_in[0].why;
    assert_eq!((why.len(), why[0].criterion.as_str()), (1, "adult"));
    assert_eq!((why[0].before, why[0].after), (Some(Outcome::NotMet), Some(Outcome::Met)));
    let why = &found.drops_out[0].why;
    assert_eq!((why.len(), why[0].criterion.as_str(), why[0].before), (1, "no-ban", None));
    assert_eq!(why[0].rests_on[0].as_str(), "ban");
    assert_eq!(found.drops_out[1].after, Verdict::CannotBeSaidYet);
    assert_eq!(found.drops_out[1].why[0].after, Some(Outcome::Unknown));
}

#[test]
fn a_criterion_that_is_dropped_is_the_reason_why_somebody_comes_in() {
    let old = rules(&["a yes-no", "b yes-no"], &["k0 required: a", "k1 required: b"]);
    let new = rules(&["a yes-no"], &["k0 required: a"]);
    let people = [(1, facts(r#"{"a": true, "b": false}"#)), (2, facts(r#"{"a": true}"#))];
    let found = preview(&old, &new, ON, people.into_iter(), |_| ());
    assert_eq!(found.comes_in.len(), 2);
    for (change, before) in found.comes_in.iter().zip([Outcome::NotMet, Outcome::Unknown]) {
        assert_eq!((change.why.len(), change.why[0].before, change.why[0].after), (1, Some(before), None));
    }
}

#[test]
fn a_change_to_proposing_a_city_is_a_reason() {
    let near = ["near word here there"];
    let old = rules(&near, &["near required: near is here"]);
    let new = rules(&near, &["near required proposes_city = 'There': near is here"]);
    let found = preview(&old, &new, ON, [(1, facts(r#"{"near": "there"}"#))].into_iter(), |_| ());
    assert_eq!((found.moves.len(), found.moves[0].why.len()), (1, 1));
    assert_eq!(found.moves[0].proposes.as_deref(), Some("There"));
}
