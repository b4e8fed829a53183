//! Where everybody who sleeps in a location could go if it closed: beds for all of them at once, with why, and whoever has none.

use std::collections::BTreeMap;

use domain::bed::fit::Guest;
use domain::id::{HouseholdId, PersonId};
use placement::{Party, Settled, Situation, Yardstick, clearing};
use store::LocationNow;

use super::Inside;
use crate::answer::Trouble;
use crate::tonight::show::view::{House, Offer, offer};
use crate::visit::Visit;

/// What could be done for everybody.
pub struct Proposed {
    pub households: Vec<Household>,
    /// How many people have a place, of how many.
    pub people: usize,
    pub all: usize,
    /// Whether no answer has a place for more of them.
    pub proven: bool,
}

/// People who stay together.
pub struct Household {
    pub called: Vec<Option<String>>,
    /// The bed of the first of them, where moving begins.
    pub bed: String,
    pub offer: Option<Offer>,
    /// Where they could be given that bed.
    pub href: Option<String>,
}

/// Proposes for all who sleep there; nothing when nobody does.
pub async fn of(visit: &Visit, location: &LocationNow, inside: &[Inside]) -> Result<Option<Proposed>, Trouble> {
    if inside.is_empty() {
        return Ok(None);
    }
    let people: Vec<PersonId> = inside.iter().map(|one| one.person).collect();
    let fitting = visit.house.archive.fitting(&people, &visit.now).await?;
    let groups = groups(inside);
    let settled: Vec<Settled> = groups.iter().map(|group| settled(&fitting.guests, group)).collect();
    let (id, now) = (location.id, visit.now.clone());
    let weighting = visit.house.weights.on(now.night()).clone();
    // It reckons for a moment, and others want to be answered meanwhile.
    let found = tokio::task::spawn_blocking(move || {
        let by = Yardstick { weighting, ..Yardstick::longer(&now) };
        let here = Situation { rooms: &fitting.rooms, elsewhere: &fitting.elsewhere, now: &now, by: &by };
        clearing(id, &settled, here)
    });
    let found = found.await.unwrap_or_else(|broken| std::panic::resume_unwind(broken.into_panic()));
    let house = House::of(visit).await?;
    let household = |(nth, placed): (&usize, &placement::Placed)| {
        let group = &groups[*nth];
        let of_group = |person: &PersonId| placed.proposal.as_ref().map(|_| format!("person={person}"));
        let asked: Option<Vec<String>> = group.iter().map(|one| of_group(&one.person)).collect();
        let to = placed.proposal.as_ref().map(|proposal| proposal.location);
        Household {
            called: group.iter().map(|one| one.called.clone()).collect(),
            bed: visit.path(format_args!("bed/{}", group[0].bed)),
            offer: placed.proposal.as_ref().map(|proposal| offer(visit, &house, 0, proposal)),
            href: to.zip(asked).map(|(to, asked)| visit.path(format_args!("location/{to}/assign?{}", asked.join("&")))),
        }
    };
    let all = people.len();
    Ok(Some(Proposed {
        households: found.leaving.iter().zip(&found.together.placed).map(household).collect(),
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
fn settled(guests: &[Guest], group: &[&Inside]) -> Settled {
    let is_of = |guest: &&Guest| group.iter().any(|one| one.person == guest.person);
    let party = Party { guests: guests.iter().filter(is_of).cloned().collect(), waits: 0 };
    Settled { party, fixed: false }
}
