//! Saying that somebody is here: the bed that was held is theirs.

use super::{Event as TransferEvent, State, Transfers};
use crate::bed::{Claims, Event as Bed, Kind};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{LocationId, TransferId};
use crate::moment::Moment;
use crate::tonight::Placing;

/// They are here.
#[derive(Clone, Copy, Debug)]
pub struct ArriveByTransfer {
    /// Which transfer.
    pub transfer: TransferId,
    /// Where their bed stands.
    pub location: LocationId,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No bed is held for it in this location.
    #[error("no bed is held for this here")]
    NotHeld,
    /// The other house did not say yet that they left: its bed is still theirs, and the one here is held for them.
    #[error("the other house did not say yet that they left; the bed is held for them")]
    NotDeparted,
}

/// The transfer, and who has the bed.
#[derive(Default)]
pub struct Known {
    transfers: Transfers,
    claims: Claims,
}

impl Past for Known {
    fn evolve(&mut self, event: &Event) {
        self.transfers.evolve(event);
        self.claims.evolve(event);
    }
}

impl Command for ArriveByTransfer {
    const DEED: Deed = Deed::ArriveByTransfer;
    type Past = Known;
    type Refusal = Refusal;

    fn about(&self, past: &Known) -> Vec<Subject> {
        let held = past.transfers.get(self.transfer).and_then(|known| known.state.held());
        let bed = held.map(|(_, bed)| Subject::Bed(bed));
        past.transfers.about(self.transfer).into_iter().chain(bed).collect()
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Known, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let ArriveByTransfer { transfer, location } = self;
        let known = past.transfers.theirs(transfer).ok_or(Refusal::NotHeld)?;
        let (_, bed) = known.state.held().filter(|(stands, _)| *stands == location).ok_or(Refusal::NotHeld)?;
        match known.state {
            State::Departed(..) => (),
            State::Offered | State::Accepted(_) | State::AskedBack(..) => return Err(Refusal::NotDeparted),
            State::Arrived(_) | State::CameBack | State::Ended(_) => return Err(Refusal::NotHeld),
        }
        let person = known.person;
        let held = past.claims.of_bed(bed, now.at).filter(|claim| claim.person == person && claim.kind == Kind::Kept);
        held.ok_or(Refusal::NotHeld)?;
        let places = vec![Placing { person, bed }];
        Ok(vec![
            Bed::BedsAssigned { location, places, until: None }.into(),
            TransferEvent::PersonArrived { transfer, person }.into(),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::id::BedId;
    use crate::tonight::testing::{LOCATION, later};
    use crate::transfer::By;
    use crate::transfer::testing::{
        GUEST, TRANSFER, accepted, arrived, departure_heard, kept, received, withdrawal_heard,
    };

    #[test]
    fn who_left_the_other_house_takes_the_bed_that_was_held() {
        let history = [received(), accepted(), kept(), departure_heard()];
        let events = judge(&history, arriving(LOCATION), &later(0)).expect("it is held for them");
        let claim = Claims::of(history.iter().chain(&events)).of_person(GUEST, later(0).at).expect("a bed");
        assert_eq!((claim.bed, claim.kind), (BedId::new(1), Kind::Taken { until: None }));
        check(&history, LocationId::new(99), Err(Refusal::NotHeld));
    }

    #[test]
    fn nobody_is_here_who_has_a_bed_there() {
        check(&[received()], LOCATION, Err(Refusal::NotHeld));
        check(&[received(), accepted(), kept()], LOCATION, Err(Refusal::NotDeparted));
        let over = [received(), accepted(), kept(), departure_heard(), withdrawal_heard(By::Person)];
        check(&over, LOCATION, Err(Refusal::NotHeld));
        let again = [received(), accepted(), kept(), departure_heard(), arrived()];
        check(&again, LOCATION, Err(Refusal::NotHeld));
    }

    fn arriving(location: LocationId) -> ArriveByTransfer {
        ArriveByTransfer { transfer: TRANSFER, location }
    }

    #[track_caller]
    fn check(history: &[Event], location: LocationId, expected: Result<(), Refusal>) {
        assert_eq!(judge(history, arriving(location), &later(0)).map(|_| ()), expected);
    }
}
