//! Printing a night sheet. Copies are counted, so that a sheet left lying about is noticed.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Event as NightEvent;
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::LocationId;
use crate::location::Premises;
use crate::moment::Moment;

/// A night sheet of tonight is printed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PrintNightSheet {
    /// Of which location.
    pub location: LocationId,
}

/// Why it is not printed.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such location.
    #[error("there is no such location")]
    NotThere,
    /// It closed.
    #[error("this location is closed")]
    Closed,
}

/// Which locations there are, and how many copies were printed for which night.
#[derive(Default)]
pub struct Printed {
    premises: Premises,
    copies: BTreeMap<(LocationId, Date), u16>,
}

impl Past for Printed {
    fn evolve(&mut self, event: &Event) {
        self.premises.evolve(event);
        let Event::Night(event) = event else { return };
        match *event {
            NightEvent::NightSheetPrinted { location, night, copy } => {
                self.copies.insert((location, night), copy);
            }
            NightEvent::RoundMarked { .. } | NightEvent::EveningCounted { .. } => (),
        }
    }
}

impl Command for PrintNightSheet {
    const DEED: Deed = Deed::PrintNightSheet;
    type Past = Printed;
    type Refusal = Refusal;

    fn about(&self, _: &Printed) -> Vec<Subject> {
        vec![Subject::Location(self.location), Subject::Sheets(self.location)]
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Printed, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let PrintNightSheet { location } = self;
        if past.premises.building(location).ok_or(Refusal::NotThere)?.closed {
            return Err(Refusal::Closed);
        }
        let night = now.night();
        let copy = past.copies.get(&(location, night)).copied().unwrap_or(0).saturating_add(1);
        Ok(vec![NightEvent::NightSheetPrinted { location, night, copy }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::command::judge;
    use crate::location;
    use crate::story::{LOCATION, monday_evening, opened};

    #[test]
    fn copies_count_up_within_a_night_and_start_again_the_next() {
        let tonight = date(2026, 11, 23);
        check(&[opened()], Ok(printed(tonight, 1)));
        check(&[opened(), printed(tonight, 1)], Ok(printed(tonight, 2)));
        check(&[opened(), printed(date(2026, 11, 22), 7)], Ok(printed(tonight, 1)));
    }

    #[test]
    fn only_an_open_location_has_a_sheet() {
        check(&[], Err(Refusal::NotThere));
        let closed = location::Event::LocationClosed { location: LOCATION };
        check(&[opened(), closed.into()], Err(Refusal::Closed));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<Event, Refusal>) {
        let events = judge(history, PrintNightSheet { location: LOCATION }, &monday_evening());
        assert_eq!(events, expected.map(|event| vec![event]));
    }

    fn printed(night: Date, copy: u16) -> Event {
        NightEvent::NightSheetPrinted { location: LOCATION, night, copy }.into()
    }
}
