//! What the stories about transfers begin with: on the side that offers, and on the side that is asked.

use super::{By, Event as Transfer, Here, Neighbour, Pseudonym, Travels, Why};
use crate::bed::Event as Bed;
use crate::event::Event;
use crate::id::{BedId, PersonId, TransferId};
use crate::person::Needs;
use crate::personal::Personal;
pub use crate::tonight::testing::{AMIN, LOCATION, later, placing, registered};

pub const TRANSFER: TransferId = TransferId::new(2_001);
/// Who Amin is in the other house.
pub const GUEST: PersonId = PersonId::new(2_101);
/// The house that offers, as the other one knows it.
pub const HERE: &str = "voorbeeldstad";
/// The house that is asked, as the first one knows it.
pub const THERE: &str = "proefstad";

const BIRD: Pseudonym = Pseudonym::new(21);

fn words() -> Personal {
    Personal::new("een zin")
}

pub fn offered() -> Event {
    let to = Neighbour(THERE.into());
    Transfer::TransferOffered { transfer: TRANSFER, person: AMIN, to, pseudonym: BIRD, why: Why::Tie }.into()
}

pub fn accepted_heard() -> Event {
    Transfer::AcceptanceHeard { transfer: TRANSFER, person: AMIN }.into()
}

pub fn withdrawn(by: By) -> Event {
    Transfer::TransferWithdrawn { transfer: TRANSFER, person: AMIN, by, words: words() }.into()
}

pub fn departed() -> Event {
    let (travels, here) = (Travels::default(), Here::Kept);
    Transfer::PersonDeparted { transfer: TRANSFER, person: AMIN, travels, here }.into()
}

pub fn arrival_heard() -> Event {
    Transfer::ArrivalHeard { transfer: TRANSFER, person: AMIN }.into()
}

pub fn received() -> Event {
    received_needing(Needs::default())
}

pub fn received_needing(needs: Needs) -> Event {
    let from = Neighbour(HERE.into());
    Transfer::TransferReceived { transfer: TRANSFER, person: GUEST, from, pseudonym: BIRD, why: Why::Tie, needs }.into()
}

pub fn accepted() -> Event {
    let bed = BedId::new(1);
    Transfer::TransferAccepted { transfer: TRANSFER, person: GUEST, location: LOCATION, bed }.into()
}

pub fn kept() -> Event {
    Bed::BedsKept { location: LOCATION, places: vec![placing(GUEST, 1)] }.into()
}

pub fn declined() -> Event {
    Transfer::TransferDeclined { transfer: TRANSFER, person: GUEST, words: words() }.into()
}

pub fn asked_back() -> Event {
    Transfer::BedAskedBack { transfer: TRANSFER, person: GUEST, words: words() }.into()
}

pub fn withdrawal_heard(by: By) -> Event {
    Transfer::WithdrawalHeard { transfer: TRANSFER, person: GUEST, by, words: words() }.into()
}

pub fn departure_heard() -> Event {
    Transfer::DepartureHeard { transfer: TRANSFER, person: GUEST, words: vec![] }.into()
}

pub fn arrived() -> Event {
    Transfer::PersonArrived { transfer: TRANSFER, person: GUEST }.into()
}
