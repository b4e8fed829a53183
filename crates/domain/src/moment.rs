//! The moment at which something is judged, handed in by the caller: the domain has no clock.

use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// Until when a night can still be counted that nobody counted on its evening.
const MORNING: Time = Time::constant(6, 0, 0, 0);

/// Now, on the world's clock and on the wall of the house, and what the house agreed about nights.
#[derive(Clone, Debug)]
pub struct Moment {
    /// The world's clock.
    pub at: Timestamp,
    /// What the clock on the wall of this house shows.
    pub wall: DateTime,
    /// What this house agreed about its nights.
    pub terms: NightTerms,
}

impl Moment {
    /// The night this moment belongs to.
    pub fn night(&self) -> Date {
        night_of(self.wall)
    }

    /// Whether the evening of this night has come, on which beds are counted; until midnight and after it, until morning.
    pub fn is_evening(&self) -> bool {
        let time = self.wall.time();
        time >= self.terms.count_at || time < MORNING
    }

    /// Whether the paper list rules its beds now.
    pub fn on_paper(&self) -> bool {
        let NightTerms { paper_from, paper_until, .. } = self.terms;
        let time = self.wall.time();
        if paper_from <= paper_until {
            paper_from <= time && time < paper_until
        } else {
            paper_from <= time || time < paper_until
        }
    }

    /// When a hold made or extended now runs out.
    pub fn hold_until(&self) -> Timestamp {
        self.at + SignedDuration::from_mins(i64::from(self.terms.hold_minutes))
    }

    /// When a hold on a paper bed runs out: when the paper list takes over at the latest. After
    /// that the night worker may write somebody else behind the bed without asking the program.
    pub fn paper_hold_until(&self) -> Timestamp {
        self.hold_until().min(self.at + self.until_paper())
    }

    /// How long until the paper list rules its beds; nothing when it rules them now.
    fn until_paper(&self) -> SignedDuration {
        if self.on_paper() {
            return SignedDuration::ZERO;
        }
        let wait = self.wall.time().duration_until(self.terms.paper_from);
        if wait.is_negative() { wait + SignedDuration::from_hours(24) } else { wait }
    }
}

/// The night to which a time on the wall belongs, named after the evening on which it begins.
///
/// Until noon it is still last night: a round at 02:00 belongs to the evening before.
pub fn night_of(wall: DateTime) -> Date {
    let date = wall.date();
    if wall.hour() < 12 { date.yesterday().unwrap_or(date) } else { date }
}

/// What a house agreed about its nights. Each house sets its own; these are no law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NightTerms {
    /// How long a held bed waits for its guest, in minutes.
    pub hold_minutes: u16,
    /// From when paper beds belong to the paper list.
    pub paper_from: Time,
    /// Until when paper beds belong to the paper list.
    pub paper_until: Time,
    /// After how many minutes an open request rings further: first to the coordinator on duty,
    /// then to each next one on the duty list.
    pub ring_after: Vec<u16>,
    /// When the beds of an evening are counted.
    #[serde(default = "evening")]
    pub count_at: Time,
}

/// Six in the evening, unless a house says otherwise.
fn evening() -> Time {
    Time::constant(18, 0, 0, 0)
}

impl Default for NightTerms {
    fn default() -> NightTerms {
        NightTerms {
            hold_minutes: 90,
            paper_from: Time::constant(22, 0, 0, 0),
            paper_until: Time::constant(7, 0, 0, 0),
            ring_after: vec![15, 60],
            count_at: evening(),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn two_in_the_morning_still_belongs_to_the_evening_before() {
        assert_eq!(at(2, 0).night(), date(2026, 11, 22));
        assert_eq!(at(12, 0).night(), date(2026, 11, 23));
        assert_eq!(at(23, 59).night(), date(2026, 11, 23));
    }

    #[test]
    fn paper_rules_from_ten_until_seven() {
        let ruled: Vec<i8> = (0..24).filter(|hour| at(*hour, 0).on_paper()).collect();
        assert_eq!(ruled, [0, 1, 2, 3, 4, 5, 6, 22, 23]);
    }

    #[test]
    fn paper_hours_that_do_not_cross_midnight_work_too() {
        let mut noon = at(12, 0);
        noon.terms.paper_from = time(11, 0, 0, 0);
        noon.terms.paper_until = time(13, 0, 0, 0);
        assert!(noon.on_paper());
        noon.wall = date(2026, 11, 23).at(13, 0, 0, 0);
        assert!(!noon.on_paper());
    }

    #[test]
    fn a_hold_on_a_paper_bed_ends_when_the_paper_takes_over() {
        let minutes = |moment: Moment| moment.paper_hold_until().duration_since(moment.at).as_mins();
        assert_eq!([at(20, 0), at(20, 45), at(21, 59), at(23, 0), at(7, 0)].map(minutes), [90, 75, 1, 0, 90]);
    }

    fn at(hour: i8, minute: i8) -> Moment {
        Moment {
            at: Timestamp::UNIX_EPOCH,
            wall: date(2026, 11, 23).at(hour, minute, 0, 0),
            terms: NightTerms::default(),
        }
    }
}
