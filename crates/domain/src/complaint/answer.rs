//! Answering a complaint. Whoever took it up answers, with what was found and why.

use super::make::LONGEST;
use super::{ComplaintState, Complaints, Event as Complaint, Judged};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ComplaintId, PersonId, WorkerId};
use crate::moment::Moment;
use crate::personal::Personal;

/// A colleague answers.
#[derive(Clone, Debug)]
pub struct AnswerComplaint {
    /// Whose complaint.
    pub person: PersonId,
    /// Which.
    pub complaint: ComplaintId,
    /// Who answers.
    pub by: WorkerId,
    /// What was found.
    pub judged: Judged,
    /// Why, and what follows from it.
    pub words: Personal,
}

/// Why it is not written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such complaint that this colleague sees to.
    #[error("this colleague sees to no such complaint")]
    NotTheirs,
    /// Why was not said.
    #[error("say why, and what follows from it")]
    NoWords,
    /// It is longer than can be kept.
    #[error("this is longer than can be kept")]
    TooLong,
}

impl Command for AnswerComplaint {
    const DEED: Deed = Deed::AnswerComplaint;
    type Past = Complaints;
    type Refusal = Refusal;

    fn about(&self, _: &Complaints) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn signed_by(&self) -> Option<WorkerId> {
        Some(self.by)
    }

    fn decide(self, past: &Complaints, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let AnswerComplaint { person, complaint, by, judged, words } = self;
        if past.get(complaint).is_none_or(|known| known.state != ComplaintState::TakenUp(by)) {
            return Err(Refusal::NotTheirs);
        }
        if words.is_empty() {
            return Err(Refusal::NoWords);
        }
        if words.reveal().chars().count() > LONGEST {
            return Err(Refusal::TooLong);
        }
        Ok(vec![Complaint::ComplaintAnswered { person, complaint, by, judged, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::complaint::testing::{AMIN, COMPLAINT, HANDLER, answered, made, now, registered, taken_up, withdrawn};

    const OTHER: WorkerId = WorkerId::new(77);

    #[test]
    fn whoever_took_it_up_answers_it_once_and_says_why() {
        let up = [registered(), made(), taken_up()];
        check(&up, HANDLER, "de deur hoort open te zijn", Ok(()));
        check(&up, HANDLER, "", Err(Refusal::NoWords));
        check(&up, HANDLER, &"a".repeat(LONGEST + 1), Err(Refusal::TooLong));
        check(&up, OTHER, "ik vind van niet", Err(Refusal::NotTheirs));
        check(&up[..2], HANDLER, "zonder erop te letten", Err(Refusal::NotTheirs));
        check(&[registered(), made(), taken_up(), answered()], HANDLER, "nog eens", Err(Refusal::NotTheirs));
        check(&[registered(), made(), taken_up(), withdrawn()], HANDLER, "te laat", Err(Refusal::NotTheirs));
    }

    #[track_caller]
    fn check(history: &[Event], by: WorkerId, words: &str, expected: Result<(), Refusal>) {
        let (judged, words) = (Judged::Founded, Personal::new(words));
        let command = AnswerComplaint { person: AMIN, complaint: COMPLAINT, by, judged, words };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
