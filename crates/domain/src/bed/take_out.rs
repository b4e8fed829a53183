//! Taking a bed out of use. Whoever has it must have another one first.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Claims, Event as BedEvent, OutReason};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{BedId, LocationId};
use crate::location::Premises;
use crate::moment::Moment;

/// A bed cannot be used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TakeOutOfUse {
    /// In which location.
    pub location: LocationId,
    /// Which bed.
    pub bed: BedId,
    /// Why.
    pub reason: OutReason,
    /// When it is expected back.
    pub expected: Option<Date>,
}

/// Why this is not done.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such bed in this location.
    #[error("there is no such bed in this location")]
    NotThere,
    /// The location closed.
    #[error("this location is closed")]
    Closed,
    /// It is out of use, for this reason and until this day.
    #[error("this bed is already out of use")]
    AlreadyOut,
    /// It is held or taken.
    #[error("somebody has this bed; they need another one first")]
    SomebodyHasIt,
    /// It would be back before it goes.
    #[error("the day on which it is expected back has passed")]
    ExpectedInPast,
}

/// What stands where, who has which bed, and which beds are out of use.
#[derive(Default)]
pub struct Beds {
    premises: Premises,
    claims: Claims,
    out: BTreeMap<BedId, (OutReason, Option<Date>)>,
}

impl Past for Beds {
    fn evolve(&mut self, event: &Event) {
        self.premises.evolve(event);
        self.claims.evolve(event);
        let Event::Bed(event) = event else { return };
        match *event {
            BedEvent::TakenOutOfUse { bed, reason, expected } => {
                self.out.insert(bed, (reason, expected));
            }
            BedEvent::BroughtBack { bed } => {
                self.out.remove(&bed);
            }
            BedEvent::BedAdded { .. }
            | BedEvent::ReserveSet { .. }
            | BedEvent::PaperSet { .. }
            | BedEvent::BedsAssigned { .. }
            | BedEvent::BedLeft { .. }
            | BedEvent::BedsKept { .. }
            | BedEvent::KeptLetGo { .. }
            | BedEvent::LeavingTakenBack { .. }
            | BedEvent::AssigningTakenBack { .. }
            | BedEvent::PlaceOverruled { .. } => (),
        }
    }
}

impl Command for TakeOutOfUse {
    const DEED: Deed = Deed::TakeOutOfUse;
    type Past = Beds;
    type Refusal = Refusal;

    fn about(&self, _: &Beds) -> Vec<Subject> {
        vec![Subject::Location(self.location), Subject::Bed(self.bed)]
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Beds, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let TakeOutOfUse { location, bed, reason, expected } = self;
        if past.premises.building(location).ok_or(Refusal::NotThere)?.closed {
            return Err(Refusal::Closed);
        }
        if !past.premises.stands_in(location, bed) {
            return Err(Refusal::NotThere);
        }
        // Another reason or another day is news about a bed that is out already.
        if past.out.get(&bed) == Some(&(reason, expected)) {
            return Err(Refusal::AlreadyOut);
        }
        if past.claims.of_bed(bed, now.at).is_some() {
            return Err(Refusal::SomebodyHasIt);
        }
        if expected.is_some_and(|day| day < now.wall.date()) {
            return Err(Refusal::ExpectedInPast);
        }
        Ok(vec![BedEvent::TakenOutOfUse { bed, reason, expected }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use jiff::civil::date;

    use super::*;
    use crate::command::judge;
    use crate::id::{PersonId, RequestId};
    use crate::story::{BED, LOCATION, bed_added, monday_evening, opened, room_added};
    use crate::tonight::{Event as Tonight, Placing};

    #[test]
    fn an_empty_bed_can_go() {
        check(&[], None);
    }

    #[test]
    fn a_bed_that_somebody_has_does_not_go() {
        let assigned = BedEvent::BedsAssigned { location: LOCATION, places: places(), until: None };
        check(&[assigned.into()], Some(Refusal::SomebodyHasIt));
        check(&[held(90)], Some(Refusal::SomebodyHasIt));
    }

    #[test]
    fn a_hold_that_lapsed_does_not_count() {
        check(&[held(0)], None);
    }

    #[test]
    fn a_bed_goes_once_for_the_same_reason_and_comes_back() {
        let out = BedEvent::TakenOutOfUse { bed: BED, reason: OutReason::Vermin, expected: Some(date(2026, 12, 1)) };
        check(&[out.clone().into()], Some(Refusal::AlreadyOut));
        check(&[out.into(), BedEvent::BroughtBack { bed: BED }.into()], None);
        let broken = BedEvent::TakenOutOfUse { bed: BED, reason: OutReason::Broken, expected: None };
        check(&[broken.into()], None);
    }

    #[test]
    fn no_bed_is_expected_back_yesterday() {
        let history = [opened(), room_added(), bed_added()];
        let command = TakeOutOfUse { expected: Some(date(2026, 11, 22)), ..take_out() };
        assert_eq!(judge(&history, command, &monday_evening()), Err(Refusal::ExpectedInPast));
        let elsewhere = TakeOutOfUse { location: LocationId::new(9), ..take_out() };
        assert_eq!(judge(&history, elsewhere, &monday_evening()), Err(Refusal::NotThere));
    }

    #[track_caller]
    fn check(since: &[Event], expected: Option<Refusal>) {
        let mut history = vec![opened(), room_added(), bed_added()];
        history.extend_from_slice(since);
        let TakeOutOfUse { bed, reason, expected: back, .. } = take_out();
        let out = BedEvent::TakenOutOfUse { bed, reason, expected: back };
        let expected = expected.map_or(Ok(vec![out.into()]), Err);
        assert_eq!(judge(&history, take_out(), &monday_evening()), expected);
    }

    fn take_out() -> TakeOutOfUse {
        TakeOutOfUse { location: LOCATION, bed: BED, reason: OutReason::Vermin, expected: Some(date(2026, 12, 1)) }
    }

    fn held(minutes: i64) -> Event {
        let until = monday_evening().at + SignedDuration::from_mins(minutes);
        Tonight::BedsHeld { request: RequestId::new(5), location: LOCATION, places: places(), until }.into()
    }

    fn places() -> Vec<Placing> {
        vec![Placing { person: PersonId::new(4), bed: BED }]
    }
}
