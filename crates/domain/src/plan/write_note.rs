//! Writing something down in a strand. Only that strand reads it, unless its author shares it.

use super::{Event as Plan, Outline, Strand};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::{NoteId, PersonId, WorkerId};
use crate::moment::Moment;
use crate::personal::Personal;

/// Somebody wrote something down.
#[derive(Clone, Debug)]
pub struct WriteNote {
    /// About whom.
    pub person: PersonId,
    /// Which note it will be.
    pub note: NoteId,
    /// In which strand.
    pub strand: Strand,
    /// What.
    pub words: Personal,
    /// Who writes it.
    pub by: WorkerId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such person.
    #[error("there is no such person")]
    NoSuchPerson,
    /// It was written before.
    #[error("this note was written before")]
    WrittenAlready,
    /// Nothing was written.
    #[error("write something down")]
    NothingSaid,
}

impl Command for WriteNote {
    const DEED: Deed = Deed::WriteNote;
    type Past = Outline;
    type Refusal = Refusal;

    fn about(&self, _: &Outline) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn writes_in(&self) -> Option<Class> {
        Some(self.strand.class())
    }

    fn signed_by(&self) -> Option<WorkerId> {
        Some(self.by)
    }

    fn decide(self, past: &Outline, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let WriteNote { person, note, strand, words, by } = self;
        if !past.registered() {
            return Err(Refusal::NoSuchPerson);
        }
        if past.note(note).is_some() {
            return Err(Refusal::WrittenAlready);
        }
        if words.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        Ok(vec![Plan::NoteWritten { person, note, strand, by, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::plan::testing::{AMIN, NOTE, WRITER, now, registered, written};

    #[test]
    fn a_note_says_something_about_somebody_once() {
        check(&[registered()], "slaapt slecht", Ok(()));
        check(&[registered()], "  ", Err(Refusal::NothingSaid));
        check(&[], "slaapt slecht", Err(Refusal::NoSuchPerson));
        check(&[registered(), written(Strand::Social)], "slaapt slecht", Err(Refusal::WrittenAlready));
    }

    #[track_caller]
    fn check(history: &[Event], words: &str, expected: Result<(), Refusal>) {
        let (strand, words) = (Strand::Social, Personal::new(words));
        let command = WriteNote { person: AMIN, note: NOTE, strand, words, by: WRITER };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
