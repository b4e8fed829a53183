//! Offering somebody to another house: what a bed must have, why, and a name that says nothing.

use super::{Event as TransferEvent, Neighbour, Pseudonym, Transfers, Why};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, TransferId};
use crate::moment::Moment;
use crate::person::Registered;

/// Somebody could go there.
#[derive(Clone, Debug)]
pub struct OfferTransfer {
    /// Which transfer it will be.
    pub transfer: TransferId,
    /// Who.
    pub person: PersonId,
    /// To whom.
    pub to: Neighbour,
    /// Under which name.
    pub pseudonym: Pseudonym,
    /// Why.
    pub why: Why,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such person.
    #[error("this person is not registered")]
    NotRegistered,
    /// This number was used.
    #[error("this was offered already")]
    OfferedAlready,
    /// Two houses would hold a bed for one person.
    #[error("there is a transfer of this person that goes on")]
    AnotherGoesOn(TransferId),
}

/// Who is written down, and which transfers there are.
#[derive(Default)]
pub struct Known {
    registered: Registered,
    transfers: Transfers,
}

impl Past for Known {
    fn evolve(&mut self, event: &Event) {
        self.registered.evolve(event);
        self.transfers.evolve(event);
    }
}

impl Command for OfferTransfer {
    const DEED: Deed = Deed::OfferTransfer;
    type Past = Known;
    type Refusal = Refusal;

    fn about(&self, _: &Known) -> Vec<Subject> {
        vec![Subject::Person(self.person), Subject::Transfer(self.transfer)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Known, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let OfferTransfer { transfer, person, to, pseudonym, why } = self;
        if !past.registered.has(person) {
            return Err(Refusal::NotRegistered);
        }
        if past.transfers.get(transfer).is_some() {
            return Err(Refusal::OfferedAlready);
        }
        if let Some(open) = past.transfers.open_of(person) {
            return Err(Refusal::AnotherGoesOn(open));
        }
        Ok(vec![TransferEvent::TransferOffered { transfer, person, to, pseudonym, why }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::transfer::By;
    use crate::transfer::testing::{AMIN, THERE, TRANSFER, later, offered, registered, withdrawn};

    #[test]
    fn who_is_written_down_is_offered_to_one_house_at_a_time() {
        check(&[registered(AMIN)], Ok(()));
        check(&[], Err(Refusal::NotRegistered));
        check(&[registered(AMIN), offered()], Err(Refusal::AnotherGoesOn(TRANSFER)));
        check(&[registered(AMIN), offered(), withdrawn(By::Offering)], Ok(()));
    }

    #[test]
    fn one_number_is_one_transfer() {
        let again = OfferTransfer { transfer: TRANSFER, ..asking() };
        let history = [registered(AMIN), offered(), withdrawn(By::Person)];
        assert_eq!(judge(&history, again, &later(0)), Err(Refusal::OfferedAlready));
    }

    fn asking() -> OfferTransfer {
        let (transfer, to) = (TransferId::new(2_002), Neighbour(THERE.into()));
        OfferTransfer { transfer, person: AMIN, to, pseudonym: Pseudonym::new(7), why: Why::School }
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<(), Refusal>) {
        assert_eq!(judge(history, asking(), &later(0)).map(|_| ()), expected);
    }
}
