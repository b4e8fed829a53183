//! A person decides with the advice in view, and nobody is refused before hardship was weighed.

use domain::admission::State;
use domain::bed::AssignBed;
use domain::hardship::Over;
use domain::staff::Role;
use domain::tonight::Placing;
use jiff::civil::date;

use super::{ADMIT, NOT, application, course, decides, known, letter, signed_up, weighed};
use crate::chance;
use crate::testing::{LOCATION, MEN, TestHouse};

const TERMS: [(&str, &str); 3] = [("from", "2026-11-23"), ("review", "2027-02-23"), ("until", "")];

#[tokio::test]
async fn admitting_makes_the_letter_and_leads_to_it_once_however_often_it_is_sent() {
    let (house, person, page) = signed_up().await;
    known(&house, person, &ADMIT).await;
    let shown = house.get(Role::Coordinator, &format!("{page}/admit")).await;
    assert!(shown.says("De regels zeggen: toelaten.") && !shown.says("name=\"against\""), "{}", shown.text());
    let (command, seen) = (shown.hidden("command"), shown.hidden("seen"));
    let form = [&[("command", &*command), ("seen", &*seen)], &TERMS[..]].concat();
    let first = house.post(Role::Coordinator, &format!("{page}/admit"), &form).await;
    let before = house.house.archive.head().await.expect("a head").position;
    let second = house.post(Role::Coordinator, &format!("{page}/admit"), &form).await;
    assert_eq!(letter(&first), letter(&second));
    assert_eq!(house.house.archive.head().await.expect("a head").position, before, "nothing was written again");
    let made = house.house.archive.letter(letter(&first)).await.expect("the shelf").expect("the letter");
    assert_eq!(made.person, person);
    let shown = house.get(Role::Coordinator, &page).await;
    assert!(shown.says("Wat is besloten") && shown.says("23 feb 2027"), "{}", shown.text());
    let begins = [("command", &*chance::command().to_string())];
    assert_eq!(house.post(Role::Guide, &format!("{page}/begin"), &begins).await.to(), page);
    assert!(house.get(Role::Guide, &page).await.says("In begeleiding"));
}

#[tokio::test]
async fn nobody_decides_on_another_advice_than_the_one_in_view() {
    let (house, person, page) = signed_up().await;
    known(&house, person, &ADMIT).await;
    let shown = house.get(Role::Coordinator, &format!("{page}/admit")).await;
    let (command, seen) = (shown.hidden("command"), shown.hidden("seen"));
    let form = [&[("command", &*command), ("seen", &*seen)], &TERMS[..]].concat();
    known(&house, person, &[("ggd-vulnerable", true)]).await;
    let refused = house.post(Role::Coordinator, &format!("{page}/admit"), &form).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Er is iets veranderd sinds u het advies zag"), "{}", refused.text());
    assert!(course(&house, person).await.application(application(&page)).expect("it").pending());
    let (command, seen) = (refused.hidden("command"), refused.hidden("seen"));
    let form = [&[("command", &*command), ("seen", &*seen)], &TERMS[..]].concat();
    letter(&house.post(Role::Coordinator, &format!("{page}/admit"), &form).await);
}

#[tokio::test]
async fn going_against_the_advice_asks_why_and_all_faults_are_said_at_once() {
    let (house, person, page) = signed_up().await;
    known(&house, person, &NOT).await;
    let refused =
        decides(&house, &page, "admit", &[("from", "morgen"), ("review", ""), ("conditions", "netjes")]).await;
    assert_eq!(refused.status, 422);
    for words in ["Dit is geen dag", "Kies wanneer het opnieuw", "waarom u het advies niet volgt", "netjes", "morgen"] {
        assert!(refused.says(words), "{words}: {}", refused.text());
    }
    let against = [&TERMS[..], &[("against", "vergissing in het dossier")]].concat();
    letter(&decides(&house, &page, "admit", &against).await);
    let now = house.house.archive.application(application(&page)).await.expect("the shelf").expect("it");
    assert!(now.against_advice, "deviating is counted");
    let queue = house.get(Role::Coordinator, "admission").await;
    for (label, n) in
        [("Besloten", 1), ("Waarvan anders dan het advies, met een reden", 1), ("op grond van hardheid", 0)]
    {
        assert!(queue.says(&format!("{label}</th><td class=\"number\">{n}</td>")), "{label}: {}", queue.text());
    }
    assert!(house.get(Role::Coordinator, &page).await.says("vergissing in het dossier"));
}

