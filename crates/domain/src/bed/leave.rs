//! Saying that somebody left their bed. It can be taken back.

use crate::admission::{Course, Stays};
use crate::bed::{Claims, Event as Bed, Kind, LeftFor};
use crate::command::{Command, Past, Place};
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// This person does not have this bed.
    #[error("this person does not have this bed")]
    NotTheirBed,
    /// The bed is only held: let the hold go.
    #[error("the bed is only held")]
    OnlyHeld,
    /// The stay is not over: something keeps the bed.
    #[error("the bed stays: {0}")]
    BedStays(Stays),
}

/// Who has the bed, and what keeps it theirs when a stay was ended.
#[derive(Debug, Default)]
pub struct Leaving {
    claims: Claims,
    course: Course,
}

impl From<Claims> for Leaving {
    fn from(claims: Claims) -> Leaving {
        Leaving { claims, course: Course::default() }
    }
}

impl Past for Leaving {
    fn evolve(&mut self, event: &Event) {
        self.claims.evolve(event);
        self.course.evolve(event);
    }
}

impl Command for LeaveBed {
    const DEED: Deed = Deed::LeaveBed;
    type Past = Leaving;
    type Refusal = Refusal;

    fn about(&self, _: &Leaving) -> Vec<Subject> {
        match self.left_for {
            LeftFor::StayOver => vec![Subject::Bed(self.bed), Subject::Person(self.person)],
            LeftFor::AnotherBed
            | LeftFor::OwnPlace
            | LeftFor::ElsewhereSheltered
            | LeftFor::NotKnown
            | LeftFor::Transfer => vec![Subject::Bed(self.bed)],
        }
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Leaving, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let LeaveBed { location, bed, person, left_for } = self;
        if left_for == LeftFor::StayOver
            && let Some(stays) = past.course.keeps_the_bed(now.wall.date())
        {
            return Err(Refusal::BedStays(stays));
        }
        let claim =
            past.claims.of_bed(bed, now.at).filter(|claim| claim.person == person && claim.location == location);
        match claim.ok_or(Refusal::NotTheirBed)?.kind {
            Kind::Held { .. } | Kind::Kept => Err(Refusal::OnlyHeld),
            Kind::Taken { .. } => Ok(vec![Bed::BedLeft { bed, person, left_for }.into()]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing as admission;
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

    #[test]
    fn a_bed_is_taken_from_nobody_while_something_keeps_it() {
        let leave = || LeaveBed { location: LOCATION, bed: BedId::new(1), person: AMIN, left_for: LeftFor::StayOver };
        let answer = |more: &[Event]| {
            let history: Vec<Event> = [assigned(), admission::applied()].into_iter().chain(more.to_vec()).collect();
            judge(&history, leave(), &admission::tomorrow()).map(|_| ())
        };
        assert_eq!(answer(&[]), Err(Refusal::BedStays(Stays::NothingDecided)));
        assert_eq!(answer(&[admission::refused()]), Ok(()));
        let running = [admission::refused(), admission::received()];
        assert_eq!(answer(&running), Err(Refusal::BedStays(Stays::ObjectionRuns)));
        let weighing = [admission::refused(), admission::opened(crate::hardship::Over::Admission)];
        assert_eq!(answer(&weighing), Err(Refusal::BedStays(Stays::HardshipWeighed)));
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
