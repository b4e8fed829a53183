//! Keeping held beds longer.

use crate::bed::Standing;
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{LocationId, RequestId};
use crate::moment::Moment;
use crate::tonight::{Event as Tonight, State};

/// Keep the beds of this request for another while, counted from now.
#[derive(Clone, Debug)]
pub struct ExtendHold {
    /// Which request.
    pub request: RequestId,
    /// Where its beds are.
    pub location: LocationId,
}

/// Why not now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No beds are kept for this request here; the hold may have run out.
    #[error("no beds are kept for this request here")]
    NotHeld,
    /// The paper list takes one of these beds over before the hold would end: choose other beds, or
    /// let the people come before.
    #[error("the paper list takes one of these beds over")]
    GoesToPaper,
}

impl Command for ExtendHold {
    const DEED: Deed = Deed::ExtendHold;
    type Past = Standing;
    type Refusal = Refusal;

    fn about(&self, past: &Standing) -> Vec<Subject> {
        let kept = past.requests.get(self.request).map(|asked| match &asked.state {
            State::Held { places, .. } => places.as_slice(),
            State::Open | State::Arrived { .. } | State::Ended(_) => &[],
        });
        let beds = kept.unwrap_or_default().iter().map(|placing| Subject::Bed(placing.bed));
        std::iter::once(Subject::Request(self.request)).chain(beds).collect()
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Standing, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let ExtendHold { request, location } = self;
        let (places, until) = past.requests.held(request, location, now.at).ok_or(Refusal::NotHeld)?;
        let longer = past.hold_until(places, now);
        if longer < now.hold_until() && longer <= until {
            return Err(Refusal::GoesToPaper);
        }
        Ok(vec![Tonight::HoldExtended { request, places: places.to_vec(), until: longer }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::bed::Event as Bed;
    use crate::command::judge;
    use crate::id::{BedId, RoomId};
    use crate::tonight::testing::{AMIN, LOCATION, REQUEST, bed_added, held, later, placing, requested};

    #[test]
    fn a_hold_is_counted_again_from_now() {
        check(&[], LOCATION, later(30), Ok(120));
    }

    #[test]
    fn a_hold_that_ran_out_is_not_brought_back() {
        check(&[], LOCATION, later(90), Err(Refusal::NotHeld));
    }

    #[test]
    fn a_hold_is_extended_where_its_beds_are() {
        check(&[], LocationId::new(99), later(30), Err(Refusal::NotHeld));
    }

    #[test]
    fn a_paper_bed_is_kept_longer_only_until_the_paper_takes_over() {
        let nine = date(2026, 11, 23).at(21, 0, 0, 0);
        check(&paper(), LOCATION, Moment { wall: nine, ..later(60) }, Ok(120));
        let half_past = date(2026, 11, 23).at(21, 30, 0, 0);
        check(&paper(), LOCATION, Moment { wall: half_past, ..later(30) }, Err(Refusal::GoesToPaper));
    }

    #[test]
    fn a_bed_that_the_paper_list_has_is_not_kept_longer() {
        let late = date(2026, 11, 23).at(22, 10, 0, 0);
        check(&paper(), LOCATION, Moment { wall: late, ..later(30) }, Err(Refusal::GoesToPaper));
    }

    fn paper() -> Vec<Event> {
        vec![bed_added(RoomId::new(31), 1), Bed::PaperSet { bed: BedId::new(1), paper: true }.into()]
    }

    /// A bed held for ninety minutes is kept longer: until so many minutes after the first moment.
    #[track_caller]
    fn check(beds: &[Event], location: LocationId, now: Moment, expected: Result<i64, Refusal>) {
        let mut history = beds.to_vec();
        history.extend([requested(REQUEST, &[AMIN]), held(REQUEST, AMIN, 1, later(90).at)]);
        let longer = |minutes| Tonight::HoldExtended {
            request: REQUEST,
            places: vec![placing(AMIN, 1)],
            until: later(minutes).at,
        };
        let expected = expected.map(|minutes| vec![longer(minutes).into()]);
        assert_eq!(judge(&history, ExtendHold { request: REQUEST, location }, &now), expected);
    }
}
