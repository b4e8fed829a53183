//! Somebody's leavings of the programme, and what became of each.

use jiff::civil::Date;

use super::{Aftercare, Arranged, Event as OutflowEvent, HandOver, OutflowKind};
use crate::command::Past;
use crate::event::Event;
use crate::id::{ApplicationId, OutflowId};
use crate::personal::Personal;

/// All of somebody's leavings that stand, in the order in which they were written.
#[derive(Clone, Debug, Default)]
pub struct Outflows(Vec<Outflow>);

/// One leaving.
#[derive(Clone, Debug, PartialEq)]
pub struct Outflow {
    /// Which.
    pub id: OutflowId,
    /// Within which application.
    pub application: ApplicationId,
    /// On which day.
    pub on: Date,
    /// To what. It stays whatever becomes of it.
    pub kind: OutflowKind,
    /// What is told of it.
    pub words: Personal,
    /// What was arranged.
    pub arranged: Arranged,
    /// Who hands over.
    pub hand_over: Option<HandOver>,
    /// Who may still call until when.
    pub aftercare: Option<Aftercare>,
    /// What became known later, in the order in which it was written.
    pub later: Vec<Later>,
    /// Since when they are back.
    pub returned: Option<Date>,
}

/// What became known later.
#[derive(Clone, Debug, PartialEq)]
pub struct Later {
    /// Since which day it is so, or on which day somebody called.
    pub on: Date,
    /// After how many months somebody called; none when it became known otherwise.
    pub months: Option<u8>,
    /// What it is; nothing when they were not reached.
    pub kind: Option<OutflowKind>,
    /// What is told of it.
    pub words: Personal,
}

impl Outflow {
    /// What it is now, and since when: the latest of what became known. Of two of the same day the one written last counts.
    pub fn now(&self) -> (Date, &OutflowKind) {
        let known = self.later.iter().filter_map(|later| Some((later.on, later.kind.as_ref()?)));
        known.max_by_key(|(on, _)| *on).unwrap_or((self.on, &self.kind))
    }

    /// Who may call on this day.
    pub fn may_call(&self, on: Date) -> Option<Aftercare> {
        self.aftercare.filter(|aftercare| on <= aftercare.until && self.returned.is_none())
    }
}

impl Outflows {
    /// A leaving, if it stands.
    pub fn get(&self, outflow: OutflowId) -> Option<&Outflow> {
        self.0.iter().find(|known| known.id == outflow)
    }

    /// All of them, the oldest first.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Outflow> {
        self.0.iter()
    }

    /// The latest of an application.
    pub fn latest(&self, application: ApplicationId) -> Option<&Outflow> {
        self.0.iter().rev().find(|known| known.application == application)
    }
}

impl Past for Outflows {
    fn evolve(&mut self, event: &Event) {
        let Event::Outflow(event) = event else { return };
        if let OutflowEvent::ProgrammeLeft { application, outflow, on, kind, words, .. } = event
            && let OutflowEvent::ProgrammeLeft { arranged, hand_over, aftercare, .. } = event
        {
            self.0.push(Outflow {
                id: *outflow,
                application: *application,
                on: *on,
                kind: kind.clone(),
                words: words.clone(),
                arranged: arranged.clone(),
                hand_over: hand_over.clone(),
                aftercare: *aftercare,
                later: Vec::new(),
                returned: None,
            });
        }
        let Some(known) = self.0.iter_mut().find(|known| known.id == event.outflow()) else { return };
        match event {
            OutflowEvent::ProgrammeLeft { .. } => (),
            OutflowEvent::ProgrammeLeavingTakenBack { outflow, .. } => self.0.retain(|known| known.id != *outflow),
            OutflowEvent::AftercareAgreed { aftercare, .. } => known.aftercare = *aftercare,
            OutflowEvent::LookedAgain { on, months, kind, words, .. } => {
                let (kind, words) = (kind.clone(), words.clone());
                known.later.push(Later { on: *on, months: Some(*months), kind, words });
            }
            OutflowEvent::LaterOutcomeNoted { on, kind, words, .. } => {
                let (kind, words) = (Some(kind.clone()), words.clone());
                known.later.push(Later { on: *on, months: None, kind, words });
            }
            OutflowEvent::LaterOutcomeTakenBack { .. } => drop(known.later.pop()),
            OutflowEvent::ReturnedToProgramme { on, .. } => known.returned = Some(*on),
        }
    }
}
