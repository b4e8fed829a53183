//! How many beds, as a coordinator reads it.

use axum::http::StatusCode;
use domain::person::{Needs, SleepsWith};
use domain::staff::Role;
use domain::tonight::{ConfirmArrival, HoldBeds, Placing};

use crate::clock;
use crate::testing::{LOCATION, MEN, TestHouse};

/// Nights on each of which somebody asked, counted by the clock of the house.
async fn nights(house: &mut TestHouse, count: usize) {
    for night in 0..count {
        let person = house.person(&format!("Testa Voorbeeld {night}"), Needs::default()).await;
        house.request(&[person]).await;
        clock::tick(&house.house).await;
        clock::tick(&house.house).await;
        house.days_pass(1).await;
    }
}

#[tokio::test]
async fn the_clock_counts_each_evening_once_and_after_two_weeks_the_page_looks_ahead() {
    let mut house = TestHouse::new().await;
    assert!(house.get(Role::Coordinator, "capacity").await.says("Er is nog geen nacht voorbij"));
    nights(&mut house, 13).await;
    let first = house.house.now().night();
    let counted =
        house.house.archive.evenings(first.saturating_sub(jiff::Span::new().days(30))).await.expect("evenings");
    assert_eq!(counted.len(), 13);
    assert!(house.get(Role::Coordinator, "capacity").await.says("Er zijn 13 nachten om van te leren."));
    nights(&mut house, 3).await;
    let page = house.get(Role::Coordinator, "capacity").await;
    for words in ["95 van 100 nachten", "<svg", "Nachten binnen de band", "2 / 2"] {
        assert!(page.says(words), "{words} is not said in {}", page.text());
    }
}

#[tokio::test]
async fn a_night_that_may_fill_up_is_told_where_coordinators_look_and_to_nobody_else() {
    let mut house = TestHouse::new().await;
    nights(&mut house, 16).await;
    let may = "kans dat het vol raakt";
    assert!(!house.get(Role::Coordinator, "tonight").await.says(may), "there are beds enough");
    let people: Vec<_> = futures_util::future::join_all((0..6).map(|nth| {
        let house = &house;
        async move { house.person(&format!("Demo Deelnemer {nth}"), Needs::default()).await }
    }))
    .await;
    for person in people {
        house.request(&[person]).await;
    }
    clock::tick(&house.house).await;
    house.days_pass(1).await;
    for path in ["tonight", "board", "capacity"] {
        assert!(house.get(Role::Coordinator, path).await.says(may), "{path} does not say it");
    }
    for path in ["tonight", "board"] {
        assert!(!house.get(Role::Desk, path).await.says(may), "{path} tells it to a desk");
    }
}

#[tokio::test]
async fn a_bed_that_somebody_has_who_asked_tonight_was_there_for_who_asks_tonight() {
    let house = TestHouse::new().await;
    let free = crate::clock::count::counted(&house.house, &house.house.now()).await.expect("a count");
    let needs = Needs { sleeps_with: SleepsWith::Men, ..Needs::default() };
    let person = house.person("Testa Voorbeeld", needs).await;
    let request = house.request(&[person]).await;
    let places = vec![Placing { person, bed: TestHouse::bed(MEN, 1) }];
    house.done(Role::Desk, HoldBeds { request, location: LOCATION, places }).await;
    let after = crate::clock::count::counted(&house.house, &house.house.now()).await.expect("a count");
    assert_eq!(after, free, "whether it is counted before or after they came");
    house.done(Role::Desk, ConfirmArrival { request, location: LOCATION, until: None }).await;
    let mut house = house;
    house.days_pass(1).await;
    let next = crate::clock::count::counted(&house.house, &house.house.now()).await.expect("a count");
    assert_eq!((next.taken, next.free), (free.taken + 1, free.free - 1), "the next night it is theirs");
}

#[tokio::test]
async fn what_is_not_known_comes_first_and_the_figures_are_those_that_were_published() {
    let house = TestHouse::new().await;
    let page = house.get(Role::Coordinator, "capacity?arrivals=7&stay=9.9551").await;
    for words in ["358", "421", "534", "303,0", "Een tiende meer mensen", "3,0 maanden langer"] {
        assert!(page.says(words), "{words} is not said in {}", page.text());
    }
    let text = page.text();
    assert!(text.find("Eerst: hoe goed") < text.find("Wat als"), "the band comes first");
}

#[tokio::test]
async fn nonsense_is_said_beside_its_field_and_stays() {
    let house = TestHouse::new().await;
    for (asked, said) in [
        ("arrivals=veel&stay=10", "Dit is geen getal."),
        ("arrivals=7&stay=-1", "Vul 0 tot 240 in."),
        ("arrivals=7&stay=10&nights=100", "voor elke nacht voor altijd"),
        ("arrivals=7&stay=10&close=nergens", "Deze locatie is er niet"),
    ] {
        let page = house.get(Role::Coordinator, &format!("capacity?{asked}")).await;
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.says(said), "{asked}: {}", page.text());
    }
    assert!(house.get(Role::Coordinator, "capacity?arrivals=veel").await.says("value=\"veel\""));
    assert_eq!(house.get(Role::Guide, "capacity").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn more_cities_that_do_not_help_each_other_need_more_beds_and_those_that_do_need_no_more() {
    let house = TestHouse::new().await;
    let asked = async |cities: &str| {
        house.get(Role::Coordinator, &format!("capacity?arrivals=10&stay=10&cities={cities}")).await
    };
    let needed = |text: &str, words: &str| -> u32 {
        let (_, row) = text.split_once(words).unwrap_or_else(|| panic!("{words} is not said in {text}"));
        let (_, beds) = row.split_once("<b>").expect("a count");
        beds.split_once('<').expect("a count").0.parse().expect("a count")
    };
    let eight = asked("8").await.text().replace(['\u{2068}', '\u{2069}'], "");
    let (together, apart) = (
        needed(&eight, "Over 8 steden die elkaar elke nacht helpen"),
        needed(&eight, "Over 8 steden, ieder voor zich"),
    );
    assert_eq!(together, needed(&eight, "Zoals het is"), "cities that help each other are one house");
    assert!(apart > together + 50, "{apart} and {together}");
    let one = asked("1").await.text().replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(needed(&one, "Over 1 steden, ieder voor zich"), together);
    let none = asked("0").await;
    assert!(none.says("Over 1 steden"), "no city is one city");
    let many = asked("1000").await;
    assert!(many.status == StatusCode::UNPROCESSABLE_ENTITY && many.says("Vul 1 tot 300 in."), "{}", many.text());
}
