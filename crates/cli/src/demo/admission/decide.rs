//! Deciding in a story, with what the rules really say on that day, and how the letter came to the
//! person.

use domain::admission::{
    AdmitPerson, Agrees, BeginGuidance, Decision, ReferElsewhere, RefuseAdmission, StayTerms, WarnOfEnding,
};
use domain::id::LetterId;
use domain::letter::{DeliverLetter, Delivery, Letter, ObjectionTerm};
use domain::personal::Personal;
use jiff::ToSpan;
use jiff::civil::Date;

use super::Asked;
use super::story::{Story, review};

impl Story<'_, '_> {
    /// Admitted, from that day on.
    pub fn admitted(self, days: i64, reason: &str) -> Self {
        self.admitted_since(days, days, reason)
    }

    /// Admitted, and in the programme since so many days before the demo.
    pub fn admitted_since(mut self, days: i64, since: i64, reason: &str) -> Self {
        let when = self.at(days, 14, 30);
        let from = self.telling.begun.date().saturating_sub(since.days()).min(when.on);
        let (person, application) = (self.person, self.application);
        let conditions = Personal::new("Kom elke week praten met uw begeleider. Zeg het als u een nacht weg bent.");
        let terms = StayTerms { from, until: None, review: review(when.on), conditions };
        let decision = self.decision(when.on, reason, Some(self.term(when.on)));
        self.ask(when, Asked::Admit(vec![AdmitPerson { person, application, terms, decision }]));
        self
    }

    /// Guidance began.
    pub fn guided(mut self, days: i64) -> Self {
        let (when, person, application) = (self.at(days, 15, 0), self.person, self.application);
        self.ask(when, Asked::Begin(vec![BeginGuidance { person, application }]));
        self
    }

    /// To another city, with a bed that is held there.
    pub fn referred(mut self, days: i64, city: &str, reason: &str) -> Self {
        let when = self.at(days, 14, 30);
        let (person, application) = (self.person, self.application);
        let bed_there = Personal::new(&format!("Een bed in een huis in {city}; de balie daar houdt het vast."));
        let held_until = when.on.saturating_add(7.days());
        let decision = self.decision(when.on, reason, Some(self.term(when.on)));
        let (city, agrees) = (city.to_owned(), Agrees::Yes);
        let refer = ReferElsewhere { person, application, city, bed_there, held_until, agrees, decision };
        self.ask(when, Asked::Refer(vec![refer]));
        self
    }

    /// Not admitted, after hardship was weighed and not found. The bed stays as long as they can object.
    pub fn refused(mut self, days: i64, reason: &str) -> Self {
        let when = self.at(days, 14, 30);
        let (person, application, hardship) = (self.person, self.application, self.hardship);
        let term = self.term(when.on);
        let (stays_until, decision) = (term.last_day, self.decision(when.on, reason, Some(term)));
        let refuse = RefuseAdmission { person, application, hardship, stays_until, decision };
        self.ask(when, Asked::Refuse(vec![refuse]));
        self
    }

    /// Told that the stay may be ended.
    pub fn warned(mut self, days: i64, reason: &str) -> Self {
        let when = self.at(days, 14, 30);
        let (person, application, reason) = (self.person, self.application, Personal::new(reason));
        let answer_by = when.on.saturating_add(i64::from(self.telling.terms.answer_days).days());
        let letter = self.letter(None);
        self.ask(when, Asked::Warn(vec![WarnOfEnding { person, application, reason, answer_by, letter }]));
        self
    }

    /// The latest letter came to the person.
    pub fn delivered(mut self, days: i64, how: Delivery, words: &str) -> Self {
        let (when, person, words) = (self.at(days, 15, 20), self.person, Personal::new(words));
        if let Some(letter) = self.letter {
            self.ask(when, Asked::Deliver(vec![DeliverLetter { person, letter, how, words }]));
        }
        self
    }

    /// What was decided, and what the rules said on that day about what was known then. Nobody here
    /// decides against them.
    fn decision(&mut self, on: Date, reason: &str, objection: Option<ObjectionTerm>) -> Decision {
        let receipt = self.telling.rules.receipt(&self.facts(), on);
        let letter = self.letter(objection);
        Decision { on, receipt, reason: Personal::new(reason), against_advice: Personal::default(), letter }
    }

    fn letter(&mut self, objection: Option<ObjectionTerm>) -> Letter {
        let id = LetterId::new(self.telling.chance.number());
        self.letter = Some(id);
        Letter { id, language: self.language.clone(), objection }
    }

    /// Until when they can object.
    fn term(&self, on: Date) -> ObjectionTerm {
        let rule = self.telling.terms.objection_term.clone();
        let reckoned = term::shipped().expect("tests keep the shipped terms sound").reckon(&rule, on);
        ObjectionTerm { last_day: reckoned.expect("the term is among them").last_day, rule }
    }
}
