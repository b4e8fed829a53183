//! Leaving the programme through its pages: written down, looked at again, put right, and come back from.

use axum::http::StatusCode;
use domain::id::PersonId;
use domain::staff::Role;

use crate::chance;
use crate::proof::{house, outflow};
use crate::testing::{Got, TestHouse};

#[tokio::test]
async fn what_somebody_left_to_stays_and_what_it_is_now_stands_beside_it() {
    let (house, page, application) = in_the_programme().await;
    let empty = send(&house, Role::Guide, &format!("{page}/leave"), &[("application", &application)]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.says("Vul een dag in.") && empty.says("Kies waarheen of waarmee."), "{}", empty.text());
    let guide = house.worker(Role::Guide).id.to_string();
    leaves(
        &house,
        &page,
        &application,
        &[
            ("left-to", "repeat-application"),
            ("housing", "kamer bij een kerk"),
            ("hand-by", &guide),
            ("handed-to", "het wijkteam"),
            ("after-by", &guide),
            ("after-until", "2027-11-23"),
        ],
    )
    .await
    .to();
    let shown = house.get(Role::Guide, &page).await;
    for words in ["Nieuwe of herhaalde asielaanvraag", "Semi-bestendig", "kamer bij een kerk", "het wijkteam"] {
        assert!(shown.says(words), "{words}: {}", shown.text());
    }
    let outflow = shown.hidden("outflow");
    let later = [("outflow", &*outflow), ("later-on", "2026-11-23"), ("later-is", "residence-granted")];
    let unsaid = send(&house, Role::Guide, &format!("{page}/later"), &later).await;
    assert!(unsaid.says("Zeg waaruit het blijkt."), "{}", unsaid.text());
    let later = [&later[..], &[("later-words", "brief van de IND")]].concat();
    send(&house, Role::Guide, &format!("{page}/later"), &later).await.to();
    let both = house.get(Role::Coordinator, &page).await;
    assert!(both.says("Verblijf toegekend") && both.says("Semi-bestendig"), "{}", both.text());
    send(&house, Role::Guide, &format!("{page}/later/take-back"), &[("outflow", &outflow), ("known", "1")]).await.to();
    assert!(house.get(Role::Guide, &page).await.says("Niets anders bekend"));
}

#[tokio::test]
async fn a_leaving_is_taken_back_and_somebody_comes_back() {
    let (house, page, application) = in_the_programme().await;
    leaves(&house, &page, &application, &[("left-to", "unknown-destination")]).await.to();
    let outflow = house.get(Role::Guide, &page).await.hidden("outflow");
    assert!(house.get(Role::Guide, "outflow").await.says("bekende bestemming"), "it stands on the list");
    send(&house, Role::Guide, &format!("{page}/take-back"), &[("outflow", &outflow)]).await.to();
    let again = house.get(Role::Guide, &page).await;
    assert!(again.says("In het programma sinds") && !again.says("Bij vertrek"), "{}", again.text());
    leaves(&house, &page, &application, &[("left-to", "unknown-destination")]).await.to();
    let outflow = house.get(Role::Guide, &page).await.hidden("outflow");
    let back = [("outflow", &*outflow), ("back-on", "2026-11-23"), ("back-words", "stond voor de deur")];
    let not_theirs = send(&house, Role::Guide, &format!("{page}/return"), &back).await;
    assert_eq!(not_theirs.status, StatusCode::NOT_FOUND, "that is the coordinator's to say");
    let early = [("outflow", &*outflow), ("back-on", "2026-11-22")];
    let early = send(&house, Role::Coordinator, &format!("{page}/return"), &early).await;
    assert!(early.says("nog niet vertrokken"), "{}", early.text());
    send(&house, Role::Coordinator, &format!("{page}/return"), &back).await.to();
    let back = house.get(Role::Coordinator, &page).await;
    assert!(back.says("Terug in het programma sinds") && back.says("In het programma sinds"), "{}", back.text());
}

#[tokio::test]
async fn nobody_leaves_for_return_without_their_own_choice_and_nobody_calls_without_a_yes() {
    let (house, page, application) = in_the_programme().await;
    let forced = leaves(&house, &page, &application, &[("left-to", "guided-return")]).await;
    assert!(forced.says("Terugkeer is een eigen keuze."), "{}", forced.text());
    let unlisted = leaves(&house, &page, &application, &[("left-to", "durable-not-divided")]).await;
    assert!(unlisted.says("Kies waarheen of waarmee."), "what no form offers is not taken: {}", unlisted.text());
    leaves(&house, &page, &application, &[("left-to", "own-place")]).await.to();
    let shown = house.get(Role::Guide, &page).await;
    assert!(shown.says("Niemand belt") && shown.says("niet bevestigd"), "{}", shown.text());
    let outflow = shown.hidden("outflow");
    let look = [("outflow", &*outflow), ("months", "3"), ("now-is", "not-reached")];
    let called = send(&house, Role::Guide, &format!("{page}/look"), &look).await;
    assert!(called.says("De persoon zei niet dat u vandaag mag bellen."), "{}", called.text());
    let guide = house.worker(Role::Guide).id.to_string();
    let yes = [("outflow", &*outflow), ("calls", &guide), ("calls-until", "2027-11-01")];
    send(&house, Role::Guide, &format!("{page}/aftercare"), &yes).await.to();
    send(&house, Role::Guide, &format!("{page}/look"), &look).await.to();
    assert!(house.get(Role::Guide, &page).await.says("Niet bereikt"));
    send(&house, Role::Guide, &format!("{page}/aftercare"), &[("outflow", &outflow), ("nobody", "yes")]).await.to();
    assert!(house.get(Role::Guide, &page).await.says("Niemand belt"));
}

#[tokio::test]
async fn a_form_that_is_sent_twice_is_one_leaving_and_a_bed_stays() {
    let (house, page, application) = in_the_programme().await;
    let command = chance::command().to_string();
    let form = [("command", &*command), ("application", &application), ("left-on", "2026-11-23"), ("left-to", "died")];
    for _ in 0..2 {
        house.post(Role::Guide, &format!("{page}/leave"), &form).await.to();
    }
    let shown = house.get(Role::Guide, &page).await;
    assert_eq!(shown.text().matches("<article").count(), 1, "{}", shown.text());
}

/// A house, the page of somebody who is in the programme, and within which application.
async fn in_the_programme() -> (TestHouse, String, String) {
    let house = TestHouse::new().await;
    let person = PersonId::new(chance::number());
    let (names, needs) = (vec![], domain::person::Needs::default());
    let description = domain::person::Description::default();
    house::done(&house.house, domain::person::RegisterPerson { person, names, needs, description }).await;
    let page = format!("person/{person}/outflow");
    assert!(house.get(Role::Guide, &page).await.says("Deze persoon was niet in het programma"));
    let application = outflow::comes_in(&house.house, person).await;
    (house, page, application.to_string())
}

async fn leaves(house: &TestHouse, page: &str, application: &str, form: &[(&str, &str)]) -> Got {
    let said = [("application", application), ("left-on", "2026-11-23")];
    send(house, Role::Guide, &format!("{page}/leave"), &[&said[..], form].concat()).await
}

async fn send(house: &TestHouse, role: Role, path: &str, form: &[(&str, &str)]) -> Got {
    let command = chance::command().to_string();
    house.post(role, path, &[&[("command", &*command)], form].concat()).await
}
