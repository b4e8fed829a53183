//! Writing down what the other house says. It is heard in the order in which it was said, but whatever happened here meanwhile
//! counts: what comes too late changes nothing, and is heard all the same.

use super::{By, Carried, Event as TransferEvent, Neighbour, Said, State, Transfer, Transfers};
use crate::bed::{Claims, Event as Bed, Kind};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, TransferId};
use crate::moment::Moment;
use crate::person::{Description, Event as Person};
use crate::personal::Personal;
use crate::tonight::Placing;

/// The other house says this.
#[derive(Clone, Debug)]
pub struct HearHouse {
    /// About which transfer.
    pub transfer: TransferId,
    /// Which house says it. Whoever brings this saw to it that it is them.
    pub from: Neighbour,
    /// Who it would be here, if nobody was offered under this number before.
    pub fresh: PersonId,
    /// What it says.
    pub said: Said,
}

/// Why it is not heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The transfer is with another house: this one has no say in it.
    #[error("this house has no part in that transfer")]
    NotTheirs,
}

/// The transfer, and who has the bed that is held for it.
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

impl Command for HearHouse {
    const DEED: Deed = Deed::HearHouse;
    type Past = Known;
    type Refusal = Refusal;

    fn about(&self, past: &Known) -> Vec<Subject> {
        past.transfers.about(self.transfer)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Known, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let HearHouse { transfer, from, fresh, said } = self;
        let Some(known) = past.transfers.get(transfer) else {
            return Ok(first_word(transfer, from, fresh, said).into_iter().map(Event::from).collect());
        };
        if *known.other() != from {
            return Err(Refusal::NotTheirs);
        }
        let about = About { transfer, known, kept: past.kept_for(known.person, now) };
        Ok(if known.is_ours() { about.answered(said) } else { about.continued(said) })
    }
}

impl Known {
    fn kept_for(&self, person: PersonId, now: &Moment) -> Option<Placing> {
        let kept = self.claims.of_person(person, now.at).filter(|claim| claim.kind == Kind::Kept);
        kept.map(|claim| Placing { person, bed: claim.bed })
    }
}

/// Only an offer begins something. What is said of somebody who was forgotten here meanwhile is about nobody.
fn first_word(transfer: TransferId, from: Neighbour, person: PersonId, said: Said) -> Option<TransferEvent> {
    match said {
        Said::Offered { pseudonym, why, needs } => {
            Some(TransferEvent::TransferReceived { transfer, person, from, pseudonym, why, needs })
        }
        Said::Accepted
        | Said::Declined(_)
        | Said::Withdrawn(..)
        | Said::AskedBack(_)
        | Said::Departed(_)
        | Said::Arrived
        | Said::CameBack => None,
    }
}

/// A transfer that is known here, and the bed that is held for it.
struct About<'a> {
    transfer: TransferId,
    known: &'a Transfer,
    kept: Option<Placing>,
}

impl About<'_> {
    /// What the house says that was asked.
    fn answered(&self, said: Said) -> Vec<Event> {
        let (transfer, person) = (self.transfer, self.known.person);
        let heard = match (said, &self.known.state) {
            (Said::Accepted, State::Offered) => Some(TransferEvent::AcceptanceHeard { transfer, person }),
            (Said::Declined(words), State::Offered) => Some(TransferEvent::DeclineHeard { transfer, person, words }),
            // Nobody left: what they ask is granted. Whoever left needs the bed.
            (Said::AskedBack(words), State::Accepted(_)) => {
                Some(TransferEvent::TransferWithdrawn { transfer, person, by: By::Asked, words })
            }
            (Said::Arrived, State::Departed(..)) => Some(TransferEvent::ArrivalHeard { transfer, person }),
            (
                Said::Accepted | Said::Declined(_) | Said::AskedBack(_) | Said::Arrived,
                State::Offered
                | State::Accepted(_)
                | State::AskedBack(..)
                | State::Departed(..)
                | State::Arrived(_)
                | State::CameBack
                | State::Ended(_),
            )
            | (Said::Offered { .. } | Said::Withdrawn(..) | Said::Departed(_) | Said::CameBack, _) => None,
        };
        heard.map(Event::from).into_iter().collect()
    }

    /// What the house says that offered.
    fn continued(&self, said: Said) -> Vec<Event> {
        match said {
            Said::Withdrawn(by, words) => self.withdrawn(by, words),
            Said::Departed(carried) => self.departed(*carried),
            Said::CameBack => self.came_back(),
            Said::Offered { .. } | Said::Accepted | Said::Declined(_) | Said::AskedBack(_) | Said::Arrived => vec![],
        }
    }

    fn withdrawn(&self, by: By, words: Personal) -> Vec<Event> {
        if self.known.state.is_over() {
            return vec![];
        }
        let (transfer, person) = (self.transfer, self.known.person);
        self.and_let_go(TransferEvent::WithdrawalHeard { transfer, person, by, words })
    }

    fn came_back(&self) -> Vec<Event> {
        let (transfer, person) = (self.transfer, self.known.person);
        match self.known.state {
            State::Departed(..) => self.and_let_go(TransferEvent::ComeBackHeard { transfer, person }),
            State::Arrived(_) => vec![TransferEvent::ComeBackHeard { transfer, person }.into()],
            State::Offered | State::Accepted(_) | State::AskedBack(..) | State::CameBack | State::Ended(_) => vec![],
        }
    }

    fn departed(&self, carried: Carried) -> Vec<Event> {
        match self.known.state {
            State::Accepted(_) | State::AskedBack(..) => (),
            State::Offered | State::Departed(..) | State::Arrived(_) | State::CameBack | State::Ended(_) => {
                return vec![];
            }
        }
        let (transfer, person) = (self.transfer, self.known.person);
        let Carried { names, needs, told, words } = carried;
        let mut events: Vec<Event> = vec![TransferEvent::DepartureHeard { transfer, person, words }.into()];
        if !names.is_empty() {
            events.push(Person::NamesCorrected { person, names }.into());
        }
        events.push(Person::NeedsNoted { person, needs }.into());
        if let Some(description) = told.filter(|told| *told != Description::default()) {
            events.push(Person::PersonDescribed { person, description }.into());
        }
        events
    }

    fn and_let_go(&self, heard: TransferEvent) -> Vec<Event> {
        let let_go = self.kept.map(|placing| Event::from(Bed::KeptLetGo { places: vec![placing] }));
        [Event::from(heard)].into_iter().chain(let_go).collect()
    }
}

#[cfg(test)]
mod tests;
