//! Every step by which the rules came to what they say, as a tree with the source of each step.

use domain::admission::{FactName, FactUsed, Origin, Value, Verdict};
use jiff::civil::Date;
use serde::Serialize;

use crate::criterion::{Criterion, CriterionId, Weight};
use crate::facts::Facts;
use crate::judged::Judged;
use crate::logic::{Known, Logic};
use crate::outcome::Outcome;
use crate::rule_set::RuleSet;
use crate::text::{Text, Tongue};
use crate::words;

/// The whole way to a verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Trace {
    /// What the programme is called.
    pub title: Text,
    /// Which version of its rules.
    pub version: String,
    /// From which day they hold.
    pub from: Date,
    /// On which day they were asked.
    pub on: Date,
    /// What they say.
    pub verdict: Verdict,
    /// The city that fits better, when a rule proposes one.
    pub proposes: Option<String>,
    /// The criteria that are switched on, in the order of the file.
    pub steps: Vec<Step>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// What was looked at.
    #[serde(flatten)]
    pub what: What,
    /// What came out.
    pub outcome: Outcome,
    /// Where it comes from: the source of the criterion, or how a fact is known.
    pub source: Text,
    /// What it was put together from.
    pub steps: Vec<Step>,
}

/// What a step looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum What {
    /// A criterion of the file.
    Criterion {
        /// Its id.
        id: CriterionId,
        /// What it asks.
        text: Text,
        /// How much it weighs.
        weight: Weight,
    },
    /// Another criterion, which stands in the trace by itself.
    Named {
        /// Its id.
        id: CriterionId,
    },
    /// All of the steps below.
    All,
    /// One or more of the steps below.
    Any,
    /// At least so many of the steps below.
    AtLeast {
        /// How many.
        wanted: usize,
    },
    /// Not the step below.
    Not,
    /// The first step below, unless the second.
    Unless,
    /// A fact, and what was asked of it.
    Fact {
        /// Which fact.
        fact: FactName,
        /// What was asked of it.
        asked: Text,
        /// What it is.
        value: Option<Value>,
        /// How that is known.
        origin: Option<Origin>,
        /// Since when.
        on: Option<Date>,
    },
}

impl RuleSet {
    /// Every step by which the rules come to what they say.
    pub fn trace(&self, facts: &Facts, on: Date) -> Trace {
        Trace::of(&Judged::new(self, facts, on))
    }
}

impl Trace {
    pub(crate) fn of(judged: &Judged) -> Trace {
        let programme = judged.rules.programme();
        let criteria = judged.engine.criteria.iter().enumerate().filter(|(_, criterion)| criterion.on);
        Trace {
            title: programme.title.clone(),
            version: programme.version.clone(),
            from: programme.from,
            on: judged.engine.on,
            verdict: judged.verdict,
            proposes: judged.proposes(),
            steps: criteria.map(|(place, criterion)| of_criterion(judged, place, criterion)).collect(),
        }
    }

    /// The tree as indented lines. Each line of it ends with its source.
    pub fn say(&self, tongue: Tongue) -> String {
        let Trace { title, version, from, on, verdict, proposes, steps } = self;
        let title = title.say(tongue);
        let verdict = words::verdict(*verdict, tongue);
        let (mut lines, elsewhere) = match tongue {
            Tongue::Dutch => (
                vec![format!("{title}, versie {version}, geldig vanaf {from}, gevraagd op {on}: {verdict}")],
                "past beter in",
            ),
            Tongue::English => (
                vec![format!("{title}, version {version}, in force from {from}, asked on {on}: {verdict}")],
                "fits better in",
            ),
        };
        lines.extend(proposes.iter().map(|city| format!("{elsewhere} {city}")));
        steps.iter().for_each(|step| step.say(1, tongue, &mut lines));
        lines.join("\n")
    }
}

impl Step {
    fn say(&self, deep: usize, tongue: Tongue, lines: &mut Vec<String>) {
        let nl = tongue == Tongue::Dutch;
        let outcome = words::outcome(self.outcome, tongue);
        let what = match &self.what {
            What::Criterion { id, text, weight } => {
                format!("{id} ({}): {}", words::weight(*weight, tongue), text.say(tongue))
            }
            What::Named { id } => format!("{} {id}", if nl { "het criterium" } else { "the criterion" }),
            What::All => if nl { "alle van" } else { "all of" }.to_owned(),
            What::Any => if nl { "een of meer van" } else { "one or more of" }.to_owned(),
            What::AtLeast { wanted } => {
                format!("{} {wanted} {}", if nl { "minstens" } else { "at least" }, if nl { "van" } else { "of" })
            }
            What::Not => if nl { "niet" } else { "not" }.to_owned(),
            What::Unless => {
                if nl { "het eerste, tenzij het tweede" } else { "the first, unless the second" }.to_owned()
            }
            What::Fact { asked, .. } => asked.say(tongue).to_owned(),
        };
        lines.push(format!("{}{outcome} · {what} [{}]", "  ".repeat(deep), self.source.say(tongue)));
        self.steps.iter().for_each(|step| step.say(deep + 1, tongue, lines));
    }
}

fn of_criterion(judged: &Judged, place: usize, criterion: &Criterion) -> Step {
    let source = source_of(criterion);
    let what = What::Criterion { id: criterion.id.clone(), text: criterion.text.clone(), weight: criterion.weight };
    let known = Known { values: &judged.values, criteria: &judged.outcomes, on: judged.engine.on };
    let steps = vec![of_logic(judged, &known, &criterion.logic, &source)];
    Step { what, outcome: judged.outcomes[place], source, steps }
}

/// `source` is that of the criterion in which the logic stands.
fn of_logic(judged: &Judged, known: &Known, logic: &Logic, source: &Text) -> Step {
    let outcome = logic.outcome(known);
    let below = |parts: &[Logic]| parts.iter().map(|part| of_logic(judged, known, part, source)).collect();
    let (what, source, steps) = match logic {
        Logic::All(parts) => (What::All, source.clone(), below(parts)),
        Logic::Any(parts) => (What::Any, source.clone(), below(parts)),
        Logic::AtLeast(wanted, parts) => (What::AtLeast { wanted: *wanted }, source.clone(), below(parts)),
        Logic::Unless(parts) => (What::Unless, source.clone(), below(parts.as_slice())),
        Logic::Not(part) => (What::Not, source.clone(), below(std::slice::from_ref(part))),
        Logic::Criterion(other) => {
            let other = &judged.engine.criteria[*other];
            (What::Named { id: other.id.clone() }, source_of(other), Vec::new())
        }
        Logic::Test(place, condition) => {
            let declared = &judged.engine.facts[*place];
            // A fact that cannot be used is shown as what it counts for: unknown.
            let used = &FactUsed { value: judged.values[*place].clone(), ..judged.used[*place].clone() };
            let what = What::Fact {
                fact: declared.name.clone(),
                asked: words::asked(declared, condition),
                value: used.value.clone(),
                origin: used.origin,
                on: used.on,
            };
            (what, words::known(used, declared), Vec::new())
        }
    };
    Step { what, outcome, source, steps }
}

fn source_of(criterion: &Criterion) -> Text {
    words::both(criterion.source.say(Tongue::Dutch), criterion.source.say(Tongue::English))
}
