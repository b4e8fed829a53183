//! What was kept is answered again, byte for byte.

use domain::bed::Kind;
use domain::location::SexRule;
use jiff::SignedDuration;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::*;
use crate::testing::{alone, any_full_house, any_house, evening, shared};
use crate::{Draw, Lots, Ticket, Yardstick};

/// Facts of some evenings, and what was answered to them. They were made up by chance; nobody is in them.
const KEPT: [(&str, &str); 3] = [
    (include_str!("../../tests/frozen/one.json"), include_str!("../../tests/frozen/one.answer.json")),
    (include_str!("../../tests/frozen/evening.json"), include_str!("../../tests/frozen/evening.answer.json")),
    (include_str!("../../tests/frozen/queue.json"), include_str!("../../tests/frozen/queue.answer.json")),
];

#[test]
fn what_was_answered_is_answered_again_or_the_format_has_another_number() {
    for (facts, answer) in KEPT {
        let frozen = Frozen::read(facts).expect("facts of this format");
        let again = serde_json::to_string_pretty(&frozen.again()).expect("an answer is JSON");
        assert_eq!(again.trim(), answer.trim(), "other answers need another FORMAT, and facts that were kept under it");
    }
}

#[test]
fn frozen_facts_have_the_answer_of_the_facts_themselves() {
    for seed in 0..40 {
        let chance = &mut ChaCha8Rng::seed_from_u64(seed);
        let (mut parties, rooms) = any_house(chance, 7, 5);
        // All wait equally long, so that the draw decides.
        parties.iter_mut().for_each(|party| party.waits = 30);
        let draw = Draw::new(chance.random());
        let tickets = parties.iter().map(|_| Ticket(chance.random())).collect();
        let lots = chance.random::<bool>().then_some(Lots { draw, tickets });
        let now = evening();
        let by = Yardstick { lots, ..Yardstick::longer(&now) };
        let here = Situation { rooms: &rooms, elsewhere: &[], now: &now, by: &by };
        let frozen = Frozen::together(&parties, here);
        let kept = Frozen::read(&frozen.text()).expect("it reads what it wrote");
        assert!(kept == frozen && kept.fingerprint() == frozen.fingerprint(), "{seed}");
        assert_eq!(kept.again(), Proposed::All(together_by(&parties, &rooms, &[], &now, &by)), "{seed}");
        let guests = &parties[0].guests;
        let one = Frozen::read(&Frozen::propose(guests, here).text()).expect("it reads what it wrote");
        assert_eq!(one.again(), Proposed::One(propose_by(guests, &rooms, &[], &now, &by)), "{seed}");
    }
}

#[test]
fn what_is_taken_or_held_is_kept_too() {
    let (now, by) = (evening(), Yardstick::longer(&evening()));
    for seed in 0..20 {
        let chance = &mut ChaCha8Rng::seed_from_u64(seed);
        let (_, queue, mut there) = any_full_house(chance, &by);
        for claim in there.rooms.iter_mut().flat_map(|room| &mut room.beds).filter_map(|bed| bed.claim.as_mut()) {
            claim.kind = match chance.random_range(0..3) {
                0 => Kind::Kept,
                1 => Kind::Taken { until: chance.random::<bool>().then_some(now.wall.date()) },
                _ => Kind::Held { until: now.at + SignedDuration::from_mins(chance.random_range(-60..60)) },
            };
        }
        there.rooms.iter_mut().for_each(|room| room.sleepers.clear());
        let here = Situation { rooms: &there.rooms, elsewhere: &there.elsewhere, now: &now, by: &by };
        let expected = together_by(&queue, here.rooms, here.elsewhere, &now, &by);
        assert_eq!(Frozen::together(&queue, here).again(), Proposed::All(expected), "{seed}");
    }
}

#[test]
fn there_are_no_names_in_it_and_another_fact_has_another_fingerprint() {
    let mut room = shared(1, 2, SexRule::Any);
    (room.facts.name, room.place.name, room.beds[0].label) = ("Zaal".into(), "Voorbeeldhuis".into(), "Raam".into());
    let frozen = |waits, room| {
        let (now, rooms) = (evening(), [room]);
        let by = Yardstick::tonight(&now);
        Frozen::together(&[alone(1, waits)], Situation { rooms: &rooms, elsewhere: &[], now: &now, by: &by })
    };
    let kept = frozen(5, room.clone());
    assert!(["Zaal", "Voorbeeldhuis", "Raam"].iter().all(|name| !kept.text().contains(name)));
    assert_eq!(kept.fingerprint().len(), 64);
    assert_ne!(frozen(6, room.clone()).fingerprint(), kept.fingerprint());
    room.facts.name = "Kamer".into();
    assert_eq!(frozen(5, room).fingerprint(), kept.fingerprint());
    assert!(!format!("{kept:?}").contains("quiet"), "needs are not printed");
}

#[test]
fn what_cannot_be_answered_again_says_why() {
    let (facts, _) = KEPT[0];
    let check = |text: &str, expected: NotFrozen| assert_eq!(Frozen::read(text), Err(expected));
    check(&facts.replace(FORMAT, "bestendig-placement/9"), NotFrozen::Version("bestendig-placement/9".into()));
    check("{}", NotFrozen::Unreadable("it does not say its format".into()));
    let more = facts.replacen("\"quiet\":", "\"religion\": false, \"quiet\":", 1);
    assert_ne!(more, facts);
    check(&more, NotFrozen::More);
    for (word, other) in [("care-far", "return"), ("\"at\"", "\"before\"")] {
        let why = Frozen::read(&facts.replacen(word, other, 1)).expect_err("it cannot be read");
        assert!(matches!(why, NotFrozen::Unreadable(_)), "{why}");
    }
}
