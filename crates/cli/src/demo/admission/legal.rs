//! Procedures in a story, and the terms that run in them: counted by the real files, watched by two colleagues.

use domain::id::{MilestoneId, ProcedureId, TermId};
use domain::personal::Personal;
use domain::procedure::{Basis, MeetTerm, NoteMilestone, OpenProcedure, RunsFor, Starting, Watchers};
use domain::staff::Role;
use jiff::civil::Date;
use term::{Milestone, Starts};

use super::Asked;
use super::story::Story;

/// A procedure that somebody is in.
pub struct Track<'s> {
    /// Of which kind.
    pub kind: &'static str,
    /// Their lawyer.
    pub lawyer: &'s str,
    /// What it is about.
    pub about: &'s str,
}

impl Story<'_, '_> {
    /// They are in a procedure since a day on which it is written down, and this happened in it: so many days
    /// before the demo, and what. It was all told on that first day or on its own day, whichever came later.
    pub fn in_procedure(mut self, days: i64, track: &Track<'_>, happened: &[(i64, &str)]) -> Self {
        let when = self.at(days, 11, 30);
        let (person, procedure) = (self.person, ProcedureId::new(self.telling.chance.number()));
        let (kind, lawyer) = (track.kind.to_owned(), Personal::new(track.lawyer));
        let words = Personal::new(track.about);
        self.ask(when, Asked::Procedure(vec![OpenProcedure { person, procedure, kind, lawyer, words }]));
        for (minute, (ago, what)) in (1..).zip(happened) {
            let told = self.at(days.min(*ago), 11, 30).later(minute);
            let on = self.at(*ago, 11, 30).on;
            self.happens(track.kind, procedure, what, on, told);
        }
        self
    }

    fn happens(&mut self, kind: &str, procedure: ProcedureId, what: &str, on: Date, told: super::when::When) {
        let kind = term::procedures().expect("tests keep the files sound").get(kind).expect("a kind of the files");
        let milestone = kind.milestone(what).expect("a milestone of the files");
        let starts: Vec<Starting> = milestone.starts.iter().map(|starts| self.starting(starts, on)).collect();
        self.terms = starts.iter().map(|starts| starts.term).collect();
        let note = self.note_milestone(procedure, milestone, on, starts);
        self.ask(told, Asked::Milestone(vec![note]));
    }

    fn note_milestone(
        &mut self,
        procedure: ProcedureId,
        milestone: &Milestone,
        on: Date,
        starts: Vec<Starting>,
    ) -> NoteMilestone {
        let watching = |one: &&domain::staff::AppointStaff| one.position.roles.contains(&Role::LegalGuide);
        let mut legal = self.telling.staff.iter().filter(watching).map(|one| one.worker);
        let watcher = legal.next().expect("somebody is in every role");
        NoteMilestone {
            person: self.person,
            procedure,
            milestone: MilestoneId::new(self.telling.chance.number()),
            what: milestone.name.clone(),
            decides: milestone.decides,
            on,
            words: Personal::new("Brief gezien bij het gesprek."),
            starts,
            watchers: Watchers { watcher, second: legal.next() },
        }
    }

    fn starting(&mut self, starts: &Starts, from: Date) -> Starting {
        let terms = term::shipped().expect("tests keep the files sound");
        let reckoned = terms.reckon(&starts.term, from).expect("every term that begins by a milestone can be counted");
        let runs_for = match starts.runs_for {
            term::RunsFor::Person => RunsFor::Person,
            term::RunsFor::Authority => RunsFor::Authority,
        };
        let basis = Basis { rule: reckoned.term.basis(), confirmed: reckoned.confirmed };
        let last_day = reckoned.last_day;
        let term = TermId::new(self.telling.chance.number());
        Starting { term, rule: starts.term.clone(), runs_for, from, last_day, basis }
    }

    /// The terms that began last were met on a day, and this shows it.
    pub fn meets(mut self, days: i64, proof: &str) -> Self {
        let when = self.at(days, 14, 20);
        let (person, on, proof) = (self.person, when.on, Personal::new(proof));
        let meet = |term: &TermId| MeetTerm { person, term: *term, on, proof: proof.clone() };
        let met = self.terms.iter().map(meet).collect();
        self.ask(when, Asked::Met(met));
        self
    }
}
