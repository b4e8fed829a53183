//! Putting a case on the agenda of a meeting, with a question to be answered.

use super::{Event as Conference, Hearing, Item};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::{ConferenceId, ItemId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;

/// This person is spoken about there.
#[derive(Clone, Debug)]
pub struct PutOnAgenda {
    /// About whom.
    pub person: PersonId,
    /// Which case; under an id made by the asker.
    pub item: ItemId,
    /// At which meeting.
    pub conference: ConferenceId,
    /// What is to be answered.
    pub question: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such person.
    #[error("there is no such person")]
    NoSuchPerson,
    /// There is no such meeting, or it is over.
    #[error("there is no such meeting")]
    NoSuchConference,
    /// Nobody said what is to be answered.
    #[error("say what is to be answered")]
    NoQuestion,
    /// They are on its agenda already.
    #[error("this person is on that agenda already")]
    OnAlready,
}

impl Command for PutOnAgenda {
    const DEED: Deed = Deed::PutOnAgenda;
    type Past = Hearing;
    type Refusal = Refusal;

    fn about(&self, past: &Hearing) -> Vec<Subject> {
        past.about(self.person, Some(self.conference))
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn writes_in(&self) -> Option<Class> {
        Some(Class::Conference)
    }

    fn decide(self, past: &Hearing, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let PutOnAgenda { person, item, conference, question } = self;
        if !past.file.registered(person) {
            return Err(Refusal::NoSuchPerson);
        }
        if !past.room.is_open() {
            return Err(Refusal::NoSuchConference);
        }
        if question.is_empty() {
            return Err(Refusal::NoQuestion);
        }
        let again = |known: &Item| known.person == person && known.conference == conference && !known.taken_off;
        let there = |known: &Item| known.id == item || again(known);
        if past.file.items().iter().any(there) {
            return Err(Refusal::OnAlready);
        }
        Ok(vec![Conference::ItemPutOn { person, item, conference, question }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::testing::{
        AMIN, MEETING, OTHER, all_set, and, called_off, closed, now, other_put_on, put_on, taken_off,
    };

    #[test]
    fn a_case_has_a_question_and_stands_on_an_agenda_once() {
        check(&all_set(), "kan dit?", Ok(()));
        check(&all_set(), " ", Err(Refusal::NoQuestion));
        check(&all_set()[..4], "kan dit?", Err(Refusal::NoSuchPerson));
        check(&and(all_set(), &[put_on()]), "kan dit?", Err(Refusal::OnAlready));
        check(&and(all_set(), &[other_put_on()]), "kan dit?", Ok(()));
        check(&and(all_set(), &[put_on(), taken_off()]), "kan dit?", Ok(()));
        check(&and(all_set(), &[closed()]), "kan dit?", Err(Refusal::NoSuchConference));
        check(&and(all_set(), &[called_off()]), "kan dit?", Err(Refusal::NoSuchConference));
    }

    #[track_caller]
    fn check(history: &[Event], question: &str, expected: Result<(), Refusal>) {
        let question = Personal::new(question);
        let command = PutOnAgenda { person: AMIN, item: OTHER, conference: MEETING, question };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
