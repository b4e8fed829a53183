//! What all who improve one answer share: the best so far, which cities somebody works on, and what was tried already.
//!
//! Two who work on different cities cannot disturb each other: households outside the open cities stay where they are,
//! a city's guests are counted by those who are in it, and who is nowhere belongs to one of them only.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::branch::Known;
use super::instance::Instance;
use super::judge::judge_within;
use super::potential::Potential;
use super::scope::Scope;

/// How often a neighbourhood is drawn anew when it was tried already.
const DRAWS: usize = 60;

/// The answer on which all work.
pub struct Pool<'i> {
    instance: &'i Instance,
    max_moves: Option<usize>,
    state: Mutex<State>,
}

struct State {
    known: Known,
    /// No answer costs less, as far as is known.
    bound: i64,
    /// What prices say of each household, once they are found.
    potential: Option<Potential>,
    busy: Vec<bool>,
    /// Somebody works on those who are nowhere.
    nowhere: bool,
    /// Counts answers that came from elsewhere: what was begun before them cannot be merged any more.
    era: u64,
    /// Counts improvements.
    age: u64,
    /// When each city was improved last.
    changed: Vec<u64>,
    /// When each neighbourhood was tried in vain.
    tried: BTreeMap<Vec<usize>, u64>,
    stale: usize,
    width: usize,
    chance: u64,
}

/// Cities to be opened, with the answer as it was then.
pub struct Job {
    /// Which.
    pub open: Vec<usize>,
    /// Whether those who are nowhere belong to it.
    pub nowhere: bool,
    /// The answer.
    pub known: Known,
    age: u64,
    era: u64,
}

/// What there is to do.
pub enum Next {
    /// These cities.
    Open(Job),
    /// Nothing as long as others work.
    Wait,
    /// Nothing any more.
    Done,
}

impl<'i> Pool<'i> {
    /// Begins with an answer.
    pub fn new(instance: &'i Instance, max_moves: Option<usize>, known: Known, chance: u64) -> Pool<'i> {
        let cities = instance.cities.len();
        let state = State {
            known,
            bound: i64::MIN,
            potential: None,
            busy: vec![false; cities],
            nowhere: false,
            era: 0,
            age: 1,
            changed: vec![1; cities],
            tried: BTreeMap::new(),
            stale: 0,
            width: 2,
            chance,
        };
        Pool { instance, max_moves, state: Mutex::new(state) }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The best so far.
    pub fn known(&self) -> Known {
        self.state().known.clone()
    }

    /// Tells what the prices have taught.
    pub fn tell(&self, bound: i64, potential: Potential) {
        let mut state = self.state();
        (state.bound, state.potential) = (bound, Some(potential));
    }

    /// The first answer is the one to improve, when no better one came.
    pub fn begin(&self) {
        let mut state = self.state();
        state.era = state.era.max(1);
    }

    /// Tells of an answer that came from elsewhere; the better one is kept.
    pub fn offer(&self, rooms: &[Option<usize>], objective: i64) {
        let mut state = self.state();
        if objective >= state.known.objective {
            return;
        }
        state.known = Known { rooms: rooms.to_vec(), objective };
        state.era += 1;
        state.age += 1;
        let age = state.age;
        state.changed.fill(age);
    }

    /// Which cities to open next.
    pub fn next(&self) -> Next {
        let mut state = self.state();
        let cities = self.instance.cities.len();
        for _ in 0..DRAWS {
            if state.known.objective <= state.bound || state.width > cities {
                return Next::Done;
            }
            if state.era == 0 {
                return Next::Wait;
            }
            let open = state.draw_open(self.instance);
            if open.iter().any(|city| state.busy[*city]) {
                continue;
            }
            let changed = open.iter().map(|city| state.changed[*city]).max();
            if state.tried.get(&open) >= changed.as_ref() {
                continue;
            }
            open.iter().for_each(|city| state.busy[*city] = true);
            let nowhere = !std::mem::replace(&mut state.nowhere, true);
            return Next::Open(Job { open, nowhere, known: state.known.clone(), age: state.age, era: state.era });
        }
        if state.busy.contains(&true) {
            return Next::Wait;
        }
        (state.stale, state.width) = (0, state.width + 1);
        if state.width > cities { Next::Done } else { Next::Wait }
    }

    /// Takes a job back, with a better answer for its households when there is one.
    pub fn done(&self, job: Job, scope: &Scope, better: Option<Known>) {
        let mut state = self.state();
        job.open.iter().for_each(|city| state.busy[*city] = false);
        state.nowhere &= !job.nowhere;
        if job.era != state.era {
            return;
        }
        let merged = better.and_then(|better| {
            let mut rooms = state.known.rooms.clone();
            scope.households.iter().for_each(|number| rooms[*number] = better.rooms[*number]);
            let objective = state.known.objective + better.objective - job.known.objective;
            // Only a limit on moves is the business of all; two together may have used more than is left.
            let allowed = self.max_moves.is_none() || judge_within(self.instance, &rooms, self.max_moves).is_ok();
            allowed.then_some(Known { rooms, objective })
        });
        match merged {
            Some(known) => {
                state.known = known;
                state.age += 1;
                state.stale = 0;
                let age = state.age;
                job.open.iter().for_each(|city| state.changed[*city] = age);
            }
            None => {
                state.stale += 1;
                state.tried.insert(job.open, job.age);
            }
        }
        if state.stale > 2 * self.instance.cities.len() {
            (state.stale, state.width) = (0, state.width + 1);
        }
    }
}

impl State {
    /// Cities between which something could be gained, or a city and others near to it, or any.
    fn draw_open(&mut self, instance: &Instance) -> Vec<usize> {
        let cities = instance.cities.len();
        let mut open = Vec::new();
        if self.draw(2) == 0 {
            let links = self.potential.as_ref().map(|potential| potential.links(instance, &self.known.rooms));
            let total: i64 = links.iter().flat_map(BTreeMap::values).sum();
            let mut at = self.draw(usize::try_from(total).unwrap_or(0)) as i64;
            for ((from, to), gain) in links.into_iter().flatten() {
                at -= gain;
                if at < 0 {
                    open = if from == to { vec![from] } else { vec![from, to] };
                    break;
                }
            }
        }
        if open.is_empty() {
            open.push(self.draw(cities));
        }
        let at = instance.cities[open[0]].at;
        let mut others: Vec<usize> = (0..cities).filter(|city| !open.contains(city)).collect();
        others.sort_by_key(|city| (at.distance(instance.cities[*city].at), *city));
        while open.len() < self.width.min(cities) {
            let reach = if self.draw(2) == 0 { others.len() } else { others.len().min(2 * self.width) };
            let next = self.draw(reach);
            open.push(others.remove(next));
        }
        open.sort_unstable();
        open
    }

    fn draw(&mut self, below: usize) -> usize {
        // A linear congruential step is chance enough for picking cities, and the same on every machine.
        self.chance = self.chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.chance >> 33) as usize) % below.max(1)
    }
}
