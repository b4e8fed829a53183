//! Invented people who come for a bed, alone or together. The shares are guesses, not figures of
//! any city; the names are obviously invented.

use domain::id::{BanId, HouseholdId, PersonId, RequestId};
use domain::person::{BanScope, Care, Name, NameKind, Needs, SleepsWith};
use domain::personal::Personal;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// People who come together.
pub struct Party {
    /// Their request.
    pub request: RequestId,
    /// Their household, when there are several.
    pub household: Option<HouseholdId>,
    /// Who they are.
    pub people: Vec<Arrival>,
    /// After how many seconds of the evening they stand at the door.
    pub comes: i64,
    /// What they will do.
    pub then: Then,
    /// Whom the first of them must not meet: the first of a party that came before.
    pub ban: Option<(BanId, PersonId, BanScope)>,
}

/// Somebody.
pub struct Arrival {
    /// Under which id.
    pub person: PersonId,
    /// What they are called.
    pub name: Name,
    /// What a bed must have.
    pub needs: Needs,
}

/// What people do once a bed is kept for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// They come after so many minutes.
    Comes(i64),
    /// They do not come; the bed is let go by the clock.
    StaysAway,
    /// They found something else, after so many minutes.
    Withdraws(i64),
}

/// How long people go on coming, in seconds.
pub const HOURS: i64 = 5 * 3600;

/// So many people, always the same for the same seed.
pub fn invent(people: usize, seed: u64) -> Vec<Party> {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let mut parties: Vec<Party> = Vec::new();
    let mut left = people;
    while left > 0 {
        let size = size(&mut chance).min(left);
        let place = chance.random_range(0..parties.len().max(1));
        let earlier = parties.get(place).map(|party: &Party| party.people[0].person);
        parties.push(party(&mut chance, size, people - left, earlier));
        left -= size;
    }
    let mut comes: Vec<i64> = parties.iter().map(|_| chance.random_range(0..HOURS)).collect();
    comes.sort_unstable();
    for (party, comes) in parties.iter_mut().zip(comes) {
        party.comes = comes;
    }
    parties
}

/// Nine of ten parties are one person.
fn size(chance: &mut ChaCha8Rng) -> usize {
    match chance.random_range(0..100) {
        0..90 => 1,
        90..95 => 2,
        95..98 => 3,
        98..99 => 4,
        _ => 5,
    }
}

fn party(chance: &mut ChaCha8Rng, size: usize, number: usize, earlier: Option<PersonId>) -> Party {
    let people: Vec<Arrival> = (0..size).map(|nth| arrival(chance, size, nth, number + nth)).collect();
    let banned = chance.random_range(0..1000) < 15;
    let scope = if chance.random_range(0..10) < 2 { BanScope::City } else { BanScope::Location };
    let then = match chance.random_range(0..100) {
        0..87 => Then::Comes(chance.random_range(3..80)),
        87..95 => Then::StaysAway,
        _ => Then::Withdraws(chance.random_range(5..60)),
    };
    Party {
        request: RequestId::new(chance.random()),
        household: (size > 1).then(|| HouseholdId::new(chance.random())),
        people,
        comes: 0,
        then,
        ban: earlier.filter(|_| banned).map(|other| (BanId::new(chance.random()), other, scope)),
    }
}

fn arrival(chance: &mut ChaCha8Rng, size: usize, nth: usize, number: usize) -> Arrival {
    const CALLED: [&str; 8] = ["Testa", "Demo", "Proef", "Voorbeeld", "Testo", "Probeer", "Schijn", "Zogenaamd"];
    let mut of = |share: u32| chance.random_range(0..1000) < share;
    // Of two the second may be a partner; of more the others are children.
    let child = nth > 0 && (if size > 2 { nth > 1 || of(300) } else { of(500) });
    let woman = of(if size > 1 { 550 } else { 280 });
    let sleeps_with = match (of(20), woman) {
        (true, _) => SleepsWith::NotSaid,
        (false, true) => SleepsWith::Women,
        (false, false) => SleepsWith::Men,
    };
    let care = match (of(12), of(60)) {
        (true, _) => Care::InHouse,
        (false, true) => Care::Near,
        (false, false) => Care::None,
    };
    let needs = Needs {
        sleeps_with,
        step_free: of(25),
        women_only: size == 1 && sleeps_with == SleepsWith::Women && of(150),
        care,
        minor: child || size == 1 && of(5),
        quiet: of(60),
    };
    let name = format!("{} {number:04}", CALLED[number % CALLED.len()]);
    let name = Name { words: Personal::new(&name), kind: NameKind::Told };
    Arrival { person: PersonId::new(chance.random()), name, needs }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_brings_the_same_people() {
        let told = |seed| {
            let parties = invent(300, seed);
            let of = |party: &Party| (party.request, party.comes, party.people.iter().map(|one| one.person).collect());
            parties.iter().map(of).collect::<Vec<(RequestId, i64, Vec<PersonId>)>>()
        };
        assert_eq!(told(7), told(7));
        assert_ne!(told(7), told(8));
    }

    #[test]
    fn exactly_as_many_come_as_were_asked_for() {
        for people in [0, 1, 2, 3, 997] {
            assert_eq!(invent(people, 1).iter().map(|party| party.people.len()).sum::<usize>(), people);
        }
    }
}
