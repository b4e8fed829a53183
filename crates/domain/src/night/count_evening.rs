//! Counting the beds of an evening, by the clock of the house: what was free for those who asked that night. Without it nobody
//! could say afterwards how right a look ahead was.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Event as NightEvent;
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::moment::Moment;

/// The beds of the house as they are this evening.
#[derive(Clone, Copy, Debug)]
pub struct CountEvening {
    /// How many of each.
    pub beds: EveningBeds,
}

/// What there was for those who ask in a night. Those of the paper list are in none of these: at night the program does not give
/// them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EveningBeds {
    /// Beds of whoever did not ask for them in this night.
    pub taken: u32,
    /// Beds for whoever asks in this night, those of who did and has one included.
    pub free: u32,
    /// The same of the reserve, for when those are taken.
    pub reserve: u32,
    /// Beds that cannot be used.
    pub out: u32,
}

/// Why nothing is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is not evening yet.
    #[error("it is not evening yet")]
    NotYet,
    /// This evening was counted already.
    #[error("this evening was counted already")]
    Counted,
}

/// Which evenings were counted.
#[derive(Clone, Debug, Default)]
pub struct Evenings {
    counted: BTreeSet<Date>,
}

impl Past for Evenings {
    fn evolve(&mut self, event: &Event) {
        if let Event::Night(NightEvent::EveningCounted { night, .. }) = event {
            self.counted.insert(*night);
        }
    }
}

impl Command for CountEvening {
    const DEED: Deed = Deed::CountEvening;
    type Past = Evenings;
    type Refusal = Refusal;

    fn about(&self, _: &Evenings) -> Vec<Subject> {
        vec![Subject::Evenings]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Evenings, now: &Moment) -> Result<Vec<Event>, Refusal> {
        if !now.is_evening() {
            return Err(Refusal::NotYet);
        }
        let night = now.night();
        if past.counted.contains(&night) {
            return Err(Refusal::Counted);
        }
        Ok(vec![NightEvent::EveningCounted { night, beds: self.beds }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::command::judge;
    use crate::story::monday_evening;

    const BEDS: EveningBeds = EveningBeds { taken: 40, free: 3, reserve: 2, out: 1 };

    #[test]
    fn an_evening_is_counted_once_until_the_next() {
        let mut now = monday_evening();
        now.wall = date(2026, 11, 23).at(17, 59, 0, 0);
        assert_eq!(judge(&[], CountEvening { beds: BEDS }, &now), Err(Refusal::NotYet));
        now.wall = date(2026, 11, 23).at(18, 0, 0, 0);
        let counted = judge(&[], CountEvening { beds: BEDS }, &now).expect("it is evening");
        assert_eq!(counted, [NightEvent::EveningCounted { night: date(2026, 11, 23), beds: BEDS }.into()]);
        now.wall = date(2026, 11, 24).at(2, 0, 0, 0);
        assert_eq!(judge(&counted, CountEvening { beds: BEDS }, &now), Err(Refusal::Counted), "it is still that night");
        now.wall = date(2026, 11, 24).at(11, 0, 0, 0);
        assert_eq!(
            judge(&[], CountEvening { beds: BEDS }, &now),
            Err(Refusal::NotYet),
            "in the morning it is too late"
        );
        now.wall = date(2026, 11, 24).at(20, 0, 0, 0);
        assert!(judge(&counted, CountEvening { beds: BEDS }, &now).is_ok());
    }
}
