//! A stay ends after a warning, an answer and a weighing, and with a place to sleep.

use domain::admission::State;
use domain::hardship::Over;
use domain::id::PersonId;
use domain::staff::Role;
use domain::tonight::State as Asked;
use jiff::civil::date;

use super::{ADMIT, application, course, decides, known, letter, signed_up, weighed};
use crate::chance;
use crate::testing::{LOCATION, MEN, TestHouse};

#[tokio::test]
async fn a_stay_ends_only_after_a_warning_an_answer_a_weighing_and_with_a_place_to_sleep() {
    let (house, person, page) = staying().await;
    let end = format!("{page}/end");
    assert!(house.get(Role::Coordinator, &end).await.says("Deze persoon is niet gewaarschuwd."));

    let shown = house.get(Role::Coordinator, &format!("{page}/warn")).await;
    assert!(shown.says("value=\"2026-12-07\""), "two weeks to answer, as the house agreed: {}", shown.text());
    let unsaid = decides(&house, &page, "warn", &[("reason", ""), ("answer-by", "2026-11-23")]).await;
    assert!(unsaid.status == 422 && unsaid.says("Schrijf op waarom") && unsaid.says("Er moet tijd zijn"));
    letter(&decides(&house, &page, "warn", &[("reason", "komt nooit"), ("answer-by", "2026-12-07")]).await);
    assert!(house.get(Role::Coordinator, &end).await.says("De persoon kan nog reageren"));

    let answer = [("command", &*chance::command().to_string()), ("answer", "ik lag in het ziekenhuis")];
    assert_eq!(house.post(Role::Guide, &format!("{page}/answer"), &answer).await.to(), page);
    assert!(house.get(Role::Guide, &page).await.says("ik lag in het ziekenhuis"));
    let shown = house.get(Role::Coordinator, &end).await;
    assert!(shown.says("Eerst moet hardheid na de waarschuwing") && !shown.says("name=\"arranged\""));
    let forced = [("command", &*chance::command().to_string()), ("reason", "toch"), ("arranged", "niemand")];
    assert_eq!(house.post(Role::Coordinator, &end, &forced).await.status, 422);

    weighed(&house, person, &page, Over::Stay).await;
    let nowhere = decides(&house, &page, "end", &[("reason", "zo is het"), ("from", "2026-12-01")]).await;
    assert_eq!(nowhere.status, 422);
    for words in ["Kies waar de persoon", "Schrijf op met wie dat is geregeld", "kies een latere dag", "zo is het"] {
        assert!(nowhere.says(words), "{words}: {}", nowhere.text());
    }
    let arranged = [("afterwards", "night-shelter"), ("arranged", "met de nachtopvang"), ("reason", "zo is het")];
    let form = [&arranged[..], &[("from", "2026-12-22")]].concat();
    letter(&decides(&house, &page, "end", &form).await);
    let course = course(&house, person).await;
    let state = &course.application(application(&page)).expect("it").state;
    assert!(matches!(state, State::Ended { from, .. } if *from == date(2026, 12, 22)), "{state:?}");
    let shown = house.get(Role::Coordinator, &page).await;
    assert!(shown.says("Verblijf beëindigd") && shown.says("objection/receive/"), "{}", shown.text());
}

#[tokio::test]
async fn an_answer_after_the_weighing_asks_for_another() {
    let (house, person, page) = staying().await;
    letter(&decides(&house, &page, "warn", &[("reason", "komt nooit"), ("answer-by", "2026-12-07")]).await);
    weighed(&house, person, &page, Over::Stay).await;
    let answer = [("command", &*chance::command().to_string()), ("answer", "ik ben ziek")];
    assert_eq!(house.post(Role::Guide, &format!("{page}/answer"), &answer).await.to(), page);
    let shown = house.get(Role::Coordinator, &format!("{page}/end")).await;
    assert!(shown.says("Eerst moet hardheid na de waarschuwing"), "{}", shown.text());
    assert!(house.get(Role::Coordinator, &page).await.says("achterhaald"));
}

#[tokio::test]
async fn whoever_had_a_stay_ended_asks_for_a_bed_tonight_like_everybody() {
    let (mut house, person, page) = staying().await;
    letter(&decides(&house, &page, "warn", &[("reason", "komt nooit"), ("answer-by", "2026-12-07")]).await);
    house.days_pass(15).await;
    weighed(&house, person, &page, Over::Stay).await;
    let arranged = [("afterwards", "night-shelter"), ("arranged", "met de nachtopvang"), ("reason", "zo is het")];
    let form = [&arranged[..], &[("from", "2027-01-20")]].concat();
    letter(&decides(&house, &page, "end", &form).await);
    house.days_pass(60).await;
    let request = house.request(&[person]).await;
    let shown = house.get(Role::Desk, &format!("tonight/{request}")).await;
    let (location, place) = (LOCATION.to_string(), format!("{person}.{}", TestHouse::bed(MEN, 1)));
    assert!(shown.says(&place), "a bed is proposed: {}", shown.text());
    for verb in ["hold", "confirm"] {
        let command = chance::command().to_string();
        let form = [("command", &*command), ("location", &*location), ("place", &*place)];
        house.post(Role::Desk, &format!("tonight/{request}/{verb}"), &form).await.to();
    }
    let asked = house.house.archive.request(request).await.expect("the shelf").expect("it").asked;
    assert!(matches!(asked.state, Asked::Arrived { .. }), "{:?}", asked.state);
}

/// Somebody who is in the programme.
async fn staying() -> (TestHouse, PersonId, String) {
    let (house, person, page) = signed_up().await;
    known(&house, person, &ADMIT).await;
    letter(&decides(&house, &page, "admit", &[("from", "2026-11-23"), ("review", "2027-02-23")]).await);
    (house, person, page)
}
