//! A deed has the same name on every floor: one file, one request, one line in the list of deeds.

use std::collections::BTreeMap;

use crate::tree::{self, File};

#[test]
fn every_deed_has_one_file_that_bears_its_name() {
    let judged = judged();
    let mut found = Vec::new();
    for deed in listed() {
        match judged.get(&deed).map(Vec::as_slice) {
            None | Some([]) => found.push(format!("{deed}: nobody judges it")),
            Some([file]) => {
                if !named_after(file.stem(), &deed) {
                    found.push(format!("{deed}: {} does not bear its name", file.path));
                }
                if !file.text.contains(&format!("pub struct {deed}")) {
                    found.push(format!("{deed}: the request in {} is called otherwise", file.path));
                }
            }
            Some(files) => found.push(format!("{deed}: judged in {} files", files.len())),
        }
    }
    tree::none("One deed, one file, one name (crates/domain/src/deed.rs):", &found);
}

#[test]
fn every_deed_tells_why_not_and_is_tested() {
    let mut found = Vec::new();
    for (deed, files) in judged() {
        for file in files {
            for part in ["pub enum Refusal", "thiserror::Error", "impl Command for", "#[cfg(test)]"] {
                if !file.text.contains(part) {
                    found.push(format!("{deed}: {} has no `{part}`", file.path));
                }
            }
        }
    }
    tree::none("A deed's file holds request, refusals, past, judgement and tests:", &found);
}

/// The deeds in the list, in its order.
pub fn listed() -> Vec<String> {
    let list = tree::file("crates/domain/src/deed.rs");
    let (_, list) = list.text.split_once("deeds! {\n").expect("the list of deeds");
    let (list, _) = list.split_once("\n}").expect("the end of the list");
    list.lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("///"))
        .map(|line| line.trim_matches(',').to_owned())
        .collect()
}

/// The files that judge each deed.
fn judged() -> BTreeMap<String, Vec<File>> {
    let mut judged: BTreeMap<String, Vec<File>> = BTreeMap::new();
    for file in tree::files("crates/domain/src") {
        let deed = file.shipped().split_once("const DEED: Deed = Deed::").and_then(|(_, rest)| rest.split_once(';'));
        if let Some(deed) = deed.map(|(deed, _)| deed.to_owned()) {
            judged.entry(deed).or_default().push(file);
        }
    }
    judged
}

/// Whether the words of the file stand in the deed in this order: the folder says the rest.
fn named_after(stem: &str, deed: &str) -> bool {
    let mut words = words(deed).into_iter();
    stem.split('_').all(|part| words.any(|word| word == part))
}

fn words(deed: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for letter in deed.chars() {
        match words.last_mut().filter(|_| letter.is_lowercase()) {
            Some(word) => word.push(letter),
            None => words.push(letter.to_lowercase().to_string()),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::named_after;

    #[test]
    fn a_file_bears_the_words_of_its_deed_in_their_order() {
        check("take_out", "TakeOutOfUse", true);
        check("print_sheet", "PrintNightSheet", true);
        check("register", "RegisterPerson", true);
        check("arrive", "ConfirmArrival", false);
        check("sheet_print", "PrintNightSheet", false);
    }

    #[track_caller]
    fn check(stem: &str, deed: &str, expected: bool) {
        assert_eq!(named_after(stem, deed), expected);
    }
}
