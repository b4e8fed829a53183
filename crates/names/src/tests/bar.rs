//! The measure: groups of spellings of one name, when they lie beside the repository.

use std::collections::HashMap;
use std::path::Path;

use crate::{Index, rank};

type Groups = HashMap<String, Vec<String>>;

fn groups() -> Option<Groups> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/names/arabic_variants.json");
    let Ok(text) = std::fs::read_to_string(&file) else {
        println!("skipped: no groups of spellings at {}", file.display());
        return None;
    };
    let mut read: HashMap<String, serde_json::Value> = serde_json::from_str(&text).expect("the file is JSON");
    let groups = read.remove("groups").expect("the file has groups");
    Some(serde_json::from_value(groups).expect("groups are lists of spellings"))
}

/// The share of spellings with a sibling first, and the mean share of siblings within the ten.
fn measure(groups: &Groups) -> (f64, f64) {
    let mut siblings: HashMap<&str, Vec<&str>> = HashMap::new();
    for group in groups.values() {
        for spelling in group {
            siblings
                .entry(spelling)
                .or_default()
                .extend(group.iter().map(String::as_str).filter(|other| other != spelling));
        }
    }
    let spellings: Vec<String> = siblings.keys().map(|spelling| spelling.to_string()).collect();
    let (mut first, mut within) = (0, 0.0);
    for (spelling, nearest) in rank(&spellings, 10) {
        let wanted = &siblings[spelling.as_str()];
        let found = nearest.iter().filter(|other| wanted.contains(&other.as_str())).count();
        first += usize::from(nearest.first().is_some_and(|other| wanted.contains(&other.as_str())));
        within += found as f64 / wanted.len() as f64;
    }
    (first as f64 / spellings.len() as f64, within / spellings.len() as f64)
}

#[test]
fn spellings_of_one_name_find_each_other() {
    let Some(groups) = groups() else { return };
    let (first, within) = measure(&groups);
    println!("a sibling first: {first:.4}; siblings within ten: {within:.4}");
    assert!(first >= 0.90 && within >= 0.96, "{first:.4} {within:.4}");
}

#[test]
fn the_arabic_spelling_finds_the_latin_ones() {
    let Some(groups) = groups() else { return };
    let mut index = Index::new();
    for spelling in groups.values().flatten() {
        index.insert(spelling.as_str(), [spelling.as_str()]);
    }
    let (mut first, mut any) = (0, 0);
    for (arabic, latin) in &groups {
        let hits = index.search(arabic, 10);
        first += usize::from(hits.first().is_some_and(|hit| latin.iter().any(|spelling| spelling == hit.key)));
        any += usize::from(hits.iter().any(|hit| latin.iter().any(|spelling| spelling == hit.key)));
    }
    let (first, any) = (first as f64 / groups.len() as f64, any as f64 / groups.len() as f64);
    println!("from Arabic script: first {first:.4}, within ten {any:.4}");
    assert!(first >= 0.5 && any >= 0.7, "{first:.4} {any:.4}");
}
