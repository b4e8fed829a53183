//! Calling a meeting off.

use super::{Event as Conference, Room};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::ConferenceId;
use crate::moment::Moment;

/// This meeting will not be held.
#[derive(Clone, Debug)]
pub struct CallOffConference {
    /// Which.
    pub conference: ConferenceId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such meeting.
    #[error("there is no such meeting")]
    NoSuchConference,
    /// It goes on, or is over.
    #[error("a meeting that began cannot be called off")]
    Over,
    /// There are cases on its agenda.
    #[error("take the cases off its agenda first")]
    HasItems,
}

impl Command for CallOffConference {
    const DEED: Deed = Deed::CallOffConference;
    type Past = Room;
    type Refusal = Refusal;

    fn about(&self, _: &Room) -> Vec<Subject> {
        vec![Subject::Conference(self.conference)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Room, _: &Moment) -> Result<Vec<Event>, Refusal> {
        if past.facts().is_none() {
            return Err(Refusal::NoSuchConference);
        }
        if !past.is_open() || past.begun().is_some() {
            return Err(Refusal::Over);
        }
        if !past.items().is_empty() {
            return Err(Refusal::HasItems);
        }
        Ok(vec![Conference::ConferenceCalledOff { conference: self.conference }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::testing::{MEETING, all_set, and, begun, called_off, now, put_on, taken_off};

    #[test]
    fn a_meeting_without_cases_is_called_off_until_it_begins() {
        check(&[], Err(Refusal::NoSuchConference));
        check(&all_set(), Ok(()));
        check(&and(all_set(), &[put_on()]), Err(Refusal::HasItems));
        check(&and(all_set(), &[put_on(), taken_off()]), Ok(()));
        check(&and(all_set(), &[begun(&[])]), Err(Refusal::Over));
        check(&and(all_set(), &[called_off()]), Err(Refusal::Over));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<(), Refusal>) {
        assert_eq!(judge(history, CallOffConference { conference: MEETING }, &now()).map(|_| ()), expected);
    }
}
