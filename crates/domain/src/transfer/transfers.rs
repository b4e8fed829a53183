//! Transfers as far as their events tell, on either side.

use std::collections::BTreeMap;

use super::{By, Event as TransferEvent, Here, Neighbour, Pseudonym, Travels, Why};
use crate::command::Past;
use crate::event::{Event, Subject};
use crate::id::{BedId, LocationId, PersonId, TransferId};
use crate::person::Needs;
use crate::personal::Personal;

/// All transfers whose histories were read.
#[derive(Clone, Debug, Default)]
pub struct Transfers(BTreeMap<TransferId, Transfer>);

/// One transfer, as this house knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Transfer {
    /// Who.
    pub person: PersonId,
    /// On which side this house is, and who is on the other.
    pub side: Side,
    /// Under which name the two houses speak of them.
    pub pseudonym: Pseudonym,
    /// Why they go.
    pub why: Why,
    /// How far it is.
    pub state: State,
}

/// On which side of a transfer this house is.
#[derive(Clone, Debug, PartialEq)]
pub enum Side {
    /// This house offers somebody.
    To(Neighbour),
    /// Somebody is offered to this house, and needs this.
    From(Neighbour, Needs),
}

/// How far a transfer is.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// It was offered; nobody answered.
    Offered,
    /// A bed is held, and nobody left. Which bed only the house knows that holds it.
    Accepted(Option<(LocationId, BedId)>),
    /// The same, and the house that holds the bed asked whether it may let go.
    AskedBack(LocationId, BedId),
    /// They left the one house and are not written down in the other yet. Where a bed is held the place is known, where they
    /// came from what they said of their file.
    Departed(Option<(LocationId, BedId)>, Option<(Travels, Here)>),
    /// They are in the other house.
    Arrived(Option<Here>),
    /// They left, and are back where they came from.
    CameBack,
    /// It did not come to it.
    Ended(Ending),
}

/// Why a transfer did not come to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Ending {
    /// Who did not want it, or not any more.
    pub by: By,
    /// Why.
    pub words: Personal,
}

impl State {
    /// Whether nothing more happens with it.
    pub fn is_over(&self) -> bool {
        match self {
            State::Offered | State::Accepted(_) | State::AskedBack(..) | State::Departed(..) => false,
            State::Arrived(_) | State::CameBack | State::Ended(_) => true,
        }
    }

    /// The bed that is held here, as long as it is.
    pub fn held(&self) -> Option<(LocationId, BedId)> {
        match *self {
            State::Accepted(held) | State::Departed(held, _) => held,
            State::AskedBack(location, bed) => Some((location, bed)),
            State::Offered | State::Arrived(_) | State::CameBack | State::Ended(_) => None,
        }
    }
}

impl Transfer {
    /// The other house.
    pub fn other(&self) -> &Neighbour {
        match &self.side {
            Side::To(other) | Side::From(other, _) => other,
        }
    }

    /// Whether this house offered.
    pub fn is_ours(&self) -> bool {
        matches!(self.side, Side::To(_))
    }
}

impl Transfers {
    /// A transfer, if there is one.
    pub fn get(&self, transfer: TransferId) -> Option<&Transfer> {
        self.0.get(&transfer)
    }

    /// One that this house offered.
    pub fn ours(&self, transfer: TransferId) -> Option<&Transfer> {
        self.get(transfer).filter(|known| known.is_ours())
    }

    /// One that was offered to this house.
    pub fn theirs(&self, transfer: TransferId) -> Option<&Transfer> {
        self.get(transfer).filter(|known| !known.is_ours())
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = (TransferId, &Transfer)> {
        self.0.iter().map(|(id, transfer)| (*id, transfer))
    }

    /// The one of somebody that goes on.
    pub fn open_of(&self, person: PersonId) -> Option<TransferId> {
        self.all().find(|(_, known)| known.person == person && !known.state.is_over()).map(|(id, _)| id)
    }

    /// Whose histories a deed about a transfer reads: its own, and that of whoever it is about.
    pub(super) fn about(&self, transfer: TransferId) -> Vec<Subject> {
        let person = self.get(transfer).map(|known| Subject::Person(known.person));
        [Subject::Transfer(transfer)].into_iter().chain(person).collect()
    }

    fn begin(&mut self, (transfer, person): (TransferId, PersonId), side: Side, known_as: (Pseudonym, Why)) {
        let (pseudonym, why) = known_as;
        self.0.insert(transfer, Transfer { person, side, pseudonym, why, state: State::Offered });
    }

    fn stand(&mut self, transfer: TransferId, next: impl FnOnce(&State) -> State) {
        if let Some(known) = self.0.get_mut(&transfer) {
            known.state = next(&known.state);
        }
    }
}

/// They left the other house, and the bed that is held here is held on.
fn on_the_way(before: &State) -> State {
    State::Departed(before.held(), None)
}

/// What was said when they left still holds when they are there.
fn arrived(before: &State) -> State {
    State::Arrived(if let State::Departed(_, Some((_, here))) = before { Some(*here) } else { None })
}

/// Without a bed there is nothing to ask back.
fn asked_back(before: &State) -> State {
    match before.held() {
        Some((location, bed)) => State::AskedBack(location, bed),
        None => before.clone(),
    }
}

/// Somebody who is written down here in a bed has it until a worker says otherwise.
fn came_back(before: &State) -> State {
    if let State::Arrived(_) = before { before.clone() } else { State::CameBack }
}

impl Past for Transfers {
    fn evolve(&mut self, event: &Event) {
        let Event::Transfer(event) = event else { return };
        let about = event.about();
        let ended = |by: By, words: &Personal| State::Ended(Ending { by, words: words.clone() });
        match event {
            TransferEvent::TransferOffered { to, pseudonym, why, .. } => {
                self.begin(about, Side::To(to.clone()), (*pseudonym, *why));
            }
            TransferEvent::TransferReceived { from, pseudonym, why, needs, .. } => {
                self.begin(about, Side::From(from.clone(), needs.clone()), (*pseudonym, *why));
            }
            TransferEvent::AcceptanceHeard { .. } => self.stand(about.0, |_| State::Accepted(None)),
            TransferEvent::TransferAccepted { location, bed, .. } => {
                self.stand(about.0, |_| State::Accepted(Some((*location, *bed))));
            }
            TransferEvent::DeclineHeard { words, .. } | TransferEvent::TransferDeclined { words, .. } => {
                self.stand(about.0, |_| ended(By::Asked, words));
            }
            TransferEvent::TransferWithdrawn { by, words, .. } | TransferEvent::WithdrawalHeard { by, words, .. } => {
                self.stand(about.0, |_| ended(*by, words));
            }
            TransferEvent::BedAskedBack { .. } => self.stand(about.0, asked_back),
            TransferEvent::PersonDeparted { travels, here, .. } => {
                self.stand(about.0, |_| State::Departed(None, Some((*travels, *here))));
            }
            TransferEvent::DepartureHeard { .. } => self.stand(about.0, on_the_way),
            TransferEvent::PersonArrived { .. } | TransferEvent::ArrivalHeard { .. } => self.stand(about.0, arrived),
            TransferEvent::ComeBackNoted { .. } | TransferEvent::ComeBackHeard { .. } => self.stand(about.0, came_back),
        }
    }
}
