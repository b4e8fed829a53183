//! The words in which outcomes are said, in both languages.

use domain::admission::{FactUsed, Origin, Value, Verdict};

use crate::condition::Condition;
use crate::criterion::Weight;
use crate::declared::Declared;
use crate::outcome::Outcome;
use crate::period::{Period, Unit};
use crate::text::{Text, Tongue};

/// The same thing in both languages.
pub fn both(nl: impl Into<String>, en: impl Into<String>) -> Text {
    Text { nl: nl.into(), en: en.into() }
}

/// What the rules say.
pub const fn verdict(verdict: Verdict, tongue: Tongue) -> &'static str {
    match (verdict, tongue) {
        (Verdict::Admit, Tongue::Dutch) => "toelaten",
        (Verdict::Admit, Tongue::English) => "admit",
        (Verdict::NotByTheseRules, Tongue::Dutch) => "niet volgens deze regels",
        (Verdict::NotByTheseRules, Tongue::English) => "not by these rules",
        (Verdict::CannotBeSaidYet, Tongue::Dutch) => "nog niet te zeggen",
        (Verdict::CannotBeSaidYet, Tongue::English) => "cannot be said yet",
    }
}

/// What can be said of a criterion.
pub const fn outcome(outcome: Outcome, tongue: Tongue) -> &'static str {
    match (outcome, tongue) {
        (Outcome::Met, Tongue::Dutch) => "voldaan",
        (Outcome::Met, Tongue::English) => "met",
        (Outcome::NotMet, Tongue::Dutch) => "niet voldaan",
        (Outcome::NotMet, Tongue::English) => "not met",
        (Outcome::Unknown, Tongue::Dutch) => "onbekend",
        (Outcome::Unknown, Tongue::English) => "unknown",
    }
}

/// How much a criterion weighs.
pub const fn weight(weight: Weight, tongue: Tongue) -> &'static str {
    match (weight, tongue) {
        (Weight::Required, Tongue::Dutch) => "vereist",
        (Weight::Required, Tongue::English) => "required",
        (Weight::CountsFor, Tongue::Dutch) => "telt mee",
        (Weight::CountsFor, Tongue::English) => "counts for",
        (Weight::CountsAgainst, Tongue::Dutch) => "telt tegen",
        (Weight::CountsAgainst, Tongue::English) => "counts against",
        (Weight::OpenNorm, Tongue::Dutch) => "open norm",
        (Weight::OpenNorm, Tongue::English) => "open norm",
    }
}

/// Yes or no.
pub const fn truth(truth: bool, tongue: Tongue) -> &'static str {
    match (truth, tongue) {
        (true, Tongue::Dutch) => "ja",
        (true, Tongue::English) => "yes",
        (false, Tongue::Dutch) => "nee",
        (false, Tongue::English) => "no",
    }
}

/// A unit of a rule file, which is written in English. An unknown one is left as it is.
pub fn unit(unit: &str, tongue: Tongue) -> &str {
    match (tongue, Unit::of_word(unit)) {
        (Tongue::English, _) | (Tongue::Dutch, None) => unit,
        (Tongue::Dutch, Some(Unit::Days)) => "dagen",
        (Tongue::Dutch, Some(Unit::Weeks)) => "weken",
        (Tongue::Dutch, Some(Unit::Months)) => "maanden",
        (Tongue::Dutch, Some(Unit::Years)) => "jaar",
    }
}

/// How a fact is known and since when; that it is not, when nobody knows.
pub fn known(fact: &FactUsed, declared: &Declared) -> Text {
    let how = |tongue| {
        let origin = match (fact.origin, tongue) {
            (None, _) if fact.value.is_none() => None,
            (None, Tongue::Dutch) => Some("herkomst niet gegeven"),
            (None, Tongue::English) => Some("origin not given"),
            (Some(Origin::Told), Tongue::Dutch) => Some("verteld"),
            (Some(Origin::Told), Tongue::English) => Some("told by the person"),
            (Some(Origin::DocumentSeen), Tongue::Dutch) => Some("document gezien"),
            (Some(Origin::DocumentSeen), Tongue::English) => Some("document seen"),
            (Some(Origin::PartnerAnswered), Tongue::Dutch) => Some("antwoord van een partner"),
            (Some(Origin::PartnerAnswered), Tongue::English) => Some("a partner answered"),
            (Some(Origin::WorkerSaw), Tongue::Dutch) => Some("door een medewerker gezien of beoordeeld"),
            (Some(Origin::WorkerSaw), Tongue::English) => Some("seen or judged by a worker"),
        };
        let value = match &fact.value {
            Some(value) => declared.shown(value, tongue),
            None => outcome(Outcome::Unknown, tongue).to_owned(),
        };
        let day = fact.on.map(|day| day.to_string());
        let how = [origin.map(str::to_owned), day].into_iter().flatten();
        std::iter::once(value).chain(how).collect::<Vec<_>>().join(", ")
    };
    both(how(Tongue::Dutch), how(Tongue::English))
}

/// What is asked of a fact, with its label.
pub fn asked(declared: &Declared, condition: &Condition) -> Text {
    let say = |tongue| {
        let shown = |value: &Value| declared.shown(value, tongue);
        let number = |number: i64| shown(&Value::Number(number));
        let nl = tongue == Tongue::Dutch;
        let asked = match condition {
            Condition::Is(value) => format!("is {}", shown(value)),
            Condition::OneOf(values) => {
                let values: Vec<String> = values.iter().map(shown).collect();
                format!("{} {}", if nl { "is een van" } else { "is one of" }, values.join(", "))
            }
            Condition::AtLeast(least) => format!("{} {}", if nl { "minstens" } else { "at least" }, number(*least)),
            Condition::AtMost(most) => format!("{} {}", if nl { "hoogstens" } else { "at most" }, number(*most)),
            Condition::Before(day) => format!("{} {day}", if nl { "vóór" } else { "before" }),
            Condition::After(day) => format!("{} {day}", if nl { "na" } else { "after" }),
            Condition::AtLeastAgo(period) => ago(*period, if nl { "minstens" } else { "at least" }, tongue),
            Condition::AtMostAgo(period) => ago(*period, if nl { "hoogstens" } else { "at most" }, tongue),
        };
        format!("{} {asked}", declared.label.say(tongue))
    };
    both(say(Tongue::Dutch), say(Tongue::English))
}

fn ago(period: Period, bound: &str, tongue: Tongue) -> String {
    let ago = match tongue {
        Tongue::Dutch => "geleden",
        Tongue::English => "ago",
    };
    format!("{bound} {} {} {ago}", period.length(), unit(period.unit().word(), tongue))
}
