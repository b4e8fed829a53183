//! Taking back that somebody is to be forgotten.

use super::{Event as Forgetting, Forgettings};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, WorkerId};
use crate::moment::Moment;

/// Nobody is forgotten after all.
#[derive(Clone, Copy, Debug)]
pub struct TakeBackForgetting {
    /// Whom it is about.
    pub person: PersonId,
    /// Who takes it back: whoever proposed it, or whoever would have had to agree.
    pub by: WorkerId,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing is proposed.
    #[error("nothing is proposed")]
    NotProposed,
}

impl Command for TakeBackForgetting {
    const DEED: Deed = Deed::TakeBackForgetting;
    type Past = Forgettings;
    type Refusal = Refusal;

    fn about(&self, _: &Forgettings) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn signed_by(&self) -> Option<WorkerId> {
        Some(self.by)
    }

    fn decide(self, past: &Forgettings, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let TakeBackForgetting { person, by } = self;
        past.proposed(person).ok_or(Refusal::NotProposed)?;
        Ok(vec![Forgetting::ForgettingTakenBack { person, by }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::forgetting::testing::{AMIN, FIRST, proposed, registered, taken_back};
    use crate::story::monday_evening;

    #[test]
    fn what_is_proposed_is_taken_back_once() {
        let take_back = TakeBackForgetting { person: AMIN, by: FIRST };
        assert_eq!(judge(&[registered(), proposed()], take_back, &monday_evening()), Ok(vec![taken_back()]));
        let twice = judge(&[registered(), proposed(), taken_back()], take_back, &monday_evening());
        assert_eq!(twice, Err(Refusal::NotProposed));
    }
}
