//! A location that opens, as a coordinator sees it.

use domain::bed::{AddBed, AssignBed};
use domain::id::{BedId, LocationId, RoomId};
use domain::location::{AddRoom, LocationFacts, OpenLocation, Regime, RoomFacts, RoomKind, SexRule};
use domain::person::{Care, Needs, SleepsWith};
use domain::staff::Role;
use domain::tonight::Placing;

use crate::testing::{LOCATION, MEN, TestHouse, ticked};

#[tokio::test]
async fn who_sleeps_badly_is_proposed_the_new_room_and_moves_with_one_tap() {
    let house = TestHouse::new().await;
    let needs = |quiet| Needs { sleeps_with: SleepsWith::Men, quiet, ..Needs::default() };
    let (one, other) =
        (house.person("Testa Voorbeeld", needs(true)).await, house.person("Proef Voorbeeld", needs(false)).await);
    for (nth, person) in [(1, one), (2, other)] {
        let places = vec![Placing { person, bed: TestHouse::bed(MEN, nth) }];
        house.done(Role::Coordinator, AssignBed { location: LOCATION, places, until: None }).await;
    }
    let (location, room, bed) = (LocationId::new(31), RoomId::new(32), BedId::new(33));
    let facts =
        LocationFacts { name: "Elders".into(), regime: Regime::DayAndNight, women_only: false, care: Care::None };
    house.done(Role::Coordinator, OpenLocation { location, facts }).await;
    let opened = format!("location/{location}");
    let page = format!("{opened}/opening");
    assert!(house.get(Role::Coordinator, &opened).await.says("Wie zou hier kunnen komen?"));
    assert!(house.get(Role::Coordinator, &page).await.says("Niemand komt hier"), "it has no rooms yet");
    let facts = RoomFacts { name: "Stil".into(), kind: RoomKind::Private, sex: SexRule::Any, step_free: false };
    house.done(Role::Coordinator, AddRoom { location, room, facts }).await;
    house.done(Role::Coordinator, AddBed { location, room, bed, label: "1".into() }).await;
    assert_eq!(house.get(Role::Desk, &page).await.status, 404);
    let shown = house.get(Role::Coordinator, &page).await;
    for words in ["Wie beter zou slapen", "<bdi>Testa</bdi>", "Slaapt nu in Eik · Proefhuis", "Stil · Elders"] {
        assert!(shown.says(words), "{words}: {}", shown.text());
    }
    let text = shown.text();
    let (moves, _) = text.split_once("id=\"recent\"").expect("what was given a moment ago");
    assert!(!moves.contains("<bdi>Proef</bdi>"), "who sleeps well stays: {text}");
    assert!(house.get(Role::Coordinator, &format!("{page}?moves=0")).await.says("Niemand komt hier"));
    let form = ticked(&shown, "move", &[&one.to_string()]);
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let nothing = house.post(Role::Coordinator, &format!("{page}/move"), &form[1..]).await;
    assert!(nothing.says("Er was niets aangevinkt"), "{}", nothing.text());
    house.post(Role::Coordinator, &format!("{page}/move"), &form).await.to();
    let claims = house.house.archive.claims(&house.house.now()).await.expect("the claims");
    let moved = claims.iter().find(|claimed| claimed.claim.person == one).expect("a bed").claim;
    assert_eq!(moved.bed, bed);
    assert!(house.get(Role::Coordinator, &page).await.says("Door u gegeven in het laatste uur"));
}
