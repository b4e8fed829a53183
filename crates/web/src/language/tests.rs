//! Every key stands in every language, once, and with the same words to fill in.

use std::collections::{BTreeMap, BTreeSet};

use super::texts;

#[test]
fn every_text_stands_in_both_languages_with_the_same_words_to_fill_in() {
    let (dutch, english) = (keys(texts::DUTCH), keys(texts::ENGLISH));
    let lacking: Vec<_> = dutch.iter().filter(|(key, words)| english.get(*key) != Some(words)).collect();
    assert!(lacking.is_empty(), "not the same in English: {lacking:?}");
    let lacking: Vec<_> = english.keys().filter(|key| !dutch.contains_key(*key)).collect();
    assert!(lacking.is_empty(), "not in Dutch: {lacking:?}");
}

#[test]
fn every_purpose_of_a_look_has_words_for_the_person_who_reads_who_looked() {
    let dutch = keys(texts::DUTCH);
    for purpose in permission::Purpose::ALL {
        assert!(dutch.contains_key(&*format!("person-purpose-{}", purpose.name())), "{purpose:?}");
    }
}

#[test]
fn every_text_can_be_read_and_stands_once() {
    for texts in [texts::DUTCH, texts::ENGLISH] {
        let mut seen = BTreeSet::new();
        for text in texts {
            let resource = fluent_bundle::FluentResource::try_new((*text).to_owned());
            if let Err((_, errors)) = resource {
                panic!("{errors:?}");
            }
            for key in text.lines().filter_map(key) {
                assert!(seen.insert(key), "{key} stands twice");
            }
        }
    }
}

/// Each key with the names of the words that are filled in.
fn keys<'t>(texts: &[&'t str]) -> BTreeMap<&'t str, BTreeSet<String>> {
    let mut found: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut current = None;
    for line in texts.iter().flat_map(|text| text.lines()) {
        current = key(line).or(current);
        let Some(words) = current.map(|key| found.entry(key).or_default()) else { continue };
        for after in line.split('$').skip(1) {
            words.insert(after.chars().take_while(|c| c.is_alphanumeric() || *c == '-' || *c == '_').collect());
        }
    }
    found
}

fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    (!key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')).then_some(key)
}
