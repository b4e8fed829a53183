//! Households that move out of a location that closes, as a coordinator sees it.

use axum::http::StatusCode;
use domain::bed::{AssignBed, LeaveBed, LeftFor};
use domain::household::JoinHousehold;
use domain::id::{BedId, HouseholdId, PersonId};
use domain::person::Needs;
use domain::staff::Role;
use domain::tonight::Placing;

use crate::chance;
use crate::location::tests::{open, two_guests};
use crate::testing::{Got, LOCATION, MEN, TestHouse, ticked};

/// Two who belong together sleep in the location that closes, and three beds are free elsewhere.
async fn a_household_and_three_beds() -> (TestHouse, PersonId, PersonId) {
    let house = TestHouse::new().await;
    let (one, other) = two_guests(&house).await;
    for person in [one, other] {
        house.done(Role::Desk, JoinHousehold { household: HouseholdId::new(5), person }).await;
    }
    let opened = open(&house, "Elders").await;
    let command = chance::command().to_string();
    let room = [("command", &*command), ("name", "Beuk"), ("kind", "shared"), ("sex", "any"), ("beds", "3")];
    house.post(Role::Coordinator, &format!("{opened}/room"), &room).await.to();
    (house, one, other)
}

async fn send(house: &TestHouse, form: &[(String, String)]) -> Got {
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    house.post(Role::Coordinator, &page("close/move"), &form).await
}

fn page(what: &str) -> String {
    format!("location/{LOCATION}/{what}")
}

/// Who sleeps where now, by person.
async fn beds(house: &TestHouse) -> Vec<(PersonId, BedId)> {
    let claims = house.house.archive.claims(&house.house.now()).await.expect("the claims");
    let mut beds: Vec<_> = claims.iter().map(|one| (one.claim.person, one.claim.bed)).collect();
    beds.sort();
    beds
}

#[tokio::test]
async fn a_household_moves_to_the_proposed_beds_at_once_and_back_when_it_was_a_mistake() {
    let (house, one, other) = a_household_and_three_beds().await;
    let before = beds(&house).await;
    let shown = house.get(Role::Coordinator, &page("close")).await;
    let key =
        shown.text().split("name=\"move\" value=\"").nth(1).and_then(|rest| rest.split('"').next().map(str::to_owned));
    let key = key.expect("somebody can be moved");
    let form = ticked(&shown, "move", &[&key]);
    for _ in 0..2 {
        assert_eq!(send(&house, &form).await.to(), page("close"), "sent twice it is done once");
    }
    let moved = beds(&house).await;
    assert_eq!(moved.iter().map(|(person, _)| *person).collect::<Vec<_>>(), sorted(&[one, other]));
    assert!(moved.iter().all(|(person, bed)| !before.contains(&(*person, *bed))), "everybody has another bed");
    let shown = house.get(Role::Coordinator, &page("close")).await;
    assert!(
        shown.says("Niemand heeft hier een bed") && shown.says("Door u gegeven in het laatste uur"),
        "{}",
        shown.text()
    );
    let bed = format!("bed/{}", moved[0].1);
    assert!(house.get(Role::Coordinator, &bed).await.says("Bij vergissing gegeven"));
    let command = chance::command().to_string();
    for _ in 0..2 {
        let back =
            house.post(Role::Coordinator, &format!("{bed}/take-back-assigning"), &[("command", &*command)]).await;
        assert_eq!(back.to(), bed);
    }
    assert_eq!(beds(&house).await, before, "each has the bed that they left");
    assert!(house.get(Role::Coordinator, &bed).await.says("Teruggenomen: bij vergissing gegeven"));
}

