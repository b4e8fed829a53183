//! Reading a rule file: from text to criteria that can be judged, or every fault in it at once.

mod criterion;
mod fact;
mod keys;
mod programme;

use std::collections::BTreeMap;

use jiff::civil::Date;
use toml::de::DeTable;

use crate::criterion::Criterion;
use crate::declared::Declared;
use crate::engine::{Engine, Plan};
use crate::expression::Names;
use crate::fault::{Fault, Faults};
use crate::programme::Programme;
use crate::sound;
use keys::Keys;

/// The largest file that is read, in bytes; a long rule file has a tenth of it.
const LARGEST: usize = 500_000;
/// How many facts or criteria a file may hold: far more than anybody can be asked.
const MOST: usize = 300;
/// A day on which criteria are compared when the file does not say from when it holds.
const SOME_DAY: Date = Date::constant(2025, 1, 1);

/// What stands in a rule file.
#[derive(Clone, Debug)]
pub struct Content {
    pub programme: Programme,
    pub facts: Vec<Declared>,
    pub criteria: Vec<Criterion>,
    /// What hangs on what.
    pub plan: Plan,
}

/// Reads a rule file. `file` is what faults call it.
pub fn read(file: &str, text: &str) -> Result<Content, Vec<Fault>> {
    let mut faults = Faults::new(file, text);
    let content = content(text, &mut faults);
    match content {
        Some(content) if faults.is_empty() => Ok(content),
        Some(_) | None => Err(faults.into_list()),
    }
}

fn content(text: &str, faults: &mut Faults) -> Option<Content> {
    if text.len() > LARGEST {
        faults.on(1, "the file is too large to be a rule file", "Check that it is the right file");
        return None;
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start);
        faults.at(
            at,
            format!("this is no TOML: {}", error.message()),
            "Put this line right; docs/rules.md shows the form",
        );
    }
    if !errors.is_empty() {
        return None;
    }
    let mut keys = Keys::new(table.get_ref(), 0, "the file");
    let programme = keys.required("programme", "…, in a table [programme]", faults).and_then(|()| {
        let value = keys.find("programme")?;
        let Some(table) = value.get_ref().as_table() else {
            faults.at(value.span().start, "the programme is no table", "Begin it with a line [programme]");
            return None;
        };
        programme::programme(Keys::new(table, value.span().start, "the programme"), faults)
    });
    let (facts, mut unread) = facts(&mut keys, faults);
    let criteria = criteria(&mut keys, &facts, &mut unread, faults);
    keys.finish(faults);
    if facts.len().max(criteria.len()) > MOST {
        let what = format!("the file holds more than {MOST} facts or criteria");
        faults.on(1, what, "Ask less: nobody can answer so much");
        return None;
    }
    let order = sound::order(&criteria, faults);
    let plan = Plan::new(&criteria, order);
    let (line, from) = programme.as_ref().map_or((1, SOME_DAY), |programme| (programme.line, programme.from));
    sound::check(Engine::new(&facts, &criteria, &plan, from), line, faults);
    Some(Content { programme: programme?, facts, criteria, plan })
}

/// The facts, and the names of those that could not be read.
fn facts(keys: &mut Keys, faults: &mut Faults) -> (Vec<Declared>, Vec<String>) {
    let (mut found, mut unread) = (Vec::new(), Vec::new());
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    for (number, (table, at)) in keys.tables("fact", faults).into_iter().enumerate() {
        let name = called(table, "name");
        let shown = name.map_or_else(|| format!("fact number {}", number + 1), |name| format!("`{name}`"));
        let Some(fact) = fact::fact(Keys::new(table, at, shown), faults) else {
            unread.extend(name.map(str::to_owned));
            continue;
        };
        // A label may be the name itself; two facts may not answer to one word in a line of cases.
        for word in [fact.name.to_string(), fact.label.nl.to_lowercase()] {
            if let Some(line) = taken.insert(word.clone(), fact.line).filter(|line| *line != fact.line) {
                let what = format!("`{word}` is declared on line {line} already");
                faults.on(fact.line, what, "Give one of the two another name or label");
            }
        }
        found.push(fact);
    }
    (found, unread)
}

fn criteria(keys: &mut Keys, facts: &[Declared], unread: &mut Vec<String>, faults: &mut Faults) -> Vec<Criterion> {
    let mut drafts: Vec<criterion::Draft> = Vec::new();
    let tables = keys.tables("criterion", faults);
    if tables.is_empty() {
        faults.on(1, "there is no criterion", "Add a [[criterion]]");
    }
    for (number, (table, at)) in tables.into_iter().enumerate() {
        let id = called(table, "id");
        let shown = id.map_or_else(|| format!("criterion number {}", number + 1), |id| format!("`{id}`"));
        let Some(draft) = criterion::draft(Keys::new(table, at, shown), faults) else {
            unread.extend(id.map(str::to_owned));
            continue;
        };
        if let Some(other) = drafts.iter().find(|other| other.id == draft.id) {
            let what = format!("the criterion `{}` stands on line {} already", draft.id, other.line);
            faults.on(draft.line, what, "Give one of the two another id");
        }
        drafts.push(draft);
    }
    let known: Vec<(String, bool)> = drafts.iter().map(|draft| (draft.id.to_string(), draft.on)).collect();
    let names = Names { facts, criteria: &known, unread };
    drafts.into_iter().map(|draft| draft.finish(&names, faults)).collect()
}

/// What a table is called, when it has a name.
fn called<'a>(table: &'a DeTable, key: &str) -> Option<&'a str> {
    table.get(key)?.get_ref().as_str()
}
