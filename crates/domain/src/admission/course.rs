//! How somebody stands towards the programme: the one fold over applications, facts, weighings and
//! objections that every deed about admission reads.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Event as Admission, Fact, FactName, Receipt, StayTerms, Verdict, WaitsFor};
use crate::command::Past;
use crate::event::Event;
use crate::hardship::Weighings;
use crate::id::ApplicationId;
use crate::objection::Objections;
use crate::outflow::Event as Outflow;
use crate::person::Event as Person;
use crate::rules::Adopted;

/// One application, as far as its history tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Application {
    /// For which programme.
    pub programme: String,
    /// Since when.
    pub made: Date,
    /// For whom it waits.
    pub waits_for: WaitsFor,
    /// What the rules said when they last said something new.
    pub advice: Verdict,
    /// Since when they are in the programme, or were for the last time; nothing for who never was.
    pub since: Option<Date>,
    /// Where it stands.
    pub state: State,
}

/// Where an application stands. Whether somebody sleeps here meanwhile is told by the beds, so that
/// the two are never mixed up.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// Signed up; nothing is decided.
    Pending,
    /// Admitted; guidance has not begun.
    Admitted(Stay),
    /// Admitted and in guidance.
    InGuidance(Stay),
    /// Another city fits better, and a bed is held there.
    Referred,
    /// Not admitted.
    Refused {
        /// Until when the bed they sleep in stays theirs.
        stays_until: Date,
    },
    /// Taken back by the person.
    Withdrawn,
    /// The stay ends on this day.
    Ended {
        /// The first day on which the bed is not theirs.
        from: Date,
        /// The stay that ended, in case somebody was right to object.
        stay: Stay,
    },
    /// They left the programme.
    Left {
        /// The first day on which they are not in it.
        on: Date,
        /// How it stood before.
        before: Box<State>,
    },
}

/// A stay in the programme.
#[derive(Clone, Debug, PartialEq)]
pub struct Stay {
    /// On which terms.
    pub terms: StayTerms,
    /// Whether somebody was told that it may be ended.
    pub warned: Option<Warned>,
    /// Whether its terms are decided anew, because the person was right to object to them.
    pub anew: bool,
}

/// Somebody was told that their stay may be ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Warned {
    /// Until when they can answer.
    pub answer_by: Date,
    /// Whether they did.
    pub answered: bool,
}

impl Application {
    /// Whether the person is in the programme.
    pub fn stays(&self) -> bool {
        self.stay().is_some()
    }

    /// Whether terms of a stay can be decided: nothing is decided yet, or they are decided anew.
    pub fn takes_terms(&self) -> bool {
        self.pending() || self.stay().is_some_and(|stay| stay.anew)
    }

    /// The stay, for whoever is in the programme.
    pub fn stay(&self) -> Option<&Stay> {
        match &self.state {
            State::Admitted(stay) | State::InGuidance(stay) => Some(stay),
            State::Pending
            | State::Referred
            | State::Refused { .. }
            | State::Withdrawn
            | State::Ended { .. }
            | State::Left { .. } => None,
        }
    }

    /// What the house decided about it, whether or not they left since.
    pub fn decided(&self) -> &State {
        match &self.state {
            State::Left { before, .. } => before,
            state => state,
        }
    }

    /// Whether the house still has to decide.
    pub fn pending(&self) -> bool {
        self.state == State::Pending
    }
}

/// Why the bed somebody sleeps in stays theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Stays {
    /// Nothing was decided against this person.
    #[error("nothing was decided against this person")]
    NothingDecided,
    /// Hardship is being weighed.
    #[error("hardship is being weighed")]
    HardshipWeighed,
    /// An objection or an appeal runs, or a court ordered it.
    #[error("an objection runs, or a court ordered it")]
    ObjectionRuns,
    /// The decision itself says so: until this day, which is not yet over.
    #[error("the bed stays until a day that is not over")]
    Until(Date),
}