#[tokio::test]
async fn what_cannot_be_done_any_more_is_said_with_why_and_nobody_moves_half() {
    let (house, one, other) = a_household_and_three_beds().await;
    let shown = house.get(Role::Coordinator, &page("close")).await;
    let keys: Vec<String> = [one, other].iter().map(PersonId::to_string).collect();
    let key = keys.iter().find(|key| shown.says(&format!("name=\"move\" value=\"{key}\""))).expect("a key").clone();
    let form = ticked(&shown, "move", &[&key]);
    // Somebody else gets one of the two beds meanwhile.
    let place = form.iter().find(|(name, _)| name.starts_with("place-")).expect("a place").1.clone();
    let bed: BedId = place.split('.').nth(1).expect("a bed").parse().expect("a number");
    let location = form.iter().find(|(name, _)| name.starts_with("location-")).expect("a location").1.parse();
    let third = house.person("Testa Persoon", Needs::default()).await;
    let location = location.expect("a number");
    let places = vec![Placing { person: third, bed }];
    house.done(Role::Coordinator, AssignBed { location, places, until: None }).await;
    let before = beds(&house).await;
    let answer = send(&house, &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in ["Voor hen kon het niet meer", "dit bed is intussen vergeven of past niet meer", "<bdi>Kanarie</bdi>"]
    {
        assert!(answer.says(words), "{words}: {}", answer.text());
    }
    assert_eq!(beds(&house).await, before, "nobody moved");
    // With one bed fewer there is still no place for both; when it comes free, what was ticked is ticked.
    let left_for = LeftFor::NotKnown;
    house.done(Role::Coordinator, LeaveBed { location, bed, person: third, left_for }).await;
    let again = send(&house, &ticked(&shown, "move", &[])).await;
    assert!(again.says("Er was niets aangevinkt") && !again.says("autocomplete=\"off\" checked"), "{}", again.text());
    let wrong: Vec<(String, String)> = form
        .iter()
        .map(|(name, value)| (name.clone(), if name.starts_with("place-") { "nergens".into() } else { value.clone() }))
        .collect();
    assert_eq!(send(&house, &wrong).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(send(&house, &form).await.to(), page("close"));
}

#[tokio::test]
async fn choosing_otherwise_asks_why_is_counted_and_leads_to_every_other_bed() {
    let (house, one, other) = a_household_and_three_beds().await;
    let shown = house.get(Role::Coordinator, &page("close")).await;
    let keys = [one.to_string(), other.to_string()];
    let key = keys.iter().find(|key| shown.says(&format!("name=\"move\" value=\"{key}\""))).expect("a key").clone();
    let mut form = ticked(&shown, "overrule", &[&key]);
    let why = send(&house, &form).await;
    assert!(why.status == StatusCode::UNPROCESSABLE_ENTITY && why.says("Kies waarom."), "{}", why.text());
    form.push((format!("why-{key}"), "not-safe".to_owned()));
    let to = send(&house, &form).await.to();
    assert!(to.starts_with("bed/choose?person="), "{to}");
    assert!(send(&house, &form).await.to() == to, "sent twice it is counted once");
    let shown = house.get(Role::Coordinator, &page("close")).await;
    assert!(shown.says("Anders gekozen in de laatste 30 dagen") && shown.says("<dd>1</dd>"), "{}", shown.text());
    assert!(!house.get(Role::Coordinator, "tonight/together").await.says("Anders gekozen"), "that is for tonight");
    assert_eq!(house.get(Role::Desk, &to).await.status, 404);
    let beds_for_them = house.get(Role::Coordinator, &to).await;
    assert!(beds_for_them.says("het hele huishouden verhuist in één keer") && beds_for_them.says("Beuk · Elders"));
    // What is chosen there by hand moves them as a whole, too.
    let location =
        beds_for_them.text().split("/assign\"").next().and_then(|text| text.rsplit('/').next().map(str::to_owned));
    let form = ticked(&beds_for_them, "chosen", &[]);
    let mut first: Vec<(&str, &str)> = vec![];
    for (name, value) in &form {
        if name == "command" && first.iter().any(|(name, _)| *name == "command") {
            break;
        }
        first.push((name, value));
    }
    let assign = format!("location/{}/assign", location.expect("a location"));
    let given = house.post(Role::Coordinator, &assign, &first).await;
    assert!(given.to().starts_with("bed/"), "{}", given.text());
    assert_eq!(beds(&house).await.len(), 2);
    assert!(beds(&house).await.iter().all(|(_, bed)| *bed != TestHouse::bed(MEN, 1)));
}

fn sorted(people: &[PersonId]) -> Vec<PersonId> {
    let mut people = people.to_vec();
    people.sort();
    people
}
