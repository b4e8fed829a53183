//! What can have happened with somebody who goes to another house, as one of the two houses knows it.

use serde::{Deserialize, Serialize};

use super::{By, CarriedWord, Here, Neighbour, Pseudonym, Travels, Why};
use crate::event::{Class, Seal, Subject, kinds};
use crate::id::{BedId, LocationId, PersonId, TransferId};
use crate::person::Needs;
use crate::personal::Personal;

/// Facts about a transfer. Where somebody goes, and why, is part of their file and lies under their key; what became of the
/// beds lies open with the beds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Here: somebody was offered to another house.
    TransferOffered {
        /// Which transfer.
        transfer: TransferId,
        /// Who.
        person: PersonId,
        /// To whom.
        to: Neighbour,
        /// Under which name.
        pseudonym: Pseudonym,
        /// Why.
        why: Why,
    },
    /// Here: the other house said that it holds a bed.
    AcceptanceHeard {
        /// Which transfer.
        transfer: TransferId,
        /// Who.
        person: PersonId,
    },
    /// Here: the other house said no.
    DeclineHeard {
        /// Which transfer.
        transfer: TransferId,
        /// Who.
        person: PersonId,
        /// Why.
        words: Personal,
    },
    /// Here: it does not go on, and the other house is told that the bed need not be held.
    TransferWithdrawn {
        /// Which transfer.
        transfer: TransferId,
        /// Who.
        person: PersonId,
        /// Who did not want it any more.
        by: By,
        /// Why.
        words: Personal,
    },
    /// Here: they left, and said what of their file goes along and what becomes of the rest.
    PersonDeparted {
        /// Which transfer.
        transfer: TransferId,
        /// Who.
        person: PersonId,
        /// What goes along.
        travels: Travels,
        /// What becomes of what stays.
        here: Here,
    },
    /// Here: the other house said that they are there.
    ArrivalHeard {
        /// Which transfer.
        transfer: TransferId,
        /// Who.
        person: PersonId,
    },
    /// Here: they left, and came back instead of arriving.
    ComeBackNoted {
        /// Which transfer.
        transfer: TransferId,
        /// Who.
        person: PersonId,
    },
    /// There: another house offers somebody.
    TransferReceived {
        /// Which transfer.
        transfer: TransferId,
        /// Who it would be here; nothing is known of them but what stands in this.
        person: PersonId,
        /// Who offers.
        from: Neighbour,
        /// Under which name.
        pseudonym: Pseudonym,
        /// Why.
        why: Why,
        /// What a bed must have.
        needs: Needs,
    },
    /// There: a bed is held for them, without an end.
    TransferAccepted {
        /// Which transfer.
        transfer: TransferId,
        /// Who.
        person: PersonId,
        /// Where the bed stands.
        location: LocationId,
        /// Which bed.
        bed: BedId,
    },
    /// There: this house said no.
    TransferDeclined {
        /// Which transfer.
        transfer: TransferId,
        /// Who.
        person: PersonId,
        /// Why.
        words: Personal,
    },
    /// There: this house needs the bed, and asks whether it may let go.
    BedAskedBack {
        /// Which transfer.
        transfer: TransferId,
        /// Who.
        person: PersonId,
        /// Why.
        words: Personal,
    },
    /// There: the other house said that it does not go on.
    WithdrawalHeard {
        /// Which transfer.
        transfer: TransferId,
        /// Who.
        person: PersonId,
        /// Who did not want it any more.
        by: By,
        /// Why.
        words: Personal,
    },
    /// There: the other house said that they left, and sent what goes along.
    DepartureHeard {
        /// Which transfer.
        transfer: TransferId,
        /// Who.
        person: PersonId,
        /// What came along beside what stands in their file here from now on.
        words: Vec<CarriedWord>,
    },
    /// There: they are in their bed.
    PersonArrived {
        /// Which transfer.
        transfer: TransferId,
        /// Who.
        person: PersonId,
    },
    /// There: the other house said that they are back there.
    ComeBackHeard {
        /// Which transfer.
        transfer: TransferId,
        /// Who.
        person: PersonId,
    },
}

kinds!(Event as Transfer:
    TransferOffered, AcceptanceHeard, DeclineHeard, TransferWithdrawn, PersonDeparted, ArrivalHeard, ComeBackNoted,
    TransferReceived, TransferAccepted, TransferDeclined, BedAskedBack, WithdrawalHeard, DepartureHeard, PersonArrived,
    ComeBackHeard,
);

impl Event {
    /// Which transfer, and who.
    pub fn about(&self) -> (TransferId, PersonId) {
        match *self {
            Event::TransferOffered { transfer, person, .. }
            | Event::AcceptanceHeard { transfer, person }
            | Event::DeclineHeard { transfer, person, .. }
            | Event::TransferWithdrawn { transfer, person, .. }
            | Event::PersonDeparted { transfer, person, .. }
            | Event::ArrivalHeard { transfer, person }
            | Event::ComeBackNoted { transfer, person }
            | Event::TransferReceived { transfer, person, .. }
            | Event::TransferAccepted { transfer, person, .. }
            | Event::TransferDeclined { transfer, person, .. }
            | Event::BedAskedBack { transfer, person, .. }
            | Event::WithdrawalHeard { transfer, person, .. }
            | Event::DepartureHeard { transfer, person, .. }
            | Event::PersonArrived { transfer, person }
            | Event::ComeBackHeard { transfer, person } => (transfer, person),
        }
    }

    pub(crate) fn subjects(&self) -> Vec<Subject> {
        let (transfer, person) = self.about();
        vec![Subject::Transfer(transfer), Subject::Person(person)]
    }

    pub(crate) fn sealed_for(&self) -> Seal {
        Seal::of(self.about().1, Class::Case)
    }
}
