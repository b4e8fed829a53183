//! What people who have a bed need and do not have there: the wishes that the house could not meet.

use std::collections::{BTreeMap, BTreeSet};

use domain::bed::fit::{Guest, RoomState};
use domain::id::{LocationId, PersonId, RoomId};
use domain::location::{Regime, RoomKind};
use domain::person::BanScope;
use serde::{Deserialize, Serialize};

/// Something that somebody needs and does not have where they sleep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unmet {
    /// Care is further away than it should be.
    Care,
    /// They need quiet and share a room.
    Quiet,
    /// There are steps on the way.
    StepFree,
    /// They need a location for women only.
    WomenOnly,
    /// They are under eighteen and share a room with others.
    OwnRoom,
    /// Their household sleeps in several rooms.
    Together,
    /// Whom they must not meet sleeps too near.
    Apart,
    /// They must leave in the morning.
    ByDay,
}

impl Unmet {
    /// All of them, in the order in which they are told.
    pub const ALL: [Unmet; 8] = [
        Unmet::Care,
        Unmet::Quiet,
        Unmet::StepFree,
        Unmet::WomenOnly,
        Unmet::OwnRoom,
        Unmet::Together,
        Unmet::Apart,
        Unmet::ByDay,
    ];

    /// Its word, as files and texts know it.
    pub fn word(self) -> &'static str {
        match self {
            Unmet::Care => "care",
            Unmet::Quiet => "quiet",
            Unmet::StepFree => "step-free",
            Unmet::WomenOnly => "women-only",
            Unmet::OwnRoom => "own-room",
            Unmet::Together => "together",
            Unmet::Apart => "apart",
            Unmet::ByDay => "by-day",
        }
    }
}

/// For everybody who has a bed what they lack there; nothing is lacking for whoever is not named. `together` says to which household
/// somebody belongs, in any numbering; `elsewhere` where the people are whom somebody must not meet.
pub fn unmet(
    guests: &[Guest],
    rooms: &[RoomState],
    elsewhere: &[(PersonId, LocationId)],
    together: &BTreeMap<PersonId, u128>,
) -> BTreeMap<PersonId, BTreeSet<Unmet>> {
    let sleeps: BTreeMap<PersonId, &RoomState> =
        rooms.iter().flat_map(|room| room.beds.iter().filter_map(move |bed| Some((bed.claim?.person, room)))).collect();
    let mut rooms_of: BTreeMap<u128, BTreeSet<RoomId>> = BTreeMap::new();
    for (person, room) in &sleeps {
        if let Some(household) = together.get(person) {
            rooms_of.entry(*household).or_default().insert(room.room);
        }
    }
    let parted = |person| together.get(&person).is_some_and(|one| rooms_of[one].len() > 1);
    let mut found = BTreeMap::new();
    for guest in guests {
        let Some(room) = sleeps.get(&guest.person) else { continue };
        let mut lacks = lacking(guest, room, elsewhere);
        if parted(guest.person) {
            lacks.insert(Unmet::Together);
        }
        if !lacks.is_empty() {
            found.insert(guest.person, lacks);
        }
    }
    found
}

fn lacking(guest: &Guest, room: &RoomState, elsewhere: &[(PersonId, LocationId)]) -> BTreeSet<Unmet> {
    let needs = &guest.needs;
    let shared = room.facts.kind == RoomKind::Shared;
    let near = |(other, scope): &(PersonId, BanScope)| {
        let theirs = elsewhere.iter().find(|(person, _)| person == other).map(|(_, location)| *location);
        theirs.is_some_and(|location| *scope == BanScope::City || location == room.location)
    };
    let all = [
        (needs.care > room.place.care, Unmet::Care),
        (needs.quiet && shared, Unmet::Quiet),
        (needs.step_free && !room.facts.step_free, Unmet::StepFree),
        (needs.women_only && !room.place.women_only, Unmet::WomenOnly),
        (needs.minor && shared, Unmet::OwnRoom),
        (guest.bans.iter().any(near), Unmet::Apart),
        (matches!(room.place.regime, Regime::NightOnly { .. }), Unmet::ByDay),
    ];
    all.into_iter().filter(|(lacks, _)| *lacks).map(|(_, what)| what).collect()
}

