//! Somebody's complaints as the deeds and the pages need to know them, and who guides them.

use std::collections::BTreeMap;

use super::{Event as Complaining, Judged};
use crate::command::Past;
use crate::event::Event;
use crate::id::{ComplaintId, WorkerId};
use crate::person;
use crate::personal::Personal;
use crate::plan::{Event as Plan, Strand};

/// Everything that somebody complained of.
#[derive(Clone, Debug, Default)]
pub struct Complaints {
    registered: bool,
    guides: BTreeMap<Strand, WorkerId>,
    all: Vec<(ComplaintId, Complaint)>,
}

/// One complaint.
#[derive(Clone, Debug, PartialEq)]
pub struct Complaint {
    /// What happened, in the words of whoever complained.
    pub words: Personal,
    /// How far it is.
    pub state: ComplaintState,
}

/// How far it is.
#[derive(Clone, Debug, PartialEq)]
pub enum ComplaintState {
    /// Nobody sees to it yet.
    Made,
    /// This colleague does.
    TakenUp(WorkerId),
    /// It was answered.
    Answered(ComplaintAnswer),
    /// It was taken back.
    Withdrawn,
}

/// What was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct ComplaintAnswer {
    /// By whom.
    pub by: WorkerId,
    /// What was found.
    pub judged: Judged,
    /// Why, and what follows from it.
    pub words: Personal,
}

impl Complaint {
    /// Whether an answer is still owed.
    pub fn is_open(&self) -> bool {
        matches!(self.state, ComplaintState::Made | ComplaintState::TakenUp(_))
    }
}

impl Complaints {
    /// Whether such a person was written down.
    pub fn registered(&self) -> bool {
        self.registered
    }

    /// Whether this colleague guides them in any strand.
    pub fn guides(&self, worker: WorkerId) -> bool {
        self.guides.values().any(|guide| *guide == worker)
    }

    /// A complaint, if there is one.
    pub fn get(&self, complaint: ComplaintId) -> Option<&Complaint> {
        self.all.iter().find(|(id, _)| *id == complaint).map(|(_, known)| known)
    }

    /// All of them, in the order in which they were made.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = (ComplaintId, &Complaint)> {
        self.all.iter().map(|(id, known)| (*id, known))
    }

    fn stand(&mut self, complaint: ComplaintId, state: ComplaintState) {
        if let Some((_, known)) = self.all.iter_mut().find(|(id, _)| *id == complaint) {
            known.state = state;
        }
    }
}

impl Past for Complaints {
    fn evolve(&mut self, event: &Event) {
        if let Event::Person(person::Event::PersonRegistered { .. }) = event {
            self.registered = true;
        }
        if let Event::Plan(Plan::GuideAssigned { strand, worker, .. }) = event {
            match worker {
                Some(worker) => self.guides.insert(*strand, *worker),
                None => self.guides.remove(strand),
            };
        }
        let Event::Complaint(event) = event else { return };
        match event {
            Complaining::ComplaintMade { complaint, words, .. } => {
                let made = Complaint { words: words.clone(), state: ComplaintState::Made };
                self.all.push((*complaint, made));
            }
            Complaining::ComplaintTakenUp { complaint, by, .. } => {
                self.stand(*complaint, ComplaintState::TakenUp(*by));
            }
            Complaining::ComplaintAnswered { complaint, by, judged, words, .. } => {
                let answer = ComplaintAnswer { by: *by, judged: *judged, words: words.clone() };
                self.stand(*complaint, ComplaintState::Answered(answer));
            }
            Complaining::ComplaintWithdrawn { complaint, .. } => self.stand(*complaint, ComplaintState::Withdrawn),
        }
    }
}
