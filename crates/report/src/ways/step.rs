//! The steps of somebody's way, and how they are read from what was counted of them.

use std::collections::BTreeSet;

use domain::id::PersonId;
use jiff::civil::Date;
use store::Measure;

use super::Past;
use crate::{Lists, Now, Passage, is_there};

/// Something that happened on somebody's way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// They signed up.
    SignedUp,
    /// Their application waits again, because an objection was well-founded.
    WaitsAgain,
    /// They were admitted by the rules.
    Admitted,
    /// They were admitted because of hardship.
    ByHardship,
    /// They were referred to another city.
    Elsewhere,
    /// They were refused.
    Refused,
    /// They took their application back.
    Withdrawn,
    /// Nothing is decided yet. The way goes on.
    Waits,
    /// They came into the programme for the first time.
    Came,
    /// They came into it again.
    CameBack,
    /// Guidance began.
    GuidanceBegun,
    /// They left, to what counts as this class on that day; empty for what no list knows.
    Left(String),
    /// They are in the programme. The way goes on.
    IsThere,
    /// It became known later that it counts as another class than it did on the day of leaving.
    Later(String),
    /// Something that too few people share.
    Otherwise,
}

impl Step {
    /// Its word, for programs.
    pub fn word(&self) -> String {
        let of = |what: &str, class: &str| format!("{what}-{}", if class.is_empty() { "unlisted" } else { class });
        let word = match self {
            Step::SignedUp => "signed-up",
            Step::WaitsAgain => "waits-again",
            Step::Admitted => "admitted",
            Step::ByHardship => "by-hardship",
            Step::Elsewhere => "elsewhere",
            Step::Refused => "refused",
            Step::Withdrawn => "withdrawn",
            Step::Waits => "waits",
            Step::Came => "came",
            Step::CameBack => "came-back",
            Step::GuidanceBegun => "guidance-begun",
            Step::Left(class) => return of("left", class),
            Step::IsThere => "in-the-programme",
            Step::Later(class) => return of("later", class),
            Step::Otherwise => "otherwise",
        };
        word.to_owned()
    }

    /// Whether it happened on a day; else it only says that the way goes on, or goes somehow.
    pub(super) fn has_a_day(&self) -> bool {
        !matches!(self, Step::Waits | Step::IsThere | Step::Otherwise)
    }

    /// The step that something counted tells of: before the programme, and that guidance began.
    pub(super) fn before(measure: Measure, how: &str) -> Option<Step> {
        match (measure, how) {
            (Measure::Applied, _) => Some(Step::SignedUp),
            (Measure::Reopened, _) => Some(Step::WaitsAgain),
            (Measure::GuidanceBegun, _) => Some(Step::GuidanceBegun),
            (Measure::Decided, "Admitted") => Some(Step::Admitted),
            (Measure::Decided, "ByHardship") => Some(Step::ByHardship),
            (Measure::Decided, "Elsewhere") => Some(Step::Elsewhere),
            (Measure::Decided, "Refused") => Some(Step::Refused),
            (Measure::Decided, "Withdrawn") => Some(Step::Withdrawn),
            _ => None,
        }
    }
}

/// All steps of one person, each on its day, the earliest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Course {
    pub(super) steps: Vec<Step>,
    pub(super) days: Vec<Date>,
}

impl Course {
    /// As it was on the evening of a day.
    pub(super) fn of(past: &Past, person: PersonId, lists: &Lists, until: Date) -> Course {
        let times = past.passages.get(&person).map_or(&[][..], Vec::as_slice);
        let before = past.before.get(&person).map_or(&[][..], Vec::as_slice);
        let mut steps: Vec<(Date, usize, Step)> = Vec::new();
        for (nth, time) in times.iter().enumerate() {
            steps.extend(in_the_programme(time, lists).into_iter().map(|(on, step)| (on, 3 * nth + 1, step)));
        }
        let afterwards = afterwards(before, times);
        for (nth, (step, on)) in before.iter().enumerate() {
            if afterwards.contains(&nth) {
                continue;
            }
            let guidance = *step == Step::GuidanceBegun;
            // Who was in the programme before anything was written down signed up before that.
            if guidance || !times.iter().any(|time| time.entered < *on && is_there(time, *on)) {
                let behind = times.iter().filter(|time| time.entered < *on && !is_there(time, *on)).count();
                steps.push((*on, 3 * behind + if guidance { 2 } else { 0 }, step.clone()));
            }
        }
        steps.retain(|(on, ..)| *on <= until);
        steps.sort_by_key(|(on, rank, _)| (*on, *rank));
        let (mut days, mut steps): (Vec<Date>, Vec<Step>) = steps.into_iter().map(|(on, _, step)| (on, step)).unzip();
        let goes_on = goes_on(times, &steps, until).filter(|_| !steps.is_empty());
        days.extend(goes_on.iter().map(|_| until));
        steps.extend(goes_on);
        Course { steps, days }
    }
}

/// Which steps were written down only after the whole time in the programme that they led to was over, by their place: whoever was there
/// before the house wrote anything signed up before that. The nth admission leads to the nth time.
fn afterwards(before: &[(Step, Date)], times: &[Passage]) -> BTreeSet<usize> {
    let (mut found, mut began, mut nth) = (BTreeSet::new(), 0, 0);
    for (at, (step, on)) in before.iter().enumerate() {
        match step {
            Step::SignedUp => began = at,
            Step::Admitted | Step::ByHardship => {
                let over = |time: &Passage| time.entered < *on && time.gone.as_ref().is_some_and(|gone| gone.on <= *on);
                if times.get(nth).is_some_and(over) {
                    found.extend(began..=at);
                }
                nth += 1;
            }
            _ => (),
        }
    }
    found
}

/// Coming, leaving, and what became known later.
fn in_the_programme(time: &Passage, lists: &Lists) -> Vec<(Date, Step)> {
    let class = |kind: &str, on: Date| lists.on(on).kind(kind).map_or("", |known| known.class.as_str()).to_owned();
    let came = if time.known_before { Step::CameBack } else { Step::Came };
    let mut steps = vec![(time.entered, came)];
    let Some(gone) = &time.gone else { return steps };
    let left_to = class(&gone.kind, gone.on);
    if let Now::Is(kind, since) = &gone.now {
        let later = class(kind, *since);
        if later != left_to {
            steps.push(((*since).max(gone.on), Step::Later(later)));
        }
    }
    steps.insert(1, (gone.on, Step::Left(left_to)));
    steps
}

/// Whether the way goes on, and where.
fn goes_on(times: &[Passage], steps: &[Step], until: Date) -> Option<Step> {
    if times.iter().any(|time| is_there(time, until)) {
        return Some(Step::IsThere);
    }
    let last = steps.iter().rfind(|step| !matches!(step, Step::GuidanceBegun | Step::Later(_)));
    last.filter(|step| matches!(step, Step::SignedUp | Step::WaitsAgain)).map(|_| Step::Waits)
}
