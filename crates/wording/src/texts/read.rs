//! A Fluent file line by line: which keys stand where and which values they hold, so that a fault
//! can name its line.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;

use super::Fault;

/// One sentence of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// The line on which it begins, counted from 1.
    pub(super) line: usize,
    /// The names of the values that it holds.
    pub(super) values: BTreeSet<String>,
}

/// The file as Fluent reads it.
pub(super) fn resource(language: &'static str, text: &str) -> Result<FluentResource, Fault> {
    FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
        let first = errors.first();
        let read = first.and_then(|error| text.get(..error.pos.start)).unwrap_or_default();
        let line = read.matches('\n').count() + 1;
        let why = first.map(|error| error.kind.to_string()).unwrap_or_default();
        Fault::NotRead { language, line, why }
    })
}

/// The sentences of a file by their keys; of two under one key the later one counts.
pub(super) fn entries(text: &str) -> BTreeMap<String, Entry> {
    let mut found: BTreeMap<String, Entry> = BTreeMap::new();
    let mut current = None;
    for (number, line) in (1..).zip(text.lines()) {
        if let Some(key) = key(line) {
            found.insert(key.to_owned(), Entry { line: number, values: BTreeSet::new() });
            current = Some(key.to_owned());
        }
        let Some(entry) = current.as_ref().and_then(|key| found.get_mut(key)) else { continue };
        if line.starts_with('#') {
            continue;
        }
        for after in line.split('$').skip(1) {
            entry.values.insert(after.chars().take_while(|sign| is_of_name(*sign)).collect());
        }
    }
    found
}

/// The names in a row, for a person to read.
pub(super) fn listed(values: &BTreeSet<String>) -> String {
    let names: Vec<String> = values.iter().map(|value| format!("${value}")).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    let begins = key.starts_with(|sign: char| sign.is_ascii_alphabetic());
    (begins && key.chars().all(is_of_name)).then_some(key)
}

fn is_of_name(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '-' || sign == '_'
}
