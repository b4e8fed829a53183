//! Proposing to forget somebody. Nothing is gone yet.

use super::{Because, Event as Forgetting, Forgettings};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, WorkerId};
use crate::moment::Moment;
use crate::person::Registered;

/// Somebody is to be forgotten, if a second person agrees.
#[derive(Clone, Copy, Debug)]
pub struct ProposeForgetting {
    /// Whom.
    pub person: PersonId,
    /// Who proposes.
    pub by: WorkerId,
    /// Why.
    pub because: Because,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such person.
    #[error("this person is not registered")]
    NotRegistered,
    /// It is proposed already.
    #[error("it is proposed already")]
    Proposed,
}

/// Who is written down, and what is proposed.
#[derive(Default)]
pub struct Known {
    registered: Registered,
    forgettings: Forgettings,
}

impl Past for Known {
    fn evolve(&mut self, event: &Event) {
        self.registered.evolve(event);
        self.forgettings.evolve(event);
    }
}

impl Command for ProposeForgetting {
    const DEED: Deed = Deed::ProposeForgetting;
    type Past = Known;
    type Refusal = Refusal;

    fn about(&self, _: &Known) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn signed_by(&self) -> Option<WorkerId> {
        Some(self.by)
    }

    fn decide(self, past: &Known, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let ProposeForgetting { person, by, because } = self;
        if !past.registered.has(person) {
            return Err(Refusal::NotRegistered);
        }
        if past.forgettings.proposed(person).is_some() {
            return Err(Refusal::Proposed);
        }
        Ok(vec![Forgetting::ForgettingProposed { person, by, because }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::forgetting::testing::{AMIN, FIRST, proposed, registered, taken_back};
    use crate::story::monday_evening;

    #[test]
    fn it_is_proposed_once_until_it_is_taken_back() {
        check(&[registered()], Ok(vec![proposed()]));
        check(&[registered(), proposed()], Err(Refusal::Proposed));
        check(&[registered(), proposed(), taken_back()], Ok(vec![proposed()]));
        check(&[], Err(Refusal::NotRegistered));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<Vec<Event>, Refusal>) {
        let propose = ProposeForgetting { person: AMIN, by: FIRST, because: Because::Asked };
        assert_eq!(judge(history, propose, &monday_evening()), expected);
    }
}
