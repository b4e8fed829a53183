//! A bed, through the pages.

use domain::bed::{AddBed, AssignBed, SetReserve};
use domain::id::{BedId, LocationId, PersonId, RoomId};
use domain::location::{AddRoom, LocationFacts, OpenLocation, Regime, RoomFacts, RoomKind, SexRule};
use domain::person::{Care, Needs, SleepsWith};
use domain::staff::Role;
use domain::tonight::Placing;

use crate::chance;
use crate::testing::{FAMILY, LOCATION, MEN, TestHouse, WOMEN};

#[tokio::test]
async fn who_has_a_bed_is_for_those_who_may_look_and_the_look_is_written_down() {
    let (house, _, page) = somebody_sleeps().await;
    let before = house.house.archive.head().await.expect("a head").position;
    let seen = house.get(Role::SecondReader, &page).await;
    assert_eq!(seen.status, 200);
    assert!(seen.says("bezet") && !seen.says("Kanarie"), "{}", seen.text());
    assert_eq!(house.house.archive.head().await.expect("a head").position, before);
    assert!(house.get(Role::Night, &page).await.says("<bdi>Kanarie</bdi>"));
    assert_eq!(house.house.archive.head().await.expect("a head").position, before + 1, "the look");
}

#[tokio::test]
async fn leaving_can_be_taken_back() {
    let (house, person, page) = somebody_sleeps().await;
    let shown = house.get(Role::Night, &page).await;
    let form = [("command", &*shown.hidden("command")), ("person", &*person.to_string()), ("left-for", "own-place")];
    assert_eq!(house.post(Role::Night, &format!("{page}/leave"), &form).await.to(), page);
    let left = house.get(Role::Night, &page).await;
    assert!(left.says("Vertrokken") && left.says("naar een eigen plek") && left.says("Toch niet vertrokken?"));
    let form = [("command", &*left.hidden("command")), ("person", &*left.hidden("person"))];
    assert_eq!(house.post(Role::Night, &format!("{page}/take-back"), &form).await.to(), page);
    assert!(house.get(Role::Night, &page).await.says("<bdi>Kanarie</bdi>"));
}

#[tokio::test]
async fn a_bed_that_somebody_has_stays_in_use_and_nothing_typed_is_lost() {
    let (house, _, page) = somebody_sleeps().await;
    let command = chance::command().to_string();
    let form = [("command", &*command), ("reason", "broken"), ("expected", "2026-12-01")];
    let refused = house.post(Role::Coordinator, &format!("{page}/take-out"), &form).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Iemand heeft dit bed."));
    let free = format!("bed/{}", TestHouse::bed(MEN, 2));
    let form = [("command", &*command), ("reason", "vermin"), ("expected", "tomorrow")];
    let refused = house.post(Role::Night, &format!("{free}/take-out"), &form).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("value=\"tomorrow\"") && refused.says("value=\"vermin\" required checked"));
    let form = [("command", &*command), ("reason", "vermin"), ("expected", "2026-12-01")];
    assert_eq!(house.post(Role::Night, &format!("{free}/take-out"), &form).await.to(), free);
    let out = house.get(Role::Night, &free).await;
    assert!(out.says("ongedierte") && out.says("1 dec 2026"));
    let form = [("command", &*chance::command().to_string())];
    assert_eq!(house.post(Role::Night, &format!("{free}/bring-back"), &form).await.to(), free);
}

