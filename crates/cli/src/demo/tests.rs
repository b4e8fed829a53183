//! The invented houses hold what they promise to show.

use std::collections::BTreeSet;
use std::sync::Mutex;

use domain::moment::Moment;
use domain::night::Seen;
use domain::tonight::State;
use jiff::civil::{DateTime, date};
use jiff::{SignedDuration, Timestamp};
use store::Archive;

use super::chance::Chance;
use super::cities::{CITIES, City};
use super::plan::{Plan, Step};
use super::{settings, tell};
use crate::{init, open};

/// A Monday.
const EVENING: DateTime = date(2026, 11, 23).at(21, 40, 0, 0);

#[test]
fn the_same_seed_gives_the_same_plan_down_to_names_and_ids() {
    for city in &CITIES {
        assert_eq!(written(city, 7), written(city, 7));
        assert_ne!(written(city, 7), written(city, 8));
    }
}

#[test]
fn everybody_is_plainly_invented() {
    for city in &CITIES {
        for name in names(city, 7) {
            let invented = ["Voorbeeld", "Proefpersoon", "Verzonnen", "Demo", "مثال", "تجربة", "خيال", "عرض"];
            let others = ["ኣብነት", "ፈተነ", "ምህዞ", "መርኣያ", "Пример", "Проба", "Вымысел", "Демо"];
            assert!(invented.iter().chain(&others).any(|word| name.contains(word)), "{name}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_evening_can_be_told_at_any_hour_with_any_seed() {
    // Morning, noon, the hour of the paper list, and just before midnight.
    for (seed, hour) in [(1, 3), (8, 12), (14, 19), (17, 22), (23, 0)] {
        for city in [&CITIES[0], &CITIES[4]] {
            let (archive, now, _folder) = told(city, seed, hour).await;
            let open = archive.open_requests().await.unwrap();
            let ringing = open.iter().filter(|one| matches!(one.asked.state, State::Open)).count();
            let held = open.iter().filter(|one| matches!(one.asked.state, State::Held { .. })).count();
            assert!(ringing >= 4, "{}: {ringing} ring at {hour}", city.name);
            assert!(held >= 1 || city.full, "{}: {held} are held at {hour}", city.name);
            assert!(open.iter().any(|one| one.asked.people.len() == 4), "a household of four asks");
            let beds = archive.beds(&now).await.unwrap();
            let left = beds.iter().filter(|bed| bed.claim.is_none() && bed.out.is_none() && !bed.paper).count();
            assert_eq!(left > 4, !city.full, "{}: {left} beds are left", city.name);
            assert_eq!(beds.iter().filter(|bed| bed.out.is_some()).count(), 2);
            assert!(archive.rebuild_check().await.unwrap().is_same());
            archive.close().await;
        }
    }
}

#[test]
fn the_round_is_half_done_and_one_bed_was_empty() {
    let plan = Plan::of(&CITIES[0], 7, EVENING);
    let marks: Vec<_> = plan
        .steps
        .iter()
        .flat_map(|(_, step)| if let Step::Mark(marks) = step { marks.clone() } else { vec![] })
        .collect();
    assert!(marks.len() > 2);
    assert_eq!(marks.iter().filter(|mark| mark.seen == Seen::Absent).count(), 1);
}

pub(super) async fn told(city: &'static City, seed: u64, hour: i8) -> (Archive, Moment, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let settings = settings(city, "http://127.0.0.1:8080");
    let archive = init::make(&folder.path().join(city.slug), &settings).await.unwrap();
    let wall = date(2026, 11, 23).at(hour, 40, 0, 0);
    let begun: Timestamp = settings.time_zone().unwrap().to_ambiguous_timestamp(wall).compatible().unwrap();
    let plan = Plan::of(city, seed, wall);
    let chance = Mutex::new(Chance::of(seed + 1, city.slug));
    tell::Teller { archive: &archive, settings: &settings, chance, begun }.tell(&plan).await.unwrap();
    let now = open::at(&settings, begun + SignedDuration::from_secs(1)).unwrap();
    (archive, now, folder)
}

/// The plan as text, with the names that it would not print by itself.
fn written(city: &'static City, seed: u64) -> String {
    let plan = Plan::of(city, seed, EVENING);
    format!("{plan:?} {:?}", names(city, seed))
}

fn names(city: &'static City, seed: u64) -> BTreeSet<String> {
    let plan = Plan::of(city, seed, EVENING);
    let registered =
        plan.steps.into_iter().flat_map(|(_, step)| if let Step::Register(all) = step { all } else { vec![] });
    let names = registered.flat_map(|one| one.names);
    names.map(|name| name.words.reveal().to_owned()).collect()
}
