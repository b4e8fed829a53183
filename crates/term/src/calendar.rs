//! Which days are no ordinary days: Saturdays, Sundays, recognised holidays and designated days.

use jiff::civil::{Date, Weekday};

use crate::holiday::Holiday;
use crate::sentence::{Sentence, day_in_dutch, day_in_english};
use crate::version::Certainty;

/// A day that a royal decree puts on a level with a holiday (Atw 3(3)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DesignatedDay {
    /// Which day.
    pub date: Date,
    /// Where it was read.
    pub source: String,
    /// Whether somebody confirmed it. A day that nobody confirmed never makes a term longer.
    pub certainty: Certainty,
}

/// The days that a calendar from the shop does not know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    pub(crate) designated: Vec<DesignatedDay>,
}

/// Which designated days count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Designated {
    /// Those that are confirmed: the safe answer for somebody who must act.
    Confirmed,
    /// Those that nobody confirmed as well, to see whether they would make a difference.
    All,
}

/// Why a day is no ordinary day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rest {
    Holiday(Holiday),
    Designated,
    Weekend,
}

impl Calendar {
    /// The days that decrees designate, confirmed or not.
    pub fn designated(&self) -> &[DesignatedDay] {
        &self.designated
    }

    /// Why this day is no ordinary day; nothing when it is one. A holiday on a Saturday is called a holiday.
    pub(crate) fn rest(&self, day: Date, designated: Designated) -> Option<Rest> {
        if let Some(holiday) = Holiday::on(day) {
            return Some(Rest::Holiday(holiday));
        }
        let counts = |one: &&DesignatedDay| match designated {
            Designated::All => true,
            Designated::Confirmed => one.certainty == Certainty::Confirmed,
        };
        if self.designated.iter().filter(counts).any(|one| one.date == day) {
            return Some(Rest::Designated);
        }
        match day.weekday() {
            Weekday::Saturday | Weekday::Sunday => Some(Rest::Weekend),
            Weekday::Monday | Weekday::Tuesday | Weekday::Wednesday | Weekday::Thursday | Weekday::Friday => None,
        }
    }
}

impl Rest {
    /// The day with the reason, as *Friday 25 December 2026 (Christmas Day, Atw 3)*; a weekday speaks for itself.
    pub(crate) fn said_of(self, day: Date) -> Sentence {
        let (nl, en) = (day_in_dutch(day), day_in_english(day));
        match self {
            Rest::Weekend => Sentence { nl, en },
            Rest::Holiday(holiday) => {
                let name = holiday.name();
                Sentence::new(format!("{nl} ({}, Atw 3)", name.nl), format!("{en} ({}, Atw 3)", name.en))
            }
            Rest::Designated => {
                Sentence::new(format!("{nl} (aangewezen dag, Atw 3(3))"), format!("{en} (designated day, Atw 3(3))"))
            }
        }
    }
}
