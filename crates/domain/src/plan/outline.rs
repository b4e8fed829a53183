//! A plan as far as its events tell: all of it for a judgement, and for a page as much as its reader may open.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Agreed, Aim, Event as PlanEvent, Outcome, Planned, Reminded, Route, RouteWeighed, Strand};
use crate::command::Past;
use crate::event::Event;
use crate::id::{NoteId, StepId, WorkerId};
use crate::person;
use crate::personal::Personal;
use crate::staff::Team;

/// A plan.
#[derive(Default)]
pub struct Outline {
    registered: bool,
    guides: BTreeMap<Strand, WorkerId>,
    steps: BTreeMap<StepId, Step>,
    notes: BTreeMap<NoteId, Note>,
    reviews: Vec<Review>,
    routes: BTreeMap<Route, RouteWeighed>,
    aim: Option<AimKnown>,
    team: Team,
}

/// Something that is to be done, or was.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// In which strand.
    pub strand: Strand,
    /// What, by whom and when.
    pub planned: Planned,
    /// Whether it was done.
    pub state: StepState,
    /// Whether the person was reminded of it as it is planned now.
    pub reminded: bool,
}

/// Whether a step was done.
#[derive(Clone, Debug, PartialEq)]
pub enum StepState {
    /// It is to be done.
    Open,
    /// On that day this came of it.
    Finished(Date, Outcome, Personal),
}

/// Something that somebody wrote down.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// In which strand it was written; who reads it in another sees that too.
    pub strand: Strand,
    /// Who wrote it.
    pub by: WorkerId,
    /// What.
    pub words: Personal,
    /// Who reads it too.
    pub shared: Vec<Strand>,
    /// Why it is not right, when its author says so.
    pub struck: Option<Personal>,
}

/// A look at the plan together.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// On which day.
    pub on: Date,
    /// What the person wants, in their own words.
    pub wants: Personal,
    /// What was agreed, or why not.
    pub words: Personal,
    /// Whether the person agrees.
    pub agreed: Agreed,
    /// When it is looked at again.
    pub next: Date,
}

/// What is aimed for, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct AimKnown {
    /// What.
    pub aim: Aim,
    /// Why.
    pub why: Personal,
    /// The person's own choice for return, in their own words.
    pub choice: Personal,
}

impl Outline {
    /// Whether such a person was written down.
    pub fn registered(&self) -> bool {
        self.registered
    }

    /// Who guides in a strand.
    pub fn guide(&self, strand: Strand) -> Option<WorkerId> {
        self.guides.get(&strand).copied()
    }

    /// A step, if there is one.
    pub fn step(&self, step: StepId) -> Option<&Step> {
        self.steps.get(&step)
    }

    /// All steps, those that are due first in front; what has no day comes last.
    pub fn steps(&self) -> Vec<(StepId, &Step)> {
        let mut steps: Vec<(StepId, &Step)> = self.steps.iter().map(|(id, step)| (*id, step)).collect();
        steps.sort_by_key(|(id, step)| {
            let time = step.planned.meeting.as_ref().map(|meeting| meeting.at);
            (step.planned.due.is_none(), step.planned.due, time, *id)
        });
        steps
    }

    /// All notes, in the order of their numbers.
    pub fn notes(&self) -> Vec<(NoteId, &Note)> {
        self.notes.iter().map(|(id, note)| (*id, note)).collect()
    }

    /// A note, if there is one.
    pub fn note(&self, note: NoteId) -> Option<&Note> {
        self.notes.get(&note)
    }

    /// What was found of a route, when it was weighed.
    pub fn weighed(&self, route: Route) -> Option<&RouteWeighed> {
        self.routes.get(&route)
    }

    /// What is aimed for, when that was said.
    pub fn aim(&self) -> Option<&AimKnown> {
        self.aim.as_ref()
    }

    /// The latest look at the plan.
    pub fn review(&self) -> Option<&Review> {
        self.reviews.last()
    }

    /// Whether somebody works here in the role that a strand asks for.
    pub(super) fn can_guide(&self, worker: WorkerId, strand: Strand) -> bool {
        self.team.is(worker, strand.role())
    }

