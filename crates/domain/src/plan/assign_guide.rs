//! Saying who guides somebody in a strand; also how work is handed over when a colleague leaves or is away.

use super::{Event as Plan, Outline, Strand};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, WorkerId};
use crate::moment::Moment;

/// Somebody guides this person in a strand from now on.
#[derive(Clone, Debug)]
pub struct AssignGuide {
    /// Whom.
    pub person: PersonId,
    /// In which strand.
    pub strand: Strand,
    /// Who; nobody ends it.
    pub worker: Option<WorkerId>,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such person.
    #[error("there is no such person")]
    NoSuchPerson,
    /// They do not work here in this strand.
    #[error("a guide of that strand is needed")]
    NotTheirWork,
    /// They do already.
    #[error("it is like that already")]
    Same,
}

impl Command for AssignGuide {
    const DEED: Deed = Deed::AssignGuide;
    type Past = Outline;
    type Refusal = Refusal;

    fn about(&self, _: &Outline) -> Vec<Subject> {
        vec![Subject::Person(self.person), Subject::Staff]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Outline, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let AssignGuide { person, strand, worker } = self;
        if !past.registered() {
            return Err(Refusal::NoSuchPerson);
        }
        if worker.is_some_and(|worker| !past.can_guide(worker, strand)) {
            return Err(Refusal::NotTheirWork);
        }
        if past.guide(strand) == worker {
            return Err(Refusal::Same);
        }
        Ok(vec![Plan::GuideAssigned { person, strand, worker }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::plan::testing::{AMIN, GUIDE, MEDIC, appointed, guided, now, registered};
    use crate::staff::Role;

    #[test]
    fn a_strand_is_guided_by_somebody_whose_work_it_is() {
        check(&team(), Strand::Social, Some(GUIDE), Ok(()));
        check(&team(), Strand::Medical, Some(MEDIC), Ok(()));
        check(&team(), Strand::Medical, Some(GUIDE), Err(Refusal::NotTheirWork));
        check(&team(), Strand::Legal, Some(MEDIC), Err(Refusal::NotTheirWork));
        check(&team()[..2], Strand::Social, Some(GUIDE), Err(Refusal::NoSuchPerson));
    }

    #[test]
    fn nobody_guides_twice_and_it_can_end() {
        let mut history = team();
        check(&history, Strand::Social, None, Err(Refusal::Same));
        history.push(guided(Strand::Social, GUIDE));
        check(&history, Strand::Social, Some(GUIDE), Err(Refusal::Same));
        check(&history, Strand::Social, None, Ok(()));
    }

    fn team() -> Vec<Event> {
        vec![appointed(GUIDE, Role::Guide), appointed(MEDIC, Role::MedicalGuide), registered()]
    }

    #[track_caller]
    fn check(history: &[Event], strand: Strand, worker: Option<WorkerId>, expected: Result<(), Refusal>) {
        let command = AssignGuide { person: AMIN, strand, worker };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
