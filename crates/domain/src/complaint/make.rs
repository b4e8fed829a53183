//! Complaining. Only whoever it happened to does it, in their own words.

use super::{Complaints, Event as Complaint};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ComplaintId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;

/// The longest that is written in one complaint, in letters.
pub(super) const LONGEST: usize = 4_000;
/// More open complaints than anybody can answer in time.
const MOST_OPEN: usize = 10;

/// Somebody complains.
#[derive(Clone, Debug)]
pub struct MakeComplaint {
    /// Who.
    pub person: PersonId,
    /// Which complaint it will be.
    pub complaint: ComplaintId,
    /// What happened.
    pub words: Personal,
}

/// Why it is not written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such person.
    #[error("this person is not registered")]
    NotRegistered,
    /// What happened was not said.
    #[error("say what happened")]
    NoWords,
    /// It is longer than can be kept.
    #[error("this is longer than can be kept")]
    TooLong,
    /// So many are open that nothing can be added.
    #[error("so many complaints are open that nothing can be added before one is answered")]
    TooMany,
    /// This number was used.
    #[error("this complaint is written down already")]
    MadeAlready,
}

impl Command for MakeComplaint {
    const DEED: Deed = Deed::MakeComplaint;
    type Past = Complaints;
    type Refusal = Refusal;

    fn about(&self, _: &Complaints) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Complaints, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let MakeComplaint { person, complaint, words } = self;
        if !past.registered() {
            return Err(Refusal::NotRegistered);
        }
        if past.get(complaint).is_some() {
            return Err(Refusal::MadeAlready);
        }
        if words.is_empty() {
            return Err(Refusal::NoWords);
        }
        if words.reveal().chars().count() > LONGEST {
            return Err(Refusal::TooLong);
        }
        if past.all().filter(|(_, known)| known.is_open()).count() >= MOST_OPEN {
            return Err(Refusal::TooMany);
        }
        Ok(vec![Complaint::ComplaintMade { person, complaint, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::complaint::testing::{AMIN, COMPLAINT, answered, made, now, registered, taken_up};

    #[test]
    fn somebody_complains_in_their_own_words() {
        check(&[registered()], 1, "de deur was dicht", Ok(()));
        check(&[], 1, "de deur was dicht", Err(Refusal::NotRegistered));
        check(&[registered()], 1, " ", Err(Refusal::NoWords));
        check(&[registered()], 1, &"a".repeat(LONGEST + 1), Err(Refusal::TooLong));
        check(&[registered(), made()], COMPLAINT.number(), "nog eens", Err(Refusal::MadeAlready));
    }

    #[test]
    fn what_was_answered_leaves_room_for_the_next() {
        let many = |open: u128| {
            let one = |nth| {
                let (complaint, words) = (ComplaintId::new(1_000 + nth), Personal::new("iets"));
                Event::from(Complaint::ComplaintMade { person: AMIN, complaint, words })
            };
            [registered(), made(), taken_up(), answered()].into_iter().chain((0..open).map(one)).collect::<Vec<_>>()
        };
        check(&many(9), 1, "nog een", Ok(()));
        check(&many(10), 1, "te veel", Err(Refusal::TooMany));
    }

    #[track_caller]
    fn check(history: &[Event], complaint: u128, words: &str, expected: Result<(), Refusal>) {
        let (complaint, words) = (ComplaintId::new(complaint), Personal::new(words));
        assert_eq!(judge(history, MakeComplaint { person: AMIN, complaint, words }, &now()).map(|_| ()), expected);
    }
}
