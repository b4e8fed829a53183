//! Ticking off a bed on the night round. It may arrive late: the telephone had no network.

use jiff::civil::Date;

use super::{Event as NightEvent, Seen};
use crate::bed::Claims;
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{BedId, LocationId, PersonId};
use crate::location::Premises;
use crate::moment::Moment;

/// For how many days a night can still be written down. Afterwards nobody remembers rightly.
const REMEMBERED_DAYS: i32 = 2;

/// A bed was looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MarkRound {
    /// Where.
    pub location: LocationId,
    /// The evening on which the night began.
    pub night: Date,
    /// Which bed.
    pub bed: BedId,
    /// Who has the bed.
    pub person: PersonId,
    /// What was seen.
    pub seen: Seen,
}

/// Why it is not written.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such bed in this location.
    #[error("there is no such bed in this location")]
    NotThere,
    /// Somebody else has it, or nobody.
    #[error("this person does not have this bed")]
    NotTheirBed,
    /// The night has not begun.
    #[error("that night has not begun yet")]
    TooEarly,
    /// It is too long ago.
    #[error("that night is more than two days ago")]
    TooLate,
}

/// What stands where, and who has which bed.
#[derive(Default)]
pub struct Asleep {
    premises: Premises,
    claims: Claims,
}

impl Past for Asleep {
    fn evolve(&mut self, event: &Event) {
        self.premises.evolve(event);
        self.claims.evolve(event);
    }
}

impl Command for MarkRound {
    const DEED: Deed = Deed::MarkRound;
    type Past = Asleep;
    type Refusal = Refusal;

    fn about(&self, _: &Asleep) -> Vec<Subject> {
        vec![Subject::Bed(self.bed)]
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Asleep, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let MarkRound { location, night, bed, person, seen } = self;
        if !past.premises.stands_in(location, bed) {
            return Err(Refusal::NotThere);
        }
        let tonight = now.night();
        if tonight < night {
            return Err(Refusal::TooEarly);
        }
        if (tonight - night).get_days() > REMEMBERED_DAYS {
            return Err(Refusal::TooLate);
        }
        // Whoever left in the morning was there at night, when the mark comes in after breakfast.
        let has = past.claims.of_bed(bed, now.at).is_some_and(|claim| claim.person == person);
        if !has && past.claims.left(bed, person).is_none() {
            return Err(Refusal::NotTheirBed);
        }
        Ok(vec![NightEvent::RoundMarked { location, night, bed, person, seen }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use jiff::civil::date;

    use super::*;
    use crate::bed::{Event as BedEvent, LeftFor};
    use crate::command::judge;
    use crate::id::RequestId;
    use crate::story::{BED, LOCATION, bed_added, monday_evening};
    use crate::tonight::{Event as Tonight, Placing};

    const PERSON: PersonId = PersonId::new(4);
    const MONDAY: Date = date(2026, 11, 23);

    #[test]
    fn whoever_has_a_bed_is_seen_or_missed_in_it() {
        check(&[bed_added(), assigned()], MONDAY, None);
        check(&[bed_added(), held(90)], MONDAY, None);
    }

    #[test]
    fn nobody_is_marked_in_a_bed_of_somebody_else() {
        check(&[bed_added()], MONDAY, Some(Refusal::NotTheirBed));
        check(&[bed_added(), held(0)], MONDAY, Some(Refusal::NotTheirBed));
        check(&[assigned()], MONDAY, Some(Refusal::NotThere));
    }

    #[test]
    fn a_mark_that_comes_in_after_breakfast_still_counts() {
        let left = BedEvent::BedLeft { bed: BED, person: PERSON, left_for: LeftFor::OwnPlace };
        check(&[bed_added(), assigned(), left.into()], date(2026, 11, 22), None);
    }

    #[test]
    fn a_night_is_remembered_for_two_days() {
        check(&[bed_added(), assigned()], date(2026, 11, 24), Some(Refusal::TooEarly));
        check(&[bed_added(), assigned()], date(2026, 11, 21), None);
        check(&[bed_added(), assigned()], date(2026, 11, 20), Some(Refusal::TooLate));
        check(&[bed_added(), assigned()], Date::MIN, Some(Refusal::TooLate));
    }

    #[track_caller]
    fn check(history: &[Event], night: Date, expected: Option<Refusal>) {
        let (location, bed, person, seen) = (LOCATION, BED, PERSON, Seen::Absent);
        let marked = NightEvent::RoundMarked { location, night, bed, person, seen };
        let expected = expected.map_or(Ok(vec![marked.into()]), Err);
        let command = MarkRound { location, night, bed, person, seen };
        assert_eq!(judge(history, command, &monday_evening()), expected);
    }

    fn assigned() -> Event {
        BedEvent::BedsAssigned { location: LOCATION, places: places(), until: None }.into()
    }

    fn held(minutes: i64) -> Event {
        let until = monday_evening().at + SignedDuration::from_mins(minutes);
        Tonight::BedsHeld { request: RequestId::new(5), location: LOCATION, places: places(), until }.into()
    }

    fn places() -> Vec<Placing> {
        vec![Placing { person: PERSON, bed: BED }]
    }
}
