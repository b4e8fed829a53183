//! Procedures and terms as people use them: a decision starts its term at once, a term ends only by somebody's word,
//! whoever watches it is told in time, and nobody outside the legal strand reads what it is about.

use axum::http::StatusCode;
use domain::id::{MilestoneId, PersonId, ProcedureId, TermId, WorkerId};
use domain::person::Needs;
use domain::personal::Personal;
use domain::procedure::{Basis, NoteMilestone, OpenProcedure, RunsFor, Starting, Warning, Watchers};
use domain::staff::{AppointStaff, Position, Role, Workplace};
use jiff::civil::{Date, date};
use store::{TermNow, TermStage};

use crate::chance;
use crate::clock::tick;
use crate::testing::{Got, TestHouse};

const SECOND: WorkerId = WorkerId::new(88);

/// A house with two guides of the legal strand, somebody in a regular procedure, and its page.
async fn house() -> (TestHouse, PersonId, String) {
    let house = TestHouse::new().await;
    let position =
        Position { name: Personal::new("Demo Tweede"), roles: vec![Role::LegalGuide], workplace: Workplace::House };
    house.done(Role::Administrator, AppointStaff { worker: SECOND, position }).await;
    let person = house.person("Testa Voorbeeld", Needs::default()).await;
    let form = [("kind", "regular"), ("lawyer", "mr. Proef"), ("words", "verblijf bij een kind")];
    let page = send(&house, &format!("procedure/open/{person}"), &form).await.to();
    (house, person, page)
}

async fn send(house: &TestHouse, path: &str, form: &[(&str, &str)]) -> Got {
    send_as(house, Role::LegalGuide, path, form).await
}

async fn send_as(house: &TestHouse, role: Role, path: &str, form: &[(&str, &str)]) -> Got {
    let command = chance::command().to_string();
    house.post(role, path, &[&[("command", &*command)], form].concat()).await
}

/// It was refused on this day: what was received is described, and two people watch.
async fn refused(house: &TestHouse, page: &str, on: &str) -> Got {
    let (first, second) = (house.worker(Role::LegalGuide).id.to_string(), SECOND.to_string());
    let form =
        [("what", "refused"), ("on", on), ("received", "brief van de IND"), ("watcher", &first), ("second", &second)];
    send(house, &format!("{page}/note"), &form).await
}

async fn term(house: &TestHouse) -> TermNow {
    house.house.archive.running_terms().await.expect("the terms").into_iter().next().expect("a term")
}

#[tokio::test]
async fn a_decision_starts_its_term_at_once_and_the_page_says_why_that_day() {
    let (house, _, page) = house().await;
    assert!(house.get(Role::LegalGuide, &page).await.says("Er loopt geen termijn"));
    let to = refused(&house, &page, "2026-11-20").await.to();
    assert_eq!(to, format!("{page}#terms"));
    let shown = house.get(Role::LegalGuide, &page).await;
    // Four weeks from Friday 20 November.
    for words in
        ["18 dec 2026", "nog 25 dagen", "Vw 69(1)", "Awb 6:8", "Demo legal_guide", "Demo Tweede", "brief van de IND"]
    {
        assert!(shown.says(words), "{words} is not said in {}", shown.text());
    }
    assert!(house.get(Role::LegalGuide, "term").await.says("18 dec 2026"));
}

#[tokio::test]
async fn nobody_outside_the_strand_reads_what_it_is_about() {
    let (house, person, page) = house().await;
    refused(&house, &page, "2026-11-20").await.to();
    let term = term(&house).await.id;
    for role in Role::ALL.into_iter().filter(|role| *role != Role::LegalGuide) {
        for path in [page.clone(), format!("procedure/open/{person}")] {
            let got = house.get(role, &path).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{role:?} {path}");
        }
        for path in
            [format!("{page}/note"), format!("{page}/close"), format!("term/{term}/meet"), format!("term/{term}/drop")]
        {
            let got = send_as(&house, role, &path, &[("what", "heard"), ("on", "2026-11-20")]).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{role:?} {path}");
        }
        for path in ["term".to_owned(), format!("person/{person}"), "tonight".to_owned(), "admission".to_owned()] {
            let text = house.get(role, &path).await.text();
            for words in ["brief van de IND", "mr. Proef", "verblijf bij een kind", "Reguliere", "vreemdelingenrecht"] {
                assert!(!text.contains(words), "{role:?} reads {words} at {path}");
            }
        }
    }
}

