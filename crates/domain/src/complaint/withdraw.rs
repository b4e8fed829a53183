//! Not complaining any more, as long as nobody answered.

use super::{Complaints, Event as Complaint};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ComplaintId, PersonId};
use crate::moment::Moment;

/// Somebody takes a complaint back.
#[derive(Clone, Debug)]
pub struct WithdrawComplaint {
    /// Who.
    pub person: PersonId,
    /// Which.
    pub complaint: ComplaintId,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such complaint that waits for an answer.
    #[error("there is no such open complaint")]
    NotOpen,
}

impl Command for WithdrawComplaint {
    const DEED: Deed = Deed::WithdrawComplaint;
    type Past = Complaints;
    type Refusal = Refusal;

    fn about(&self, _: &Complaints) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Complaints, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let WithdrawComplaint { person, complaint } = self;
        if !past.get(complaint).is_some_and(|known| known.is_open()) {
            return Err(Refusal::NotOpen);
        }
        Ok(vec![Complaint::ComplaintWithdrawn { person, complaint }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::complaint::testing::{AMIN, COMPLAINT, answered, made, now, registered, taken_up, withdrawn};

    #[test]
    fn a_complaint_is_taken_back_until_it_is_answered() {
        check(&[registered(), made()], Ok(()));
        check(&[registered(), made(), taken_up()], Ok(()));
        check(&[registered()], Err(Refusal::NotOpen));
        check(&[registered(), made(), withdrawn()], Err(Refusal::NotOpen));
        check(&[registered(), made(), taken_up(), answered()], Err(Refusal::NotOpen));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<(), Refusal>) {
        let command = WithdrawComplaint { person: AMIN, complaint: COMPLAINT };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
