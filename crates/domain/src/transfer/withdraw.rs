//! Taking an offer back: the house does, or the person chooses otherwise. Only then does the other house let the bed go.

use super::{By, Event as TransferEvent, State, Transfers, reason};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::TransferId;
use crate::moment::Moment;
use crate::personal::Personal;

/// It does not go on.
#[derive(Clone, Debug)]
pub struct WithdrawTransfer {
    /// Which transfer.
    pub transfer: TransferId,
    /// Who does not want it any more: the house or the person.
    pub by: By,
    /// Why; somebody's own choice needs no reason.
    pub words: Personal,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such transfer of ours.
    #[error("this house has no such transfer")]
    NotOurs,
    /// Only the other house can say what the other house wants.
    #[error("what the other house wants it says itself")]
    NotTheirs,
    /// It is over.
    #[error("this is over")]
    Over,
    /// They left: only they themselves can choose otherwise.
    #[error("this person left for the other house; only they can choose otherwise")]
    Departed,
    /// Why was not said, or in too many words.
    #[error("say why, shortly")]
    NoReason,
}

impl Command for WithdrawTransfer {
    const DEED: Deed = Deed::WithdrawTransfer;
    type Past = Transfers;
    type Refusal = Refusal;

    fn about(&self, past: &Transfers) -> Vec<Subject> {
        past.about(self.transfer)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Transfers, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let WithdrawTransfer { transfer, by, words } = self;
        let known = past.ours(transfer).ok_or(Refusal::NotOurs)?;
        if by == By::Asked {
            return Err(Refusal::NotTheirs);
        }
        match known.state {
            State::Offered | State::Accepted(_) | State::AskedBack(..) => (),
            State::Departed(..) if by == By::Person => (),
            State::Departed(..) => return Err(Refusal::Departed),
            State::Arrived(_) | State::CameBack | State::Ended(_) => return Err(Refusal::Over),
        }
        let said = words.is_empty() && by == By::Person || reason(&words).is_some();
        if !said {
            return Err(Refusal::NoReason);
        }
        Ok(vec![TransferEvent::TransferWithdrawn { transfer, person: known.person, by, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::transfer::testing::{TRANSFER, accepted_heard, arrival_heard, departed, later, offered, received};

    #[test]
    fn the_house_says_why_and_the_person_need_not() {
        check(&[offered()], By::Offering, "een bed in de buurt", Ok(()));
        check(&[offered()], By::Offering, "", Err(Refusal::NoReason));
        check(&[offered()], By::Person, "", Ok(()));
        check(&[offered()], By::Person, &"a".repeat(1_001), Err(Refusal::NoReason));
        check(&[offered(), accepted_heard()], By::Offering, "anders", Ok(()));
    }

    #[test]
    fn who_left_chooses_otherwise_themselves() {
        let on_the_way = [offered(), accepted_heard(), departed()];
        check(&on_the_way, By::Offering, "toch niet", Err(Refusal::Departed));
        check(&on_the_way, By::Person, "", Ok(()));
    }

    #[test]
    fn nobody_speaks_for_the_other_house_or_about_what_is_over() {
        check(&[offered()], By::Asked, "geen plek", Err(Refusal::NotTheirs));
        check(&[received()], By::Offering, "toch niet", Err(Refusal::NotOurs));
        let over = [offered(), accepted_heard(), departed(), arrival_heard()];
        check(&over, By::Person, "", Err(Refusal::Over));
    }

    #[track_caller]
    fn check(history: &[Event], by: By, words: &str, expected: Result<(), Refusal>) {
        let command = WithdrawTransfer { transfer: TRANSFER, by, words: Personal::new(words) };
        assert_eq!(judge(history, command, &later(0)).map(|_| ()), expected);
    }
}
