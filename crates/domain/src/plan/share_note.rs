//! Letting another strand read a note. Only its author does that, note by note.

use super::{Event as Plan, Outline, Strand};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{NoteId, PersonId, WorkerId};
use crate::moment::Moment;

/// Another strand reads a note from now on.
#[derive(Clone, Debug)]
pub struct ShareNote {
    /// About whom.
    pub person: PersonId,
    /// Which note.
    pub note: NoteId,
    /// Who reads it too.
    pub to: Strand,
    /// Who shares it.
    pub by: WorkerId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such note, or somebody else wrote it.
    #[error("only its author shares a note")]
    NotYours,
    /// They read it already.
    #[error("that strand reads it already")]
    ReadAlready,
    /// Its author said that it is not right.
    #[error("this note was struck")]
    Struck,
}

impl Command for ShareNote {
    const DEED: Deed = Deed::ShareNote;
    type Past = Outline;
    type Refusal = Refusal;

    fn about(&self, _: &Outline) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn signed_by(&self) -> Option<WorkerId> {
        Some(self.by)
    }

    fn decide(self, past: &Outline, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let ShareNote { person, note, to, by } = self;
        let yours = past.note(note).filter(|found| found.by == by);
        let Some(found) = yours else { return Err(Refusal::NotYours) };
        if found.strand.class() == to.class() || found.shared.iter().any(|one| one.class() == to.class()) {
            return Err(Refusal::ReadAlready);
        }
        if found.struck.is_some() {
            return Err(Refusal::Struck);
        }
        let (from, words) = (found.strand, found.words.clone());
        Ok(vec![Plan::NoteShared { person, note, from, to, by, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::plan::testing::{AMIN, GUIDE, NOTE, WRITER, now, registered, shared, struck, written};

    #[test]
    fn only_the_author_shares_and_only_where_it_is_not_read_yet() {
        let mut history = vec![registered(), written(Strand::Legal)];
        check(&history, Strand::Social, WRITER, Ok(()));
        check(&history, Strand::Social, GUIDE, Err(Refusal::NotYours));
        check(&history, Strand::Legal, WRITER, Err(Refusal::ReadAlready));
        history.push(shared(Strand::Legal, Strand::Social));
        check(&history, Strand::Learning, WRITER, Err(Refusal::ReadAlready));
        check(&history, Strand::Medical, WRITER, Ok(()));
        check(&[registered()], Strand::Social, WRITER, Err(Refusal::NotYours));
    }

    #[test]
    fn what_is_not_right_goes_no_further() {
        let history = [registered(), written(Strand::Legal), struck(Strand::Legal)];
        check(&history, Strand::Social, WRITER, Err(Refusal::Struck));
    }

    #[track_caller]
    fn check(history: &[Event], to: Strand, by: WorkerId, expected: Result<(), Refusal>) {
        let command = ShareNote { person: AMIN, note: NOTE, to, by };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