#[tokio::test]
async fn a_reserve_bed_is_not_offered_for_longer() {
    let house = TestHouse::new().await;
    let bed = TestHouse::bed(WOMEN, 1);
    house.done(Role::Coordinator, SetReserve { location: LOCATION, bed, reserve: true }).await;
    let woman = house.person("Testa Voorbeeld", Needs { sleeps_with: SleepsWith::Women, ..Needs::default() }).await;
    let page = format!("location/{LOCATION}/assign");
    let found = house.post(Role::Coordinator, &page, &[("name", "Testa")]).await;
    assert_eq!(found.hidden("person"), woman.to_string());
    let offered = house.post(Role::Coordinator, &page, &[("person", &woman.to_string())]).await;
    assert!(!offered.says(&format!("{woman}.{bed}")), "the reserve");
    let other = format!("{woman}.{}", TestHouse::bed(WOMEN, 2));
    assert!(offered.says(&other) && offered.says("Reserve: alleen voor een verzoek voor vannacht"));
    let form = |place: &str| {
        let pairs = [("command", chance::command().to_string()), ("person", woman.to_string())];
        pairs.into_iter().chain([("place", place.to_owned())]).collect::<Vec<_>>()
    };
    let sent = form(&format!("{woman}.{bed}"));
    let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (*name, &**value)).collect();
    assert_eq!(house.post(Role::Coordinator, &page, &sent).await.status, 422);
    let sent = form(&other);
    let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (*name, &**value)).collect();
    let given = house.post(Role::Coordinator, &page, &sent).await;
    assert_eq!(given.to(), format!("bed/{}", TestHouse::bed(WOMEN, 2)));
    assert_eq!(house.get(Role::Desk, &page).await.status, 404);
}

#[tokio::test]
async fn reserve_and_paper_are_for_the_coordinator() {
    let house = TestHouse::new().await;
    let page = format!("bed/{}", TestHouse::bed(MEN, 1));
    for (deed, tag) in [("reserve", "<li>reserve</li>"), ("paper", "op papier</li>")] {
        let form = [("command", &*chance::command().to_string()), (deed, "yes")];
        assert_eq!(house.post(Role::Night, &format!("{page}/{deed}"), &form).await.status, 404);
        assert_eq!(house.post(Role::Coordinator, &format!("{page}/{deed}"), &form).await.to(), page);
        assert!(house.get(Role::Night, &page).await.says(tag), "{deed}");
        let again = [("command", &*chance::command().to_string()), (deed, "yes")];
        assert_eq!(house.post(Role::Coordinator, &format!("{page}/{deed}"), &again).await.status, 422);
    }
}

#[tokio::test]
async fn a_bed_of_another_house_is_not_there_to_the_byte() {
    let mut house = TestHouse::new().await;
    let other = house.neighbour().await;
    let (location, room, bed) = (LocationId::new(901), RoomId::new(902), BedId::new(903));
    let now = other.now();
    let facts =
        LocationFacts { name: "Buren".into(), regime: Regime::DayAndNight, women_only: false, care: Care::None };
    let boss = house.worker(Role::Coordinator);
    let open = other.guard.allow(&boss, OpenLocation { location, facts }).expect("allowed");
    other.archive.execute(open, chance::command(), &now).await.expect("open");
    let facts = RoomFacts { name: "Zaal".into(), kind: RoomKind::Shared, sex: SexRule::Any, step_free: true };
    let add = other.guard.allow(&boss, AddRoom { location, room, facts }).expect("allowed");
    other.archive.execute(add, chance::command(), &now).await.expect("a room");
    let add = other.guard.allow(&boss, AddBed { location, room, bed, label: "1".into() }).expect("allowed");
    other.archive.execute(add, chance::command(), &now).await.expect("a bed");
    let nowhere = house.get(Role::Coordinator, &format!("bed/{}", BedId::new(999))).await;
    let theirs = house.get(Role::Coordinator, &format!("bed/{bed}")).await;
    assert_eq!((theirs.status, theirs.body), (nowhere.status, nowhere.body));
    let form = [("command", &*chance::command().to_string()), ("reserve", "yes")];
    let nowhere = house.post(Role::Coordinator, &format!("bed/{}/reserve", BedId::new(999)), &form).await;
    let theirs = house.post(Role::Coordinator, &format!("bed/{bed}/reserve"), &form).await;
    assert_eq!((theirs.status, theirs.body), (nowhere.status, nowhere.body));
}

async fn somebody_sleeps() -> (TestHouse, PersonId, String) {
    let house = TestHouse::new().await;
    let person = house.person("Kanarie Voorbeeld", Needs::default()).await;
    let bed = TestHouse::bed(FAMILY, 1);
    let places = vec![Placing { person, bed }];
    house.done(Role::Coordinator, AssignBed { location: LOCATION, places, until: None }).await;
    (house, person, format!("bed/{bed}"))
}
