//! Invented people on invented ways: they sign up, are admitted or not, come, are guided, leave, come back, and what became of them is
//! known later.

use domain::id::PersonId;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use report::ways::{Past, Step};
use report::{Gone, Now, Passage};

/// The first day on which somebody signs up.
pub const FIRST: Date = date(2019, 7, 1);
/// The last day of which anything is known.
pub const LAST: Date = date(2022, 7, 31);
const KINDS: [(&str, u32); 4] =
    [("residence-granted", 18), ("repeat-application", 41), ("unknown-destination", 36), ("own-place", 5)];

type Before = Vec<(PersonId, Step, Date)>;

/// So many people.
pub fn house(people: u32, seed: u64) -> Past {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let (mut passages, mut before) = (Vec::new(), Before::new());
    for nth in 0..people {
        let on = FIRST + (i64::from(nth) * 1_100 / i64::from(people)).days();
        somebody(&mut chance, PersonId::new(u128::from(nth) + 1), on, &mut passages, &mut before);
    }
    Past::of(passages, before)
}

fn somebody(chance: &mut ChaCha8Rng, person: PersonId, mut on: Date, passages: &mut Vec<Passage>, before: &mut Before) {
    before.push((person, Step::SignedUp, on));
    on += chance.random_range(1..40_i64).days();
    let decision = match chance.random_range(0..100) {
        0..78 => Step::Admitted,
        78..84 => Step::ByHardship,
        84..89 => Step::Elsewhere,
        89..96 => Step::Refused,
        96..99 => Step::Withdrawn,
        _ => return,
    };
    let refused = decision == Step::Refused;
    let admitted = matches!(decision, Step::Admitted | Step::ByHardship);
    before.push((person, decision, on));
    if refused && chance.random_ratio(1, 3) {
        on += chance.random_range(30..90_i64).days();
        before.push((person, Step::WaitsAgain, on));
        before.push((person, Step::Admitted, on + 5.days()));
        on += 9.days();
    } else if !admitted {
        return;
    }
    if chance.random_ratio(17, 20) {
        before.push((person, Step::GuidanceBegun, on + chance.random_range(4..30_i64).days()));
    }
    let mut known_before = false;
    loop {
        let entered = on + chance.random_range(0..4_i64).days();
        let gone = chance.random_ratio(13, 20).then(|| leaving(chance, entered));
        let left = gone.as_ref().map(|gone| gone.on);
        let back = chance.random_ratio(1, 7);
        let gone = gone.map(|gone| Gone { now: if back { Now::Back } else { gone.now.clone() }, ..gone });
        passages.push(Passage { person, known_before, entered, gone });
        let Some(left) = left.filter(|_| back) else { return };
        on = left + chance.random_range(10..200_i64).days();
        known_before = true;
    }
}

fn leaving(chance: &mut ChaCha8Rng, entered: Date) -> Gone {
    let on = entered + chance.random_range(40..500_i64).days();
    let kind = |nth: u32| {
        let mut behind = 0;
        let found = KINDS.iter().find(|(_, many)| {
            behind += many;
            nth < behind
        });
        found.map_or("own-place", |(kind, _)| kind).to_owned()
    };
    let (at_leaving, later) = (kind(chance.random_range(0..100)), kind(chance.random_range(0..100)));
    let now = match chance.random_range(0..5) {
        0 => Now::Is(later, on + chance.random_range(30..300_i64).days()),
        _ => Now::Is(at_leaving.clone(), on),
    };
    Gone { on, kind: at_leaving, now }
}
