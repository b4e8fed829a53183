//! What goes along of somebody's file: what the night needs always, the rest as they say.

use serde::{Deserialize, Serialize};

use super::Travels;
use crate::command::Past;
use crate::event::{Class, Event};
use crate::person::{Description, Event as Person, Name, Needs};
use crate::personal::Personal;
use crate::plan::{Outline, StepState, Strand};

/// The file that goes along.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Carried {
    /// The names told.
    pub names: Vec<Name>,
    /// What a bed must have, as it is known when they leave.
    pub needs: Needs,
    /// What they told beyond that, if they let it go along.
    pub told: Option<Description>,
    /// What stood in their plan, if they let it go along.
    pub words: Vec<CarriedWord>,
}

/// Something that stood in a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CarriedWord {
    /// In which strand.
    pub strand: Strand,
    /// Whether it was still to be done; else it was noted.
    pub to_do: bool,
    /// What.
    pub words: Personal,
}

/// Somebody's file, before it is decided what of it goes along.
#[derive(Default)]
pub struct Packed {
    names: Vec<Name>,
    needs: Needs,
    told: Description,
    plan: Outline,
}

impl Packed {
    /// What a bed must have.
    pub fn needs(&self) -> &Needs {
        &self.needs
    }

    /// What goes along when they let this travel. What a strand of a profession holds never does: its own people hand it over.
    pub fn carried(&self, travels: Travels) -> Carried {
        Carried {
            names: self.names.clone(),
            needs: self.needs.clone(),
            told: travels.told.then(|| self.told.clone()),
            words: if travels.plan { self.words() } else { Vec::new() },
        }
    }

    fn words(&self) -> Vec<CarriedWord> {
        let open = |strand: Strand| strand.class() == Class::Case;
        let steps =
            self.plan.steps().into_iter().filter(|(_, step)| open(step.strand) && step.state == StepState::Open);
        let steps = steps.map(|(_, step)| (step.strand, true, &step.planned.what));
        let notes = self.plan.notes().into_iter().filter(|(_, note)| open(note.strand) && note.struck.is_none());
        let notes = notes.map(|(_, note)| (note.strand, false, &note.words));
        let words = steps.chain(notes);
        words.map(|(strand, to_do, words)| CarriedWord { strand, to_do, words: words.clone() }).collect()
    }
}

impl Past for Packed {
    fn evolve(&mut self, event: &Event) {
        self.plan.evolve(event);
        let Event::Person(event) = event else { return };
        match event {
            Person::PersonRegistered { names, needs, .. } => {
                self.names.clone_from(names);
                self.needs = needs.clone();
            }
            Person::NamesCorrected { names, .. } => self.names.clone_from(names),
            Person::NeedsNoted { needs, .. } => self.needs = needs.clone(),
            Person::PersonDescribed { description, .. } => self.told = description.clone(),
            Person::MustNotMeetNoted { .. }
            | Person::MustNotMeetLifted { .. }
            | Person::SameSaid { .. }
            | Person::SameTakenBack { .. }
            | Person::FileRead { .. } => (),
        }
    }
}
