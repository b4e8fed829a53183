//! What enters a proposal, and nothing else. Each type that is handed in is taken apart here without `..`, so that whoever adds a
//! field has to say here and in `docs/placement.md` that it counts. Where somebody comes from, what they believe, how likely it is
//! that they leave and how well they work along are not among them.

use domain::bed::fit::{BedState, For, Guest, RoomState};
use domain::bed::{Claim, Kind};
use domain::location::{LocationFacts, Regime, RoomFacts};
use domain::moment::{Moment, NightTerms};
use domain::person::Needs;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::testing::{any_house, evening};
use crate::{Lots, Party, Weighting, Yardstick, together};

/// Everything that can change a proposal.
const COUNTS: &[&str] = &[
    "Party.guests",
    "Party.waits",
    "Guest.person",
    "Guest.needs",
    "Guest.bans",
    "Needs.sleeps_with",
    "Needs.step_free",
    "Needs.women_only",
    "Needs.care",
    "Needs.minor",
    "Needs.quiet",
    "RoomState.room",
    "RoomState.facts",
    "RoomState.location",
    "RoomState.place",
    "RoomState.closed",
    "RoomState.beds",
    "RoomState.sleepers",
    "RoomFacts.kind",
    "RoomFacts.sex",
    "RoomFacts.step_free",
    "LocationFacts.regime",
    "LocationFacts.women_only",
    "LocationFacts.care",
    "BedState.bed",
    "BedState.reserve",
    "BedState.paper",
    "BedState.out",
    "BedState.claim",
    "Claim.person",
    "Claim.kind",
    "Moment.at",
    "Moment.wall",
    "Moment.terms",
    "NightTerms.hold_minutes",
    "NightTerms.paper_from",
    "NightTerms.paper_until",
    "Yardstick.weighting",
    "Yardstick.sought",
    "Yardstick.lots",
    "Lots.draw",
    "Lots.tickets",
    "Weighting.weight",
];

/// What lies in the same types and changes nothing.
const CARRIED: &[&str] = &[
    "RoomFacts.name",
    "LocationFacts.name",
    "BedState.label",
    "Claim.bed",
    "Claim.location",
    "Claim.request",
    "NightTerms.ring_after",
    "NightTerms.count_at",
    "Weighting.from",
    "Weighting.source",
    "Weighting.confirmed",
    "Weighting.nl",
    "Weighting.en",
];

/// The fields of a type, of which none may be left out: otherwise it does not compile.
macro_rules! fields {
    ($name:ident { $($field:ident),* }) => {{
        fn _all(of: $name) {
            let $name { $($field: _),* } = of;
        }
        vec![$(concat!(stringify!($name), ".", stringify!($field))),*]
    }};
}

#[test]
fn nothing_enters_that_is_not_on_the_list() {
    let mut found = [
        fields!(Party { guests, waits }),
        fields!(Guest { person, needs, bans }),
        fields!(Needs { sleeps_with, step_free, women_only, care, minor, quiet }),
        fields!(RoomState { room, facts, location, place, closed, beds, sleepers }),
        fields!(RoomFacts { name, kind, sex, step_free }),
        fields!(LocationFacts { name, regime, women_only, care }),
        fields!(BedState { bed, label, reserve, paper, out, claim }),
        fields!(Claim { bed, location, person, request, kind }),
        fields!(Moment { at, wall, terms }),
        fields!(NightTerms { hold_minutes, paper_from, paper_until, ring_after, count_at }),
        fields!(Yardstick { weighting, sought, lots }),
        fields!(Lots { draw, tickets }),
        Weighting::FIELDS.to_vec(),
    ]
    .concat();
    // A new word in one of these is a new question as well.
    let _no_more = |kind: Kind, regime: Regime, sought: For| {
        match kind {
            Kind::Held { until: _ } | Kind::Taken { until: _ } | Kind::Kept => (),
        }
        match regime {
            Regime::DayAndNight | Regime::NightOnly { from: _, until: _ } => (),
        }
        match sought {
            For::Tonight | For::Longer => (),
        }
    };
    let mut allowed = [COUNTS, CARRIED].concat();
    found.sort_unstable();
    allowed.sort_unstable();
    assert_eq!(found, allowed);
}

#[test]
fn everybody_can_read_what_counts() {
    let docs = include_str!("../../../docs/placement.md");
    let missing: Vec<&&str> = COUNTS.iter().filter(|field| !docs.contains(&format!("`{field}`"))).collect();
    assert!(missing.is_empty(), "docs/placement.md does not say that these count: {missing:?}");
}

#[test]
fn what_is_only_carried_changes_nothing() {
    for seed in 0..60 {
        let chance = &mut ChaCha8Rng::seed_from_u64(seed);
        let (parties, mut rooms) = any_house(chance, 6, 5);
        let before = together(&parties, &rooms, &[], &evening());
        for room in &mut rooms {
            room.facts.name = word(chance);
            room.place.name = word(chance);
            room.beds.iter_mut().for_each(|bed| bed.label = word(chance));
        }
        let mut now = evening();
        now.terms.ring_after = vec![chance.random_range(1..500)];
        assert_eq!(together(&parties, &rooms, &[], &now), before, "{seed}");
    }
}

#[test]
fn everything_that_is_said_to_be_a_need_can_change_the_answer() {
    type Change = fn(&mut Needs);
    let changes: [(&str, Change); 5] = [
        ("step_free", |needs| needs.step_free = !needs.step_free),
        ("women_only", |needs| needs.women_only = !needs.women_only),
        ("care", |needs| needs.care = domain::person::Care::InHouse),
        ("minor", |needs| needs.minor = !needs.minor),
        ("quiet", |needs| needs.quiet = !needs.quiet),
    ];
    for (need, change) in changes {
        let differs = |seed| {
            let (mut parties, rooms) = any_house(&mut ChaCha8Rng::seed_from_u64(seed), 4, 4);
            let before = together(&parties, &rooms, &[], &evening());
            parties.iter_mut().flat_map(|party| &mut party.guests).for_each(|guest| change(&mut guest.needs));
            together(&parties, &rooms, &[], &evening()) != before
        };
        assert!((0..20).any(differs), "`{need}` changes nothing and need not be handed in");
    }
}

fn word(chance: &mut ChaCha8Rng) -> String {
    (0..6).map(|_| char::from(chance.random_range(b'a'..=b'z'))).collect()
}
