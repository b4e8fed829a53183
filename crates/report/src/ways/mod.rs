//! Ways through the programme: which steps people took one after the other, how many took the same way, and how many days lay between.
//! It is for evaluators, and somebody who knows that a person came on some day could find the rest of their way by it. So no way and no
//! arrow of fewer than five people is told by itself: see [`rare`]. No such picture is open data, for pictures of two periods could be
//! laid side by side.

mod picture;
mod rare;
mod step;
#[cfg(test)]
mod tests;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use domain::id::PersonId;
use jiff::civil::Date;
use serde::Serialize;
use store::{Archive, Broken, Measure};

pub use crate::event_log::Rare;
pub use step::Step;
pub use words::{Row, Tongue};

use crate::{Forgotten, Lists, Passage, Period};
use step::Course;

/// As many people share a way or an arrow that is told.
pub const FEWEST: usize = 5;

/// Everything from which ways are read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Past {
    /// The times in the programme of each person, the earliest first.
    passages: BTreeMap<PersonId, Vec<Passage>>,
    /// What happened before and around them.
    before: BTreeMap<PersonId, Vec<(Step, Date)>>,
    /// When somebody came for the first time who was forgotten since.
    forgotten: Vec<Date>,
    /// The day of the first step of anybody.
    since: Option<Date>,
}

/// The ways of everybody who came first within a period, as they were on the evening of its last day.
#[derive(Clone, Debug, PartialEq)]
pub struct Ways {
    /// The period.
    pub period: Period,
    /// All ways that are told, the most people first.
    pub ways: Vec<Way>,
    /// From which step people went to which.
    pub arrows: Vec<Arrow>,
    /// Ways that too few people share.
    pub merged: Merged,
    /// Who came in the period and was forgotten since: nothing ties their coming to their leaving.
    pub forgotten: usize,
    rare: Rare,
    classes: Vec<words::Called>,
}

/// A way that people took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Its steps.
    pub steps: Vec<Step>,
    /// How many people took it.
    pub people: usize,
    /// From the first step until the last leaving or decision; nothing while it goes on.
    pub days: Option<Days>,
}

/// From one step to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// From which.
    pub from: Step,
    /// To which.
    pub to: Step,
    /// How many people took it, however often.
    pub people: usize,
    /// The days between; nothing where the next step has no day.
    pub days: Option<Days>,
}

/// How many days lay between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Days {
    /// For whoever is in the middle.
    pub median: i64,
    /// For the half of them in the middle: from so many days.
    pub from: i64,
    /// Until so many.
    pub to: i64,
}

/// Ways that fewer than five people share, from where they part from all others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Merged {
    /// How many different ways.
    pub ways: usize,
    /// How many people are told of as *otherwise*. Besides them at most four people are told of in no way.
    pub people: usize,
}

/// Everything from which ways are read. Nothing sealed is opened for it.
pub async fn gather(archive: &Archive) -> Result<Past, Broken> {
    let all = crate::gather(archive).await?;
    let counted = [Measure::Applied, Measure::Reopened, Measure::Decided, Measure::GuidanceBegun];
    let before = archive.tally_of_people(&counted).await?;
    let step = |(person, measure, how, on): (PersonId, Measure, String, Date)| {
        Step::before(measure, &how).map(|step| (person, step, on))
    };
    let mut past = Past::of(all.held, before.into_iter().filter_map(step).collect());
    past.forgotten = all.forgotten.iter().filter_map(first_came).collect();
    Ok(past)
}

fn first_came(one: &Forgotten) -> Option<Date> {
    match one {
        Forgotten::Came { on, back: false } => Some(*on),
        Forgotten::Came { .. } | Forgotten::Left(..) | Forgotten::Became(..) => None,
    }
}

impl Past {
    /// Of the times in the programme, and of what happened before and around them in the order in which it was written down.
    pub fn of(passages: Vec<Passage>, before: Vec<(PersonId, Step, Date)>) -> Past {
        let mut past = Past::default();
        passages.into_iter().for_each(|one| past.passages.entry(one.person).or_default().push(one));
        past.passages.values_mut().for_each(|times| times.sort_by_key(|one| one.entered));
        for (person, step, on) in before {
            past.before.entry(person).or_default().push((step, on));
        }
        let came = past.passages.values().flatten().map(|one| one.entered);
        past.since = came.chain(past.before.values().flatten().map(|(_, on)| *on)).min();
        past
    }

