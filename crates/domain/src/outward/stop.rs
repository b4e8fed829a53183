//! Ending it, by whoever it is about, at once and without a reason.

use super::{EndedBy, Event as Outer, Outwards};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{OutwardId, PersonId};
use crate::moment::Moment;

/// The person does not want it any more.
#[derive(Clone, Debug)]
pub struct StopOutward {
    /// Whose parts.
    pub person: PersonId,
    /// Which.
    pub outward: OutwardId,
}

/// Why nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// This person was not referred like this.
    #[error("there is no such referral")]
    NoSuch,
    /// It is over.
    #[error("nothing is seen outside any more")]
    Over,
}

impl Command for StopOutward {
    const DEED: Deed = Deed::StopOutward;
    type Past = Outwards;
    type Refusal = Refusal;

    fn about(&self, _: &Outwards) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Outwards, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let StopOutward { person, outward } = self;
        let known = past.get(outward).filter(|known| known.person == person).ok_or(Refusal::NoSuch)?;
        if !known.is_open(now.wall.date()) {
            return Err(Refusal::Over);
        }
        Ok(vec![Outer::OutwardEnded { person, outward, by: EndedBy::Person }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::outward::testing::{AMIN, OUTWARD, ended, now, sent};

    #[test]
    fn it_ends_once_and_only_for_whom_it_is_about() {
        let mine = || StopOutward { person: AMIN, outward: OUTWARD };
        assert_eq!(judge(&sent(), mine(), &now()), Ok(vec![ended(EndedBy::Person)]));
        assert_eq!(judge(&[sent(), vec![ended(EndedBy::Person)]].concat(), mine(), &now()), Err(Refusal::Over));
        let other = StopOutward { person: PersonId::new(99), outward: OUTWARD };
        assert_eq!(judge(&sent(), other, &now()), Err(Refusal::NoSuch));
    }
}
