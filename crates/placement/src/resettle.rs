//! Beds for many at once, where some have one already: a location closes, or rooms open.

use std::collections::BTreeSet;

use domain::id::{LocationId, PersonId};

use crate::situation::{Situation, asleep};
use crate::together::{Party, Together, together_by};
use crate::yardstick::Yardstick;

mod making_room;
mod opening;

pub use making_room::{MoveFor, RoomMade, making_room};
pub use opening::{Move, Opened, opening};

/// People who stay together and have beds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Who, and for how long they have waited for another place.
    pub party: Party,
    /// They cannot be asked to move now: a child is about to be born, or a hearing comes up.
    pub fixed: bool,
}

/// Where those go who sleep in a location that closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleared {
    /// The households that must go, by their place among those handed in. Nobody else moves.
    pub leaving: Vec<usize>,
    /// What is proposed for each of them, in the order of `leaving`; [`Passed::to`](crate::Passed::to) counts among these too.
    pub together: Together,
    /// Those of them for whom there is no place, by their place among those handed in.
    pub without: Vec<usize>,
    /// Those who sleep there and cannot move: somebody has to talk about them before it closes.
    pub fixed: Vec<usize>,
    /// Who has a bed there and belongs to no household handed in.
    pub unknown: Vec<PersonId>,
}

/// Beds elsewhere for everybody who sleeps in a location that closes, each with the whole household, wherever its members sleep.
/// Lots are those of the households handed in, in their order.
pub fn clearing(location: LocationId, settled: &[Settled], here: Situation) -> Cleared {
    let closing = || here.rooms.iter().filter(|room| room.location == location);
    let asleep: BTreeSet<PersonId> = closing().flat_map(|room| asleep(room, here.now)).collect();
    let there = |one: &Settled| one.party.guests.iter().any(|guest| asleep.contains(&guest.person));
    let (fixed, leaving): (Vec<usize>, Vec<usize>) =
        (0..settled.len()).filter(|one| there(&settled[*one])).partition(|one| settled[*one].fixed);
    let parties: Vec<Party> = leaving.iter().map(|one| settled[*one].party.clone()).collect();
    let mut left = here.occupied();
    left.rooms.iter_mut().filter(|room| room.location == location).for_each(|room| room.closed = true);
    parties.iter().for_each(|party| left.leave(&party.guests));
    // A ticket belongs to a household, wherever it stands among those who leave.
    let by = Yardstick { lots: here.by.lots.as_ref().map(|lots| lots.of(&leaving)), ..here.by.clone() };
    let together = together_by(&parties, &left.rooms, &left.elsewhere, here.now, &by);
    let placed = leaving.iter().zip(&together.placed);
    let without = placed.filter(|(_, placed)| placed.proposal.is_none()).map(|(one, _)| *one).collect();
    let known: BTreeSet<PersonId> =
        settled.iter().flat_map(|one| &one.party.guests).map(|guest| guest.person).collect();
    Cleared { leaving, without, fixed, unknown: asleep.difference(&known).copied().collect(), together }
}

#[cfg(test)]
mod tests;
