//! Files of facts: about one person, or about many by pseudonym.

use std::path::Path;

use ::rules::{Facts, Given, RuleSet};
use domain::admission::FactName;
use serde_json::{Map, Value};

use super::files;
use crate::complaint::Complaint;

/// How many faults are said at once: a file of ten thousand people may have ten thousand.
const MOST: usize = 20;

/// The facts of a file such as `{"procedure-ended": true, "age": {"value": 34, "origin": "told"}}`.
pub fn one(path: &Path, rules: &[&RuleSet]) -> Result<Facts, Complaint> {
    let mut wrong = Vec::new();
    let facts = facts(&object(path)?, rules, "", &mut wrong);
    complain(path, wrong)?;
    Ok(facts)
}

/// The facts of a file such as `{"person-1": {"age": 34}, "person-2": {}}`, in the order of the
/// pseudonyms.
pub fn many(path: &Path, rules: &[&RuleSet]) -> Result<Vec<(String, Facts)>, Complaint> {
    let (mut people, mut wrong) = (Vec::new(), Vec::new());
    for (who, given) in object(path)? {
        match given {
            Value::Object(given) => {
                let facts = facts(&given, rules, &format!("{who}: "), &mut wrong);
                people.push((who, facts));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
                wrong.push(format!("{who}: there are no facts"));
            }
        }
    }
    complain(path, wrong)?;
    Ok(people)
}

fn object(path: &Path) -> Result<Map<String, Value>, Complaint> {
    serde_json::from_str(&files::text(path)?).map_err(|error| {
        let complaint = Complaint::new(format!("{} holds no facts: {error}", path.display()));
        complaint.to_do("Write a JSON object such as {\"procedure-ended\": true, \"age\": 34}.")
    })
}

fn facts(given: &Map<String, Value>, rules: &[&RuleSet], who: &str, wrong: &mut Vec<String>) -> Facts {
    let mut facts = Facts::new();
    for (name, answer) in given {
        let declared: Vec<_> = match name.parse::<FactName>() {
            Ok(name) => rules.iter().filter_map(|rules| rules.fact(&name)).collect(),
            Err(_) => Vec::new(),
        };
        let Some(first) = declared.first() else {
            wrong.push(format!("{who}these rules know no fact `{name}`"));
            continue;
        };
        let answer: Given = match serde_json::from_value(answer.clone()) {
            Ok(answer) => answer,
            Err(error) => {
                wrong.push(format!("{who}`{name}`: {error}"));
                continue;
            }
        };
        let fact = answer.to(first.name.clone());
        if !declared.iter().any(|declared| declared.takes(&fact)) {
            wrong.push(format!("{who}`{name}` takes {}", first.kind.answers()));
        }
        facts.add(fact);
    }
    facts
}

fn complain(path: &Path, wrong: Vec<String>) -> Result<(), Complaint> {
    if wrong.is_empty() {
        return Ok(());
    }
    let more = wrong.len().saturating_sub(MOST);
    let more = if more > 0 { format!("; and {more} more") } else { String::new() };
    let shown: Vec<String> = wrong.into_iter().take(MOST).collect();
    let complaint = Complaint::new(format!("{}: {}{more}", path.display(), shown.join("; ")));
    Err(complaint.to_do("Put these facts right; null says that a fact is not known."))
}
