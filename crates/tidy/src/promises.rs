//! What `docs/promises.md` says is held by tests is held by tests, and what must not be kept is not kept.

use std::collections::BTreeSet;

use crate::tree::{self, File};

/// By what a state knows somebody, as words of a name in code or in a table: promise P10.
const OF_A_STATE: &[&str] = &[
    "bsn",
    "vnummer",
    "citizen",
    "alien",
    "passport",
    "biometric",
    "biometrics",
    "photo",
    "photograph",
    "face",
    "iris",
];
/// Programmes and partners of today, which are data and no types: promise P9.
const OF_TODAY: &[&str] = &["Lvv", "Govo", "Bbb", "Ind", "Dtv", "Avim", "Coa"];

#[test]
fn every_test_that_a_promise_names_is_there() {
    let there: BTreeSet<String> = tree::rust().iter().flat_map(|file| tests_in(&file.text)).collect();
    for (page, fewest) in [("docs/promises.md", 30), ("docs/trust/README.md", 15)] {
        let named: Vec<String> = named_in(&tree::file(page).text);
        assert!(named.len() >= fewest, "{page} names {} tests", named.len());
        let gone: Vec<String> = named.into_iter().filter(|name| !there.contains(name)).collect();
        tree::none(&format!("{page} names tests that are not there:"), &gone);
    }
}

#[test]
fn nothing_is_kept_by_which_a_state_knows_somebody() {
    let kept: Vec<File> = tree::files("crates/store/migrations").into_iter().chain(facts()).collect();
    assert!(kept.len() > 100, "hardly anything was looked at: {}", kept.len());
    let found = kept.iter().flat_map(|file| {
        let words = names_in(file);
        let ours = words.filter(|name| name.split('_').any(|word| OF_A_STATE.contains(&word)));
        ours.map(|name| format!("{}: {name}", file.path)).collect::<Vec<String>>()
    });
    tree::none("No number of a state and no measure of a body is kept:", &found.collect::<Vec<_>>());
}

#[test]
fn no_type_is_called_after_a_programme_or_a_partner() {
    let named = |line: &str| {
        let (_, rest) = ["pub struct ", "pub enum ", "pub trait "].iter().find_map(|opens| line.split_once(opens))?;
        let name: String = rest.chars().take_while(|letter| letter.is_alphanumeric()).collect();
        OF_TODAY.iter().any(|word| humps(&name).iter().any(|hump| hump == word)).then_some(name)
    };
    let found: Vec<String> = tree::rust().iter().flat_map(|file| file.text.lines().filter_map(named)).collect();
    tree::none("Programmes and partners are dated data, never types:", &found);
}

/// Sources in which facts about people are described.
fn facts() -> Vec<File> {
    tree::files("crates/domain/src").into_iter().filter(|file| file.ending() == "rs" && !file.is_test()).collect()
}

/// The names of functions.
fn tests_in(text: &str) -> Vec<String> {
    let name = |rest: &str| rest.split('(').next().unwrap_or_default().to_owned();
    text.lines().filter_map(|line| line.trim_start().split_once("fn ")).map(|(_, rest)| name(rest)).collect()
}

/// Words between backticks that are like the name of a test.
fn named_in(text: &str) -> Vec<String> {
    let words = text.lines().filter(|line| line.starts_with('|')).flat_map(|line| line.split('`').skip(1).step_by(2));
    words.filter(|word| word.contains('_')).map(str::to_owned).collect()
}

/// Names of fields and columns: words before a colon in Rust, all words in SQL.
fn names_in(file: &File) -> impl Iterator<Item = String> {
    let is_name = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    let shipped = if file.ending() == "sql" { file.text.as_str() } else { file.shipped() };
    let lines = shipped.lines().map(str::trim).filter(|line| !line.starts_with("//") && !line.starts_with("--"));
    let words = lines.flat_map(move |line| line.split(move |letter: char| !is_name(letter)));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>().into_iter()
}

/// `HomeOfBirds` is *Home*, *Of* and *Birds*.
fn humps(name: &str) -> Vec<String> {
    let mut humps: Vec<String> = Vec::new();
    for letter in name.chars() {
        match humps.last_mut() {
            Some(hump) if !letter.is_uppercase() => hump.push(letter),
            _ => humps.push(letter.to_string()),
        }
    }
    humps
}
