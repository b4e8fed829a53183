//! Where weighings stand, and the proof that one was closed.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Event as Hardship, Outcome, Over};
use crate::admission::Event as Admission;
use crate::command::Past;
use crate::event::Event;
use crate::id::{ApplicationId, HardshipId, WorkerId};
use crate::person::{Event as Person, SignalKind};

/// The proof that hardship was weighed by one person, confirmed by another, and not found. Its
/// field is closed and only [`Weighings::weighed`] fills it, so that a refusal cannot even be
/// written down without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighed {
    hardship: HardshipId,
}

impl Weighed {
    /// Which weighing it was.
    pub fn hardship(self) -> HardshipId {
        self.hardship
    }
}

/// One weighing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weighing {
    /// Within which application.
    pub application: ApplicationId,
    /// Before which decision.
    pub over: Over,
    /// Where it stands.
    pub state: WeighingState,
}

/// Where a weighing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeighingState {
    /// Somebody must weigh.
    Open,
    /// Somebody must confirm.
    Proposed {
        /// What is proposed.
        outcome: Outcome,
        /// Who proposes, and so cannot confirm.
        by: WorkerId,
    },
    /// It was confirmed.
    Closed {
        /// What came out.
        outcome: Outcome,
        /// Whether something was learnt since that asks for another weighing.
        overtaken: bool,
    },
}

/// All weighings of a person, and the signs of vulnerability that are known.
#[derive(Clone, Debug, Default)]
pub struct Weighings {
    all: BTreeMap<HardshipId, Weighing>,
    signals: BTreeSet<&'static str>,
}

impl Weighings {
    /// A weighing, if there is one.
    pub fn get(&self, hardship: HardshipId) -> Option<&Weighing> {
        self.all.get(&hardship)
    }

    /// All of an application, in no order of time.
    pub fn of(&self, application: ApplicationId) -> impl Iterator<Item = (HardshipId, &Weighing)> {
        let of = move |weighing: &Weighing| weighing.application == application;
        self.all.iter().filter(move |(_, weighing)| of(weighing)).map(|(id, weighing)| (*id, weighing))
    }

    /// Whether something is being weighed for this application: until it is closed, the bed stays.
    pub fn open(&self, application: ApplicationId) -> bool {
        self.of(application).any(|(_, weighing)| !matches!(weighing.state, WeighingState::Closed { .. }))
    }

    /// Whether hardship was found before this decision and still counts.
    pub fn found(&self, application: ApplicationId, over: Over) -> Option<HardshipId> {
        self.of(application).find_map(|(id, weighing)| match weighing.state {
            WeighingState::Closed { outcome: Outcome::Found { .. }, .. } if weighing.over == over => Some(id),
            WeighingState::Closed { .. } | WeighingState::Proposed { .. } | WeighingState::Open => None,
        })
    }

    /// The proof that this weighing was closed without finding hardship, and that nothing was learnt
    /// since that asks for another.
    pub fn weighed(&self, hardship: HardshipId, application: ApplicationId, over: Over) -> Option<Weighed> {
        let weighing = self.get(hardship).filter(|one| one.application == application && one.over == over)?;
        match weighing.state {
            WeighingState::Closed { outcome: Outcome::NotFound, overtaken: false } => Some(Weighed { hardship }),
            WeighingState::Closed { .. } | WeighingState::Proposed { .. } | WeighingState::Open => None,
        }
    }

    fn hardship(&mut self, event: &Hardship) {
        if let Hardship::HardshipOpened { hardship, application, over, .. } = *event {
            self.all.insert(hardship, Weighing { application, over, state: WeighingState::Open });
        }
        let Some(weighing) = self.all.get_mut(&event.hardship()) else { return };
        weighing.state = match *event {
            Hardship::HardshipOpened { .. } | Hardship::HardshipReturned { .. } => WeighingState::Open,
            Hardship::HardshipProposed { outcome, by, .. } => WeighingState::Proposed { outcome, by },
            Hardship::HardshipClosed { outcome, .. } => WeighingState::Closed { outcome, overtaken: false },
        };
    }

    /// What was learnt after a weighing was closed is not in it.
    fn overtake(&mut self, overtakes: impl Fn(&Weighing) -> bool) {
        for weighing in self.all.values_mut().filter(|weighing| overtakes(weighing)) {
            if let WeighingState::Closed { overtaken, .. } = &mut weighing.state {
                *overtaken = true;
            }
        }
    }

    fn person(&mut self, event: &Person) {
        if let Person::PersonDescribed { description, .. } = event {
            let signals: BTreeSet<&str> = description.signals.iter().map(|signal| signal.kind.name()).collect();
            if !signals.is_subset(&self.signals) {
                self.overtake(|_| true);
            }
            self.signals = signals;
        }
    }

    /// The signs of vulnerability that are known.
    pub fn signals(&self) -> impl Iterator<Item = SignalKind> {
        SignalKind::ALL.iter().copied().filter(|kind| self.signals.contains(kind.name()))
    }
}

impl Past for Weighings {
    fn evolve(&mut self, event: &Event) {
        match event {
            Event::Hardship(event) => self.hardship(event),
            Event::Person(event) => self.person(event),
            // Ending a stay is weighed after the person was told, so that their answer is in it.
            Event::Admission(Admission::EndingWarned { application, .. }) => {
                let application = *application;
                self.overtake(|weighing| weighing.over == Over::Stay && weighing.application == application);
            }
            Event::Admission(Admission::WarningAnswered { application, .. }) => {
                let application = *application;
                self.overtake(|weighing| weighing.over == Over::Stay && weighing.application == application);
            }
            Event::Admission(_)
            | Event::Objection(_)
            | Event::Plan(_)
            | Event::Procedure(_)
            | Event::Learning(_)
            | Event::Letter(_)
            | Event::Rules(_)
            | Event::Referral(_)
            | Event::Allowance(_)
            | Event::Conference(_)
            | Event::Wish(_)
            | Event::Complaint(_)
            | Event::Outward(_)
            | Event::Transfer(_)
            | Event::Outflow(_)
            | Event::Forgetting(_)
            | Event::Proposal(_)
            | Event::Household(_)
            | Event::Tonight(_)
            | Event::Bed(_)
            | Event::Location(_)
            | Event::Night(_)
            | Event::Staff(_) => (),
        }
    }
}
