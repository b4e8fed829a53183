//! Writing down what a partner, or the house itself, promised, and until when.

use jiff::civil::Date;

use super::{Event as Conference, Hearing};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ItemId, PartnerId, PersonId, PromiseId};
use crate::moment::Moment;
use crate::personal::Personal;

/// This was promised.
#[derive(Clone, Debug)]
pub struct NotePromise {
    /// About whom.
    pub person: PersonId,
    /// Which case.
    pub item: ItemId,
    /// Which promise; under an id made by the asker.
    pub promise: PromiseId,
    /// Who; nobody for the house itself.
    pub by: Option<PartnerId>,
    /// What.
    pub what: Personal,
    /// Until which day.
    pub until: Date,
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
    /// The day is over.
    #[error("a promise is for today or later")]
    Past,
    /// The id is in use.
    #[error("this promise was written down before")]
    MadeAlready,
}

impl Command for NotePromise {
    const DEED: Deed = Deed::NotePromise;
    type Past = Hearing;
    type Refusal = Refusal;

    fn about(&self, past: &Hearing) -> Vec<Subject> {
        past.about_item(self.person, self.item)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Hearing, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let NotePromise { person, item, promise, by, what, until } = self;
        let known = past.open(person, item).ok_or(Refusal::NoSuchItem)?;
        if by.is_some_and(|partner| past.room.attends(partner).is_none()) {
            return Err(Refusal::NotThere);
        }
        if what.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        if until < now.wall.date() {
            return Err(Refusal::Past);
        }
        if known.promises.iter().any(|made| made.id == promise) {
            return Err(Refusal::MadeAlready);
        }
        Ok(vec![Conference::PromiseMade { person, item, promise, by, what, until }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::testing::{
        AMIN, ITEM, PROMISE, STATE, TODAY, all_set, and, going_on, now, promised, put_on,
    };

    #[test]
    fn whoever_takes_part_promises_something_until_a_day() {
        check(&going_on(), Some(STATE), "een brief", TODAY, Ok(()));
        check(&going_on(), None, "een gesprek", TODAY, Ok(()));
        check(&going_on(), None, " ", TODAY, Err(Refusal::NothingSaid));
        check(&going_on(), None, "x", TODAY.yesterday().unwrap_or(TODAY), Err(Refusal::Past));
        check(&and(all_set(), &[put_on()]), Some(STATE), "een brief", TODAY, Err(Refusal::NotThere));
        check(&and(going_on(), &[promised()]), Some(STATE), "een brief", TODAY, Err(Refusal::MadeAlready));
    }

    #[track_caller]
    fn check(history: &[Event], by: Option<PartnerId>, what: &str, until: Date, expected: Result<(), Refusal>) {
        let what = Personal::new(what);
        let command = NotePromise { person: AMIN, item: ITEM, promise: PROMISE, by, what, until };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
