//! Saying of which organisation somebody is. What they write in a professional strand is read by their own
//! organisation; whoever goes to another one gets a new account there, and takes nothing along.

use super::{Event as StaffEvent, Team};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{OrganisationId, WorkerId};
use crate::moment::Moment;

/// Somebody is of an organisation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaceStaff {
    /// Who.
    pub worker: WorkerId,
    /// Of which.
    pub organisation: OrganisationId,
}

/// Why that is not written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// They do not work here.
    #[error("this colleague does not work here")]
    NotHere,
    /// The house has no such organisation.
    #[error("there is no such organisation")]
    NoSuchOrganisation,
    /// They would take what their colleagues wrote along.
    #[error("this colleague is of an organisation already; end their work and appoint them anew for another one")]
    PlacedAlready,
}

impl Command for PlaceStaff {
    const DEED: Deed = Deed::PlaceStaff;
    type Past = Team;
    type Refusal = Refusal;

    fn about(&self, _: &Team) -> Vec<Subject> {
        Team::about(None)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Team, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let PlaceStaff { worker, organisation } = self;
        if !past.has(worker) {
            return Err(Refusal::NotHere);
        }
        if !past.has_organisation(organisation) {
            return Err(Refusal::NoSuchOrganisation);
        }
        match past.organisation_of(worker) {
            Some(now) if now == organisation => Ok(vec![]),
            Some(_) => Err(Refusal::PlacedAlready),
            None => Ok(vec![StaffEvent::StaffPlaced { worker, organisation }.into()]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::staff::Role;
    use crate::story::{ORGANISATION, appointed, ended, monday_evening, organisation_named};

    const WORKER: WorkerId = WorkerId::new(4);
    const OTHER: OrganisationId = OrganisationId::new(99);

    #[test]
    fn a_colleague_is_of_one_organisation_for_as_long_as_they_work_here() {
        check(&team(), ORGANISATION, Ok(1));
        let placed =
            [team(), vec![StaffEvent::StaffPlaced { worker: WORKER, organisation: ORGANISATION }.into()]].concat();
        check(&placed, ORGANISATION, Ok(0));
        check(&placed, OTHER, Err(Refusal::PlacedAlready));
    }

    #[test]
    fn only_a_colleague_is_placed_and_only_in_an_organisation_of_the_house() {
        check(&team(), OrganisationId::new(5), Err(Refusal::NoSuchOrganisation));
        check(&[team(), vec![ended(WORKER)]].concat(), ORGANISATION, Err(Refusal::NotHere));
    }

    fn team() -> Vec<Event> {
        vec![
            appointed(WORKER, &[Role::MedicalGuide]),
            organisation_named(ORGANISATION, "Steunpunt Demo"),
            organisation_named(OTHER, "Hulppost Demo"),
        ]
    }

    #[track_caller]
    fn check(history: &[Event], organisation: OrganisationId, expected: Result<usize, Refusal>) {
        let command = PlaceStaff { worker: WORKER, organisation };
        assert_eq!(judge(history, command, &monday_evening()).map(|events| events.len()), expected);
    }
}
