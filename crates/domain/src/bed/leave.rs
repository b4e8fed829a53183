//! Saying that somebody left their bed. It can be taken back.

use crate::bed::{Claims, Event as Bed, Kind, LeftFor};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{BedId, LocationId, PersonId};
use crate::moment::Moment;

/// This person does not have this bed any more.
#[derive(Clone, Debug)]
pub struct LeaveBed {
    /// Where the bed stands.
    pub location: LocationId,
    /// Which bed.
    pub bed: BedId,
    /// Who.
    pub person: PersonId,
    /// For what.
    pub left_for: LeftFor,
}

/// Why not now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// This person does not have this bed.
    #[error("this person does not have this bed")]
    NotTheirBed,
    /// The bed is only held: let the hold go.
    #[error("the bed is only held")]
    OnlyHeld,
}

impl Command for LeaveBed {
    const DEED: Deed = Deed::LeaveBed;
    type Past = Claims;
    type Refusal = Refusal;

    fn about(&self, _: &Claims) -> Vec<Subject> {
        vec![Subject::Bed(self.bed)]
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Claims, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let LeaveBed { location, bed, person, left_for } = self;
        let claim = past.of_bed(bed, now.at).filter(|claim| claim.person == person && claim.location == location);
        match claim.ok_or(Refusal::NotTheirBed)?.kind {
            Kind::Held { .. } => Err(Refusal::OnlyHeld),
            Kind::Taken { .. } => Ok(vec![Bed::BedLeft { bed, person, left_for }.into()]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::tonight::testing::{AMIN, BELA, LOCATION, REQUEST, held, later, placing};

    #[test]
    fn who_has_a_bed_can_leave_it() {
        check(assigned(), AMIN, Ok(()));
    }

    #[test]
    fn nobody_leaves_somebody_elses_bed() {
        check(assigned(), BELA, Err(Refusal::NotTheirBed));
    }

    #[test]
    fn a_held_bed_is_let_go_and_not_left() {
        check(held(REQUEST, AMIN, 1, later(90).at), AMIN, Err(Refusal::OnlyHeld));
    }

    #[track_caller]
    fn check(before: Event, person: PersonId, expected: Result<(), Refusal>) {
        let command = LeaveBed { location: LOCATION, bed: BedId::new(1), person, left_for: LeftFor::NotKnown };
        assert_eq!(judge(&[before], command, &later(0)).map(|_| ()), expected);
    }

    fn assigned() -> Event {
        Bed::BedsAssigned { location: LOCATION, places: vec![placing(AMIN, 1)], until: None }.into()
    }
}
