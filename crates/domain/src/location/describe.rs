//! Describing a location anew: another name, other hours, care that came or went.

use super::{Event as LocationEvent, LocationFacts, Premises, label};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::LocationId;
use crate::moment::Moment;

/// A location is something else from now on.
#[derive(Clone, Debug, PartialEq)]
pub struct DescribeLocation {
    /// Which.
    pub location: LocationId,
    /// What it is and has now.
    pub facts: LocationFacts,
}

/// Why this is not written.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such location.
    #[error("there is no such location")]
    NotThere,
    /// It closed.
    #[error("this location is closed")]
    Closed,
    /// No name, or one that does not fit on a door.
    #[error("a location needs a name of at most eighty characters")]
    ImpossibleName,
    /// The door closes when it opens.
    #[error("the door opens and closes at the same time")]
    NeverOpen,
    /// All of it stands already.
    #[error("this is what is already written")]
    NothingChanged,
}

impl Command for DescribeLocation {
    const DEED: Deed = Deed::DescribeLocation;
    type Past = Premises;
    type Refusal = Refusal;

    fn about(&self, _: &Premises) -> Vec<Subject> {
        vec![Subject::Location(self.location)]
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Premises, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let DescribeLocation { location, facts } = self;
        let building = past.building(location).ok_or(Refusal::NotThere)?;
        if building.closed {
            return Err(Refusal::Closed);
        }
        let name = label::clean(&facts.name).ok_or(Refusal::ImpossibleName)?;
        if facts.regime.never_open() {
            return Err(Refusal::NeverOpen);
        }
        let facts = LocationFacts { name, ..facts };
        if facts == building.facts {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![LocationEvent::LocationDescribed { location, facts }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::person::Care;
    use crate::story::{LOCATION, location_facts, monday_evening, opened};

    #[test]
    fn a_nurse_may_come_to_the_house() {
        check(&[opened()], with_a_nurse(), None);
    }

    #[test]
    fn what_stands_is_not_written_again() {
        check(&[opened()], location_facts(), Some(Refusal::NothingChanged));
    }

    #[test]
    fn only_an_open_location_changes() {
        check(&[], with_a_nurse(), Some(Refusal::NotThere));
        let closed = LocationEvent::LocationClosed { location: LOCATION };
        check(&[opened(), closed.into()], with_a_nurse(), Some(Refusal::Closed));
    }

    #[test]
    fn a_location_keeps_a_name() {
        check(&[opened()], LocationFacts { name: String::new(), ..location_facts() }, Some(Refusal::ImpossibleName));
    }

    #[track_caller]
    fn check(history: &[Event], facts: LocationFacts, expected: Option<Refusal>) {
        let described = LocationEvent::LocationDescribed { location: LOCATION, facts: facts.clone() };
        let expected = expected.map_or(Ok(vec![described.into()]), Err);
        assert_eq!(judge(history, DescribeLocation { location: LOCATION, facts }, &monday_evening()), expected);
    }

    fn with_a_nurse() -> LocationFacts {
        LocationFacts { care: Care::InHouse, ..location_facts() }
    }
}