#[tokio::test]
async fn nobody_is_refused_before_hardship_was_weighed_by_one_and_confirmed_by_another() {
    let (house, person, page) = signed_up().await;
    known(&house, person, &NOT).await;
    let shown = house.get(Role::Coordinator, &format!("{page}/refuse")).await;
    assert!(shown.says("Eerst moet hardheid zijn gewogen") && shown.says("hardship/open/"), "{}", shown.text());
    assert!(!shown.says("name=\"stays-until\""), "there is no form");
    let command = chance::command().to_string();
    let form = [("command", &*command), ("reason", "zo is het"), ("stays-until", "2027-03-01")];
    let refused = house.post(Role::Coordinator, &format!("{page}/refuse"), &form).await;
    assert_eq!(refused.status, 422);
    assert!(course(&house, person).await.application(application(&page)).expect("it").pending());
    weighed(&house, person, &page, Over::Admission).await;
    let shown = house.get(Role::Coordinator, &format!("{page}/refuse")).await;
    assert!(shown.says("name=\"stays-until\""), "{}", shown.text());
}

#[tokio::test]
async fn what_is_not_known_refuses_nobody() {
    let (house, person, page) = signed_up().await;
    weighed(&house, person, &page, Over::Admission).await;
    let shown = house.get(Role::Coordinator, &format!("{page}/refuse")).await;
    assert!(shown.says("wat niet bekend is, wijst niemand af") && !shown.says("name=\"stays-until\""));
    known(&house, person, &NOT).await;
    let forged = house.get(Role::Coordinator, &format!("{page}/refuse")).await;
    let seen = forged.hidden("seen");
    known(&house, person, &[("right-to-stay", false)]).await;
    let command = chance::command().to_string();
    let form = [("command", &*command), ("seen", &*seen), ("reason", "toch"), ("stays-until", "2027-03-01")];
    assert_eq!(house.post(Role::Coordinator, &format!("{page}/refuse"), &form).await.status, 422);
    assert!(course(&house, person).await.application(application(&page)).expect("it").pending());
}

#[tokio::test]
async fn a_refusal_leaves_the_bed_until_the_term_to_object_is_over_and_then_nothing_keeps_it() {
    let (mut house, person, page) = signed_up().await;
    let places = vec![Placing { bed: TestHouse::bed(MEN, 1), person }];
    house.done(Role::Coordinator, AssignBed { location: LOCATION, places, until: None }).await;
    known(&house, person, &NOT).await;
    weighed(&house, person, &page, Over::Admission).await;
    let shown = house.get(Role::Coordinator, &format!("{page}/refuse")).await;
    let last_day = shown
        .text()
        .split("name=\"stays-until\" autocomplete=\"off\" value=\"")
        .nth(1)
        .map(|rest| rest[..10].to_owned());
    assert_eq!(last_day.as_deref(), Some("2026-12-21"), "four weeks, as the house uses them");
    let early = decides(&house, &page, "refuse", &[("reason", "zo is het"), ("stays-until", "2026-12-20")]).await;
    assert!(early.status == 422 && early.says("Het bed blijft tot de bezwaartermijn voorbij is"), "{}", early.text());
    letter(&decides(&house, &page, "refuse", &[("reason", "zo is het"), ("stays-until", "2026-12-21")]).await);
    let state = course(&house, person).await.application(application(&page)).expect("it").state.clone();
    assert_eq!(state, State::Refused { stays_until: date(2026, 12, 21) });

    let shown = house.get(Role::Coordinator, &page).await;
    assert!(
        shown.says("Het bed blijft tot en met \u{2068}21 dec 2026\u{2069}") && !shown.says(&format!("{page}/leave"))
    );
    let leaves = [("command", &*chance::command().to_string()), ("sure", "yes")];
    let refused = house.post(Role::Coordinator, &format!("{page}/leave"), &leaves).await;
    assert!(refused.status == 422 && refused.says("Dit bed blijft nog van deze persoon"), "{}", refused.text());
    house.days_pass(29).await;
    assert!(house.get(Role::Coordinator, &page).await.says(&format!("{page}/leave")));
    for _ in 0..2 {
        assert_eq!(house.post(Role::Coordinator, &format!("{page}/leave"), &leaves).await.to(), page);
    }
    assert!(house.get(Role::Coordinator, &page).await.says("slaapt hier niet"));

    // Whoever was refused gets a bed for tonight like everybody.
    let asks = [("command", &*chance::command().to_string()), ("person", &*person.to_string())];
    let request = house.post(Role::Desk, "tonight", &asks).await.to();
    assert!(house.get(Role::Desk, &request).await.says("Deze bedden passen"));
}

#[tokio::test]
async fn another_city_is_an_offer_that_the_person_agrees_to() {
    let (house, person, page) = signed_up().await;
    known(&house, person, &NOT).await;
    let form = [("city", "Anderstad"), ("bed-there", "bed 3, toegezegd"), ("held-until", "2026-11-30")];
    let refused = decides(&house, &page, "refer", &form).await;
    assert!(refused.status == 422 && refused.says("De persoon moet het willen") && refused.says("Anderstad"));
    let agreed = [&form[..], &[("agrees", "yes")]].concat();
    letter(&decides(&house, &page, "refer", &agreed).await);
    let shown = house.get(Role::Coordinator, &page).await;
    assert!(shown.says("Naar een andere stad doorverwezen: Anderstad"), "{}", shown.text());
    assert!(shown.says("objection/receive/"), "it can be contested");
}
