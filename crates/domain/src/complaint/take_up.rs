//! Seeing to a complaint. Nobody sees to one about what they did themselves (Awb 9:7): whoever was there may not, and whoever
//! guides the person may not either.

use super::{ComplaintState, Complaints, Event as Complaint};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ComplaintId, PersonId, WorkerId};
use crate::moment::Moment;

/// A colleague sees to it.
#[derive(Clone, Debug)]
pub struct TakeUpComplaint {
    /// Whose complaint.
    pub person: PersonId,
    /// Which.
    pub complaint: ComplaintId,
    /// Who.
    pub by: WorkerId,
    /// Whether they were there, as they say themselves.
    pub was_there: bool,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such complaint that nobody sees to.
    #[error("there is no such complaint that nobody sees to")]
    NotOpen,
    /// They were there.
    #[error("whoever was there does not see to it")]
    WasThere,
    /// They guide the person.
    #[error("whoever guides the person does not see to it")]
    Guides,
}

impl Command for TakeUpComplaint {
    const DEED: Deed = Deed::TakeUpComplaint;
    type Past = Complaints;
    type Refusal = Refusal;

    fn about(&self, _: &Complaints) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn signed_by(&self) -> Option<WorkerId> {
        Some(self.by)
    }

    fn decide(self, past: &Complaints, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let TakeUpComplaint { person, complaint, by, was_there } = self;
        if past.get(complaint).is_none_or(|known| known.state != ComplaintState::Made) {
            return Err(Refusal::NotOpen);
        }
        if was_there {
            return Err(Refusal::WasThere);
        }
        if past.guides(by) {
            return Err(Refusal::Guides);
        }
        Ok(vec![Complaint::ComplaintTakenUp { person, complaint, by }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::complaint::testing::{
        AMIN, COMPLAINT, HANDLER, answered, guided, made, now, registered, taken_up, withdrawn,
    };

    #[test]
    fn a_complaint_is_taken_up_once() {
        check(&[registered(), made()], false, Ok(()));
        check(&[registered()], false, Err(Refusal::NotOpen));
        check(&[registered(), made(), taken_up()], false, Err(Refusal::NotOpen));
        check(&[registered(), made(), taken_up(), answered()], false, Err(Refusal::NotOpen));
        check(&[registered(), made(), withdrawn()], false, Err(Refusal::NotOpen));
    }

    #[test]
    fn nobody_sees_to_what_they_did_themselves() {
        check(&[registered(), made()], true, Err(Refusal::WasThere));
        check(&[registered(), guided(Some(HANDLER)), made()], false, Err(Refusal::Guides));
        check(&[registered(), guided(Some(HANDLER)), guided(None), made()], false, Ok(()));
    }

    #[track_caller]
    fn check(history: &[Event], was_there: bool, expected: Result<(), Refusal>) {
        let command = TakeUpComplaint { person: AMIN, complaint: COMPLAINT, by: HANDLER, was_there };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
