//! Where everybody who sleeps in a location could go if it closed: beds for all of them at once, with why, and whoever has none.

use std::collections::BTreeMap;

use domain::bed::fit::Guest;
use domain::id::{HouseholdId, PersonId};
use placement::{Party, Settled, Situation, Yardstick, clearing};
use store::LocationNow;

use super::Inside;
use crate::answer::Trouble;
use crate::form::Filled;
use crate::proposed::{Household, Member, households};
use crate::tonight::show::view::House;
use crate::visit::Visit;

/// What could be done for everybody.
pub struct Elsewhere {
    pub households: Vec<Household>,
    /// How many people have a place, of how many.
    pub people: usize,
    pub all: usize,
    /// Whether no answer has a place for more of them.
    pub proven: bool,
}

/// Proposes for all who sleep there; nothing when nobody does.
pub async fn of(
    visit: &Visit,
    location: &LocationNow,
    inside: &[Inside],
    house: &House,
    filled: &Filled,
) -> Result<Option<Elsewhere>, Trouble> {
    if inside.is_empty() {
        return Ok(None);
    }
    let groups = groups(inside);
    // A household goes as a whole, wherever its members sleep.
    let mut whole: Vec<Vec<PersonId>> = Vec::with_capacity(groups.len());
    for group in &groups {
        whole.push(match group[0].household {
            Some(household) => visit.house.archive.household(household).await?,
            None => vec![group[0].person],
        });
    }
    let people = whole.concat();
    let fitting = visit.house.archive.fitting(&people, &visit.now).await?;
    let settled: Vec<Settled> = whole.iter().map(|group| settled(&fitting.guests, group)).collect();
    let (id, now) = (location.id, visit.now.clone());
    let weighting = visit.house.weights.on(now.night()).clone();
    // It reckons for a moment, and others want to be answered meanwhile.
    let found = tokio::task::spawn_blocking(move || {
        let by = Yardstick { weighting, ..Yardstick::longer(&now) };
        let here = Situation { rooms: &fitting.rooms, elsewhere: &fitting.elsewhere, now: &now, by: &by };
        clearing(id, &settled, here)
    });
    let found = found.await.unwrap_or_else(|broken| std::panic::resume_unwind(broken.into_panic()));
    let name = |person: PersonId| inside.iter().find(|one| one.person == person).and_then(|one| one.called.clone());
    let members = |nth: &usize| -> Vec<Member> {
        whole[*nth].iter().map(|person| Member { person: *person, called: name(*person) }).collect()
    };
    let leaving: Vec<Vec<Member>> = found.leaving.iter().map(members).collect();
    let all = people.len();
    Ok(Some(Elsewhere {
        households: households(visit, house, &leaving, &found.together, filled),
        people: found.together.people,
        proven: all.saturating_sub(found.together.people) == found.together.least_without,
        all,
    }))
}

/// Who belongs together: a household, or somebody alone.
fn groups(inside: &[Inside]) -> Vec<Vec<&Inside>> {
    let mut households: BTreeMap<HouseholdId, Vec<&Inside>> = BTreeMap::new();
    let mut groups: Vec<Vec<&Inside>> = Vec::new();
    for one in inside {
        match one.household {
            Some(household) => households.entry(household).or_default().push(one),
            None => groups.push(vec![one]),
        }
    }
    groups.extend(households.into_values());
    groups
}

/// Nobody waits longer than another to be moved.
fn settled(guests: &[Guest], group: &[PersonId]) -> Settled {
    let is_of = |guest: &&Guest| group.contains(&guest.person);
    let party = Party { guests: guests.iter().filter(is_of).cloned().collect(), waits: 0 };
    Settled { party, fixed: false }
}
