//! How people came, left, came back, and what became known of it, as a log for process mining: OCEL 2.0 as JSON, and XES. Nobody's
//! number stands in it: each export draws new ones by chance, days are those of a month or a quarter, and the order of people says
//! nothing. Who knows on which day somebody left could still find their course by it, so that a course which fewer than five
//! people share is left out unless the house asks for it, and no log is open data.

mod ocel;
#[cfg(test)]
mod tests;
mod xes;

use std::collections::{BTreeMap, HashMap};

use domain::id::PersonId;
use jiff::civil::Date;
use rand::RngExt;

use crate::release::Quarter;
use crate::{Gone, Lists, Now, Passage};

/// As many people share a course that is told.
const FEWEST: usize = 5;

/// How coarse the days of a log are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// The first day of the month.
    Month,
    /// The first day of the quarter.
    Quarter,
}

/// What becomes of a course that fewer than five people share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rare {
    /// It is left out.
    LeftOut,
    /// It is told. Such a log stays with those who may see the figures of the house themselves.
    Told,
}

/// What happened, as a process miner calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum What {
    Enter,
    ComeBack,
    Leave,
    BecomeKnown,
}

/// A log without identities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventLog {
    courses: Vec<Course>,
    left_out: usize,
}

/// All that happened to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Course {
    id: String,
    stays: Vec<Stay>,
}

/// One time in the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stay {
    id: String,
    events: Vec<Event>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Event {
    id: String,
    told: Told,
}

/// All that is told of an event.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Told {
    what: What,
    on: Date,
    /// To what, by its word, and how that counts.
    outcome: Option<(String, String)>,
}

impl EventLog {
    /// The log of all passages. Chance is an argument: each export is to draw its own.
    pub fn of(passages: &[Passage], lists: &Lists, grain: Grain, rare: Rare, chance: &mut impl RngExt) -> EventLog {
        let mut people: BTreeMap<PersonId, Vec<&Passage>> = BTreeMap::new();
        passages.iter().for_each(|passage| people.entry(passage.person).or_default().push(passage));
        let mut courses: Vec<Vec<Vec<Told>>> = Vec::new();
        for mut stays in people.into_values() {
            stays.sort_by_key(|passage| passage.entered);
            courses.push(stays.iter().map(|passage| told(passage, lists, grain)).collect());
        }
        let mut alike: HashMap<Vec<Vec<Told>>, usize> = HashMap::new();
        courses.iter().for_each(|course| *alike.entry(course.clone()).or_default() += 1);
        let all = courses.len();
        courses.retain(|course| rare == Rare::Told || alike[course] >= FEWEST);
        let left_out = all - courses.len();
        let mut courses: Vec<Course> = courses.into_iter().map(|course| Course::of(course, chance)).collect();
        // By the number that chance drew: no order of people is left.
        courses.sort_by(|one, other| one.id.cmp(&other.id));
        EventLog { courses, left_out }
    }

    /// How many people's courses were left out, because fewer than five share them.
    pub fn left_out(&self) -> usize {
        self.left_out
    }
}

impl Course {
    fn of(stays: Vec<Vec<Told>>, chance: &mut impl RngExt) -> Course {
        let mut id = || format!("{:032x}", chance.random::<u128>());
        let mut stay = |told: Vec<Told>| Stay {
            id: id(),
            events: told.into_iter().map(|told| Event { id: id(), told }).collect(),
        };
        let stays = stays.into_iter().map(&mut stay).collect();
        Course { stays, id: id() }
    }
}

impl Course {
    /// All events with their stays, the earliest first: what became known of one stay may come after the next began.
    fn in_order(&self) -> Vec<(&Stay, &Event)> {
        let mut events: Vec<(&Stay, &Event)> =
            self.stays.iter().flat_map(|stay| stay.events.iter().map(move |event| (stay, event))).collect();
        events.sort_by_key(|(_, event)| event.told.on);
        events
    }
}

/// What is told of one time in the programme, in the order in which it happened.
fn told(passage: &Passage, lists: &Lists, grain: Grain) -> Vec<Told> {
    let outcome = |kind: &str, on: Date| {
        let class = lists.on(on).kind(kind).map_or("unlisted", |known| known.class.as_str());
        Some((kind.to_owned(), class.to_owned()))
    };
    let what = if passage.known_before { What::ComeBack } else { What::Enter };
    let mut told = vec![Told { what, on: grain.of(passage.entered), outcome: None }];
    let Some(Gone { on, kind, now }) = &passage.gone else { return told };
    told.push(Told { what: What::Leave, on: grain.of(*on), outcome: outcome(kind, *on) });
    match now {
        Now::Is(later, since) if later != kind => {
            told.push(Told { what: What::BecomeKnown, on: grain.of(*since), outcome: outcome(later, *since) });
        }
        // Coming back is the beginning of their next stay.
        Now::Is(..) | Now::Back => {}
    }
    told
}

impl Grain {
    fn of(self, day: Date) -> Date {
        match self {
            Grain::Month => day.first_of_month(),
            Grain::Quarter => Quarter::of(day).first(),
        }
    }
}

impl What {
    const ALL: [What; 4] = [What::Enter, What::ComeBack, What::Leave, What::BecomeKnown];

    fn word(self) -> &'static str {
        match self {
            What::Enter => "enter",
            What::ComeBack => "come back",
            What::Leave => "leave",
            What::BecomeKnown => "become known later",
        }
    }

    fn has_outcome(self) -> bool {
        match self {
            What::Enter | What::ComeBack => false,
            What::Leave | What::BecomeKnown => true,
        }
    }
}

impl Told {
    /// The moment that a process miner asks for: midnight of the first day of the month or the quarter.
    fn moment(&self) -> String {
        format!("{}T00:00:00.000Z", self.on)
    }

    /// Name and value of what else is told.
    fn attributes(&self) -> Vec<(&'static str, &str)> {
        let outcome = self.outcome.as_ref();
        outcome.map(|(kind, class)| vec![("outcome", kind.as_str()), ("class", class.as_str())]).unwrap_or_default()
    }
}
