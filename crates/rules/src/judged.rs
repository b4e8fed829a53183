//! One person's facts held against the criteria: the ground of every answer that rules give.

use std::collections::BTreeSet;

use domain::admission::{FactName, FactUsed, Origin, Value, Verdict};
use jiff::civil::Date;
use serde::Serialize;

use crate::criterion::Proposes;
use crate::declared::Kind;
use crate::engine::Engine;
use crate::facts::Facts;
use crate::outcome::Outcome;
use crate::rule_set::RuleSet;

/// A fact that was given and could not be used. It counts as unknown, so it harms nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Unfit {
    /// Which fact.
    pub name: FactName,
    /// Why not.
    pub why: WhyUnfit,
}

/// Why a fact cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyUnfit {
    /// The rules ask for another kind of answer, or for one within bounds.
    OtherKind,
    /// It is an open norm, and no worker judged it.
    NotJudged,
}

/// What came out for one person.
pub struct Judged<'r> {
    pub engine: Engine<'r>,
    pub rules: &'r RuleSet,
    /// All facts of the file as they were given.
    pub used: Vec<FactUsed>,
    /// All facts of the file as they could be used.
    pub values: Vec<Option<Value>>,
    pub unfit: Vec<Unfit>,
    pub outcomes: Vec<Outcome>,
    pub verdict: Verdict,
}

impl<'r> Judged<'r> {
    /// Holds facts against the criteria that are switched on.
    pub fn new(rules: &'r RuleSet, facts: &Facts, on: Date) -> Judged<'r> {
        let engine = rules.engine(on);
        let used: Vec<FactUsed> = engine.facts.iter().map(|declared| facts.used(&declared.name)).collect();
        let mut unfit = Vec::new();
        let mut values = Vec::new();
        for (place, fact) in used.iter().enumerate() {
            let why = why_unfit(&engine.facts[place].kind, fact);
            if let Some(why) = why.filter(|_| rules.is_asked(place)) {
                unfit.push(Unfit { name: fact.name.clone(), why });
            }
            values.push(fact.value.clone().filter(|_| why.is_none()));
        }
        let outcomes = engine.outcomes(&values);
        let verdict = engine.verdict(&outcomes);
        Judged { engine, rules, used, values, unfit, outcomes, verdict }
    }

    /// The facts that the rules could see.
    pub fn seen(&self) -> Vec<FactUsed> {
        let seen = self.used.iter().enumerate().filter(|(place, _)| self.rules.is_asked(*place));
        seen.map(|(_, fact)| fact.clone()).collect()
    }

    /// The city that fits somebody better, when the rules name one.
    pub fn proposes(&self) -> Option<String> {
        let fits_elsewhere = |place: usize| {
            let proposes = self.engine.criteria[place].proposes.as_ref();
            proposes.filter(|_| self.outcomes[place] == Outcome::NotMet)
        };
        self.engine.required().filter_map(fits_elsewhere).find_map(|proposes| match proposes {
            Proposes::City(city) => Some(city.clone()),
            Proposes::Fact(fact) => {
                let value = self.values[*fact].as_ref()?;
                Some(self.engine.facts[*fact].shown(value, crate::text::Tongue::Dutch))
            }
        })
    }

    /// For each criterion the facts that its outcome rests on.
    pub fn rests_on(&self) -> Vec<BTreeSet<usize>> {
        self.engine.rests_on(&self.values, &self.outcomes)
    }
}

/// Why an answer cannot be used, if it cannot. Not to know is always a good answer.
pub fn why_unfit(kind: &Kind, fact: &FactUsed) -> Option<WhyUnfit> {
    let value = fact.value.as_ref()?;
    if !kind.takes(value) {
        return Some(WhyUnfit::OtherKind);
    }
    let by_worker = match fact.origin {
        None | Some(Origin::WorkerSaw) => true,
        Some(Origin::Told | Origin::DocumentSeen | Origin::PartnerAnswered) => false,
    };
    (*kind == Kind::Judgement && !by_worker).then_some(WhyUnfit::NotJudged)
}