/// Everything between somebody and the programme.
#[derive(Clone, Debug, Default)]
pub struct Course {
    applications: BTreeMap<ApplicationId, Application>,
    facts: BTreeMap<FactName, Fact>,
    registered: bool,
    /// What was and is being weighed.
    pub weighings: Weighings,
    /// What was objected.
    pub objections: Objections,
    /// Which rules were adopted, when that was read.
    pub adopted: Adopted,
}

impl Course {
    /// An application, if it was ever made.
    pub fn application(&self, application: ApplicationId) -> Option<&Application> {
        self.applications.get(&application)
    }

    /// All of them, in no order of time.
    pub fn applications(&self) -> impl Iterator<Item = (ApplicationId, &Application)> {
        self.applications.iter().map(|(id, application)| (*id, application))
    }

    /// Whether somebody is written down under this number at all.
    pub fn registered(&self) -> bool {
        self.registered
    }

    /// What is known, by name.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.facts.values()
    }

    /// Whether the rules were asked with what is known now: rules that were adopted, and no fact
    /// that changed since.
    pub fn fresh(&self, receipt: &Receipt) -> bool {
        let known = |name: &FactName| self.facts.get(name).and_then(|fact| fact.value.as_ref());
        self.adopted.knows(&receipt.rules) && receipt.facts.iter().all(|used| known(&used.name) == used.value.as_ref())
    }

    /// Why the bed stays theirs on this day, whatever was decided about this application.
    pub fn bed_stays(&self, application: ApplicationId, on: Date) -> Option<Stays> {
        let until = match self.application(application)?.decided() {
            State::Pending | State::Admitted(_) | State::InGuidance(_) => return Some(Stays::NothingDecided),
            State::Refused { stays_until } => Some(*stays_until),
            State::Ended { from, .. } => from.yesterday().ok(),
            State::Referred | State::Withdrawn | State::Left { .. } => None,
        };
        if self.weighings.open(application) {
            return Some(Stays::HardshipWeighed);
        }
        if self.objections.keep_the_bed(application, on) {
            return Some(Stays::ObjectionRuns);
        }
        until.filter(|until| on <= *until).map(Stays::Until)
    }

    /// Why the bed stays theirs on this day, whichever application it hangs on: for a bed to be
    /// taken from somebody, something must have been decided and nothing may keep it any more.
    pub fn keeps_the_bed(&self, on: Date) -> Option<Stays> {
        let decided = |state: &State| matches!(state, State::Refused { .. } | State::Ended { .. });
        if !self.applications.values().any(|application| decided(application.decided())) {
            return Some(Stays::NothingDecided);
        }
        self.applications.keys().find_map(|application| self.bed_stays(*application, on))
    }

    fn outflow(&mut self, event: &Outflow) {
        match event {
            Outflow::ProgrammeLeft { application, on, .. } => {
                self.applications.entry(*application).and_modify(|known| known.leave(*on));
            }
            Outflow::ProgrammeLeavingTakenBack { application, .. } => {
                self.applications.entry(*application).and_modify(Application::undo_leaving);
            }
            Outflow::ReturnedToProgramme { application, on, .. } => {
                self.applications.entry(*application).and_modify(|known| {
                    known.undo_leaving();
                    known.since = Some(*on);
                });
            }
            Outflow::AftercareAgreed { .. }
            | Outflow::LookedAgain { .. }
            | Outflow::LaterOutcomeNoted { .. }
            | Outflow::LaterOutcomeTakenBack { .. } => (),
        }
    }

    fn admission(&mut self, event: &Admission) {
        if let Admission::FactNoted { fact, .. } = event {
            self.facts.insert(fact.name.clone(), fact.clone());
        }
        if let Admission::ApplicationMade { application, programme, on, .. } = event {
            let (programme, made) = (programme.clone(), *on);
            let advice = Verdict::CannotBeSaidYet;
            let (since, state) = (None, State::Pending);
            let made = Application { programme, made, waits_for: WaitsFor::Us, advice, since, state };
            self.applications.insert(*application, made);
        }
        let Some(application) = event.application().and_then(|id| self.applications.get_mut(&id)) else { return };
        match event {
            Admission::ApplicationMade { .. } | Admission::FactNoted { .. } => (),
            Admission::AdviceChanged { after, .. } => application.advice = *after,
            Admission::WaitingNoted { waits_for, .. } => application.waits_for = *waits_for,
            Admission::ApplicationWithdrawn { .. } => application.state = State::Withdrawn,
            Admission::Admitted { terms, .. } => {
                let stay = Stay { terms: terms.clone(), warned: None, anew: false };
                application.since = application.since.or(Some(terms.from));
                // Other terms end no guidance.
                let guided = matches!(application.state, State::InGuidance(_));
                application.state = if guided { State::InGuidance(stay) } else { State::Admitted(stay) };
            }
            Admission::ReferredElsewhere { .. } => application.state = State::Referred,
            Admission::AdmissionRefused { stays_until, .. } => {
                application.state = State::Refused { stays_until: *stays_until };
            }
            Admission::GuidanceBegun { .. } => {
                if let State::Admitted(stay) = &application.state {
                    application.state = State::InGuidance(stay.clone());
                }
            }
            Admission::EndingWarned { answer_by, .. } => {
                application.warn(Some(Warned { answer_by: *answer_by, answered: false }));
            }
            Admission::WarningAnswered { .. } => {
                let warned = application.stay().and_then(|stay| stay.warned);
                application.warn(warned.map(|warned| Warned { answered: true, ..warned }));
            }
            Admission::StayEnded { from, .. } => {
                if let Some(stay) = application.stay().cloned() {
                    application.state = State::Ended { from: *from, stay };
                }
            }
        }
    }
}