    /// Whether somebody works here.
    pub(super) fn works_here(&self, worker: WorkerId) -> bool {
        self.team.has(worker)
    }

    fn stand(&mut self, step: StepId, state: StepState) {
        if let Some(step) = self.steps.get_mut(&step) {
            step.state = state;
        }
    }

    fn about_note(&mut self, event: &PlanEvent) {
        match event {
            PlanEvent::NoteWritten { note, strand, by, words, .. } => {
                let written = Note { strand: *strand, by: *by, words: words.clone(), shared: vec![], struck: None };
                self.notes.insert(*note, written);
            }
            PlanEvent::NoteShared { note, from, to, by, words, .. } => {
                // Whoever may not open the strand it was written in knows it from here.
                let known = Note { strand: *from, by: *by, words: words.clone(), shared: vec![], struck: None };
                self.notes.entry(*note).or_insert(known).shared.push(*to);
            }
            PlanEvent::NoteStruck { note, why, .. } => {
                if let Some(note) = self.notes.get_mut(note) {
                    note.struck = Some(why.clone());
                }
            }
            PlanEvent::GuideAssigned { .. }
            | PlanEvent::StepPlanned { .. }
            | PlanEvent::StepChanged { .. }
            | PlanEvent::StepFinished { .. }
            | PlanEvent::StepReopened { .. }
            | PlanEvent::ReminderNoted { .. }
            | PlanEvent::StepHandedOver { .. }
            | PlanEvent::ReviewHeld { .. }
            | PlanEvent::RouteWeighed { .. }
            | PlanEvent::AimSet { .. }
            | PlanEvent::ChoiceTakenBack { .. } => (),
        }
    }
}

impl Past for Outline {
    fn evolve(&mut self, event: &Event) {
        self.team.evolve(event);
        if let Event::Person(person::Event::PersonRegistered { .. }) = event {
            self.registered = true;
        }
        let Event::Plan(event) = event else { return };
        match event {
            PlanEvent::GuideAssigned { strand, worker: Some(worker), .. } => {
                self.guides.insert(*strand, *worker);
            }
            PlanEvent::GuideAssigned { strand, worker: None, .. } => {
                self.guides.remove(strand);
            }
            PlanEvent::StepPlanned { step, strand, planned, .. } => {
                let planned =
                    Step { strand: *strand, planned: planned.clone(), state: StepState::Open, reminded: false };
                self.steps.insert(*step, planned);
            }
            PlanEvent::StepChanged { step, planned, .. } => {
                if let Some(step) = self.steps.get_mut(step) {
                    step.planned = planned.clone();
                    step.reminded = false;
                }
            }
            PlanEvent::StepFinished { step, on, outcome, words, .. } => {
                self.stand(*step, StepState::Finished(*on, *outcome, words.clone()));
            }
            PlanEvent::StepReopened { step, .. } => self.stand(*step, StepState::Open),
            PlanEvent::StepHandedOver { step, from, to, .. } => {
                if let Some(step) = self.steps.get_mut(step) {
                    step.planned.hand_over(*from, *to);
                }
            }
            PlanEvent::ReminderNoted { step, reminded, .. } => {
                if let Some(step) = self.steps.get_mut(step) {
                    step.reminded = *reminded == Reminded::Yes;
                }
            }
            PlanEvent::NoteWritten { .. } | PlanEvent::NoteShared { .. } | PlanEvent::NoteStruck { .. } => {
                self.about_note(event);
            }
            PlanEvent::RouteWeighed { route, weighed, .. } => {
                self.routes.insert(*route, weighed.clone());
            }
            PlanEvent::AimSet { aim, why, choice, .. } => {
                self.aim = Some(AimKnown { aim: *aim, why: why.clone(), choice: choice.clone() });
            }
            PlanEvent::ChoiceTakenBack { words, .. } => {
                let aim = Aim::UnderInvestigation;
                self.aim = Some(AimKnown { aim, why: words.clone(), choice: Personal::default() });
            }
            PlanEvent::ReviewHeld { on, wants, words, agreed, next, .. } => {
                let (wants, words) = (wants.clone(), words.clone());
                self.reviews.push(Review { on: *on, wants, words, agreed: *agreed, next: *next });
            }
        }
    }
}
