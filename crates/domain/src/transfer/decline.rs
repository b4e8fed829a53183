//! Saying that this house cannot receive somebody, and why.

use super::{Event as TransferEvent, State, Transfers, reason};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::TransferId;
use crate::moment::Moment;
use crate::personal::Personal;

/// Not here.
#[derive(Clone, Debug)]
pub struct DeclineTransfer {
    /// Which transfer.
    pub transfer: TransferId,
    /// Why; the other house reads it.
    pub words: Personal,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody is offered to this house with this number.
    #[error("nobody is offered to this house like this")]
    NotOffered,
    /// A bed is held: ask whether it may be let go.
    #[error("a bed is held; ask the other house whether it may be let go")]
    Accepted,
    /// It is over.
    #[error("this is over")]
    Over,
    /// Why was not said, or in too many words.
    #[error("say why, shortly")]
    NoReason,
}

impl Command for DeclineTransfer {
    const DEED: Deed = Deed::DeclineTransfer;
    type Past = Transfers;
    type Refusal = Refusal;

    fn about(&self, past: &Transfers) -> Vec<Subject> {
        past.about(self.transfer)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Transfers, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let DeclineTransfer { transfer, words } = self;
        let known = past.theirs(transfer).ok_or(Refusal::NotOffered)?;
        match known.state {
            State::Offered => (),
            State::Accepted(_) | State::AskedBack(..) | State::Departed(..) => return Err(Refusal::Accepted),
            State::Arrived(_) | State::CameBack | State::Ended(_) => return Err(Refusal::Over),
        }
        if reason(&words).is_none() {
            return Err(Refusal::NoReason);
        }
        Ok(vec![TransferEvent::TransferDeclined { transfer, person: known.person, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::transfer::By;
    use crate::transfer::testing::{TRANSFER, accepted, later, offered, received, withdrawal_heard};

    #[test]
    fn an_offer_is_declined_with_a_reason_and_a_held_bed_is_not() {
        check(&[received()], "geen kamer zonder trap", Ok(()));
        check(&[received()], " ", Err(Refusal::NoReason));
        check(&[received(), accepted()], "toch niet", Err(Refusal::Accepted));
        check(&[received(), withdrawal_heard(By::Person)], "te laat", Err(Refusal::Over));
        check(&[offered()], "van onszelf", Err(Refusal::NotOffered));
        check(&[], "niets", Err(Refusal::NotOffered));
    }

    #[track_caller]
    fn check(history: &[Event], words: &str, expected: Result<(), Refusal>) {
        let command = DeclineTransfer { transfer: TRANSFER, words: Personal::new(words) };
        assert_eq!(judge(history, command, &later(0)).map(|_| ()), expected);
    }
}
