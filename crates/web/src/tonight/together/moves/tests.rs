//! What moves would bring, as those see it who choose.

use domain::bed::AssignBed;
use domain::household::JoinHousehold;
use domain::id::{HouseholdId, PersonId};
use domain::person::{Needs, SleepsWith};
use domain::staff::Role;
use domain::tonight::Placing;

use crate::chance;
use crate::testing::{FAMILY, LOCATION, MEN, TestHouse, ticked};

const MOVES: &str = "tonight/together/moves";

/// One man sleeps alone in the room of four; a family of three asks.
async fn a_room_for_one() -> (TestHouse, PersonId) {
    let house = TestHouse::new().await;
    let men = Needs { sleeps_with: SleepsWith::Men, ..Needs::default() };
    let sleeps = house.person("Testa Voorbeeld", men).await;
    let places = vec![Placing { person: sleeps, bed: TestHouse::bed(FAMILY, 1) }];
    house.done(Role::Coordinator, AssignBed { location: LOCATION, places, until: None }).await;
    let mut family = vec![];
    for name in ["Kanarie Voorbeeld", "Proef Voorbeeld", "Demo Voorbeeld"] {
        let person = house.person(name, Needs { minor: name.starts_with("Demo"), ..Needs::default() }).await;
        house.done(Role::Desk, JoinHousehold { household: HouseholdId::new(5), person }).await;
        family.push(person);
    }
    house.request(&family).await;
    (house, sleeps)
}

#[tokio::test]
async fn one_move_lets_a_family_in_and_staff_choose_it() {
    let (house, sleeps) = a_room_for_one().await;
    let together = house.get(Role::Desk, "tonight/together").await;
    assert!(together.says("Wat als er huishoudens verhuizen?"), "{}", together.text());
    let curve = house.get(Role::Desk, MOVES).await;
    for words in ["Hoeveel mensen zonder bed blijven", "<b>3</b>", "<b>0</b>", "Bewezen: met nog meer verhuizen"] {
        assert!(curve.says(words), "{words}: {}", curve.text());
    }
    assert!(!curve.says("Daarvoor komt binnen"), "nothing is chosen yet");
    let chosen = format!("{MOVES}?moves=1");
    let desk = house.get(Role::Desk, &chosen).await;
    assert!(
        desk.says("Een coördinator kan deze verhuizingen bevestigen")
            && !desk.says("Bevestig wat is aangevinkt</button></div>")
    );
    let shown = house.get(Role::Coordinator, &chosen).await;
    for words in ["<bdi>Testa</bdi>", "Slaapt nu in Nest · Proefhuis", "Daarvoor komt binnen: <bdi>", "Eik · Proefhuis"]
    {
        assert!(shown.says(words), "{words}: {}", shown.text());
    }
    let form = ticked(&shown, "move", &[&sleeps.to_string()]);
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(house.post(Role::Desk, MOVES, &form).await.status, 404);
    assert_eq!(house.post(Role::Coordinator, MOVES, &form).await.to(), "tonight/together");
    let claims = house.house.archive.claims(&house.house.now()).await.expect("the claims");
    let claim = claims.first().expect("he sleeps").claim;
    assert!(claim.person == sleeps && [1, 2].map(|nth| TestHouse::bed(MEN, nth)).contains(&claim.bed));
    let together = house.get(Role::Desk, "tonight/together").await;
    assert!(together.says("Nest · Proefhuis") && !together.says("Geen bed dat past"), "{}", together.text());
}

#[tokio::test]
async fn where_nobody_asks_there_is_nothing_to_choose_and_nonsense_chooses_nothing() {
    let house = TestHouse::new().await;
    assert!(house.get(Role::Desk, MOVES).await.says("Niemand vraagt"));
    assert_eq!(house.get(Role::Administrator, MOVES).await.status, 404);
    let (house, _) = a_room_for_one().await;
    assert_eq!(house.get(Role::Desk, &format!("{MOVES}?moves=999")).await.status, 200);
    assert_eq!(house.get(Role::Desk, &format!("{MOVES}?moves=veel")).await.status, 200);
    let nothing = [("command", &*chance::command().to_string()), ("came", "back")];
    assert!(house.post(Role::Coordinator, MOVES, &nothing).await.says("Er was niets aangevinkt"));
}
