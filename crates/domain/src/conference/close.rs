//! Closing a meeting.

use super::{Event as Conference, Room};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::ConferenceId;
use crate::moment::Moment;

/// It is over.
#[derive(Clone, Debug)]
pub struct CloseConference {
    /// Which.
    pub conference: ConferenceId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It did not begin, or is over.
    #[error("this meeting does not go on")]
    NotGoingOn,
}

impl Command for CloseConference {
    const DEED: Deed = Deed::CloseConference;
    type Past = Room;
    type Refusal = Refusal;

    fn about(&self, _: &Room) -> Vec<Subject> {
        vec![Subject::Conference(self.conference)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Room, _: &Moment) -> Result<Vec<Event>, Refusal> {
        if !past.is_open() || past.begun().is_none() {
            return Err(Refusal::NotGoingOn);
        }
        Ok(vec![Conference::ConferenceClosed { conference: self.conference }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::testing::{MEETING, all_set, and, begun, closed, now};

    #[test]
    fn a_meeting_that_goes_on_is_closed_once() {
        let check = |history: &[Event], expected: Result<(), Refusal>| {
            assert_eq!(judge(history, CloseConference { conference: MEETING }, &now()).map(|_| ()), expected);
        };
        check(&all_set(), Err(Refusal::NotGoingOn));
        check(&and(all_set(), &[begun(&[])]), Ok(()));
        check(&and(all_set(), &[begun(&[]), closed()]), Err(Refusal::NotGoingOn));
    }
}
