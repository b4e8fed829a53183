//! An application and what may follow it, for the tests of the deeds about admission.

use jiff::Timestamp;
use jiff::civil::{Date, date};

use super::{AppliedBy, Decision, Event as Admission, Fact, FactUsed, Origin, Receipt, StayTerms, Value, Verdict};
use crate::event::Event;
use crate::hardship::{Event as Hardship, Ground, Outcome, Over, Weighings};
use crate::id::{ApplicationId, HardshipId, LetterId, ObjectionId, PersonId, WorkerId};
use crate::letter::{Letter, ObjectionTerm};
use crate::moment::{Moment, NightTerms};
use crate::objection::{Event as Objection, Outcome as Decided};
use crate::person::{Description, Event as Person, Language, Needs, SaidBy, Signal, SignalKind};
use crate::personal::Personal;
use crate::rules::Event as Rules;

pub const AMIN: PersonId = PersonId::new(101);
pub const APPLICATION: ApplicationId = ApplicationId::new(201);
pub const HARDSHIP: HardshipId = HardshipId::new(301);
pub const OBJECTION: ObjectionId = ObjectionId::new(401);
pub const LETTER: LetterId = LetterId::new(501);
pub const WEIGHER: WorkerId = WorkerId::new(601);
pub const READER: WorkerId = WorkerId::new(602);
pub const PROGRAMME: &str = "proefprogramma";
pub const TODAY: Date = date(2026, 11, 25);

/// Wednesday 25 November 2026, half past ten in the morning.
pub fn now() -> Moment {
    Moment { at: Timestamp::constant(1_795_600_000, 0), wall: TODAY.at(10, 30, 0, 0), terms: NightTerms::default() }
}

/// A day later.
pub fn tomorrow() -> Moment {
    let Moment { at, wall, terms } = now();
    let day = jiff::SignedDuration::from_hours(24);
    Moment { at: at + day, wall: wall.saturating_add(day), terms }
}

pub fn registered() -> Event {
    Person::PersonRegistered { person: AMIN, names: Vec::new(), needs: Needs::default() }.into()
}

pub fn described(signals: &[SignalKind]) -> Event {
    let signal = |kind: &SignalKind| Signal { kind: *kind, said_by: SaidBy::Person };
    let description = Description { signals: signals.iter().map(signal).collect(), ..Description::default() };
    Person::PersonDescribed { person: AMIN, description }.into()
}

pub fn applied() -> Event {
    Admission::ApplicationMade {
        person: AMIN,
        application: APPLICATION,
        programme: PROGRAMME.into(),
        by: AppliedBy::Person,
        through: Personal::default(),
        on: TODAY,
    }
    .into()
}

pub fn fact(name: &str, value: Option<Value>) -> Fact {
    let name = name.parse().expect("the name of a fact");
    Fact { name, value, origin: Origin::Told, on: TODAY, words: Personal::default() }
}

pub fn noted(name: &str, value: Option<Value>) -> Event {
    Admission::FactNoted { person: AMIN, fact: fact(name, value) }.into()
}

/// What [`decision`] was asked with.
pub fn known() -> Event {
    noted("procedure-ended", Some(Value::Truth(true)))
}

pub fn adopted() -> Event {
    let from = date(2026, 1, 1);
    Rules::RulesAdopted { programme: PROGRAMME.into(), from, hash: "a1".into(), text: String::new() }.into()
}

pub fn letter() -> Letter {
    let objection = ObjectionTerm { last_day: date(2026, 12, 23), rule: "vw-69:1".into() };
    Letter { id: LETTER, language: Language("ar".into()), objection: Some(objection) }
}

pub fn decision(verdict: Verdict) -> Decision {
    let name = "procedure-ended".parse().expect("the name of a fact");
    let used = FactUsed { name, value: Some(Value::Truth(true)), origin: Some(Origin::Told), on: Some(TODAY) };
    let receipt = Receipt {
        rules: "a1".into(),
        engine: "0.1.0".into(),
        on: TODAY,
        facts: vec![used],
        verdict,
        trace: String::new(),
    };
    Decision { on: TODAY, receipt, reason: Personal::default(), against_advice: Personal::default(), letter: letter() }
}

