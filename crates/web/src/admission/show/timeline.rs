//! What happened to an application, newest first, with what was said each time.

use domain::admission::{AppliedBy, Event as Admission, WaitsFor};
use domain::event::Event;
use domain::hardship::{Event as Hardship, Outcome};
use domain::letter::{Delivery, Event as Letter};
use domain::objection::Event as Objection;
use jiff::Timestamp;
use jiff::civil::Date;
use rules::{RuleSet, words as said};

use super::known;
use crate::admission::find::Found;
use crate::admission::words;
use crate::dates;
use crate::visit::Visit;

/// One thing that happened.
pub struct Line {
    /// On which day: that of the fact where it bears one, else the day on which it was written.
    pub on: String,
    pub what: String,
    /// What was said.
    pub words: String,
}

/// A line as it is put together: a day, a sentence, and somebody's words.
type Told<'e> = (Option<Date>, String, &'e str);

/// Everything of this application. Facts belong to the person and stand here too, each answer with
/// those that it replaced.
pub fn of(visit: &Visit, found: &Found, rules: Option<&RuleSet>) -> Vec<Line> {
    let line = |(event, written): (&Event, &Timestamp)| {
        let (on, what, words) = told(visit, found, rules, event)?;
        let on = on.unwrap_or_else(|| visit.house.zone.to_datetime(*written).date());
        Some(Line { on: dates::full_day(visit.language, on), what, words: words.to_owned() })
    };
    found.opened.events.iter().zip(&found.opened.written).rev().filter_map(line).collect()
}

fn told<'e>(visit: &Visit, found: &Found, rules: Option<&RuleSet>, event: &'e Event) -> Option<Told<'e>> {
    let objections = &found.opened.course.objections;
    let weighings = &found.opened.course.weighings;
    match event {
        Event::Admission(event) if event.application().is_none_or(|one| one == found.id()) => {
            admission(visit, rules, event)
        }
        Event::Hardship(event) if weighings.get(event.hardship())?.application == found.id() => {
            Some(hardship(visit, event))
        }
        Event::Objection(event) if objections.get(event.objection())?.application == found.id() => {
            Some(objection(visit, event))
        }
        Event::Letter(Letter::LetterDelivered { how, words, on, .. }) => {
            let key = match how {
                Delivery::Sent => "application-line-letter-sent",
                Delivery::HandedOver => "application-line-letter-handed-over",
                Delivery::ReadAloud => "application-line-letter-read-aloud",
            };
            Some((Some(*on), visit.language.t(key), words.reveal()))
        }
        Event::Admission(_)
        | Event::Hardship(_)
        | Event::Objection(_)
        | Event::Plan(_)
        | Event::Procedure(_)
        | Event::Learning(_)
        | Event::Person(_)
        | Event::Household(_)
        | Event::Tonight(_)
        | Event::Bed(_)
        | Event::Location(_)
        | Event::Night(_)
        | Event::Staff(_)
        | Event::Rules(_)
        | Event::Referral(_)
        | Event::Allowance(_)
        | Event::Conference(_)
        | Event::Wish(_)
        | Event::Complaint(_)
        | Event::Outward(_)
        | Event::Transfer(_)
        | Event::Outflow(_)
        | Event::Forgetting(_)
        | Event::Proposal(_) => None,
    }
}

