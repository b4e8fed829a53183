//! What a weight does is what happens without it, and everybody is counted.

use domain::location::{RoomKind, SexRule};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use super::*;
use crate::testing::{alone, any_evening, any_house, evening, guests, private, shared};

#[test]
fn a_weight_does_what_happens_without_it() {
    let mut near = private(2, 2);
    near.place.care = Care::InHouse;
    let rooms = [private(1, 1), near];
    let mut ill = alone(1, 40);
    ill.guests[0].needs.care = Care::InHouse;
    let found = of(&[ill], &rooms);
    let changed = |drawback| effect_of(&found, Aspect::Drawback(drawback)).changed;
    assert_eq!(changed(Drawback::CareFar), 1, "without it the smaller room is better");
    assert!([Drawback::EmptyBeds, Drawback::NotQuiet, Drawback::SeveralRooms].map(changed) == [0; 3]);
    let care = by_kind_of(&found, PartyKind::Care);
    assert_eq!(care.placed, Share { parties: 1, people: 1, median_waiting: Some(40) });
    assert_eq!(care.without, Share { parties: 0, people: 0, median_waiting: None });
}

#[test]
fn without_waiting_another_has_the_bed() {
    let family = Party { guests: guests(20, 2, &Needs::default()), waits: 9 };
    let found = of(&[alone(1, 5), alone(2, 50), alone(3, 7), family], &[shared(1, 1, SexRule::Any)]);
    let waiting = effect_of(&found, Aspect::Waiting);
    assert_eq!((waiting.changed, waiting.more_without), (2, 0), "one comes in, another out");
    let rest = by_kind_of(&found, PartyKind::WithoutChildren);
    assert_eq!((rest.placed.median_waiting, rest.without.median_waiting), (Some(50), Some(7)));
    assert_eq!((rest.without.parties, rest.without.people), (3, 4));
}

#[test]
fn everybody_is_counted_and_the_order_does_not_matter() {
    for seed in 0..25 {
        let (mut parties, rooms) = any_house(&mut ChaCha8Rng::seed_from_u64(seed), 6, 5);
        let found = of(&parties, &rooms);
        let inside = together_by(&parties, &rooms, &[], &evening(), &Yardstick::tonight(&evening())).people;
        let halves = [PartyKind::WithChildren, PartyKind::WithoutChildren].map(|kind| by_kind_of(&found, kind));
        let all: usize = parties.iter().map(|party| party.guests.len()).sum();
        let placed: usize = halves.iter().map(|half| half.placed.people).sum();
        let without: usize = halves.iter().map(|half| half.without.people).sum();
        assert_eq!((placed, without), (inside, all - inside), "{seed}");
        for kind in PartyKind::ALL {
            let by_kind = by_kind_of(&found, kind);
            let members = parties.iter().filter(|party| kind.has(party)).count();
            assert_eq!(by_kind.placed.parties + by_kind.without.parties, members, "{seed}: {kind:?}");
        }
        assert_eq!(found.effects.len(), Drawback::ALL.len() + 1);
        parties.reverse();
        assert_eq!(of(&parties, &rooms), found, "{seed}: the order matters");
    }
}

#[test]
fn on_small_evenings_no_weight_changes_how_many_are_inside() {
    let mut changed = 0;
    for seed in 0..60 {
        let (parties, mut rooms) = any_evening(&mut ChaCha8Rng::seed_from_u64(1_000 + seed), 4, 3);
        rooms.iter_mut().filter(|room| room.facts.kind == RoomKind::Private).for_each(|room| room.beds.truncate(2));
        let found = of(&parties, &rooms);
        assert!(found.effects.iter().all(|effect| effect.more_without == 0), "{seed}: people come first");
        changed += found.effects.iter().map(|effect| effect.changed).sum::<usize>();
    }
    assert!(changed > 20, "hardly any weight does anything: {changed}");
}

fn of(parties: &[Party], rooms: &[domain::bed::fit::RoomState]) -> Fairness {
    let now = evening();
    fairness(parties, Situation { rooms, elsewhere: &[], now: &now, by: &Yardstick::tonight(&now) })
}

fn effect_of(found: &Fairness, aspect: Aspect) -> Effect {
    *found.effects.iter().find(|effect| effect.aspect == aspect).expect("each is told")
}

fn by_kind_of(found: &Fairness, kind: PartyKind) -> ByKind {
    *found.kinds.iter().find(|by_kind| by_kind.kind == kind).expect("each is told")
}
