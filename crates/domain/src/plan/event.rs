//! What can have happened in somebody's plan.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Agreed, Aim, Outcome, Planned, Reminded, Route, RouteWeighed, Strand};
use crate::event::{Class, Seal, Subject, kinds};
use crate::id::{NoteId, PersonId, StepId, WorkerId};
use crate::personal::Personal;

/// Facts about a plan. Each lies under the key of its strand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Somebody guides this person in a strand from now on, or nobody does.
    GuideAssigned {
        /// Whom.
        person: PersonId,
        /// In which strand.
        strand: Strand,
        /// Who.
        worker: Option<WorkerId>,
    },
    /// Something is to be done.
    StepPlanned {
        /// For whom.
        person: PersonId,
        /// Which step.
        step: StepId,
        /// In which strand.
        strand: Strand,
        /// What, by whom and when.
        planned: Planned,
    },
    /// It is to be done otherwise.
    StepChanged {
        /// For whom.
        person: PersonId,
        /// Which step.
        step: StepId,
        /// In which strand.
        strand: Strand,
        /// What, by whom and when, from now on.
        planned: Planned,
    },
    /// It was done, or not.
    StepFinished {
        /// For whom.
        person: PersonId,
        /// Which step.
        step: StepId,
        /// In which strand.
        strand: Strand,
        /// On which day.
        on: Date,
        /// What came of it.
        outcome: Outcome,
        /// The same in words.
        words: Personal,
    },
    /// It is still to be done after all.
    StepReopened {
        /// For whom.
        person: PersonId,
        /// Which step.
        step: StepId,
        /// In which strand.
        strand: Strand,
    },
    /// What one colleague was to do, or to come along to, another does.
    StepHandedOver {
        /// For whom.
        person: PersonId,
        /// Which step.
        step: StepId,
        /// In which strand.
        strand: Strand,
        /// Whose it was.
        from: WorkerId,
        /// Whose it is.
        to: WorkerId,
    },
    /// Somebody was reminded of it, or was not after all.
    ReminderNoted {
        /// Who.
        person: PersonId,
        /// Of which step.
        step: StepId,
        /// In which strand.
        strand: Strand,
        /// Whether they were.
        reminded: Reminded,
    },
    /// Somebody wrote something down.
    NoteWritten {
        /// About whom.
        person: PersonId,
        /// Which note.
        note: NoteId,
        /// In which strand.
        strand: Strand,
        /// Who wrote it.
        by: WorkerId,
        /// What.
        words: Personal,
    },
    /// Its author lets another strand read it: the words lie there too from now on.
    NoteShared {
        /// About whom.
        person: PersonId,
        /// Which note.
        note: NoteId,
        /// Of which strand it is.
        from: Strand,
        /// Who reads it too.
        to: Strand,
        /// Who wrote it.
        by: WorkerId,
        /// What.
        words: Personal,
    },
    /// Its author says that it is not right.
    NoteStruck {
        /// About whom.
        person: PersonId,
        /// Which note.
        note: NoteId,
        /// In which strand this is said.
        strand: Strand,
        /// Why.
        why: Personal,
    },
    /// The plan was looked at together.
    ReviewHeld {
        /// Whose.
        person: PersonId,
        /// On which day.
        on: Date,
        /// What the person wants, in their own words.
        wants: Personal,
        /// What was agreed, or why not.
        words: Personal,
        /// Whether the person agrees.
        agreed: Agreed,
        /// When it is looked at again.
        next: Date,
    },
    /// A route to a solution that lasts was weighed.
    RouteWeighed {
        /// For whom.
        person: PersonId,
        /// Which.
        route: Route,
        /// What was found.
        weighed: RouteWeighed,
    },
    /// This is aimed for from now on.
    AimSet {
        /// By whom.
        person: PersonId,
        /// What.
        aim: Aim,
        /// Why.
        why: Personal,
        /// The person's own choice for return, in their own words.
        choice: Personal,
    },
    /// The person does not choose return any more.
    ChoiceTakenBack {
        /// Who.
        person: PersonId,
        /// What they say about it.
        words: Personal,
    },
}