fn admission<'e>(visit: &Visit, rules: Option<&RuleSet>, event: &'e Admission) -> Option<Told<'e>> {
    let t = |key: &str| visit.language.t(key);
    Some(match event {
        Admission::ApplicationMade { by, through, on, .. } => {
            let key = match by {
                AppliedBy::Person => "application-line-applied-person",
                AppliedBy::Guide => "application-line-applied-guide",
                AppliedBy::Organisation => "application-line-applied-organisation",
            };
            (Some(*on), t(key), through.reveal())
        }
        Admission::ApplicationWithdrawn { .. } => (None, t("application-withdrawn"), ""),
        Admission::FactNoted { fact, .. } => {
            let tongue = words::tongue(visit.language);
            let declared = rules.and_then(|rules| rules.fact(&fact.name));
            let label = declared.map_or(fact.name.as_str(), |declared| declared.label.say(tongue));
            let how = t(&format!("fact-origin-{}", words::origin(fact.origin)));
            let answer = known::answer(visit, declared, fact, tongue);
            (Some(fact.on), format!("{label}: {answer} ({how})"), fact.words.reveal())
        }
        Admission::WaitingNoted { waits_for, words, .. } => {
            let key = match waits_for {
                WaitsFor::Us => "application-line-waits-for-us",
                WaitsFor::Others => "application-line-waits-for-others",
            };
            (None, t(key), words.reveal())
        }
        Admission::AdviceChanged { before, after, .. } => {
            let tongue = words::tongue(visit.language);
            let (before, after) = (said::verdict(*before, tongue), said::verdict(*after, tongue));
            (None, visit.language.with("application-line-advice-changed", &[("before", before), ("after", after)]), "")
        }
        Admission::Admitted { decision, .. } => {
            (Some(decision.on), t("application-admitted"), decision.reason.reveal())
        }
        Admission::ReferredElsewhere { city, decision, .. } => {
            (Some(decision.on), format!("{}: {city}", t("application-referred")), decision.reason.reveal())
        }
        Admission::AdmissionRefused { decision, .. } => {
            (Some(decision.on), t("application-refused"), decision.reason.reveal())
        }
        Admission::GuidanceBegun { on, .. } => (Some(*on), t("application-in-guidance"), ""),
        Admission::EndingWarned { reason, .. } => (None, t("application-line-warned"), reason.reveal()),
        Admission::WarningAnswered { words, .. } => (None, t("application-line-answered"), words.reveal()),
        Admission::StayEnded { from, reason, .. } => (Some(*from), t("application-ended"), reason.reveal()),
    })
}

fn hardship<'e>(visit: &Visit, event: &'e Hardship) -> Told<'e> {
    let t = |key: &str| visit.language.t(key);
    match event {
        Hardship::HardshipOpened { words, .. } => (None, t("application-line-hardship-opened"), words.reveal()),
        Hardship::HardshipProposed { words, .. } => (None, t("application-line-hardship-proposed"), words.reveal()),
        Hardship::HardshipReturned { words, .. } => (None, t("application-line-hardship-returned"), words.reveal()),
        Hardship::HardshipClosed { outcome: Outcome::Found { .. }, words, on, .. } => {
            (Some(*on), t("application-weighing-found"), words.reveal())
        }
        Hardship::HardshipClosed { outcome: Outcome::NotFound, words, on, .. } => {
            (Some(*on), t("application-weighing-not-found"), words.reveal())
        }
    }
}

fn objection<'e>(visit: &Visit, event: &'e Objection) -> Told<'e> {
    let t = |key: &str| visit.language.t(key);
    match event {
        Objection::ObjectionReceived { received, ground, .. } => {
            (Some(*received), t("application-objection-received"), ground.reveal())
        }
        Objection::ObjectionHeard { on, words, .. } => (Some(*on), t("application-objection-heard"), words.reveal()),
        Objection::MeasureAsked { on, court, .. } => (Some(*on), t("application-line-measure-asked"), court.reveal()),
        Objection::MeasureDecided { on, granted_until: Some(_), .. } => {
            (Some(*on), t("application-line-measure-granted"), "")
        }
        Objection::MeasureDecided { on, granted_until: None, .. } => {
            (Some(*on), t("application-line-measure-denied"), "")
        }
        Objection::ObjectionDecided { on, words, .. } => {
            (Some(*on), t("application-objection-decided"), words.reveal())
        }
        Objection::AppealLodged { on, court, .. } => (Some(*on), t("application-line-appeal-lodged"), court.reveal()),
        Objection::AppealDecided { on, .. } => (Some(*on), t("application-line-appeal-decided"), ""),
    }
}
