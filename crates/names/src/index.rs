//! The names of many people, in memory, ready to be asked for.

use std::collections::HashMap;
use std::hash::Hash;

use crate::holders::Holders;
use crate::parts::{Part, parts, with_particles_joined};
use crate::vocabulary::Vocabulary;

/// Marks the first word of a name in a person's words.
pub(crate) const BEGINS: u32 = 1 << 31;
/// Words beyond this many in one name are not looked at.
pub(crate) const MOST_WORDS: usize = 24;

/// An index of people by their names.
///
/// Names live here as folded letters, never as text. [`Index::remove`] wipes the letters and every number drawn
/// from them as soon as nobody else holds the same word.
pub struct Index<K> {
    pub(crate) people: Vec<Option<Person<K>>>,
    vacant: Vec<u32>,
    places: HashMap<K, u32>,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) holders: Holders,
}

/// Somebody with names.
pub(crate) struct Person<K> {
    pub(crate) key: K,
    /// The words of all names one after the other, each first word marked with [`BEGINS`].
    pub(crate) words: Box<[u32]>,
}

impl<K: Copy + Eq + Hash> Default for Index<K> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Copy + Eq + Hash> Index<K> {
    /// An index of nobody.
    pub fn new() -> Self {
        Index {
            people: Vec::new(),
            vacant: Vec::new(),
            places: HashMap::new(),
            vocabulary: Vocabulary::new(),
            holders: Holders::new(),
        }
    }

    /// How many people there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Puts somebody's names in; the names that person had before are removed.
    pub fn insert<'a>(&mut self, key: K, names: impl IntoIterator<Item = &'a str>) {
        self.remove(key);
        let place = match self.vacant.pop() {
            Some(place) => place,
            None => {
                self.people.push(None);
                u32::try_from(self.people.len() - 1).expect("fewer people than there are on earth")
            }
        };
        let mut words = Vec::new();
        for name in names {
            let told = parts(name);
            if let Some(joined) = with_particles_joined(&told) {
                self.hold(&joined, &mut words);
            }
            self.hold(&told, &mut words);
        }
        for word in distinct(&words) {
            self.holders.add(word, place);
        }
        self.people[place as usize] = Some(Person { key, words: words.into_boxed_slice() });
        self.places.insert(key, place);
    }

    /// Takes somebody out and wipes what nobody else holds; answers whether that person was there.
    pub fn remove(&mut self, key: K) -> bool {
        let Some(place) = self.places.remove(&key) else { return false };
        let Some(person) = self.people[place as usize].take() else { return false };
        for word in distinct(&person.words) {
            if !self.holders.remove(word, place) {
                self.vocabulary.forget(word);
            }
        }
        self.vacant.push(place);
        true
    }

    fn hold(&mut self, parts: &[Part], words: &mut Vec<u32>) {
        for (at, part) in parts.iter().take(MOST_WORDS).enumerate() {
            let word = self.vocabulary.hold(part);
            words.push(if at == 0 { word | BEGINS } else { word });
        }
    }
}

fn distinct(words: &[u32]) -> Vec<u32> {
    let mut distinct: Vec<u32> = words.iter().map(|word| word & !BEGINS).collect();
    distinct.sort_unstable();
    distinct.dedup();
    distinct
}
