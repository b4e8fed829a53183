//! Names of several words: any order, missing parts, and whatever else people type.

use proptest::prelude::*;

use crate::{Index, Why, rank};

/// The first answers are the wanted ones; when none are wanted, there is no answer.
#[track_caller]
fn check(held: &[&str], query: &str, wanted: &[&str]) {
    let mut index = Index::new();
    for (key, name) in held.iter().enumerate() {
        index.insert(key, [*name]);
    }
    let hits = index.search(query, wanted.len().max(1));
    assert_eq!(hits.iter().map(|hit| held[hit.key]).collect::<Vec<_>>(), wanted, "{query}: {hits:?}");
}

#[test]
fn words_may_come_in_any_order() {
    check(&["Testa Voorbeeld", "Testa Deelnemer", "Demo Voorbeeld"], "voorbeeld testa", &["Testa Voorbeeld"]);
}

#[test]
fn parts_may_be_missing_on_either_side() {
    check(&["Demo Testa Voorbeeld", "Iemand Anders"], "Demo Voorbeeld", &["Demo Testa Voorbeeld"]);
    check(&["Demo Voorbeeld", "Iemand Anders"], "Demo Testa Voorbeeld", &["Demo Voorbeeld"]);
}

#[test]
fn the_whole_name_comes_before_a_part_of_one() {
    check(&["Testa Voorbeeld", "Testa"], "testa", &["Testa", "Testa Voorbeeld"]);
}

#[test]
fn particles_may_be_joined_apart_or_left_out() {
    let held = ["Abdel Rahman Voorbeeld", "Karim Voorbeeld", "El Idrissi Demo", "Demo Anders"];
    for query in ["Abdelrahman Voorbeeld", "abd el-rahman voorbeeld", "Abdul Rahman Voorbeeld", "Abdurrahman voorbeeld"]
    {
        check(&held, query, &["Abdel Rahman Voorbeeld"]);
    }
    for query in ["Elidrissi Demo", "Idrissi Demo", "demo el idrisi"] {
        check(&held, query, &["El Idrissi Demo"]);
    }
}

#[test]
fn a_name_is_found_while_it_is_being_typed() {
    let held = ["Testa Voorbeeld", "Demo Deelnemer", "Iemand Anders"];
    for query in ["Te", "Tes", "Testa V", "testa voorb", "voorbe"] {
        check(&held, query, &["Testa Voorbeeld"]);
    }
}

#[test]
fn signs_and_numbers_are_near_to_nobody() {
    let held = ["Testa Voorbeeld", "Demo Deelnemer 31415", "Iemand Anders"];
    for query in ["....", "%", "123", "<>", "--", "\u{1f600}"] {
        check(&held, query, &[]);
    }
    check(&held, "31415", &["Demo Deelnemer 31415"]);
    check(&held, "Testa 12", &["Testa Voorbeeld"]);
}

#[test]
fn every_name_of_a_person_finds_that_person_once() {
    let mut index = Index::new();
    index.insert(7, ["Testa Voorbeeld", "تستا", "De Lange"]);
    for query in ["Testa Voorbeeld", "تستا", "de lange", "Testa"] {
        let keys: Vec<i32> = index.search(query, 5).iter().map(|hit| hit.key).collect();
        assert_eq!(keys, [7], "{query}");
    }
}

#[test]
fn strangers_are_not_shown() {
    check(&["Testa Voorbeeld", "Demo Deelnemer"], "Xqzwk", &[]);
    check(&["Testa Voorbeeld"], "", &[]);
}

#[test]
fn composed_and_decomposed_letters_are_the_same_spelling() {
    let mut index = Index::new();
    index.insert(1, ["S\u{30c}ime\u{301}k"]);
    let hit = index.search("Šimék", 1)[0];
    assert_eq!((hit.why, hit.score), (Why::SameSpelling, 1.0));
}

#[test]
fn a_spelling_given_twice_is_ranked_once() {
    let spellings = ["testa", "tessta", "testa", "demo"].map(String::from);
    let ranked = rank(&spellings, 2);
    assert_eq!(ranked.len(), 3);
    assert_eq!(ranked[0], ("testa".to_owned(), vec!["tessta".to_owned(), "demo".to_owned()]));
}

proptest! {
    #[test]
    fn nothing_that_can_be_typed_makes_it_panic(names in prop::collection::vec("\\PC{0,40}|.{0,40}", 0..12), query in ".{0,60}", top in 0_usize..5) {
        let mut index = Index::new();
        for (key, name) in names.iter().enumerate() {
            index.insert(key, [name.as_str()]);
        }
        let hits = index.search(&query, top);
        prop_assert!(hits.len() <= top);
        prop_assert!(hits.iter().all(|hit| (0.0..=1.0).contains(&hit.score)));
        rank(&names, top);
    }

    #[test]
    fn the_same_spelling_is_always_first(names in prop::collection::vec("\\PC{1,24}", 1..12), pick in any::<prop::sample::Index>()) {
        let mut index = Index::new();
        for (key, name) in names.iter().enumerate() {
            index.insert(key, [name.as_str()]);
        }
        let asked = pick.get(&names);
        prop_assume!(!asked.trim().is_empty());
        let hits = index.search(asked, 1);
        prop_assert!(hits.first().is_some_and(|hit| hit.score == 1.0), "{asked:?} {hits:?}");
    }
}
