//! What is known, what the rules make of it, and what is asked next.

use domain::admission::{Origin, Value};
use domain::staff::Role;

use super::{ADMIT, course, known, signed_up};
use crate::chance;

#[tokio::test]
async fn the_page_asks_what_would_still_decide_it_and_every_question_leads_to_its_form() {
    let (house, person, page) = signed_up().await;
    let shown = house.get(Role::Guide, &page).await;
    assert!(shown.says("nog niet te zeggen") && shown.says("Wat het nog kan beslissen"), "{}", shown.text());
    assert!(
        shown.says(&format!("{page}/fact/right-to-stay\">Heeft de persoon nu recht op verblijf in Nederland?</a>"))
    );
    assert!(shown.says("Niemand van de stad heeft bevestigd"), "unconfirmed rules are shown as such");
    known(&house, person, &ADMIT).await;
    let shown = house.get(Role::Guide, &page).await;
    assert!(shown.says("De regels zeggen: toelaten.") && !shown.says("Wat het nog kan beslissen"), "{}", shown.text());
    assert!(shown.says("Pleit voor") && shown.says("De persoon heeft geen recht op verblijf in Nederland."));
    assert!(shown.says("rijksoverheid.nl") && shown.says("persoon zegt het, 23 nov 2026"));
}

#[tokio::test]
async fn grounds_stand_on_both_sides_in_english_too() {
    let (house, person, page) = signed_up().await;
    known(&house, person, &[("right-to-stay", true), ("procedure-ended", true)]).await;
    let cookie = format!("{}; language=en", house.cookie(Role::Guide));
    let request = axum::http::Request::get(format!("/demostad/{page}")).header("cookie", cookie);
    let shown = house.send(request.body(axum::body::Body::empty()).expect("a request")).await;
    assert!(shown.says("The rules say: not by these rules."), "{}", shown.text());
    assert!(shown.says("Speaks for") && shown.says("Speaks against"));
    assert!(shown.says("The whole procedure was gone through and the person did not leave."));
}

#[tokio::test]
async fn a_fact_is_noted_with_how_and_since_when_and_can_be_put_right() {
    let (house, person, page) = signed_up().await;
    let fact = format!("{page}/fact/procedure-ended");
    let shown = house.get(Role::Desk, &fact).await;
    let form = [
        ("command", &*shown.hidden("command")),
        ("answer", "yes"),
        ("origin", "document-seen"),
        ("on", "2026-11-20"),
        ("words", "besluit van 3 mei 2025, met stempel"),
    ];
    assert_eq!(house.post(Role::Desk, &fact, &form).await.to(), page);
    let shown = house.get(Role::Desk, &page).await;
    assert!(shown.says("document gezien, 20 nov 2026") && shown.says("met stempel"), "{}", shown.text());
    let again = house.get(Role::Desk, &fact).await;
    assert!(again.says("value=\"yes\" checked") && again.says("met stempel"), "what is known stands in the form");
    assert!(!again.says("value=\"not-asked\""), "that nobody asked is not true any more");
    let form =
        [("command", &*again.hidden("command")), ("answer", "unknown"), ("origin", "told"), ("on", "2026-11-23")];
    assert_eq!(house.post(Role::Desk, &fact, &form).await.to(), page);
    let course = course(&house, person).await;
    let fact = course.facts().next().expect("a fact");
    assert_eq!((&fact.value, fact.origin), (&None, Origin::Told));
}

#[tokio::test]
async fn not_asked_writes_nothing_and_not_known_is_written() {
    let (house, person, page) = signed_up().await;
    let fact = format!("{page}/fact/procedure-ended");
    for (answer, known) in [("not-asked", 0), ("unknown", 1)] {
        let command = chance::command().to_string();
        let form = [("command", &*command), ("answer", answer), ("origin", "told"), ("on", "2026-11-23")];
        assert_eq!(house.post(Role::Desk, &fact, &form).await.to(), page);
        assert_eq!(course(&house, person).await.facts().count(), known, "{answer}");
    }
}

#[tokio::test]
async fn all_that_is_wrong_with_a_fact_is_said_at_once_and_what_was_typed_stays() {
    let (house, person, page) = signed_up().await;
    let fact = format!("{page}/fact/procedure-ended");
    let command = chance::command().to_string();
    let form = [("command", &*command), ("origin", "document-seen"), ("on", "2027-01-01"), ("words", "")];
    let refused = house.post(Role::Desk, &fact, &form).await;
    assert_eq!(refused.status, 422);
    for words in ["Kies een antwoord", "Deze dag moet nog komen", "Beschrijf welk document u zag", "2027-01-01"] {
        assert!(refused.says(words), "{words}: {}", refused.text());
    }
    assert!(refused.says("value=\"document-seen\" checked"));
    assert_eq!(course(&house, person).await.facts().count(), 0);
}

#[tokio::test]
async fn an_open_norm_is_judged_by_a_worker_who_says_why() {
    let (house, person, page) = signed_up().await;
    let fact = format!("{page}/fact/exception-made");
    let command = chance::command().to_string();
    let form = [("command", &*command), ("answer", "yes"), ("origin", "told"), ("on", "2026-11-23"), ("words", "")];
    let refused = house.post(Role::Guide, &fact, &form).await;
    assert!(refused.status == 422 && refused.says("Schrijf op waarop uw oordeel rust"), "{}", refused.text());
    let form = [("command", &*command), ("answer", "yes"), ("on", "2026-11-23"), ("words", "lang geleden")];
    assert_eq!(house.post(Role::Guide, &fact, &form).await.to(), page);
    let course = course(&house, person).await;
    let fact = course.facts().next().expect("a fact");
    assert_eq!((&fact.value, fact.origin), (&Some(Value::Truth(true)), Origin::WorkerSaw));
}

#[tokio::test]
async fn what_the_rules_do_not_ask_is_asked_of_nobody() {
    let (house, _, page) = signed_up().await;
    for name in ["nothing-of-the-kind", "staying-in", "%20"] {
        assert_eq!(house.get(Role::Desk, &format!("{page}/fact/{name}")).await.status, 404, "{name}");
    }
}
