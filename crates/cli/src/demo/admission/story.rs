//! One invented person on the way into the programme, told deed by deed.

use domain::admission::{
    AppliedBy, ApplyForAdmission, Fact, NoteAdvice, NoteFact, NoteWaiting, Verdict, WaitsFor, WithdrawApplication,
};
use domain::id::{ApplicationId, HardshipId, LetterId, PersonId, TermId};
use domain::person::{Language, SaidBy, Signal, SignalKind, SleepsWith};
use domain::personal::Personal;
use jiff::civil::Date;
use rules::Facts;

use super::known::{self, Answer};
use super::when::When;
use super::{Asked, Telling};
use crate::demo::people;
use crate::demo::plan::Step;

/// Somebody who applies.
#[derive(Clone, Copy)]
pub struct Who {
    language: &'static str,
    sleeps_here: bool,
    signal: Option<SignalKind>,
}

impl Who {
    /// Who has a bed here from the day on which they apply.
    pub const fn sleeps_here(language: &'static str) -> Who {
        Who { language, sleeps_here: true, signal: None }
    }

    /// Who has no bed here.
    pub const fn waits_outside(language: &'static str) -> Who {
        Who { language, sleeps_here: false, signal: None }
    }

    /// Who shows a sign of being vulnerable.
    pub const fn with(self, signal: SignalKind) -> Who {
        Who { signal: Some(signal), ..self }
    }
}

/// A story that is being told. Its deeds come in the order of a working day, so that deeds of one
/// day follow each other as they are told.
pub struct Story<'t, 'a> {
    pub(super) telling: &'t mut Telling<'a>,
    pub(super) person: PersonId,
    pub(super) language: Language,
    pub(super) application: ApplicationId,
    pub(super) hardship: HardshipId,
    /// The letter of the latest decision.
    pub(super) letter: Option<LetterId>,
    /// Near which city they stay.
    near: &'static str,
    /// The terms that began last.
    pub(super) terms: Vec<TermId>,
    known: Vec<Fact>,
    advice: Verdict,
    /// By how many minutes this story is later than others of the same day.
    late: i64,
}

impl<'a> Telling<'a> {
    /// Somebody comes to the desk and applies.
    pub fn applies<'t>(&'t mut self, who: Who, days: i64, by: AppliedBy) -> Story<'t, 'a> {
        let free = who.sleeps_here.then(|| self.free());
        let with =
            free.as_ref().map_or_else(|| *self.chance.one(&[SleepsWith::Women, SleepsWith::Men]), |free| free.with);
        let mut somebody = people::who_speaks(&mut self.chance, who.language, with, false);
        let signal = who.signal.map(|kind| Signal { kind, said_by: SaidBy::Person });
        somebody.description.signals = signal.into_iter().collect();
        let (person, language) = (somebody.person, Language(who.language.into()));
        let application = ApplicationId::new(self.chance.number());
        let hardship = HardshipId::new(self.chance.number());
        let late = i64::from(self.chance.between(0, 25));
        let (near, known, advice) = (self.layout.city.slug, Vec::new(), Verdict::CannotBeSaidYet);
        let (letter, terms) = (None, Vec::new());
        let mut story =
            Story { telling: self, person, language, application, hardship, letter, near, terms, known, advice, late };
        let came = story.at(days, 9, 10);
        story.telling.push(came, Step::Register(vec![somebody]));
        if let Some(free) = free {
            story.telling.assign(came.later(8), &free, person);
        }
        let programme = story.telling.rules.programme().name.clone();
        let through = match by {
            AppliedBy::Organisation => Personal::new("Stichting Voorbeeld"),
            AppliedBy::Person | AppliedBy::Guide => Personal::default(),
        };
        story.ask(
            came.later(12),
            Asked::Apply(vec![ApplyForAdmission { person, application, hardship, programme, by, through }]),
        );
        story
    }
}

impl Story<'_, '_> {
    /// A moment of a day of this story.
    pub(super) fn at(&self, days: i64, hour: i8, minute: i8) -> When {
        When::of(self.telling.begun, days, hour, minute).later(self.late)
    }

    pub(super) fn ask(&mut self, when: When, asked: Asked) {
        self.telling.push(when, Step::Admission(asked));
    }

    /// These things become known on a day, and the house's clock asks the rules again.
    pub fn known(mut self, days: i64, answers: &[&[Answer]]) -> Self {
        let when = self.at(days, 10, 5);
        let mut facts = known::facts(&self.telling.rules, &answers.concat(), when.on);
        if self.known.is_empty() {
            facts.extend(known::staying_in(&self.telling.rules, self.near, when.on));
        }
        self.note(when, facts);
        self
    }

    /// Near another city than this one.
    pub fn near(mut self, city: &'static str) -> Self {
        self.near = city;
        self
    }

    fn note(&mut self, when: When, facts: Vec<Fact>) {
        if facts.is_empty() {
            return;
        }
        self.known.extend(facts.iter().cloned());
        let (person, application) = (self.person, self.application);
        let note = |fact| NoteFact { person, fact };
        self.ask(when, Asked::Know(facts.into_iter().map(note).collect()));
        let (before, after) = (self.advice, self.telling.rules.verdict(&self.facts(), when.on));
        if before != after {
            self.advice = after;
            self.ask(when.later(1), Asked::Advise(vec![NoteAdvice { person, application, before, after }]));
        }
    }

    /// What is known, as the rules take it.
    pub(super) fn facts(&self) -> Facts {
        self.known.iter().collect()
    }

    /// From now on it waits for this.
    pub fn waits(mut self, days: i64, waits_for: WaitsFor, words: &str) -> Self {
        let when = self.at(days, 10, 30);
        let (person, application, words) = (self.person, self.application, Personal::new(words));
        self.ask(when, Asked::Wait(vec![NoteWaiting { person, application, waits_for, words }]));
        self
    }

    /// The person takes it back.
    pub fn withdraws(mut self, days: i64) {
        let (when, person, application) = (self.at(days, 14, 0), self.person, self.application);
        self.ask(when, Asked::Withdraw(vec![WithdrawApplication { person, application }]));
    }
}

/// Three months after a day: when a stay or a weighing is looked at again.
pub(super) fn review(on: Date) -> Date {
    on.saturating_add(jiff::Span::new().months(3))
}
