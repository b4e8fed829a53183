//! Saying that an own note is not right. It stays readable, struck through, with the reason: in every strand that reads it.

use super::{Event as Plan, Outline};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{NoteId, PersonId, WorkerId};
use crate::moment::Moment;
use crate::personal::Personal;

/// A note is not right.
#[derive(Clone, Debug)]
pub struct StrikeNote {
    /// About whom.
    pub person: PersonId,
    /// Which note.
    pub note: NoteId,
    /// Why.
    pub why: Personal,
    /// Who wrote it.
    pub by: WorkerId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such note, or somebody else wrote it.
    #[error("only its author strikes a note")]
    NotYours,
    /// They said so already.
    #[error("this note was struck already")]
    StruckAlready,
    /// Nobody said why.
    #[error("say why")]
    NothingSaid,
}

impl Command for StrikeNote {
    const DEED: Deed = Deed::StrikeNote;
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
        let StrikeNote { person, note, why, by } = self;
        let yours = past.note(note).filter(|found| found.by == by);
        let Some(found) = yours else { return Err(Refusal::NotYours) };
        if found.struck.is_some() {
            return Err(Refusal::StruckAlready);
        }
        if why.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        let readers = std::iter::once(found.strand).chain(found.shared.iter().copied());
        Ok(readers.map(|strand| Plan::NoteStruck { person, note, strand, why: why.clone() }.into()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::plan::Strand;
    use crate::plan::testing::{AMIN, GUIDE, NOTE, WRITER, now, registered, shared, struck, written};

    #[test]
    fn every_strand_that_reads_a_note_reads_that_it_is_not_right() {
        let history = [registered(), written(Strand::Legal), shared(Strand::Legal, Strand::Social)];
        let events = judge(&history, strike("andere persoon", WRITER), &now()).expect("it may");
        let strand = |event: &Event| event.sealed_for().map(|seal| seal.class);
        let classes: Vec<_> = events.iter().map(strand).collect();
        assert_eq!(classes, [Some(Strand::Legal.class()), Some(Strand::Social.class())]);
    }

    #[test]
    fn only_its_author_strikes_it_once_with_a_reason() {
        let history = [registered(), written(Strand::Legal)];
        check(&history, "andere persoon", GUIDE, Err(Refusal::NotYours));
        check(&history, "", WRITER, Err(Refusal::NothingSaid));
        let over = [registered(), written(Strand::Legal), struck(Strand::Legal)];
        check(&over, "nog eens", WRITER, Err(Refusal::StruckAlready));
    }

    fn strike(why: &str, by: WorkerId) -> StrikeNote {
        StrikeNote { person: AMIN, note: NOTE, why: Personal::new(why), by }
    }

    #[track_caller]
    fn check(history: &[Event], why: &str, by: WorkerId, expected: Result<(), Refusal>) {
        assert_eq!(judge(history, strike(why, by), &now()).map(|_| ()), expected);
    }
}
