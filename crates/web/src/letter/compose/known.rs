//! What was known and what was looked at: the receipt of a decision in the words of its rules.

use domain::admission::{FactUsed, Origin, Receipt, Value};
use rules::{Facts, Kind, Outcome, RuleSet, Tongue, words};
use wording::{Ground, Known, KnownBy, Rule, Standing};

/// The rules that were asked.
pub fn rule(rules: &RuleSet) -> Rule {
    let programme = rules.programme();
    Rule {
        name: format!("{}, versie {}", programme.title.nl, programme.version),
        since: programme.from,
        hash: rules.hash().to_owned(),
    }
}

/// Every ground on both sides, and what was open: the same rules, asked with the same facts on the
/// day of the receipt, whatever is known since. None when the rules can no longer be read.
pub fn grounds(receipt: &Receipt, rules: Option<&RuleSet>) -> Vec<Ground> {
    let Some(rules) = rules else { return Vec::new() };
    let facts: Facts = receipt.facts.iter().cloned().collect();
    let assessed = rules.assess(&facts, receipt.on);
    let all = [assessed.speaks_against, assessed.speaks_for, assessed.open].concat();
    all.iter().filter_map(|ground| worded(ground, rules)).collect()
}

fn worded(ground: &rules::Ground, rules: &RuleSet) -> Option<Ground> {
    let criterion = rules.criterion(&ground.criterion)?;
    let with_weight = |tongue| format!("{} ({})", criterion.text.say(tongue), words::weight(criterion.weight, tongue));
    Some(Ground {
        dutch: with_weight(Tongue::Dutch),
        english: with_weight(Tongue::English),
        standing: match ground.outcome {
            Outcome::Met => Standing::Met,
            Outcome::NotMet => Standing::NotMet,
            Outcome::Unknown => Standing::Unknown,
        },
        source: criterion.source.say(Tongue::Dutch),
    })
}

/// The facts that the rules could see, by the names that the rules give them.
pub fn facts(receipt: &Receipt, rules: Option<&RuleSet>) -> Vec<wording::FactUsed> {
    receipt.facts.iter().map(|fact| used(fact, rules)).collect()
}

fn used(fact: &FactUsed, rules: Option<&RuleSet>) -> wording::FactUsed {
    let declared = rules.and_then(|rules| rules.fact(&fact.name));
    let label = |tongue| match declared {
        None => fact.name.to_string(),
        Some(declared) => match &declared.kind {
            // The number alone does not say what it counts.
            Kind::Number { unit, .. } => format!("{} ({})", declared.label.say(tongue), words::unit(unit, tongue)),
            Kind::YesNo | Kind::Judgement | Kind::Day | Kind::Word { .. } => declared.label.say(tongue).to_owned(),
        },
    };
    let value = match &fact.value {
        None => wording::Value::Unknown,
        Some(Value::Truth(truth)) => wording::Value::Truth(*truth),
        Some(Value::Number(number)) => wording::Value::Number(*number),
        Some(Value::Day(day)) => wording::Value::Day(*day),
        Some(value @ Value::Word(word)) => {
            let shown = declared.map(|declared| declared.shown(value, Tongue::Dutch));
            wording::Value::Words(shown.unwrap_or_else(|| word.clone()))
        }
    };
    let known = fact.origin.zip(fact.on).map(|(origin, on)| Known { by: by(origin), on });
    wording::FactUsed { dutch: label(Tongue::Dutch), english: label(Tongue::English), value, known }
}

fn by(origin: Origin) -> KnownBy {
    match origin {
        Origin::Told => KnownBy::Told,
        Origin::DocumentSeen => KnownBy::DocumentSeen,
        Origin::PartnerAnswered => KnownBy::PartnerAnswered,
        Origin::WorkerSaw => KnownBy::WorkerSaw,
    }
}
