//! The numbers that are shipped, from which day a list holds, and what is wrong with one that cannot hold.

use domain::bed::fit::Guest;
use domain::id::{PersonId, RoomId};
use domain::person::{Care, Needs};
use jiff::civil::date;

use super::*;
use crate::testing::{evening, private};
use crate::{Yardstick, propose, propose_by};

#[test]
fn the_shipped_numbers_are_those_that_were_always_used_and_nobody_adopted_them() {
    let list = Weights::shipped().on(date(2026, 11, 25));
    let of = |drawback| (drawback, list.of(drawback));
    let expected = [
        (Drawback::CareFar, 200),
        (Drawback::NotQuiet, 80),
        (Drawback::EmptyBeds, 20),
        (Drawback::StepFreeUnneeded, 12),
        (Drawback::WomenOnlyUnneeded, 12),
        (Drawback::Disturbs, 2),
        (Drawback::FromReserve, 5),
        (Drawback::NightOnly, 8),
        (Drawback::SeveralRooms, 500),
        (Drawback::PaperSoon, 5),
    ];
    assert_eq!(Drawback::ALL.map(of), expected);
    let lists = Weights::shipped().lists();
    assert!(lists.iter().all(|list| list.confirmed != list.source.is_empty()), "confirmed means a source");
    assert!(!list.confirmed);
}

#[test]
fn each_day_has_its_own_weights() {
    let later = SHIPPED.replace("2026-11-25", "2027-01-01").replace("care-far = 200", "care-far = 900");
    let weights = Weights::read(&format!("{SHIPPED}\n{later}")).expect("two lists");
    let care = |day| weights.on(day).of(Drawback::CareFar);
    assert_eq!(care(date(2026, 12, 31)), 200);
    assert_eq!(care(date(2027, 1, 1)), 900);
    assert_eq!(care(date(2000, 1, 1)), 200);
}

#[test]
fn weights_that_cannot_hold_say_what_is_wrong() {
    let day = date(2026, 11, 25);
    check("", NotWeights::Empty);
    check(&format!("{SHIPPED}\n{SHIPPED}"), NotWeights::Order(day));
    let earlier = SHIPPED.replace("2026-11-25", "2026-11-24");
    check(&format!("{SHIPPED}\n{earlier}"), NotWeights::Order(date(2026, 11, 24)));
    check(&SHIPPED.replace("care-far", "nationality"), NotWeights::Unknown(day, "nationality".into()));
    check(&SHIPPED.replace("care-far = 200", ""), NotWeights::Missing(day, "care-far"));
    check(&SHIPPED.replace("= 200", "= -1"), NotWeights::Absurd(day, "care-far".into(), -1));
    check(&SHIPPED.replace("= 200", "= 100001"), NotWeights::Absurd(day, "care-far".into(), 100_001));
    check(&SHIPPED.replace("= 200", "= 4294967496"), NotWeights::Absurd(day, "care-far".into(), 4_294_967_496));
    check(&SHIPPED.replace("confirmed = false", "confirmed = true"), NotWeights::NoSource(day));
    assert!(Weights::read(&SHIPPED.replace("= 200", "= 100000")).is_ok());
}

#[test]
fn what_is_not_written_as_a_list_is_named_with_its_line() {
    for (wrong, named) in [
        (SHIPPED.replace("= 200", "= 0.5"), "0.5"),
        (SHIPPED.replace("= 200", "= \"much\""), "much"),
        (SHIPPED.replace("source = \"\"", "source = \"\"\nadopted = true"), "adopted"),
        (SHIPPED.replace("disturbs = 2", "disturbs = 2\ndisturbs = 3"), "disturbs"),
        (SHIPPED.replace("2026-11-25", "2026-13-25"), "2026-13-25"),
    ] {
        let why = Weights::read(&wrong).expect_err("it is no list").to_string();
        assert!(why.contains(named), "{named}: {why}");
    }
}

#[test]
fn the_weights_decide_and_not_the_code() {
    let guest =
        Guest { person: PersonId::new(1), needs: Needs { care: Care::InHouse, ..Needs::default() }, bans: vec![] };
    let mut near = private(2, 4);
    near.place.care = Care::InHouse;
    let rooms = [private(1, 1), near];
    let guests = [guest];
    let first = |by: &Yardstick| propose_by(&guests, &rooms, &[], &evening(), by).best[0].rooms.clone();
    let shipped = Yardstick::tonight(&evening());
    assert_eq!(first(&shipped), [RoomId::new(2)], "a nurse is worth three empty beds");
    let weighting = shipped.weighting.without(Drawback::CareFar);
    assert_eq!(first(&Yardstick { weighting, ..shipped.clone() }), [RoomId::new(1)]);
    assert_eq!(propose(&guests, &rooms, &[], &evening()), propose_by(&guests, &rooms, &[], &evening(), &shipped));
}

#[track_caller]
fn check(text: &str, expected: NotWeights) {
    assert_eq!(Weights::read(text), Err(expected));
}
