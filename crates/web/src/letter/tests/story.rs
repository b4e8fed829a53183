//! Somebody who applied, what is known, and decisions about them: without pages, which have tests
//! of their own.

use domain::admission::{
    AdmitPerson, AppliedBy, ApplyForAdmission, Decision, Fact, NoteFact, Origin, RefuseAdmission, StayTerms, Value,
};
use domain::hardship::{CloseHardship, Ground, OpenHardship, Outcome, Over, ProposeHardship};
use domain::id::{ApplicationId, HardshipId, LetterId, ObjectionId, PersonId};
use domain::letter::Letter;
use domain::objection::{DecideObjection, HearObjection, ReceiveObjection};
use domain::person::{Language, Needs, SaidBy};
use domain::personal::Personal;
use domain::rules::AdoptRules;
use domain::staff::Role;
use jiff::civil::{Date, date};
use rules::RuleSet;

use crate::chance;
use crate::course;
use crate::testing::TestHouse;

const TODAY: Date = date(2026, 11, 23);

/// Testa Voorbeeld applied for the programme of Utrecht.
pub struct Story {
    pub house: TestHouse,
    person: PersonId,
    application: ApplicationId,
    language: String,
    rules: RuleSet,
}

impl Story {
    /// Testa, whose letters are in this language.
    pub async fn new(language: &str) -> Story {
        let house = TestHouse::new().await;
        let shipped = rules::shipped().iter().find(|shipped| shipped.file.starts_with("utrecht")).expect("they are");
        let rules = shipped.load().expect("they are sound");
        let (programme, from) = (rules.programme().name.clone(), rules.programme().from);
        let adopt =
            AdoptRules { programme: programme.clone(), from, hash: rules.hash().into(), text: rules.text().into() };
        house.done(Role::Coordinator, adopt).await;
        let person = house.person("Testa Voorbeeld", Needs::default()).await;
        let application = ApplicationId::new(chance::number());
        let (hardship, by, through) = (HardshipId::new(chance::number()), AppliedBy::Person, Personal::default());
        let apply = ApplyForAdmission { person, application, hardship, programme, by, through };
        house.done(Role::Desk, apply).await;
        Story { house, person, application, language: language.into(), rules }
    }

    /// Something is known.
    pub async fn fact(&self, name: &str, value: Option<Value>, origin: Origin) {
        let name = name.parse().expect("the name of a fact");
        let fact = Fact { name, value, origin, on: TODAY, words: Personal::new("beschikking, ingezien") };
        self.house.done(Role::Desk, NoteFact { person: self.person, fact }).await;
    }

    /// Hardship is weighed by one and confirmed by another.
    pub async fn weigh(&self, outcome: Outcome, words: &str) -> HardshipId {
        let (person, application, hardship) = (self.person, self.application, HardshipId::new(chance::number()));
        let (grounds, said_by, over) = (vec![Ground::Doubt], SaidBy::Worker, Over::Admission);
        let open = OpenHardship { person, application, hardship, over, grounds, words: Personal::default(), said_by };
        self.house.done(Role::Coordinator, open).await;
        let (evidence, words, by) =
            (Personal::default(), Personal::new(words), self.house.worker(Role::Coordinator).id);
        let propose = ProposeHardship { person, hardship, outcome, evidence, words, by };
        self.house.done(Role::Coordinator, propose).await;
        let by = self.house.worker(Role::SecondReader).id;
        let close = CloseHardship { person, hardship, outcome, words: Personal::default(), by };
        self.house.done(Role::SecondReader, close).await;
        hardship
    }

    /// They are admitted.
    pub async fn admit(&self, reason: &str, against: &str) -> LetterId {
        let (person, application) = (self.person, self.application);
        let terms =
            StayTerms { from: TODAY, until: None, review: date(2027, 2, 23), conditions: Personal::new("Kom langs.") };
        let decision = self.decision(reason, against).await;
        let letter = decision.letter.id;
        self.house.done(Role::Coordinator, AdmitPerson { person, application, terms, decision }).await;
        letter
    }

    /// They are refused, after hardship was weighed and not found.
    pub async fn refuse(&self, reason: &str, against: &str) -> LetterId {
        let hardship = self.weigh(Outcome::NotFound, "Niets wijst op hardheid.").await;
        let (person, application, stays_until) = (self.person, self.application, date(2026, 12, 21));
        let decision = self.decision(reason, against).await;
        let letter = decision.letter.id;
        let refuse = RefuseAdmission { person, application, hardship, stays_until, decision };
        self.house.done(Role::Coordinator, refuse).await;
        letter
    }

    /// They object, are heard, and are told that the decision stands.
    pub async fn object(&self, words: &str) -> LetterId {
        let (person, application, objection) = (self.person, self.application, ObjectionId::new(chance::number()));
        let (received, ground) = (TODAY, Personal::new("Ik ben het er niet mee eens."));
        let receive = ReceiveObjection { person, objection, application, received, ground };
        self.house.done(Role::Desk, receive).await;
        let hear = HearObjection { person, objection, on: TODAY, words: Personal::new("gehoord") };
        self.house.done(Role::Coordinator, hear).await;
        let letter = self.letter();
        let id = letter.id;
        let (outcome, stays_until, words) =
            (domain::objection::Outcome::Unfounded, date(2026, 12, 21), Personal::new(words));
        let decide = DecideObjection { person, objection, outcome, stays_until, words, letter };
        self.house.done(Role::Coordinator, decide).await;
        id
    }

    async fn decision(&self, reason: &str, against: &str) -> Decision {
        let known = self.house.house.archive.facts_of(self.person).await.expect("the facts");
        let receipt = self.rules.receipt(&course::as_rules_see(&known), TODAY);
        let (reason, against_advice) = (Personal::new(reason), Personal::new(against));
        Decision { on: TODAY, receipt, reason, against_advice, letter: self.letter() }
    }

    fn letter(&self) -> Letter {
        let objection = course::objection_term(&self.house.house, TODAY);
        Letter { id: LetterId::new(chance::number()), language: Language(self.language.clone()), objection }
    }
}
