//! Asking for a name: which words are near, who holds them, and how much of the name they make up.

use std::hash::Hash;

use crate::index::{BEGINS, Index, MOST_WORDS, Person};
use crate::parts::{Part, parts, with_particles_joined};
use crate::vocabulary::{Near, Wanted};
use crate::why::{Hit, Why};

/// Every word of a held name that was not asked for takes this much off, three at most.
const NOT_ASKED_FOR: f32 = 0.04;
/// A particle says this much as compared with another word.
const PARTICLE: f32 = 0.25;
/// Nobody is nearer than this without being spelled the same.
const ALL_BUT_THE_SAME: f32 = 0.999;

/// How an answer is wanted.
pub(crate) struct Manner {
    /// Whether the last word may still be unfinished.
    pub typing: bool,
    /// Words less alike than this are strangers.
    pub word_floor: f32,
    /// People found less surely than this are not shown.
    pub floor: f32,
}

/// At the desk: while typing, and only who may really be meant.
const AT_THE_DESK: Manner = Manner { typing: true, word_floor: 0.5, floor: 0.4 };

impl<K: Copy + Eq + Hash> Index<K> {
    /// Whoever may be meant by `query`, surest first, `top` at most.
    ///
    /// Words may come in any order and some may be missing on either side; the last one may be unfinished.
    pub fn search(&self, query: &str, top: usize) -> Vec<Hit<K>> {
        self.search_in(&AT_THE_DESK, query, top)
    }

    pub(crate) fn search_in(&self, manner: &Manner, query: &str, top: usize) -> Vec<Hit<K>> {
        let question = Question::ask(self, manner, query);
        let mut seen = vec![0_u64; self.people.len().div_ceil(64)];
        let (mut hits, mut pairs) = (Vec::new(), Vec::new());
        for &word in &question.found {
            for place in self.holders.of(word) {
                let (group, bit) = (place as usize / 64, 1 << (place % 64));
                if seen[group] & bit != 0 {
                    continue;
                }
                seen[group] |= bit;
                let Some(person) = &self.people[place as usize] else { continue };
                let Some((score, why)) = question.judge(person, &mut pairs) else { continue };
                if score >= manner.floor {
                    hits.push((score, place, Hit { key: person.key, score, why }));
                }
            }
        }
        let surest =
            |one: &(f32, u32, Hit<K>), other: &(f32, u32, Hit<K>)| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1));
        if hits.len() > top && top > 0 {
            hits.select_nth_unstable_by(top - 1, surest);
        }
        hits.truncate(top);
        hits.sort_unstable_by(surest);
        hits.into_iter().map(|(_, _, hit)| hit).collect()
    }
}

/// How near, at which place in the question, which word of the name, and why.
type Pair = (f32, usize, usize, Why);

/// A name asked for, with every held word that is near to one of its words.
struct Question {
    /// The ways to read it: as told, with particles joined, with two words written as one. Each is a list of asked words.
    readings: Vec<Vec<usize>>,
    /// What each asked word weighs.
    weights: Vec<f32>,
    /// The held words that are near to any of them.
    found: Vec<u32>,
    /// For every held word, its row plus one in `nearness`, or nothing.
    rows: Vec<u16>,
    /// For every found word, how near it is to each asked word.
    nearness: Vec<Option<Near>>,
}

impl Question {
    fn ask<K>(index: &Index<K>, manner: &Manner, query: &str) -> Self {
        let mut told = parts(query);
        told.truncate(MOST_WORDS);
        let mut asked: Vec<(Wanted, f32)> = Vec::new();
        let mut readings: Vec<Vec<usize>> = Vec::new();
        for reading in read(told) {
            let last = reading.len() - 1;
            readings.push((asked.len()..asked.len() + reading.len()).collect());
            for (at, part) in reading.iter().enumerate() {
                let unfinished = manner.typing && (at == last || part.folded.letters.len() == 1);
                let weight = if part.particle { PARTICLE } else { 1.0 };
                asked.push((index.vocabulary.wanted(part, unfinished), weight));
            }
        }
        let weights = asked.iter().map(|(_, weight)| *weight).collect();
        let rows = vec![0; index.vocabulary.places()];
        let mut question = Question { readings, weights, found: Vec::new(), rows, nearness: Vec::new() };
        for (at, (wanted, _)) in asked.iter().enumerate() {
            for near in index.vocabulary.nearest(wanted, manner.word_floor) {
                question.note(at, near);
            }
        }
        question
    }

