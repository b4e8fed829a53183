//! One word, one meaning, listed: each public type of the domain has a line in the glossary.

use std::collections::BTreeSet;

use crate::tree::{self, File};

/// Every deed has its refusal, and every subject its events: these need no line of their own.
const OF_EVERY_SUBJECT: &[&str] = &["Refusal", "Event"];

#[test]
fn every_public_type_of_the_domain_is_in_the_glossary() {
    let glossary = listed();
    let types = public_types();
    let found: Vec<String> = types.iter().filter(|name| !glossary.contains(*name)).cloned().collect();
    tree::none("GLOSSARY.md has a line for each public type of the domain; missing:", &found);
}

#[test]
fn every_deed_is_in_the_glossary() {
    let glossary = listed();
    let found: Vec<String> = crate::deeds::listed().into_iter().filter(|deed| !glossary.contains(deed)).collect();
    tree::none("GLOSSARY.md has a line for each deed; missing:", &found);
}

#[test]
fn every_code_word_of_the_glossary_stands_in_the_code() {
    let code: String =
        tree::rust().into_iter().filter(|file| !file.path.contains("/tidy/")).map(|file| file.text).collect();
    let words: BTreeSet<&str> = code.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
    let found: Vec<String> = listed().into_iter().filter(|name| !words.contains(name.as_str())).collect();
    tree::none("These words of GLOSSARY.md stand nowhere in the code:", &found);
}

/// The words in the second column, which stand between backticks.
fn listed() -> BTreeSet<String> {
    let glossary = tree::file("GLOSSARY.md");
    let columns = glossary.text.lines().filter_map(|line| line.split('|').nth(2));
    let names = columns.flat_map(|column| column.split('`').skip(1).step_by(2));
    names.flat_map(|name| name.split("::")).map(str::to_owned).collect()
}

/// Types that other crates can name: those in modules that are open, and those that a subject
/// shows in its `mod.rs`.
fn public_types() -> BTreeSet<String> {
    let mut types = BTreeSet::new();
    let files: Vec<File> = tree::files("crates/domain/src").into_iter().filter(|file| file.ending() == "rs").collect();
    let opened = |file: &File| {
        let (folder, _) = file.path.rsplit_once('/').unwrap_or_default();
        let subject = files.iter().find(|other| other.path == format!("{folder}/mod.rs"));
        subject.is_some_and(|subject| subject.text.contains(&format!("\npub mod {};", file.stem())))
    };
    for file in &files {
        let floor = file.path.trim_start_matches("crates/domain/src/").matches('/').count();
        if floor == 0 || file.stem() == "mod" || opened(file) {
            types.extend(declared(file));
            types.extend(shown(file));
        }
    }
    types.retain(|name| !OF_EVERY_SUBJECT.iter().any(|ending| name.ends_with(ending)));
    types
}

fn declared(file: &File) -> Vec<String> {
    let named = |line: &str| {
        let rest = ["pub struct ", "pub enum ", "pub trait "].iter().find_map(|opens| line.strip_prefix(opens))?;
        let name = rest.split(|letter: char| !letter.is_alphanumeric()).next()?;
        (!name.is_empty()).then(|| name.to_owned())
    };
    let ids =
        file.shipped().split_once("\nid! {\n").and_then(|(_, rest)| rest.split_once("\n}")).map_or("", |(ids, _)| ids);
    let ids = ids
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("///"))
        .map(|line| line.trim_matches(',').to_owned());
    file.shipped().lines().filter_map(named).chain(ids).collect()
}

fn shown(file: &File) -> Vec<String> {
    let mut names = Vec::new();
    for shown in file.shipped().split("pub use ").skip(1) {
        let shown = shown.split(';').next().unwrap_or("");
        let list = shown.rsplit("::").next().unwrap_or("");
        for item in list.trim_matches(['{', '}', '\n', ' ']).split(',') {
            let name = item.rsplit(" as ").next().unwrap_or("").trim();
            if name.starts_with(|letter: char| letter.is_uppercase()) {
                names.push(name.to_owned());
            }
        }
    }
    names
}
