//! Whoever is removed is gone, to the last byte.

use std::collections::BTreeMap;

use proptest::prelude::*;

use crate::Index;

#[test]
fn a_removed_person_is_not_found_again() {
    let mut index = Index::new();
    index.insert(1, ["Testa Voorbeeld"]);
    index.insert(2, ["Testa Deelnemer"]);
    assert!(index.remove(1));
    assert!(!index.remove(1), "only once");
    let keys: Vec<i32> = index.search("Testa Voorbeeld", 9).iter().map(|hit| hit.key).collect();
    assert_eq!((keys, index.len()), (vec![2], 1));
}

#[test]
fn names_given_anew_replace_the_old_ones() {
    let mut index = Index::new();
    index.insert(1, ["Testa Voorbeeld"]);
    index.insert(1, ["Demo Deelnemer"]);
    assert!(index.search("Testa Voorbeeld", 9).is_empty());
    assert_eq!(index.search("Demo Deelnemer", 9).len(), 1);
}

#[test]
fn no_byte_of_a_removed_name_stays() {
    let mut index = Index::new();
    for key in 0..500 {
        index.insert(key, [format!("Testa{key} Voorbeeld محمد Ёлка").as_str(), "ሰላም"]);
    }
    assert!(index.vocabulary.bytes().iter().any(|&byte| byte != 0), "the test sees what is held");
    for key in 0..500 {
        index.remove(key);
    }
    assert!(index.is_empty());
    assert!(index.vocabulary.bytes().iter().all(|&byte| byte == 0), "every byte that came from a name is wiped");
}

#[test]
fn a_word_somebody_else_still_has_stays_findable() {
    let mut index = Index::new();
    index.insert(1, ["Testa Voorbeeld"]);
    index.insert(2, ["Demo Voorbeeld"]);
    index.remove(1);
    assert_eq!(index.search("Voorbeeld", 9).len(), 1);
    assert!(index.search("Testa", 9).is_empty());
}

#[derive(Clone, Debug)]
enum Deed {
    Insert(u8, Vec<String>),
    Remove(u8),
}

fn deed() -> impl Strategy<Value = Deed> {
    let name = "(ba|ku|ри|ም|[a-d]){1,3}( (de|al|mo|سم)){0,2}";
    prop_oneof![
        3 => (0..12_u8, prop::collection::vec(name, 0..3)).prop_map(|(key, names)| Deed::Insert(key, names)),
        2 => (0..12_u8).prop_map(Deed::Remove),
    ]
}

proptest! {
    #[test]
    fn any_history_leaves_just_what_is_held(deeds in prop::collection::vec(deed(), 0..40)) {
        let mut index = Index::new();
        let mut held: BTreeMap<u8, Vec<String>> = BTreeMap::new();
        for deed in deeds {
            match deed {
                Deed::Insert(key, names) => {
                    index.insert(key, names.iter().map(String::as_str));
                    held.insert(key, names);
                }
                Deed::Remove(key) => prop_assert_eq!(index.remove(key), held.remove(&key).is_some()),
            }
        }
        prop_assert_eq!(index.len(), held.len());
        for (key, name) in held.iter().flat_map(|(key, names)| names.iter().map(move |name| (key, name))) {
            let same: Vec<u8> = index.search(name, 20).iter().filter(|hit| hit.score == 1.0).map(|hit| hit.key).collect();
            prop_assert!(same.contains(key), "{} has {}", key, name);
        }
        for key in held.into_keys() {
            index.remove(key);
        }
        prop_assert!(index.vocabulary.bytes().iter().all(|&byte| byte == 0));
    }
}
