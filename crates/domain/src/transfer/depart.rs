//! Leaving for the other house. In one breath the bed here is left and the bed there, which this house knows to be held, is
//! theirs: there is no moment with two beds or none.

use super::{Event as TransferEvent, Here, State, Transfers, Travels};
use crate::bed::{Claims, Event as Bed, Kind, LeftFor};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{RequestId, TransferId};
use crate::moment::Moment;
use crate::tonight::Requests;

/// They go now, and said what of their file goes along.
#[derive(Clone, Copy, Debug)]
pub struct DepartForTransfer {
    /// Which transfer.
    pub transfer: TransferId,
    /// Whether they want to go. Nobody is sent.
    pub agrees: bool,
    /// What of their file goes along.
    pub travels: Travels,
    /// What becomes of what stays.
    pub here: Here,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such transfer of ours.
    #[error("this house has no such transfer")]
    NotOurs,
    /// The other house did not say that it holds a bed.
    #[error("the other house does not hold a bed yet")]
    NoBedThere,
    /// They left, or it is over.
    #[error("this person left, or it is over")]
    Over,
    /// They did not say that they want to go.
    #[error("nobody goes who did not say that they want to")]
    NotAgreed,
    /// They ask for a bed here: that request ends first, or it would go on ringing.
    #[error("this person asks for a bed tonight")]
    AsksTonight(RequestId),
}

/// The transfer, and what they have and ask for here.
#[derive(Default)]
pub struct Known {
    transfers: Transfers,
    claims: Claims,
    requests: Requests,
}

impl Past for Known {
    fn evolve(&mut self, event: &Event) {
        self.transfers.evolve(event);
        self.claims.evolve(event);
        self.requests.evolve(event);
    }
}

impl Command for DepartForTransfer {
    const DEED: Deed = Deed::DepartForTransfer;
    type Past = Known;
    type Refusal = Refusal;

    fn about(&self, past: &Known) -> Vec<Subject> {
        past.transfers.about(self.transfer)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Known, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let DepartForTransfer { transfer, agrees, travels, here } = self;
        let known = past.transfers.ours(transfer).ok_or(Refusal::NotOurs)?;
        match known.state {
            State::Accepted(_) => (),
            State::Offered | State::AskedBack(..) => return Err(Refusal::NoBedThere),
            State::Departed(..) | State::Arrived(_) | State::CameBack | State::Ended(_) => return Err(Refusal::Over),
        }
        if !agrees {
            return Err(Refusal::NotAgreed);
        }
        let person = known.person;
        if let Some(request) = past.requests.open_for(person, now.at) {
            return Err(Refusal::AsksTonight(request));
        }
        let left = past.claims.of_person(person, now.at).and_then(|claim| match claim.kind {
            Kind::Taken { .. } => Some(Bed::BedLeft { bed: claim.bed, person, left_for: LeftFor::Transfer }),
            Kind::Held { .. } | Kind::Kept => None,
        });
        let departed = TransferEvent::PersonDeparted { transfer, person, travels, here };
        Ok(left.map(Event::from).into_iter().chain([departed.into()]).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bed::{TakeBackLeaving, TakeBackLeavingRefusal};
    use crate::command::judge;
    use crate::id::BedId;
    use crate::tonight::testing::{AMIN, LOCATION, REQUEST, house, later, placing, registered, requested};
    use crate::transfer::By;
    use crate::transfer::testing::{TRANSFER, accepted_heard, departed, offered, withdrawn};

    #[test]
    fn the_bed_here_is_left_in_the_same_breath_and_cannot_be_taken_back() {
        let mut history = house(2);
        history.extend([registered(AMIN), in_bed(), offered(), accepted_heard()]);
        let events = judge(&history, going(), &later(0)).expect("the other house holds a bed");
        history.extend(events);
        assert_eq!(Claims::of(&history).of_person(AMIN, later(0).at), None);
        let back = TakeBackLeaving { location: LOCATION, bed: BedId::new(1), person: AMIN };
        assert_eq!(judge(&history, back, &later(1)), Err(TakeBackLeavingRefusal::NotLeft));
    }

    #[test]
    fn nobody_leaves_before_a_bed_is_held_there() {
        check(&[], going(), Err(Refusal::NotOurs));
        check(&[offered()], going(), Err(Refusal::NoBedThere));
        check(&[offered(), accepted_heard()], going(), Ok(()));
        check(&[offered(), accepted_heard(), departed()], going(), Err(Refusal::Over));
        check(&[offered(), accepted_heard(), withdrawn(By::Person)], going(), Err(Refusal::Over));
    }

    #[test]
    fn nobody_is_sent_and_nobody_leaves_a_request_ringing() {
        let accepted = [offered(), accepted_heard()];
        check(&accepted, DepartForTransfer { agrees: false, ..going() }, Err(Refusal::NotAgreed));
        let asks = [offered(), accepted_heard(), requested(REQUEST, &[AMIN])];
        check(&asks, going(), Err(Refusal::AsksTonight(REQUEST)));
    }

    fn in_bed() -> Event {
        Bed::BedsAssigned { location: LOCATION, places: vec![placing(AMIN, 1)], until: None }.into()
    }

    fn going() -> DepartForTransfer {
        DepartForTransfer { transfer: TRANSFER, agrees: true, travels: Travels::default(), here: Here::Kept }
    }

    #[track_caller]
    fn check(history: &[Event], command: DepartForTransfer, expected: Result<(), Refusal>) {
        assert_eq!(judge(history, command, &later(0)).map(|_| ()), expected);
    }
}
