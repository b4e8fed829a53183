//! What the rules say about somebody, with every ground on both sides and what would still decide it.

use domain::admission::{FactName, FactUsed, Verdict};
use jiff::civil::Date;
use serde::Serialize;

use crate::criterion::{Criterion, CriterionId, Weight};
use crate::deciding::{Lists, Still};
use crate::facts::Facts;
use crate::judged::{Judged, Unfit};
use crate::outcome::Outcome;
use crate::rule_set::RuleSet;

/// The advice of a rule file about one person. A person decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Assessment {
    /// What the rules say.
    pub verdict: Verdict,
    /// The city that fits better, when a rule proposes one. It is an offer and no refusal.
    pub proposes: Option<String>,
    /// Every ground that speaks for them.
    pub speaks_for: Vec<Ground>,
    /// Every ground that speaks against them.
    pub speaks_against: Vec<Ground>,
    /// What is not known yet, and could become a ground.
    pub open: Vec<Ground>,
    /// What would still decide it.
    pub still: Still,
    /// The facts that the rules could see.
    pub facts: Vec<FactUsed>,
    /// Facts that were given and count as unknown.
    pub unfit: Vec<Unfit>,
}

/// A criterion and what came out of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Ground {
    /// Which one; its words and source stand in the rule file.
    pub criterion: CriterionId,
    /// How much it weighs.
    pub weight: Weight,
    /// What came out.
    pub outcome: Outcome,
    /// The facts on which that rests; for one that is open, those that are missing.
    pub rests_on: Vec<FactName>,
}

/// On which side a criterion stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    For,
    Against,
    Open,
    Neither,
}

impl RuleSet {
    /// What the rules say on a day about somebody of whom this is known.
    pub fn assess(&self, facts: &Facts, on: Date) -> Assessment {
        assess(&Judged::new(self, facts, on))
    }

    /// Only what they say, for many people at once.
    pub fn verdict(&self, facts: &Facts, on: Date) -> Verdict {
        Judged::new(self, facts, on).verdict
    }
}

fn assess(judged: &Judged) -> Assessment {
    let rests_on = judged.rests_on();
    let (mut speaks_for, mut speaks_against, mut open) = (Vec::new(), Vec::new(), Vec::new());
    for (place, criterion) in judged.engine.criteria.iter().enumerate().filter(|(_, criterion)| criterion.on) {
        let outcome = judged.outcomes[place];
        let list = match side(criterion, outcome) {
            Side::For => &mut speaks_for,
            Side::Against => &mut speaks_against,
            Side::Open => &mut open,
            Side::Neither => continue,
        };
        list.push(Ground {
            criterion: criterion.id.clone(),
            weight: criterion.weight,
            outcome,
            rests_on: rests_on[place].iter().map(|fact| judged.engine.facts[*fact].name.clone()).collect(),
        });
    }
    let still = match judged.verdict {
        Verdict::CannotBeSaidYet => Still::of(judged),
        Verdict::Admit | Verdict::NotByTheseRules => Still { to_admit: Lists::none(), to_not: Lists::none() },
    };
    Assessment {
        verdict: judged.verdict,
        proposes: judged.proposes(),
        speaks_for,
        speaks_against,
        open,
        still,
        facts: judged.seen(),
        unfit: judged.unfit.clone(),
    }
}

/// On which side a criterion stands. One that only counts on one side says nothing when it is not met.
pub(crate) fn side(criterion: &Criterion, outcome: Outcome) -> Side {
    match (criterion.weight, outcome) {
        (_, Outcome::Unknown) => Side::Open,
        (Weight::Required | Weight::OpenNorm | Weight::CountsFor, Outcome::Met) => Side::For,
        (Weight::Required | Weight::OpenNorm, Outcome::NotMet) => Side::Against,
        (Weight::CountsAgainst, Outcome::Met) => Side::Against,
        (Weight::CountsFor | Weight::CountsAgainst, Outcome::NotMet) => Side::Neither,
    }
}
