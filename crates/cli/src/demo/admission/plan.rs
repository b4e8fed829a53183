//! The plan in a story: who guides, what is next, what the person wants, and a note.

use domain::id::{NoteId, StepId, WorkerId};
use domain::personal::Personal;
use domain::plan::{
    Agreed, AssignGuide, FinishStep, HoldReview, Meeting, NoteReminder, Outcome, Owner, PlanStep, Planned, Reminded,
    Strand, WriteNote,
};
use jiff::ToSpan;
use jiff::civil::Time;

use super::Asked;
use super::story::Story;

/// A step as a story tells it.
pub struct Step<'s> {
    /// In which strand.
    pub strand: Strand,
    /// What is to be done.
    pub what: &'s str,
    /// In how many days after the demo began; before it when below zero.
    pub in_days: i64,
    /// Where people meet, when they do.
    pub place: &'s str,
}

impl Story<'_, '_> {
    /// Guides go along in three strands from a day on, and ask what the person wants.
    pub fn has_a_plan(mut self, days: i64, wants: &str, agreed: Agreed) -> Self {
        let when = self.at(days, 15, 20);
        let person = self.person;
        for strand in [Strand::Social, Strand::Practical, Strand::Legal, Strand::Medical] {
            let worker = Some(self.guide(strand));
            self.ask(when, Asked::Guide(strand, vec![AssignGuide { person, strand, worker }]));
        }
        let (on, wants) = (when.on, Personal::new(wants));
        let words = Personal::new("Wij zoeken samen naar wat kan, stap voor stap.");
        let next = on.saturating_add(42.days());
        self.ask(when.later(2), Asked::Review(vec![HoldReview { person, on, wants, words, agreed, next }]));
        self
    }

    /// These are to be done; what lay before the demo was done.
    pub fn with_steps(mut self, days: i64, steps: &[Step<'_>]) -> Self {
        let when = self.at(days, 15, 30);
        for (minute, told) in (1..).zip(steps) {
            let (person, strand) = (self.person, told.strand);
            let step = StepId::new(self.telling.chance.number());
            let due = Some(self.telling.begun.date().saturating_add(told.in_days.days()));
            let owner = Owner::Worker(self.guide(strand));
            let place = Personal::new(told.place);
            let at = Time::constant(10, 30, 0, 0);
            let meeting = (!place.is_empty()).then_some(Meeting { at, place, interpreter: None, along: None });
            let meets = meeting.is_some();
            let planned = Planned { what: Personal::new(told.what), owner, due, meeting, every_weeks: None };
            self.ask(when.later(minute), Asked::Plan(strand, vec![PlanStep { person, step, strand, planned }]));
            if meets && told.in_days == 0 {
                let remind = NoteReminder { person, step, strand, reminded: Reminded::Yes };
                self.ask(self.at(1, 15, 0), Asked::Remind(strand, vec![remind]));
            }
            if told.in_days < -1 {
                let (on, outcome, words) = (self.at(1, 16, 0), Outcome::Done, Personal::default());
                let next = StepId::new(self.telling.chance.number());
                let finish = FinishStep { person, step, strand, on: on.on, outcome, words, next };
                self.ask(on.later(minute), Asked::Finish(strand, vec![finish]));
            }
        }
        self
    }

    /// Something was noted in a strand.
    pub fn noted(mut self, days: i64, strand: Strand, words: &str) -> Self {
        let when = self.at(days, 16, 40);
        let (person, by) = (self.person, self.guide(strand));
        let (note, words) = (NoteId::new(self.telling.chance.number()), Personal::new(words));
        self.ask(when, Asked::Note(strand, vec![WriteNote { person, note, strand, words, by }]));
        self
    }

    fn guide(&self, strand: Strand) -> WorkerId {
        self.telling.colleague(strand.role())
    }
}
