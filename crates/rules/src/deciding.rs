//! The shortest lists of facts that would still decide what the rules say.
//!
//! A list decides when there are answers to its facts under which the verdict is reached, and then
//! stays whatever the facts outside the list turn out to be. That it stays needs no search: a
//! verdict that is reached with some facts unknown is never changed by knowing them. A list is
//! shortest when no list of fewer facts decides in the same direction.

use std::collections::BTreeSet;

use domain::admission::{FactName, Value};
use serde::Serialize;

use crate::engine::Engine;
use crate::judged::Judged;
use crate::outcome::Outcome;
use crate::search::{Found, Goal, Search, Ways};

/// How many lists are shown in each direction.
pub const MOST_LISTS: usize = 10;
/// How many steps are spent on one group of criteria that share unknown facts.
const BUDGET: usize = 2_000;

/// What would still decide it, in both directions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Still {
    /// The shortest lists that could lead to *admit*.
    pub to_admit: Lists,
    /// The shortest lists that could lead to *not by these rules*.
    pub to_not: Lists,
}

/// Lists of facts that decide in one direction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Lists {
    /// At most [`MOST_LISTS`] of them, each in the order of the rule file.
    pub lists: Vec<Vec<Wanted>>,
    /// Whether no shorter list decides. False when the rules were too tangled to be sure.
    pub shortest: bool,
    /// Whether these are all the lists of this length.
    pub all: bool,
}

/// A fact that is not known yet, with an answer that would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Wanted {
    /// Which fact.
    pub fact: FactName,
    /// One of the answers that lead there.
    pub answer: Value,
}

impl Lists {
    /// Nothing decides in this direction.
    pub fn none() -> Lists {
        Lists { lists: Vec::new(), shortest: true, all: true }
    }

    fn of(ways: impl IntoIterator<Item = Way>, shortest: bool, all: bool, engine: Engine) -> Lists {
        let name = |fact: usize| engine.facts[fact].name.clone();
        let list = |mut way: Way| {
            way.sort_by_key(|(fact, _)| *fact);
            way.into_iter().map(|(fact, answer)| Wanted { fact: name(fact), answer }).collect()
        };
        Lists { lists: ways.into_iter().map(list).collect(), shortest, all }
    }
}

/// Facts with answers.
type Way = Vec<(usize, Value)>;

impl Still {
    pub(crate) fn of(judged: &Judged) -> Still {
        let open = |place: &usize| judged.outcomes[*place] == Outcome::Unknown;
        let engine = judged.engine;
        // A required criterion that is known not to be met closes the road to *admit*.
        let reachable = engine.required().all(|place| judged.outcomes[place] != Outcome::NotMet);
        let to_admit = if reachable { to_admit(judged, engine.required().filter(open)) } else { Lists::none() };
        let refusing = engine.required().filter(open).filter(|place| engine.criteria[*place].proposes.is_none());
        Still { to_admit, to_not: to_not(judged, refusing) }
    }
}

/// All open criteria must be met. Groups that share no unknown fact are searched apart, and every
/// list of the one goes with every list of the other.
fn to_admit(judged: &Judged, open: impl Iterator<Item = usize>) -> Lists {
    let engine = judged.engine;
    let (mut joined, mut shortest, mut all): (Vec<Way>, bool, bool) = (vec![Way::new()], true, true);
    for group in groups(judged, open) {
        let goals: Vec<Goal> = group.into_iter().map(|criterion| Goal { criterion, outcome: Outcome::Met }).collect();
        let found = Search::new(engine, &goals, &judged.values).smallest(usize::MAX, MOST_LISTS + 1, BUDGET);
        let Found { ways, shortest: of_group, all: all_of_group } = found;
        shortest &= of_group;
        all &= all_of_group;
        if ways.is_empty() {
            return Lists { lists: Vec::new(), shortest, all: shortest };
        }
        let ways = unpacked(ways);
        let pair = |one: &Way| ways.iter().map(|other| [one.clone(), other.clone()].concat()).collect::<Vec<_>>();
        joined = joined.iter().flat_map(pair).take(MOST_LISTS + 1).collect();
    }
    all &= joined.len() <= MOST_LISTS;
    joined.truncate(MOST_LISTS);
    Lists::of(joined, shortest, all, engine)
}

/// One open criterion must become not met: the nearest of them counts.
fn to_not(judged: &Judged, open: impl Iterator<Item = usize>) -> Lists {
    let engine = judged.engine;
    let (mut best, mut least): (Ways, usize) = (Ways::new(), usize::MAX);
    let (mut shortest, mut all) = (true, true);
    for criterion in open {
        let goal = Goal { criterion, outcome: Outcome::NotMet };
        let found = Search::new(engine, &[goal], &judged.values).smallest(least, MOST_LISTS + 1, BUDGET);
        shortest &= found.shortest;
        let length = found.ways.keys().next().map_or(usize::MAX, Vec::len);
        if length < least {
            (best, least, all) = (Ways::new(), length, true);
        }
        if length == least {
            best.extend(found.ways);
            all &= found.all;
        }
    }
    all &= shortest && best.len() <= MOST_LISTS;
    Lists::of(unpacked(best).into_iter().take(MOST_LISTS), shortest, all, engine)
}

fn unpacked(ways: Ways) -> Vec<Way> {
    ways.into_iter().map(|(facts, values)| facts.into_iter().zip(values).collect()).collect()
}

/// Criteria that share unknown facts, directly or by way of others.
fn groups(judged: &Judged, open: impl Iterator<Item = usize>) -> Vec<Vec<usize>> {
    let unknown = |fact: &usize| judged.values[*fact].is_none();
    let mut groups: Vec<(Vec<usize>, BTreeSet<usize>)> = Vec::new();
    for criterion in open {
        let facts: BTreeSet<usize> = judged.engine.facts_of(criterion).iter().copied().filter(unknown).collect();
        let (near, mut apart): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|(_, theirs)| !theirs.is_disjoint(&facts));
        let mut joined = (vec![criterion], facts);
        for (criteria, facts) in near {
            joined.0.extend(criteria);
            joined.1.extend(facts);
        }
        joined.0.sort_unstable();
        apart.push(joined);
        groups = apart;
    }
    groups.into_iter().map(|(criteria, _)| criteria).collect()
}
