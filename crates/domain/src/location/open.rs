//! Opening a location. Rooms and beds come after it, each as a fact of its own.

use super::{Event as LocationEvent, LocationFacts, Premises, label};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::LocationId;
use crate::moment::Moment;

/// A location is to be opened.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenLocation {
    /// Under which id, made by the asker.
    pub location: LocationId,
    /// What it is and has.
    pub facts: LocationFacts,
}

/// Why it is not opened.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The id is in use, for an open location or a closed one.
    #[error("this location was already opened")]
    AlreadyOpened,
    /// No name, or one that does not fit on a door.
    #[error("a location needs a name of at most eighty characters")]
    ImpossibleName,
    /// The door closes when it opens.
    #[error("the door opens and closes at the same time")]
    NeverOpen,
}

impl Command for OpenLocation {
    const DEED: Deed = Deed::OpenLocation;
    type Past = Premises;
    type Refusal = Refusal;

    fn about(&self, _: &Premises) -> Vec<Subject> {
        vec![Subject::Location(self.location)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Premises, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let OpenLocation { location, facts } = self;
        if past.building(location).is_some() {
            return Err(Refusal::AlreadyOpened);
        }
        let name = label::clean(&facts.name).ok_or(Refusal::ImpossibleName)?;
        if facts.regime.never_open() {
            return Err(Refusal::NeverOpen);
        }
        Ok(vec![LocationEvent::LocationOpened { location, facts: LocationFacts { name, ..facts } }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;
    use crate::command::judge;
    use crate::location::Regime;
    use crate::story::{LOCATION, location_facts, monday_evening, opened};

    #[test]
    fn a_location_opens_once_and_under_a_clean_name() {
        let facts = LocationFacts { name: " Zaal Noord ".into(), ..location_facts() };
        check(&[], facts, Ok(LocationFacts { name: "Zaal Noord".into(), ..location_facts() }));
        check(&[opened()], location_facts(), Err(Refusal::AlreadyOpened));
    }

    #[test]
    fn a_closed_location_does_not_open_again_under_its_old_id() {
        let closed = LocationEvent::LocationClosed { location: LOCATION };
        check(&[opened(), closed.into()], location_facts(), Err(Refusal::AlreadyOpened));
    }

    #[test]
    fn a_location_has_a_name_and_hours() {
        let nameless = LocationFacts { name: "  ".into(), ..location_facts() };
        check(&[], nameless, Err(Refusal::ImpossibleName));
        let regime = Regime::NightOnly { from: time(21, 0, 0, 0), until: time(21, 0, 0, 0) };
        check(&[], LocationFacts { regime, ..location_facts() }, Err(Refusal::NeverOpen));
    }

    #[track_caller]
    fn check(history: &[Event], facts: LocationFacts, expected: Result<LocationFacts, Refusal>) {
        let expected = expected.map(|facts| vec![LocationEvent::LocationOpened { location: LOCATION, facts }.into()]);
        assert_eq!(judge(history, OpenLocation { location: LOCATION, facts }, &monday_evening()), expected);
    }
}