    /// The day of the first step of anybody.
    pub fn since(&self) -> Option<Date> {
        self.since
    }
}

impl Ways {
    /// Reads them.
    pub fn of(past: &Past, lists: &Lists, period: Period, rare: Rare) -> Ways {
        let people: BTreeSet<PersonId> = past.passages.keys().chain(past.before.keys()).copied().collect();
        let courses: Vec<Course> = people
            .into_iter()
            .map(|person| Course::of(past, person, lists, period.to()))
            .filter(|course| course.days.first().is_some_and(|first| period.holds(*first)))
            .collect();
        let (told, merged) = rare::told(&courses, rare);
        let mut ways: Vec<Way> = told.iter().map(|(steps, whose)| Way::of(steps, whose)).collect();
        ways.sort_by(|one, other| (other.people, &one.steps).cmp(&(one.people, &other.steps)));
        let forgotten = past.forgotten.iter().filter(|on| period.holds(**on)).count();
        let classes = words::classes(lists.on(period.to()));
        Ways { period, ways, arrows: arrows(&told), merged, forgotten, rare, classes }
    }

    /// How many people are told of.
    pub fn people(&self) -> usize {
        self.ways.iter().map(|way| way.people).sum()
    }

    /// How many people came past a step.
    pub fn at(&self, step: &Step) -> usize {
        self.ways.iter().filter(|way| way.steps.contains(step)).map(|way| way.people).sum()
    }

    /// The ways that went through the programme and out of it, the shortest first.
    pub fn through(&self) -> Vec<&Way> {
        let mut through: Vec<&Way> = self.ways.iter().filter(|way| way.is_through()).collect();
        through.sort_by_key(|way| (way.days.map(|days| days.median), &way.steps));
        through
    }
}

impl Way {
    fn of(steps: &[Step], whose: &[&Course]) -> Way {
        // What became known later makes nobody's way longer.
        let last = steps.iter().rposition(|step| !matches!(step, Step::Later(_))).unwrap_or_default();
        let ended = steps.last().is_some_and(Step::has_a_day);
        let days = || Days::of(whose.iter().map(|course| between(course, 0, last)).collect());
        Way { steps: steps.to_vec(), people: whose.len(), days: if ended { days() } else { None } }
    }

    fn is_through(&self) -> bool {
        let last = self.steps.iter().rfind(|step| !matches!(step, Step::Later(_)));
        self.days.is_some() && matches!(last, Some(Step::Left(_)))
    }
}

impl Days {
    fn of(mut days: Vec<i64>) -> Option<Days> {
        days.sort_unstable();
        let last = days.len().checked_sub(1)?;
        let median = (days[last / 2] + days[last.div_ceil(2)]) / 2;
        Some(Days { median, from: days[last / 4], to: days[last - last / 4] })
    }
}

fn between(course: &Course, from: usize, to: usize) -> i64 {
    i64::from((course.days[to] - course.days[from]).get_days())
}

/// Each arrow with who took it. A person who took it twice is one person, and both times count for the days.
fn arrows(told: &rare::Told<'_>) -> Vec<Arrow> {
    let mut found: BTreeMap<(&Step, &Step), (usize, Vec<i64>)> = BTreeMap::new();
    for (steps, whose) in told {
        let mut seen = BTreeSet::new();
        for (nth, pair) in steps.windows(2).enumerate() {
            let arrow = (&pair[0], &pair[1]);
            let (people, days) = found.entry(arrow).or_default();
            *people += if seen.insert(arrow) { whose.len() } else { 0 };
            if pair[1].has_a_day() {
                days.extend(whose.iter().map(|course| between(course, nth, nth + 1)));
            }
        }
    }
    let arrow = |((from, to), (people, days)): ((&Step, &Step), _)| Arrow {
        from: from.clone(),
        to: to.clone(),
        people,
        days: Days::of(days),
    };
    found.into_iter().map(arrow).collect()
}
