//! Each time that somebody was in the programme, as everything here counts it, and what is left of those who were forgotten.

use std::collections::BTreeMap;

use domain::id::PersonId;
use jiff::civil::Date;
use store::{Archive, Broken, Gone, KeptNow, Measure, Now, Passage};

use crate::work::Spread;

/// Everything there is to count.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Passages {
    /// Of people who are in the files.
    pub held: Vec<Passage>,
    /// Of people who were forgotten: months, and nothing that ties one to the other.
    pub forgotten: Vec<Forgotten>,
}

/// Of each person the one of these times that began last.
pub fn last_times<'a>(times: impl Iterator<Item = &'a Passage>) -> BTreeMap<PersonId, &'a Passage> {
    let mut last: BTreeMap<PersonId, &Passage> = BTreeMap::new();
    for one in times {
        let known = last.entry(one.person).or_insert(one);
        if known.entered < one.entered {
            *known = one;
        }
    }
    last
}

/// Something that somebody forgotten did.
#[derive(Clone, Debug, PartialEq)]
pub enum Forgotten {
    /// They came in the month of this day.
    Came {
        /// In which month.
        on: Date,
        /// Whether the house knew them from an earlier time.
        back: bool,
    },
    /// They left in it, to what this word says.
    Left(Date, String),
    /// Who left in it became this.
    Became(Date, Now),
}

impl Passages {
    /// Who was in the programme on the evening of a day.
    pub fn there(&self, day: Date) -> usize {
        let held = self.held.iter().filter(|one| is_there(one, day)).count();
        let came = self.forgotten.iter().filter(|one| matches!(one, Forgotten::Came { on, .. } if *on <= day)).count();
        let left = self.forgotten.iter().filter(|one| matches!(one, Forgotten::Left(on, _) if *on <= day)).count();
        held + came.saturating_sub(left)
    }

    /// Each leaving on a day that is asked for: when, and to what.
    pub(crate) fn left(&self, asked: impl Fn(Date) -> bool) -> impl Iterator<Item = (Date, &str)> {
        let held = self.held.iter().filter_map(|one| one.gone.as_ref()).map(|gone| (gone.on, gone.kind.as_str()));
        let forgotten = self.forgotten.iter().filter_map(|one| match one {
            Forgotten::Left(on, kind) => Some((*on, kind.as_str())),
            Forgotten::Came { .. } | Forgotten::Became(..) => None,
        });
        held.chain(forgotten).filter(move |(on, _)| asked(*on))
    }

    /// How many days lie between two days of each time, where there are two.
    pub(crate) fn lasted(&self, days: impl Fn(&Passage) -> Option<(Date, Date)>) -> Option<Spread> {
        let mut times: BTreeMap<u64, u64> = BTreeMap::new();
        for (from, to) in self.held.iter().filter_map(days) {
            let lasted = to.duration_since(from).as_hours() / 24;
            *times.entry(u64::try_from(lasted).unwrap_or(0)).or_default() += 1;
        }
        Spread::of(&times)
    }

    /// What became of each who left on such a day.
    pub(crate) fn became(&self, asked: impl Fn(Date) -> bool) -> impl Iterator<Item = &Now> {
        let held = self.held.iter().filter_map(|one| one.gone.as_ref()).map(|gone| (gone.on, &gone.now));
        let forgotten = self.forgotten.iter().filter_map(|one| match one {
            Forgotten::Became(on, now) => Some((*on, now)),
            Forgotten::Came { .. } | Forgotten::Left(..) => None,
        });
        held.chain(forgotten).filter(move |(on, _)| asked(*on)).map(|(_, now)| now)
    }

    /// Each coming on such a day: when, and whether the house knew them.
    pub fn came(&self, asked: impl Fn(Date) -> bool) -> impl Iterator<Item = (Date, bool)> {
        let held = self.held.iter().map(|one| (one.entered, one.known_before));
        let forgotten = self.forgotten.iter().filter_map(|one| match one {
            Forgotten::Came { on, back } => Some((*on, *back)),
            Forgotten::Left(..) | Forgotten::Became(..) => None,
        });
        held.chain(forgotten).filter(move |(on, _)| asked(*on))
    }
}

impl From<Vec<Passage>> for Passages {
    fn from(held: Vec<Passage>) -> Passages {
        Passages { held, forgotten: Vec::new() }
    }
}

/// Whether they are in the programme on the evening of a day.
pub fn is_there(one: &Passage, day: Date) -> bool {
    one.entered <= day && one.gone.as_ref().is_none_or(|gone: &Gone| day < gone.on)
}

/// Everything there is to count.
pub async fn gather(archive: &Archive) -> Result<Passages, Broken> {
    let held = archive.times().await?;
    let forgotten = archive.kept().await?.into_iter().filter_map(forgotten).collect();
    Ok(Passages { held, forgotten })
}

fn forgotten(one: KeptNow) -> Option<Forgotten> {
    let KeptNow { measure, detail, month } = one;
    match (measure, detail.as_str()) {
        (Measure::Came, how) => Some(Forgotten::Came { on: month, back: how == "Back" }),
        (Measure::Left, _) => Some(Forgotten::Left(month, detail)),
        (Measure::Became, "back") => Some(Forgotten::Became(month, Now::Back)),
        (Measure::Became, told) => {
            let (kind, since) = told.split_once(' ').unwrap_or((told, ""));
            let since = since.parse().unwrap_or(month);
            Some(Forgotten::Became(month, Now::Is(kind.to_owned(), since)))
        }
        _ => None,
    }
}
