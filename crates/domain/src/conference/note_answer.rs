//! Writing down what a partner answered.

use super::{Event as Conference, Hearing};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ItemId, PartnerId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;

/// This partner said this.
#[derive(Clone, Debug)]
pub struct NoteAnswer {
    /// About whom.
    pub person: PersonId,
    /// Which case.
    pub item: ItemId,
    /// Who.
    pub partner: PartnerId,
    /// What they said.
    pub words: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such case on an agenda, or the meeting is done with it.
    #[error("this case is not open")]
    NoSuchItem,
    /// The partner does not take part.
    #[error("this partner does not take part")]
    NotThere,
    /// Nothing was said.
    #[error("say it in words")]
    NothingSaid,
    /// It was written down like this.
    #[error("it was written down like this")]
    Same,
}

impl Command for NoteAnswer {
    const DEED: Deed = Deed::NoteAnswer;
    type Past = Hearing;
    type Refusal = Refusal;

    fn about(&self, past: &Hearing) -> Vec<Subject> {
        past.about_item(self.person, self.item)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Hearing, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let NoteAnswer { person, item, partner, words } = self;
        let known = past.open(person, item).ok_or(Refusal::NoSuchItem)?;
        if past.room.attends(partner).is_none() {
            return Err(Refusal::NotThere);
        }
        if words.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        if known.answers.get(&partner) == Some(&words) {
            return Err(Refusal::Same);
        }
        Ok(vec![Conference::AnswerNoted { person, item, partner, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::testing::{AMIN, ITEM, STATE, all_set, and, concluded, going_on, now, put_on};

    #[test]
    fn a_partner_who_takes_part_answers_until_the_meeting_is_done_with_the_case() {
        check(&going_on(), "wij kijken", Ok(()));
        check(&going_on(), " ", Err(Refusal::NothingSaid));
        check(&and(all_set(), &[put_on()]), "wij kijken", Err(Refusal::NotThere));
        check(&and(going_on(), &[concluded()]), "wij kijken", Err(Refusal::NoSuchItem));
        let said =
            Conference::AnswerNoted { person: AMIN, item: ITEM, partner: STATE, words: Personal::new("wij kijken") };
        check(&and(going_on(), &[said.into()]), "wij kijken", Err(Refusal::Same));
    }

    #[track_caller]
    fn check(history: &[Event], words: &str, expected: Result<(), Refusal>) {
        let command = NoteAnswer { person: AMIN, item: ITEM, partner: STATE, words: Personal::new(words) };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
