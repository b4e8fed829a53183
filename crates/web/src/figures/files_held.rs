//! Whose files are there: by the year in which they left, and how many were ever in the programme.

use std::collections::BTreeMap;

use jiff::civil::Date;
use report::{Passages, is_there, last_times};

/// Whose files are there on a day.
pub struct FilesHeld {
    /// How many people, by the year in which they left; nothing for who is in the programme.
    pub by_year: Vec<(Option<i16>, usize)>,
    /// How many people were in the programme at all.
    pub everybody: usize,
}

impl FilesHeld {
    /// Of each person the last time in the programme: there still, or in which year they left.
    pub fn of(passages: &Passages, today: Date) -> FilesHeld {
        let mut years: BTreeMap<Option<i16>, usize> = BTreeMap::new();
        for one in last_times(passages.held.iter().filter(|one| one.entered <= today)).values() {
            let year = if is_there(one, today) { None } else { one.gone.as_ref().map(|gone| gone.on.year()) };
            *years.entry(year).or_default() += 1;
        }
        let everybody = last_times(passages.held.iter()).len();
        FilesHeld { by_year: years.into_iter().collect(), everybody }
    }
}