#[tokio::test]
async fn a_coordinator_sees_that_a_term_runs_and_lets_others_watch_it() {
    let (house, _, page) = house().await;
    refused(&house, &page, "2026-11-20").await.to();
    let now = term(&house).await;
    let list = house.get(Role::Coordinator, "term").await;
    assert!(list.says("Testa") && list.says("18 dec 2026") && list.says("Demo legal_guide"), "{}", list.text());
    let watch = format!("term/{}/watch", now.id);
    assert!(house.get(Role::Coordinator, &watch).await.says("Demo Tweede"));
    let second = SECOND.to_string();
    assert_eq!(send_as(&house, Role::Coordinator, &watch, &[("watcher", &second), ("second", "")]).await.to(), "term");
    let now = term(&house).await;
    assert_eq!((now.watcher, now.second), (SECOND, None));
    let desk = house.worker(Role::Desk).id.to_string();
    let got = send_as(&house, Role::Coordinator, &watch, &[("watcher", &desk), ("second", "")]).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(got.says("Alleen wie hier in de juridische begeleiding werkt"));
}

#[tokio::test]
async fn a_term_that_nobody_watches_any_more_says_so() {
    let (house, _, page) = house().await;
    let second = SECOND.to_string();
    let form = [("what", "refused"), ("on", "2026-11-20"), ("watcher", &*second), ("second", "")];
    send(&house, &format!("{page}/note"), &form).await.to();
    let alone = "Wie deze termijn bewaakt, werkt hier niet meer.";
    assert!(!house.get(Role::Coordinator, "term").await.says(alone));
    let by = house.worker(Role::Administrator).id;
    house.done(Role::Administrator, domain::staff::EndStaff { worker: SECOND, by }).await;
    let list = house.get(Role::Coordinator, "term").await;
    assert!(list.says(alone) && list.says("Een termijn vraagt uw aandacht."), "{}", list.text());
}

#[tokio::test]
async fn a_term_ends_only_with_proof_or_a_reason_and_can_run_again() {
    let (house, _, page) = house().await;
    refused(&house, &page, "2026-11-20").await.to();
    let id = term(&house).await.id;
    let field = |name: &str| format!("{name}-{id}");
    let (met, proof, drop, words) = (field("met"), field("proof"), field("drop"), field("drop-words"));
    let meet = format!("term/{id}/meet");
    for (on, shows, says) in [
        ("2026-11-22", "", "Schrijf op waaruit blijkt"),
        ("ooit", "bevestiging 22 nov", "Vul een dag in"),
        ("2026-12-01", "bevestiging 22 nov", "Die dag is nog niet geweest"),
        ("2026-11-19", "bevestiging 22 nov", "voordat de termijn begon"),
    ] {
        let got = send(&house, &meet, &[(&met, on), (&proof, shows)]).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        assert!(got.says(says) && got.says(shows), "{says}: {}", got.text());
        assert_eq!(term(&house).await.stage, TermStage::Running);
    }
    let got = send(&house, &format!("term/{id}/drop"), &[(&drop, "missed"), (&words, "niet gelukt")]).await;
    assert!(got.says("nog niet voorbij") && got.says("niet gelukt"), "{}", got.text());
    send(&house, &meet, &[(&met, "2026-11-22"), (&proof, "bevestiging 22 nov")]).await.to();
    assert!(house.house.archive.running_terms().await.expect("the terms").is_empty());
    assert!(house.get(Role::LegalGuide, &page).await.says("bevestiging 22 nov"));
    send(&house, &format!("term/{id}/reopen"), &[(&field("reopen"), "was van iets anders")]).await.to();
    assert_eq!(term(&house).await.id, id);
}

#[tokio::test]
async fn what_was_done_too_late_is_not_met_but_missed() {
    let (mut house, _, page) = house().await;
    refused(&house, &page, "2026-11-20").await.to();
    let id = term(&house).await.id;
    house.days_pass(30).await;
    let (met, proof) = (format!("met-{id}"), format!("proof-{id}"));
    let got = send(&house, &format!("term/{id}/meet"), &[(&met, "2026-12-21"), (&proof, "bevestiging")]).await;
    assert!(got.says("Stop de termijn als gemist") && got.says("bevestiging"), "{}", got.text());
    let (drop, words) = (format!("drop-{id}"), format!("drop-words-{id}"));
    send(&house, &format!("term/{id}/drop"), &[(&drop, "missed"), (&words, "alsnog ingediend")]).await.to();
    assert!(house.house.archive.running_terms().await.expect("the terms").is_empty());
}