impl Application {
    fn decide_anew(&mut self) {
        if let Some(anew) = self.state.anew() {
            self.state = anew;
        }
    }

    fn leave(&mut self, on: Date) {
        let before = Box::new(std::mem::replace(&mut self.state, State::Pending));
        self.state = State::Left { on, before };
    }

    /// As it was before they left.
    fn undo_leaving(&mut self) {
        if let State::Left { before, .. } = &mut self.state {
            self.state = std::mem::replace(before, State::Pending);
        }
    }

    fn warn(&mut self, warned: Option<Warned>) {
        if let State::Admitted(stay) | State::InGuidance(stay) = &mut self.state {
            stay.warned = warned;
        }
    }
}

impl State {
    /// How it stands when it is decided anew; nothing when that changes nothing. A refusal is undone to waiting, an ended stay
    /// to the stay it was. Whoever objected to the terms of a stay keeps it, and cannot come out worse.
    fn anew(&self) -> Option<State> {
        Some(match self {
            State::Ended { stay, .. } => State::InGuidance(Stay { warned: None, ..stay.clone() }),
            State::Refused { .. } | State::Referred => State::Pending,
            State::Admitted(stay) => State::Admitted(Stay { anew: true, ..stay.clone() }),
            State::InGuidance(stay) => State::InGuidance(Stay { anew: true, ..stay.clone() }),
            // They left; now they can come back to it.
            State::Left { on, before } => State::Left { on: *on, before: Box::new(before.anew()?) },
            State::Pending | State::Withdrawn => return None,
        })
    }
}

impl Past for Course {
    fn evolve(&mut self, event: &Event) {
        self.weighings.evolve(event);
        self.objections.evolve(event);
        self.adopted.evolve(event);
        if let Event::Person(Person::PersonRegistered { .. }) = event {
            self.registered = true;
        }
        if let Event::Admission(event) = event {
            self.admission(event);
        }
        if let Event::Outflow(event) = event {
            self.outflow(event);
        }
        // Who was right in an objection or an appeal is decided about anew.
        if let Some(application) = self.objections.reopened_by(event)
            && let Some(known) = self.applications.get_mut(&application)
        {
            known.decide_anew();
        }
    }
}
