//! What rules promise, over rule files that people and chance wrote.

pub mod any;
mod explaining;
mod faults;
mod learning;
mod previewing;
mod promises;
mod shelves;
pub mod shipped;

use jiff::civil::{Date, date};

use crate::{Facts, Given, RuleSet};

/// The day on which most tests ask.
pub const ON: Date = date(2026, 11, 25);

/// A rule file with these facts and criteria, which stand in short form:
/// `name kind` and `id weight: logic`.
pub fn file(facts: &[&str], criteria: &[&str]) -> String {
    let mut text = String::from(
        "[programme]\nname = \"demostad\"\ncity = \"Demostad\"\ntitle = { nl = \"Toelating\", en = \"Admission\" }\n\
         from = 2025-01-01\nversion = \"1\"\nconfirmed = true\nsource = { text = \"the council\", date = \"2025\" }\n",
    );
    for fact in facts {
        let (name, kind) = fact.split_once(' ').expect("a name and a kind");
        text += &format!(
            "[[fact]]\nname = \"{name}\"\nlabel = {{ nl = \"{name}\", en = \"{name}\" }}\n\
             ask = {{ nl = \"{name}?\", en = \"{name}?\" }}\n{}\n",
            kind_lines(kind)
        );
    }
    for criterion in criteria {
        let (head, met) = criterion.split_once(": ").expect("a head and logic");
        let (id, rest) = head.split_once(' ').expect("an id and a weight");
        let (weight, more) = rest.split_once(' ').unwrap_or((rest, ""));
        text += &format!(
            "[[criterion]]\nid = \"{id}\"\nweight = \"{weight}\"\nmet = \"{met}\"\n\
             text = {{ nl = \"{id} in woorden\", en = \"{id} in words\" }}\n\
             source = {{ text = \"the council on {id}\", date = \"2025-02\" }}\n{}\n",
            more.replace(';', "\n")
        );
    }
    text
}

fn kind_lines(kind: &str) -> String {
    match kind.split_once(' ') {
        Some(("word", words)) => {
            let choice = |word: &str| format!("{{ word = \"{word}\", nl = \"{word}\", en = \"{word}\" }}");
            let choices: Vec<String> = words.split(' ').map(choice).collect();
            format!("kind = \"word\"\nchoices = [{}]", choices.join(", "))
        }
        Some((kind, more)) => format!("kind = \"{kind}\"\n{more}"),
        None if kind == "number" => "kind = \"number\"\nunit = \"years\"\nmost = 130".into(),
        None => format!("kind = \"{kind}\""),
    }
}

#[track_caller]
pub fn rules(facts: &[&str], criteria: &[&str]) -> RuleSet {
    let text = file(facts, criteria);
    RuleSet::read("demostad.toml", &text).unwrap_or_else(|faults| panic!("{faults:#?}\n{text}"))
}

/// Facts as a file of facts gives them.
#[track_caller]
fn facts(json: &str) -> Facts {
    let given: std::collections::BTreeMap<domain::admission::FactName, Given> =
        serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"));
    given.into_iter().map(|(name, given)| given.to(name)).collect()
}