#[tokio::test]
async fn a_rule_that_nobody_confirmed_asks_from_the_first_day() {
    let (house, person, _) = house().await;
    let asylum = send(&house, &format!("procedure/open/{person}"), &[("kind", "asylum")]).await.to();
    let watcher = house.worker(Role::LegalGuide).id.to_string();
    let form = [("what", "refused-short"), ("on", "2026-11-23"), ("watcher", &*watcher), ("second", "")];
    send(&house, &format!("{asylum}/note"), &form).await.to();
    let list = house.get(Role::LegalGuide, "term").await;
    assert!(list.says("niet bevestigd: vraag een advocaat") && list.says("vragen uw aandacht"), "{}", list.text());
}

#[tokio::test]
async fn a_decision_without_a_known_term_is_no_reassurance() {
    let (house, person, _) = house().await;
    let stateless = send(&house, &format!("procedure/open/{person}"), &[("kind", "statelessness")]).await.to();
    let watcher = house.worker(Role::LegalGuide).id.to_string();
    let form = [("what", "refused"), ("on", "2026-11-23"), ("watcher", &*watcher), ("second", "")];
    send(&house, &format!("{stateless}/note"), &form).await.to();
    let shown = house.get(Role::LegalGuide, &stateless).await;
    assert!(shown.says("geen termijn bekend") && !shown.says("Er loopt geen termijn"), "{}", shown.text());
}

#[tokio::test]
async fn a_procedure_is_not_closed_over_a_term_that_runs() {
    let (house, _, page) = house().await;
    refused(&house, &page, "2026-11-20").await.to();
    let got = send(&house, &format!("{page}/close"), &[("ended", "klaar")]).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(got.says("Er loopt nog een termijn") && got.says("klaar"), "{}", got.text());
}

#[tokio::test]
async fn two_decisions_in_one_procedure_are_a_question_and_a_mistake_is_taken_back() {
    let (house, _, page) = house().await;
    refused(&house, &page, "2026-11-20").await.to();
    let again = refused(&house, &page, "2026-11-21").await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.says("In deze procedure staat al een besluit") && again.says("brief van de IND"), "{}", again.text());
    let milestone = house.get(Role::LegalGuide, &page).await.hidden("milestone");
    let (take_back, wrong) = (format!("{page}/take-back"), format!("wrong-{milestone}"));
    let silent = send(&house, &take_back, &[("milestone", &milestone), (&wrong, "")]).await;
    assert!(silent.says("Schrijf op waarom."), "{}", silent.text());
    send(&house, &take_back, &[("milestone", &milestone), (&wrong, "verkeerde datum")]).await.to();
    assert!(house.house.archive.running_terms().await.expect("the terms").is_empty());
    refused(&house, &page, "2026-11-21").await.to();
    assert_eq!(term(&house).await.from, date(2026, 11, 21));
}

#[tokio::test]
async fn a_day_that_cannot_be_is_said_and_nothing_typed_is_lost() {
    let (house, _, page) = house().await;
    for (on, says) in [
        ("", "Vul een dag in"),
        ("31-02-2026", "Vul een dag in"),
        ("2026-02-31", "Vul een dag in"),
        ("2027-01-01", "Die dag is nog niet geweest"),
        ("1600-01-01", "kijk of het jaar klopt"),
        ("1999-01-01", "kijk of het jaar klopt"),
        ("-9999-01-01", "Vul een dag in"),
        ("9999-12-31", "kijk of het jaar klopt"),
    ] {
        let got = refused(&house, &page, on).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{on}");
        assert!(got.says(says) && got.says("brief van de IND"), "{on}: {}", got.text());
    }
    assert!(house.house.archive.running_terms().await.expect("the terms").is_empty());
}

#[tokio::test]
async fn whoever_watches_is_told_four_times_and_the_coordinator_when_it_is_nearly_over() {
    let (mut house, _, page) = house().await;
    refused(&house, &page, "2026-11-23").await.to();
    // Four weeks from Monday 23 November end on Monday 21 December.
    let told = |warned: &[Warning]| warned.to_vec();
    for (days, warned, coordinator) in [
        (0, told(&[]), false),
        (13, told(&[]), false),
        (1, told(&Warning::ALL[..1]), false),
        (7, told(&Warning::ALL[..2]), false),
        (2, told(&Warning::ALL[..3]), true),
        (2, told(&Warning::ALL[..4]), true),
        (4, told(&Warning::ALL), true),
    ] {
        house.days_pass(days).await;
        tick(&house.house).await;
        tick(&house.house).await;
        assert_eq!(term(&house).await.warned, warned, "after {days} more days");
        let mine = house.get(Role::LegalGuide, "term").await;
        assert_eq!(mine.says("Een termijn vraagt uw aandacht."), !warned.is_empty(), "{warned:?}");
        let theirs = house.get(Role::Coordinator, "board").await;
        assert_eq!(theirs.says("Een termijn vraagt uw aandacht."), coordinator, "{warned:?}");
        assert!(!house.get(Role::Desk, "board").await.says("termijn vraagt"), "the desk is told nothing");
    }
    let over = house.get(Role::LegalGuide, &page).await;
    assert!(over.says("De laatste dag is voorbij.") && over.says("1 dag voorbij"), "{}", over.text());
    assert_eq!(term(&house).await.stage, TermStage::Running, "no clock closes a term");
}