kinds!(Event as Plan:
    GuideAssigned, StepPlanned, StepChanged, StepFinished, StepReopened, StepHandedOver, ReminderNoted, NoteWritten,
    NoteShared, NoteStruck, ReviewHeld, RouteWeighed, AimSet, ChoiceTakenBack,
);

impl Event {
    /// Whom it is about.
    pub fn person(&self) -> PersonId {
        match *self {
            Event::GuideAssigned { person, .. }
            | Event::StepPlanned { person, .. }
            | Event::StepChanged { person, .. }
            | Event::StepFinished { person, .. }
            | Event::StepReopened { person, .. }
            | Event::StepHandedOver { person, .. }
            | Event::ReminderNoted { person, .. }
            | Event::NoteWritten { person, .. }
            | Event::NoteShared { person, .. }
            | Event::NoteStruck { person, .. }
            | Event::ReviewHeld { person, .. }
            | Event::RouteWeighed { person, .. }
            | Event::AimSet { person, .. }
            | Event::ChoiceTakenBack { person, .. } => person,
        }
    }

    /// The step or note it is about.
    pub(crate) fn thread(&self) -> Option<u128> {
        match *self {
            Event::StepPlanned { step, .. }
            | Event::StepChanged { step, .. }
            | Event::StepFinished { step, .. }
            | Event::StepReopened { step, .. }
            | Event::StepHandedOver { step, .. }
            | Event::ReminderNoted { step, .. } => Some(step.number()),
            Event::NoteWritten { note, .. } | Event::NoteShared { note, .. } | Event::NoteStruck { note, .. } => {
                Some(note.number())
            }
            Event::GuideAssigned { .. }
            | Event::ReviewHeld { .. }
            | Event::RouteWeighed { .. }
            | Event::AimSet { .. }
            | Event::ChoiceTakenBack { .. } => None,
        }
    }

    pub(crate) fn subjects(&self) -> Vec<Subject> {
        vec![Subject::Person(self.person())]
    }

    /// Who guides, what the person wants and what is aimed for is for all who guide; the rest for its strand.
    pub(crate) fn sealed_for(&self) -> Seal {
        let class = match self {
            Event::GuideAssigned { .. }
            | Event::ReviewHeld { .. }
            | Event::RouteWeighed { .. }
            | Event::AimSet { .. }
            | Event::ChoiceTakenBack { .. } => Class::Case,
            Event::StepPlanned { strand, .. }
            | Event::StepChanged { strand, .. }
            | Event::StepFinished { strand, .. }
            | Event::StepReopened { strand, .. }
            | Event::StepHandedOver { strand, .. }
            | Event::ReminderNoted { strand, .. }
            | Event::NoteWritten { strand, .. }
            | Event::NoteStruck { strand, .. } => strand.class(),
            Event::NoteShared { to, .. } => to.class(),
        };
        Seal::of(self.person(), class)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::testing::{AMIN, WRITER, shared, step_planned, written};

    #[test]
    fn each_strand_lies_under_its_own_key_and_what_is_shared_under_that_of_its_reader() {
        let class = |event: crate::event::Event| event.sealed_for().map(|seal| seal.class);
        assert_eq!(class(step_planned(Strand::Medical)), Some(Class::Medical));
        assert_eq!(class(written(Strand::Legal)), Some(Class::Legal));
        assert_eq!(class(written(Strand::Social)), Some(Class::Case));
        assert_eq!(class(shared(Strand::Legal, Strand::Social)), Some(Class::Case));
        let guide = Event::GuideAssigned { person: AMIN, strand: Strand::Medical, worker: Some(WRITER) };
        assert_eq!(class(guide.into()), Some(Class::Case));
    }
}
