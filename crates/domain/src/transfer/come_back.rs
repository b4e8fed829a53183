//! Saying that somebody who left is back. They asked for a bed as everybody does and have it; now the other house may let the
//! one go that it holds.

use super::{Event as TransferEvent, State, Transfers};
use crate::bed::Claims;
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::TransferId;
use crate::moment::Moment;

/// They are back.
#[derive(Clone, Copy, Debug)]
pub struct NoteComeBack {
    /// Which transfer.
    pub transfer: TransferId,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// They did not leave, or are there.
    #[error("this person did not leave, or arrived there")]
    NotOnTheWay,
    /// They have no bed here: the one that is held there stays.
    #[error("this person has no bed here yet")]
    NoBedHere,
}

/// The transfer, and what they have here.
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

impl Command for NoteComeBack {
    const DEED: Deed = Deed::NoteComeBack;
    type Past = Known;
    type Refusal = Refusal;

    fn about(&self, past: &Known) -> Vec<Subject> {
        past.transfers.about(self.transfer)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Known, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let NoteComeBack { transfer } = self;
        let known = past.transfers.ours(transfer).ok_or(Refusal::NotOnTheWay)?;
        let person = known.person;
        match known.state {
            State::Departed(..) => (),
            State::Offered
            | State::Accepted(_)
            | State::AskedBack(..)
            | State::Arrived(_)
            | State::CameBack
            | State::Ended(_) => return Err(Refusal::NotOnTheWay),
        }
        past.claims.of_person(person, now.at).ok_or(Refusal::NoBedHere)?;
        Ok(vec![TransferEvent::ComeBackNoted { transfer, person }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bed::Event as Bed;
    use crate::command::judge;
    use crate::tonight::testing::{AMIN, LOCATION, later, placing};
    use crate::transfer::testing::{TRANSFER, accepted_heard, arrival_heard, departed, offered};

    #[test]
    fn the_bed_there_is_let_go_only_when_there_is_one_here() {
        let left = [offered(), accepted_heard(), departed()];
        check(&left, Err(Refusal::NoBedHere));
        check(&[&left[..], &[in_bed()]].concat(), Ok(()));
        check(&[&left[..2], &[in_bed()]].concat(), Err(Refusal::NotOnTheWay));
        check(&[&left[..], &[arrival_heard(), in_bed()]].concat(), Err(Refusal::NotOnTheWay));
    }

    fn in_bed() -> Event {
        Bed::BedsAssigned { location: LOCATION, places: vec![placing(AMIN, 1)], until: None }.into()
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<(), Refusal>) {
        assert_eq!(judge(history, NoteComeBack { transfer: TRANSFER }, &later(0)).map(|_| ()), expected);
    }
}