#[tokio::test]
async fn when_the_rule_became_another_the_earlier_day_counts_until_somebody_looked() {
    let (house, person, _) = house().await;
    for (counted, safe) in [(date(2027, 2, 1), date(2026, 12, 21)), (date(2026, 12, 1), date(2026, 12, 1))] {
        let (page, id) = by_an_older_rule(&house, person, counted).await;
        tick(&house.house).await;
        let now = house.house.archive.term(id).await.expect("the shelf").expect("the term");
        assert_eq!((now.last_day, now.reckoned, now.review), (safe, date(2026, 12, 21), true));
        let shown = house.get(Role::LegalGuide, &page).await;
        assert!(shown.says("De regel is veranderd.") && shown.says("21 dec 2026"), "{}", shown.text());
        assert!(house.get(Role::LegalGuide, "term?whose=all").await.says("regel veranderd: kijk ernaar"));
        let (field, seen) = (format!("review-{id}"), ("reckoned", "2026-12-21"));
        assert!(send(&house, &format!("term/{id}/review"), &[seen, (&field, "")]).await.says("Schrijf op wat u vond."));
        let stale =
            send(&house, &format!("term/{id}/review"), &[("reckoned", "2026-12-20"), (&field, "nagevraagd")]).await;
        assert!(stale.says("opnieuw gerekend") && stale.says("nagevraagd"), "{}", stale.text());
        send(&house, &format!("term/{id}/review"), &[seen, (&field, "nagevraagd")]).await.to();
        let before = house.house.archive.head().await.expect("the head").position;
        tick(&house.house).await;
        let now = house.house.archive.term(id).await.expect("the shelf").expect("the term");
        assert_eq!((now.last_day, now.review), (date(2026, 12, 21), false));
        let after = house.house.archive.head().await.expect("the head").position;
        assert!(after <= before + 1, "it is counted again once, and then it is quiet");
    }
}

#[tokio::test]
async fn after_a_later_last_day_whoever_watches_is_told_anew() {
    let (mut house, person, _) = house().await;
    let (_, id) = by_an_older_rule(&house, person, date(2026, 12, 1)).await;
    house.days_pass(9).await;
    tick(&house.house).await;
    assert_eq!(term(&house).await.warned.len(), 5, "by the earlier day it passed");
    send(&house, &format!("term/{id}/review"), &[("reckoned", "2026-12-21"), (&format!("review-{id}"), "nagevraagd")])
        .await
        .to();
    tick(&house.house).await;
    let now = term(&house).await;
    assert_eq!((now.last_day, now.warned), (date(2026, 12, 21), vec![]), "half of it has not passed");
    house.days_pass(5).await;
    tick(&house.house).await;
    assert_eq!(term(&house).await.warned, [Warning::Half]);
}

/// A term that runs since today and was counted to another day by a rule that no longer stands in the files.
async fn by_an_older_rule(house: &TestHouse, person: PersonId, last_day: Date) -> (String, TermId) {
    let (procedure, term) = (ProcedureId::new(chance::number()), TermId::new(chance::number()));
    let (lawyer, words) = (Personal::default(), Personal::default());
    house.done(Role::LegalGuide, OpenProcedure { person, procedure, kind: "regular".into(), lawyer, words }).await;
    let from = house.house.now().wall.date();
    let (rule, basis) = ("vw-69:1".to_owned(), Basis { rule: "vw-69:1: as it was".to_owned(), confirmed: true });
    let note = NoteMilestone {
        person,
        procedure,
        milestone: MilestoneId::new(chance::number()),
        what: "refused".into(),
        decides: true,
        on: from,
        words: Personal::default(),
        starts: vec![Starting { term, rule, runs_for: RunsFor::Person, from, last_day, basis }],
        watchers: Watchers { watcher: house.worker(Role::LegalGuide).id, second: None },
    };
    house.done(Role::LegalGuide, note).await;
    (format!("procedure/{procedure}"), term)
}