    fn note(&mut self, asked: usize, near: Near) {
        let row = &mut self.rows[near.word as usize];
        if *row == 0 {
            self.found.push(near.word);
            *row = self.found.len() as u16;
            self.nearness.resize(self.found.len() * self.weights.len(), None);
        }
        let at = (usize::from(*row) - 1) * self.weights.len() + asked;
        self.nearness[at] = Some(near);
    }

    fn nearness(&self, held: u32, asked: usize) -> Option<Near> {
        let row = usize::from(self.rows[(held & !BEGINS) as usize]);
        if row == 0 { None } else { self.nearness[(row - 1) * self.weights.len() + asked] }
    }

    /// The best that any reading makes of any of somebody's names.
    fn judge<K>(&self, person: &Person<K>, pairs: &mut Vec<Pair>) -> Option<(f32, Why)> {
        let names = person.words.chunk_by(|_, next| next & BEGINS == 0);
        let answers = names.flat_map(|name| self.readings.iter().map(move |reading| (reading, name)));
        let answers = answers.filter_map(|(reading, name)| self.compare(reading, name, pairs));
        answers.max_by(|one, other| one.0.total_cmp(&other.0))
    }

    fn compare(&self, reading: &[usize], name: &[u32], pairs: &mut Vec<Pair>) -> Option<(f32, Why)> {
        pairs.clear();
        for (place, &asked) in reading.iter().enumerate() {
            let nears = name.iter().enumerate().filter_map(|(at, &held)| Some((at, self.nearness(held, asked)?)));
            pairs.extend(nears.map(|(at, near)| (near.likeness, place, at, near.why)));
        }
        // The surest pair first; in doubt the one that keeps the order of the words.
        pairs.sort_unstable_by(|one, other| {
            other.0.total_cmp(&one.0).then(one.1.abs_diff(one.2).cmp(&other.1.abs_diff(other.2)))
        });
        let (mut places, mut words, mut matched, mut in_order) = (0_u32, 0_u32, 0.0, true);
        let mut why = None;
        for &mut (likeness, place, at, reason) in pairs {
            if places & 1 << place == 0 && words & 1 << at == 0 {
                places |= 1 << place;
                words |= 1 << at;
                matched += likeness * self.weights[reading[place]];
                in_order &= place == at;
                why = why.max(Some(reason));
            }
        }
        let whole: f32 = reading.iter().map(|&asked| self.weights[asked]).sum();
        let not_asked_for = name.len() - words.count_ones() as usize;
        let complete = not_asked_for == 0 && places.count_ones() as usize == reading.len();
        let score = matched / whole * (1.0 - NOT_ASKED_FOR * not_asked_for.min(3) as f32);
        let why = why?;
        if complete && in_order && why == Why::SameSpelling {
            return Some((1.0, why));
        }
        Some((score.min(ALL_BUT_THE_SAME), if complete { why } else { Why::PartOfName }))
    }
}

/// The ways to read a name: as told, with its particles joined, and with any two words of a short name joined.
fn read(told: Vec<Part>) -> Vec<Vec<Part>> {
    let mut readings: Vec<Vec<Part>> = with_particles_joined(&told).into_iter().collect();
    if (2..=3).contains(&told.len()) {
        for at in 0..told.len() - 1 {
            let mut joined = told.clone();
            joined[at] = told[at].joined(&told[at + 1]);
            joined.remove(at + 1);
            readings.push(joined);
        }
    }
    if !told.is_empty() {
        readings.insert(0, told);
    }
    readings
}
