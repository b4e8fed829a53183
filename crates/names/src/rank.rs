//! Every spelling beside its nearest others: how the measure of this search is taken.

use std::collections::HashSet;
use std::thread;

use crate::index::Index;
use crate::search::Manner;

/// Whole names and whatever comes nearest, however far.
const WHATEVER_IS_NEAREST: Manner = Manner { typing: false, word_floor: 0.0, floor: 0.0 };

/// For every spelling its `top` nearest others, best first; a spelling that is given twice counts once.
pub fn rank(spellings: &[String], top: usize) -> Vec<(String, Vec<String>)> {
    let mut seen = HashSet::new();
    let distinct: Vec<&String> = spellings.iter().filter(|spelling| seen.insert(spelling.as_str())).collect();
    let mut index = Index::new();
    for (at, spelling) in distinct.iter().enumerate() {
        index.insert(at, [spelling.as_str()]);
    }
    let nearest = |at: usize| {
        let hits = index.search_in(&WHATEVER_IS_NEAREST, distinct[at], top.saturating_add(1));
        let others = hits.iter().filter(|hit| hit.key != at).take(top).map(|hit| distinct[hit.key].clone());
        (distinct[at].clone(), others.collect())
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let share = distinct.len().div_ceil(workers).max(1);
    let places: Vec<usize> = (0..distinct.len()).collect();
    thread::scope(|scope| {
        let work = |places: &[usize]| places.iter().copied().map(nearest).collect::<Vec<_>>();
        let parts: Vec<_> = places.chunks(share).map(|places| scope.spawn(move || work(places))).collect();
        parts.into_iter().flat_map(|part| part.join().expect("comparing names never panics")).collect()
    })
}
