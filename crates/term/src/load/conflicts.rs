//! What cannot stand side by side: one name for two rules on one day, one day designated twice.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Read;
use crate::calendar::DesignatedDay;
use crate::fault::Fault;
use crate::name;
use crate::version::Term;

pub(super) fn between_terms(terms: &[Read<Term>]) -> Vec<Fault> {
    let mut named: BTreeMap<String, Vec<&Read<Term>>> = BTreeMap::new();
    for read in terms {
        named.entry(name::key(&read.value.name)).or_default().push(read);
    }
    let mut found = Vec::new();
    for versions in named.values_mut() {
        // Stable: of two that begin on one day, the one that stands first in the files stays first.
        versions.sort_by_key(|read| since(&read.value));
        found.extend(versions.windows(2).filter_map(|pair| conflict(pair[0], pair[1])));
    }
    found
}

fn conflict(earlier: &Read<Term>, later: &Read<Term>) -> Option<Fault> {
    let (one, other) = (&earlier.value, &later.value);
    let place = format!("{}, line {}", earlier.file, earlier.line);
    let (what, to_do) = if one.name != other.name {
        let what = format!("`{}` and `{}` ({place}) are the same name", one.name, other.name);
        (what, "Spell it in one way.")
    } else if since(one) == since(other) {
        (format!("`{}` stands here a second time ({place})", one.name), "Take out one of the two.")
    } else if one.in_force_until.is_none_or(|until| since(other) <= until) {
        let what = format!("`{}` is in force here while its rule of {place} still is", one.name);
        (what, "Write in_force_until in the earlier rule: the day before the later one begins.")
    } else {
        return None;
    };
    Some(Fault { file: later.file.to_owned(), line: later.line, what, to_do: to_do.to_owned() })
}

fn since(term: &Term) -> Date {
    term.in_force_from.unwrap_or(Date::MIN)
}

pub(super) fn between_days(decrees: &[Read<Vec<DesignatedDay>>]) -> Vec<Fault> {
    let mut seen = BTreeMap::new();
    let mut found = Vec::new();
    for read in decrees {
        for day in &read.value {
            if let Some(line) = seen.insert(day.date, read.line) {
                let what = format!("{} is designated here a second time (line {line})", day.date);
                let to_do = "Take out one of the two.".to_owned();
                found.push(Fault { file: read.file.to_owned(), line: read.line, what, to_do });
            }
        }
    }
    found
}