#[cfg(test)]
mod tests {
    use domain::bed::{Claim, Kind};
    use domain::location::SexRule;
    use domain::person::{Care, Needs};
    use jiff::civil::time;

    use super::*;
    use crate::testing::{guests, private, shared};

    /// Lays people into the beds of a room.
    fn asleep(mut room: RoomState, people: &[Guest]) -> RoomState {
        for (bed, guest) in room.beds.iter_mut().zip(people) {
            let (bed_id, location, person) = (bed.bed, room.location, guest.person);
            bed.claim = Some(Claim { bed: bed_id, location, person, request: None, kind: Kind::Kept });
        }
        room
    }

    #[track_caller]
    fn check(needs: Needs, change: impl FnOnce(&mut RoomState), expected: &[Unmet]) {
        let people = guests(10, 1, &needs);
        let mut room = asleep(shared(1, 2, SexRule::Any), &people);
        change(&mut room);
        let found = unmet(&people, &[room], &[], &BTreeMap::new());
        let lacks: Vec<Unmet> = found.into_values().flatten().collect();
        assert_eq!(lacks, expected);
    }

    #[test]
    fn each_need_is_met_or_told() {
        check(Needs::default(), |_| (), &[]);
        check(Needs { care: Care::Near, ..Needs::default() }, |room| room.place.care = Care::None, &[Unmet::Care]);
        check(Needs { quiet: true, ..Needs::default() }, |_| (), &[Unmet::Quiet]);
        check(Needs { step_free: true, ..Needs::default() }, |room| room.facts.step_free = false, &[Unmet::StepFree]);
        check(Needs { step_free: true, ..Needs::default() }, |room| room.facts.step_free = true, &[]);
        check(Needs { women_only: true, ..Needs::default() }, |_| (), &[Unmet::WomenOnly]);
        check(Needs { women_only: true, ..Needs::default() }, |room| room.place.women_only = true, &[]);
        check(Needs { minor: true, ..Needs::default() }, |_| (), &[Unmet::OwnRoom]);
        let morning = |room: &mut RoomState| {
            room.place.regime = Regime::NightOnly { from: time(21, 0, 0, 0), until: time(9, 0, 0, 0) }
        };
        check(Needs::default(), morning, &[Unmet::ByDay]);
    }

    #[test]
    fn a_household_in_two_rooms_and_somebody_too_near_are_told() {
        let mut people = guests(10, 2, &Needs::default());
        let together = people.iter().map(|guest| (guest.person, 1)).collect();
        let one = [asleep(private(1, 2), &people)];
        assert!(unmet(&people, &one, &[], &together).is_empty());
        let two = [asleep(private(1, 1), &people[..1]), asleep(private(2, 1), &people[1..])];
        let parted = unmet(&people, &two, &[], &together);
        assert!(parted.len() == 2 && parted.values().all(|lacks| lacks.contains(&Unmet::Together)), "{parted:?}");
        let other = PersonId::new(99);
        people[0].bans.push((other, BanScope::Location));
        let near = unmet(&people, &one, &[(other, one[0].location)], &together);
        assert_eq!(near, BTreeMap::from([(people[0].person, BTreeSet::from([Unmet::Apart]))]));
        assert!(unmet(&people, &one, &[(other, LocationId::new(77))], &together).is_empty());
    }

    #[test]
    fn whoever_has_no_bed_lacks_nothing_there() {
        let people = guests(10, 1, &Needs { quiet: true, ..Needs::default() });
        assert!(unmet(&people, &[shared(1, 2, SexRule::Any)], &[], &BTreeMap::new()).is_empty());
    }
}
