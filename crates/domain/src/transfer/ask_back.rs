//! Asking whether a held bed may be let go. It is held until the house that offered says that nobody left for it.

use super::{Event as TransferEvent, State, Transfers, reason};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::TransferId;
use crate::moment::Moment;
use crate::personal::Personal;

/// May we have it back?
#[derive(Clone, Debug)]
pub struct AskBedBack {
    /// Which transfer.
    pub transfer: TransferId,
    /// Why; the other house reads it.
    pub words: Personal,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No bed is held for it here.
    #[error("no bed is held for this")]
    NotHeld,
    /// They left the other house: it is the only bed they have.
    #[error("this person is on the way; it is the only bed they have")]
    OnTheWay,
    /// It was asked, and the other house did not answer yet.
    #[error("this was asked already")]
    AskedAlready,
    /// Why was not said, or in too many words.
    #[error("say why, shortly")]
    NoReason,
}

impl Command for AskBedBack {
    const DEED: Deed = Deed::AskBedBack;
    type Past = Transfers;
    type Refusal = Refusal;

    fn about(&self, past: &Transfers) -> Vec<Subject> {
        past.about(self.transfer)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Transfers, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let AskBedBack { transfer, words } = self;
        let known = past.theirs(transfer).ok_or(Refusal::NotHeld)?;
        match known.state {
            State::Accepted(_) => (),
            State::AskedBack(..) => return Err(Refusal::AskedAlready),
            State::Departed(..) => return Err(Refusal::OnTheWay),
            State::Offered | State::Arrived(_) | State::CameBack | State::Ended(_) => return Err(Refusal::NotHeld),
        }
        if reason(&words).is_none() {
            return Err(Refusal::NoReason);
        }
        Ok(vec![TransferEvent::BedAskedBack { transfer, person: known.person, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::transfer::testing::{TRANSFER, accepted, asked_back, departure_heard, later, received};

    #[test]
    fn a_held_bed_is_asked_back_once_and_not_from_somebody_on_the_way() {
        check(&[received(), accepted()], "lekkage", Ok(()));
        check(&[received(), accepted()], "", Err(Refusal::NoReason));
        check(&[received()], "lekkage", Err(Refusal::NotHeld));
        check(&[received(), accepted(), asked_back()], "lekkage", Err(Refusal::AskedAlready));
        check(&[received(), accepted(), departure_heard()], "lekkage", Err(Refusal::OnTheWay));
    }

    #[track_caller]
    fn check(history: &[Event], words: &str, expected: Result<(), Refusal>) {
        let command = AskBedBack { transfer: TRANSFER, words: Personal::new(words) };
        assert_eq!(judge(history, command, &later(0)).map(|_| ()), expected);
    }
}
