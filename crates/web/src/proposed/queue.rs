//! Everybody who waits for a decision and has no bed, and everybody who sleeps here, as those who stay together.

use std::collections::{BTreeMap, BTreeSet};

use domain::bed::Kind;
use domain::bed::fit::Guest;
use domain::id::{HouseholdId, PersonId};
use domain::person::called;
use jiff::Timestamp;
use permission::Sight;
use placement::{Party, Settled};
use store::{BedNow, Known};

use super::Member;
use crate::answer::Trouble;
use crate::visit::Visit;

/// Groups of people with what is known of them.
pub struct Groups {
    /// Those of one household are together. Who waits longest stands first.
    pub groups: Vec<Group>,
    cards: Vec<Known>,
}

/// People who stay together, since when they wait or sleep here.
pub struct Group {
    pub since: Timestamp,
    pub members: Vec<PersonId>,
}

impl Groups {
    /// Who waits for a decision and has no bed, since the first of them signed up.
    pub async fn waiting(visit: &Visit, sight: &Sight) -> Result<Groups, Trouble> {
        let archive = &visit.house.archive;
        let asleep: BTreeSet<PersonId> = asleep(&archive.beds(&visit.now).await?).into_keys().collect();
        let waiting = archive.pending_applications().await?;
        let waiting = waiting.iter().filter(|one| !asleep.contains(&one.person));
        Groups::of(visit, sight, waiting.map(|one| (one.person, one.made_at)).collect()).await
    }

    /// Who has a bed, since the first of them has it.
    pub async fn sleeping(visit: &Visit, sight: &Sight) -> Result<Groups, Trouble> {
        let beds = visit.house.archive.beds(&visit.now).await?;
        Groups::of(visit, sight, asleep(&beds)).await
    }

    async fn of(visit: &Visit, sight: &Sight, since: BTreeMap<PersonId, Timestamp>) -> Result<Groups, Trouble> {
        let people: Vec<PersonId> = since.keys().copied().collect();
        let cards = visit.house.archive.cards(sight, &people, &visit.now).await?;
        Ok(Groups { groups: groups(&cards, &since), cards })
    }

    /// Everybody in them.
    pub fn people(&self) -> Vec<PersonId> {
        self.groups.iter().flat_map(|group| group.members.iter().copied()).collect()
    }

    /// The same with their names, for a page.
    pub fn members(&self) -> Vec<Vec<Member>> {
        let name = |person: PersonId| {
            let card = self.cards.iter().find(|known| known.person == person);
            card.and_then(|known| called(&known.card.names)).map(str::to_owned)
        };
        let member = |person: &PersonId| Member { person: *person, called: name(*person) };
        self.groups.iter().map(|group| group.members.iter().map(member).collect()).collect()
    }

    /// As placement takes those who wait.
    pub fn parties(&self, guests: &[Guest], now: Timestamp) -> Vec<Party> {
        let party = |group: &Group| {
            let is_of = |guest: &&Guest| group.members.contains(&guest.person);
            let guests = guests.iter().filter(is_of).cloned().collect();
            Party { guests, waits: now.duration_since(group.since).as_mins() }
        };
        self.groups.iter().map(party).collect()
    }

    /// As placement takes those who have a bed: nobody waits longer than another to be moved.
    pub fn settled(&self, guests: &[Guest], now: Timestamp) -> Vec<Settled> {
        let parties = self.parties(guests, now).into_iter();
        parties.map(|party| Settled { party: Party { waits: 0, ..party }, fixed: false }).collect()
    }
}

/// Who has a bed here at this moment, and since when; a bed that is only held is nobody's sleep.
pub fn asleep(beds: &[BedNow]) -> BTreeMap<PersonId, Timestamp> {
    let taken = |bed: &BedNow| match bed.claim?.claim.kind {
        Kind::Taken { .. } => Some((bed.claim?.claim.person, bed.claim?.since)),
        Kind::Held { .. } | Kind::Kept => None,
    };
    beds.iter().filter_map(taken).collect()
}

fn groups(cards: &[Known], since: &BTreeMap<PersonId, Timestamp>) -> Vec<Group> {
    let mut groups: Vec<(Option<HouseholdId>, Group)> = Vec::new();
    for known in cards {
        let Some(at) = since.get(&known.person).copied() else { continue };
        match groups.iter_mut().find(|(household, _)| household.is_some() && *household == known.household) {
            Some((_, group)) => {
                group.members.push(known.person);
                group.since = group.since.min(at);
            }
            None => groups.push((known.household, Group { since: at, members: vec![known.person] })),
        }
    }
    let mut groups: Vec<Group> = groups.into_iter().map(|(_, group)| group).collect();
    groups.sort_by_key(|group| (group.since, group.members[0]));
    groups
}
