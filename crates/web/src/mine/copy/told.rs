//! One event as somebody reads it about themselves: the same words as in the log, without who the others are.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::{PersonId, WorkerId};
use serde_json::{Map, Value, json};
use store::Noted;

use crate::answer::Trouble;
use crate::language::Language;
use crate::mine::arrive::Mine;
use crate::mine::colleagues::Colleagues;

/// One thing that happened.
pub struct Entry {
    position: u64,
    pub at: jiff::Timestamp,
    pub shown: String,
    pub by: String,
    organisation: String,
    kind: &'static str,
    /// What it is called here.
    pub title: String,
    /// Whether that is Dutch.
    pub dutch: bool,
    about: Value,
}

/// Everything about whoever reads, in the order of the log.
pub async fn entries(mine: &Mine) -> Result<Vec<Entry>, Trouble> {
    let noted = super::super::show::told(mine).await?;
    let abouts: Vec<Value> =
        noted.iter().map(|noted| inner(serde_json::to_value(&noted.event).unwrap_or_default())).collect();
    let mut ids = BTreeSet::new();
    abouts.iter().for_each(|about| gather(about, &mut ids));
    let others = mine.house.archive.known_people(&ids.into_iter().collect::<Vec<_>>()).await?;
    let colleagues = Colleagues::of(&mine.house).await?;
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    names.extend(
        colleagues.all().map(|worker| (worker.to_string(), colleagues.role(mine.words, worker, mine.own.person()))),
    );
    names.extend(others.into_iter().map(|other| (other.to_string(), "somebody else".to_owned())));
    names.insert(mine.own.person().to_string(), "you".to_owned());
    let entry = |(noted, about): (&Noted, Value)| entry(mine, &colleagues, &names, noted, about);
    Ok(noted.iter().zip(abouts).map(entry).collect())
}

fn entry(mine: &Mine, colleagues: &Colleagues, names: &BTreeMap<String, String>, noted: &Noted, about: Value) -> Entry {
    let language = if mine.words.code() == "en" { Language::English } else { Language::Dutch };
    let kind = noted.event.kind();
    let by = |worker: WorkerId| colleagues.role(mine.words, worker, mine.own.person());
    Entry {
        position: noted.position,
        at: noted.at,
        shown: mine.words.moment(mine.house.zone.to_datetime(noted.at)),
        by: by(noted.actor),
        organisation: colleagues.organisation(noted.actor).to_owned(),
        kind,
        title: language.t(format!("told-{kind}")),
        dutch: language == Language::Dutch,
        about: called(about, names),
    }
}

impl Entry {
    /// The same as data.
    pub fn value(&self) -> Value {
        let (by, organisation) = (&self.by, &self.organisation);
        json!({
            "number": self.position,
            "at": self.at.to_string(),
            "by": { "as": by, "organisation": organisation },
            "what": self.kind,
            "about": self.about,
        })
    }

    /// Each word of it with what it is, for a page.
    pub fn lines(&self) -> Vec<(String, String)> {
        let mut lines = Vec::new();
        flatten(String::new(), &self.about, &mut lines);
        lines
    }
}

/// What an event says, without the words that only sort it.
fn inner(event: Value) -> Value {
    let only = |value: Value| match value {
        Value::Object(map) if map.len() == 1 => map.into_iter().next().map(|(_, inner)| inner).unwrap_or_default(),
        other => other,
    };
    only(only(event))
}

/// Every number in it that could be somebody's.
fn gather(value: &Value, ids: &mut BTreeSet<PersonId>) {
    match value {
        Value::String(text) => ids.extend(text.parse::<PersonId>()),
        Value::Array(all) => all.iter().for_each(|one| gather(one, ids)),
        Value::Object(map) => map.values().for_each(|one| gather(one, ids)),
        Value::Null | Value::Bool(_) | Value::Number(_) => (),
    }
}

/// The same with what people are instead of their numbers.
fn called(value: Value, names: &BTreeMap<String, String>) -> Value {
    match value {
        Value::String(text) => Value::String(names.get(&text).cloned().unwrap_or(text)),
        Value::Array(all) => Value::Array(all.into_iter().map(|one| called(one, names)).collect()),
        Value::Object(map) => {
            let map: Map<String, Value> = map.into_iter().map(|(key, one)| (key, called(one, names))).collect();
            Value::Object(map)
        }
        other => other,
    }
}

fn flatten(path: String, value: &Value, lines: &mut Vec<(String, String)>) {
    let below =
        |key: &str| if path.is_empty() { key.replace('_', " ") } else { format!("{path}, {}", key.replace('_', " ")) };
    match value {
        Value::Null => (),
        Value::String(text) if text.is_empty() => (),
        Value::String(text) => lines.push((path, text.clone())),
        Value::Bool(_) | Value::Number(_) => lines.push((path, value.to_string())),
        Value::Array(all) => all.iter().for_each(|one| flatten(path.clone(), one, lines)),
        Value::Object(map) => map.iter().for_each(|(key, one)| flatten(below(key), one, lines)),
    }
}
