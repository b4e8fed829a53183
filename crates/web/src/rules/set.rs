//! A rule file in words: from when, by which source, and each criterion with its weight.

use rules::{Criterion, Proposes, RuleSet, Source, Status, words};

use super::tongue;
use crate::dates;
use crate::language::Language;

/// How many digits of a hash are shown, in fours: enough to compare by eye.
const HASH: usize = 16;

/// A rule file as a page shows it.
pub struct Set {
    pub title: String,
    pub city: String,
    pub version: String,
    pub from: String,
    pub until: Option<String>,
    pub confirmed: bool,
    pub source: Cited,
    pub note: Option<String>,
    pub hash: String,
    pub on: Vec<Line>,
    /// Switched off: nobody is asked for them.
    pub off: Vec<Line>,
}

/// A criterion as a page shows it.
pub struct Line {
    pub text: String,
    pub weight: &'static str,
    /// It was looked for and no source says it.
    pub not_found: bool,
    pub source: Cited,
    pub note: Option<String>,
    pub proposes: Option<String>,
}

/// Where a rule was published.
pub struct Cited {
    pub words: String,
    /// Its address, when it is one that a browser may be sent to.
    pub href: Option<String>,
}

impl Set {
    pub fn of(rules: &RuleSet, language: Language) -> Set {
        let programme = rules.programme();
        let line = |criterion: &Criterion| Line::of(criterion, rules, language);
        Set {
            title: programme.title.say(tongue(language)).to_owned(),
            city: programme.city.clone(),
            version: programme.version.clone(),
            from: dates::full_day(language, programme.from),
            until: programme.until.map(|until| dates::full_day(language, until)),
            confirmed: programme.confirmed,
            source: Cited::of(&programme.source, language),
            note: programme.note.as_ref().map(|note| note.say(tongue(language)).to_owned()),
            hash: fours(rules.hash()),
            on: rules.criteria().iter().filter(|criterion| criterion.on).map(line).collect(),
            off: rules.criteria().iter().filter(|criterion| !criterion.on).map(line).collect(),
        }
    }
}

impl Line {
    fn of(criterion: &Criterion, rules: &RuleSet, language: Language) -> Line {
        let proposes = criterion.proposes.as_ref().map(|proposes| match proposes {
            Proposes::City(city) => city.clone(),
            Proposes::Fact(fact) => {
                let fact = rules.facts().get(*fact);
                fact.map(|fact| fact.label.say(tongue(language)).to_owned()).unwrap_or_default()
            }
        });
        Line {
            text: criterion.text.say(tongue(language)).to_owned(),
            weight: words::weight(criterion.weight, tongue(language)),
            not_found: match criterion.status {
                Status::NotFound => true,
                Status::Documented | Status::Unconfirmed => false,
            },
            source: Cited::of(&criterion.source, language),
            note: criterion.note.as_ref().map(|note| note.say(tongue(language)).to_owned()),
            proposes,
        }
    }
}

impl Cited {
    fn of(source: &Source, language: Language) -> Cited {
        let href = source.url.clone().filter(|url| url.starts_with("https://"));
        Cited { words: source.say(tongue(language)), href }
    }
}

/// The beginning of a hash, as people compare it.
pub fn fours(hash: &str) -> String {
    let fours: Vec<&str> = (0..HASH).step_by(4).filter_map(|from| hash.get(from..from + 4)).collect();
    fours.join(" ")
}
