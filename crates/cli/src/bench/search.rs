//! Names among very many people, in memory.

use std::time::Instant;

use serde_json::{Value, json};

use super::city::invented;
use super::figures::{Times, seconds};

/// How many names are sought.
const SOUGHT: usize = 500;

/// Fills an index with this many people and seeks some of them, whole and with a letter wrong.
pub fn measure(people: usize) -> Value {
    let begun = Instant::now();
    let mut index: names::Index<usize> = names::Index::new();
    for number in 0..people {
        index.insert(number, [invented(number).as_str()]);
    }
    let filled = seconds(begun);
    let mut times = Times::default();
    let mut found = 0;
    for number in 0..SOUGHT {
        let wanted = number * people / SOUGHT;
        let mut query = invented(wanted);
        if number % 2 == 1 {
            query.remove(2);
        }
        let begun = Instant::now();
        let hits = index.search(&query, 10);
        times.add(begun.elapsed());
        found += usize::from(hits.iter().any(|hit| hit.key == wanted));
    }
    let mut value = times.value();
    value["people"] = json!(people);
    value["fill_seconds"] = json!(filled);
    value["found"] = json!(found);
    value
}
