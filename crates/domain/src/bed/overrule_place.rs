//! Saying that another place for longer is chosen than was proposed, and why: it is counted, as for tonight.

use crate::bed::Event as Bed;
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{LocationId, PersonId, RoomId};
use crate::moment::Moment;
use crate::person::Registered;
use crate::tonight::OverruledFor;

/// These people do not get this place, though it was proposed.
#[derive(Clone, Debug)]
pub struct OverrulePlace {
    /// For whom it was proposed.
    pub people: Vec<PersonId>,
    /// Where was proposed.
    pub location: LocationId,
    /// In which rooms.
    pub rooms: Vec<RoomId>,
    /// Why not.
    pub why: OverruledFor,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody was named.
    #[error("a place is proposed for somebody")]
    Nobody,
    /// This person is not written down.
    #[error("this person is not registered")]
    NotRegistered(PersonId),
}

impl Command for OverrulePlace {
    const DEED: Deed = Deed::OverrulePlace;
    type Past = Registered;
    type Refusal = Refusal;

    fn about(&self, _: &Registered) -> Vec<Subject> {
        self.people.iter().copied().map(Subject::Person).collect()
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Registered, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let OverrulePlace { people, location, rooms, why } = self;
        if people.is_empty() {
            return Err(Refusal::Nobody);
        }
        if let Some(stranger) = people.iter().find(|person| !past.has(**person)) {
            return Err(Refusal::NotRegistered(*stranger));
        }
        Ok(vec![Bed::PlaceOverruled { people, location, rooms, why }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::tonight::testing::{AMIN, LOCATION, ROOM, later, registered};

    #[test]
    fn another_place_than_the_proposed_one_is_written_down_with_why() {
        let (rooms, why) = (vec![ROOM], OverruledFor::BedDiffers);
        let told = Bed::PlaceOverruled { people: vec![AMIN], location: LOCATION, rooms: rooms.clone(), why };
        let ask = |people| OverrulePlace { people, location: LOCATION, rooms: rooms.clone(), why };
        assert_eq!(judge(&[registered(AMIN)], ask(vec![AMIN]), &later(0)), Ok(vec![told.into()]));
        assert_eq!(judge(&[], ask(vec![AMIN]), &later(0)), Err(Refusal::NotRegistered(AMIN)));
        assert_eq!(judge(&[], ask(vec![]), &later(0)), Err(Refusal::Nobody));
    }
}
