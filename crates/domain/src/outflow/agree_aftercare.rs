//! Saying who may still call somebody who left, and until when. It is theirs to give and to take back at any moment.

use super::{Aftercare, Event as Outflow, Outflows};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{OutflowId, PersonId};
use crate::moment::Moment;
use crate::staff::Team;

/// This is what they said.
#[derive(Clone, Copy, Debug)]
pub struct AgreeAftercare {
    /// Who.
    pub person: PersonId,
    /// After which leaving.
    pub outflow: OutflowId,
    /// Who may call until when; nobody when it is not there.
    pub aftercare: Option<Aftercare>,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such leaving, or they are back.
    #[error("there is no such leaving, or they are back")]
    NotLeft,
    /// Whoever may call does not work here.
    #[error("this colleague does not work here")]
    NotHere,
    /// It ends before it begins, or lasts too long.
    #[error("aftercare ends after leaving, and within three years")]
    TooLong,
    /// It is so already.
    #[error("that is so already")]
    Same,
}

/// Their leavings, and who works here.
#[derive(Default)]
pub struct Known {
    outflows: Outflows,
    team: Team,
}

impl Past for Known {
    fn evolve(&mut self, event: &Event) {
        self.outflows.evolve(event);
        self.team.evolve(event);
    }
}

impl Command for AgreeAftercare {
    const DEED: Deed = Deed::AgreeAftercare;
    type Past = Known;
    type Refusal = Refusal;

    fn about(&self, _: &Known) -> Vec<Subject> {
        vec![Subject::Person(self.person), Subject::Staff]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Known, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let AgreeAftercare { person, outflow, aftercare } = self;
        let known = past.outflows.get(outflow).filter(|known| known.returned.is_none()).ok_or(Refusal::NotLeft)?;
        if known.aftercare == aftercare {
            return Err(Refusal::Same);
        }
        if aftercare.is_some_and(|one| !past.team.has(one.by)) {
            return Err(Refusal::NotHere);
        }
        if aftercare.is_some_and(|one| !one.fits(known.on)) {
            return Err(Refusal::TooLong);
        }
        Ok(vec![Outflow::AftercareAgreed { person, outflow, aftercare }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::testing::{AMIN, tomorrow};
    use crate::command::judge;
    use crate::outflow::testing::{GUIDE, OUTFLOW, appointed, left, returned};

    #[test]
    fn a_yes_is_given_and_taken_back() {
        let until = |until| Some(Aftercare { by: GUIDE, until });
        check(&[appointed(), left()], until(date(2027, 5, 26)), Ok(()));
        check(&[appointed(), left()], None, Ok(()));
        check(&[appointed(), left()], until(date(2027, 11, 26)), Err(Refusal::Same));
        check(&[left()], until(date(2027, 5, 26)), Err(Refusal::NotHere));
        check(&[appointed(), left()], until(date(2026, 1, 1)), Err(Refusal::TooLong));
        check(&[appointed()], None, Err(Refusal::NotLeft));
        check(&[appointed(), left(), returned(tomorrow().wall.date())], None, Err(Refusal::NotLeft));
    }

    #[track_caller]
    fn check(history: &[Event], aftercare: Option<Aftercare>, expected: Result<(), Refusal>) {
        let command = AgreeAftercare { person: AMIN, outflow: OUTFLOW, aftercare };
        assert_eq!(judge(history, command, &tomorrow()).map(|_| ()), expected);
    }
}