pub fn terms() -> StayTerms {
    StayTerms { from: TODAY, until: None, review: date(2027, 2, 25), conditions: Personal::default() }
}

pub fn admitted() -> Event {
    let (terms, decision) = (terms(), decision(Verdict::Admit));
    Admission::Admitted { person: AMIN, application: APPLICATION, terms, hardship: None, decision }.into()
}

pub fn begun() -> Event {
    Admission::GuidanceBegun { person: AMIN, application: APPLICATION, on: TODAY }.into()
}

/// A refusal whose bed does not stay for itself, so that tests see what else keeps it.
pub fn refused() -> Event {
    let history = [opened(Over::Admission), proposed(Outcome::NotFound), closed(Outcome::NotFound)];
    let weighings = <Weighings as crate::command::Past>::of(&history);
    let weighed = weighings.weighed(HARDSHIP, APPLICATION, Over::Admission).expect("closed without hardship");
    let (stays_until, decision) = (TODAY, decision(Verdict::NotByTheseRules));
    Admission::AdmissionRefused { person: AMIN, application: APPLICATION, weighed, stays_until, decision }.into()
}

pub fn warned() -> Event {
    Admission::EndingWarned {
        person: AMIN,
        application: APPLICATION,
        reason: Personal::new("proef"),
        answer_by: date(2026, 12, 9),
        letter: letter(),
    }
    .into()
}

pub fn answered() -> Event {
    let words = Personal::new("ik was ziek");
    Admission::WarningAnswered { person: AMIN, application: APPLICATION, words }.into()
}

pub fn opened(over: Over) -> Event {
    Hardship::HardshipOpened {
        person: AMIN,
        hardship: HARDSHIP,
        application: APPLICATION,
        over,
        grounds: vec![Ground::Doubt],
        words: Personal::default(),
        said_by: SaidBy::Worker,
    }
    .into()
}

pub fn proposed(outcome: Outcome) -> Event {
    let (evidence, words) = (Personal::default(), Personal::new("gewogen"));
    Hardship::HardshipProposed { person: AMIN, hardship: HARDSHIP, outcome, evidence, words, by: WEIGHER }.into()
}

pub fn closed(outcome: Outcome) -> Event {
    let words = Personal::default();
    Hardship::HardshipClosed { person: AMIN, hardship: HARDSHIP, outcome, words, by: READER, on: TODAY }.into()
}

pub fn found() -> Outcome {
    Outcome::Found { until: None, review: date(2027, 2, 25) }
}

pub fn received() -> Event {
    Objection::ObjectionReceived {
        person: AMIN,
        objection: OBJECTION,
        application: APPLICATION,
        received: TODAY,
        ground: Personal::default(),
    }
    .into()
}

pub fn heard() -> Event {
    let words = Personal::new("gehoord");
    Objection::ObjectionHeard { person: AMIN, objection: OBJECTION, on: TODAY, words }.into()
}

pub fn measure_asked() -> Event {
    let court = Personal::new("rechtbank, zaak 1111");
    Objection::MeasureAsked { person: AMIN, objection: OBJECTION, on: TODAY, court }.into()
}

pub fn objection_decided(outcome: Decided) -> Event {
    Objection::ObjectionDecided {
        person: AMIN,
        objection: OBJECTION,
        on: TODAY,
        outcome,
        stays_until: date(2026, 12, 23),
        words: Personal::new("gewogen"),
        letter: letter(),
    }
    .into()
}

pub fn appealed() -> Event {
    let court = Personal::new("rechtbank, zaak 1111");
    Objection::AppealLodged { person: AMIN, objection: OBJECTION, on: TODAY, court }.into()
}
