//! Where objections stand, and whether they keep the bed.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Event as Objection, Outcome};
use crate::command::Past;
use crate::event::Event;
use crate::id::{ApplicationId, ObjectionId};

/// One objection with what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Track {
    /// Against the decision on which application.
    pub application: ApplicationId,
    /// When it came in.
    pub received: Date,
    /// Whether the person was heard.
    pub heard: bool,
    /// How it was decided, and until when the bed stays after that.
    pub decided: Option<(Outcome, Date)>,
    /// Whether a court was asked about the bed meanwhile.
    pub measure: Measure,
    /// Whether the person went to court afterwards.
    pub appeal: Appeal,
}

/// Whether a court was asked about the bed meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// It was not.
    None,
    /// It was, and has not decided.
    Asked,
    /// The bed stays until this day.
    Granted(Date),
    /// It was not granted.
    Denied,
}

/// Whether the person went to court after the objection was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appeal {
    /// They did not.
    None,
    /// They did, and the court has not decided.
    Lodged,
    /// The court decided, and the bed stays until this day.
    Decided(Outcome, Date),
}

impl Track {
    /// An appeal alone keeps no bed: a court that is asked for a measure does, until it decides and
    /// as long as it says.
    fn keeps_the_bed(&self, on: Date) -> bool {
        let measure = match self.measure {
            Measure::Asked => true,
            Measure::Granted(until) => on <= until,
            Measure::None | Measure::Denied => false,
        };
        let appeal = match self.appeal {
            Appeal::Decided(_, until) => on <= until,
            Appeal::None | Appeal::Lodged => false,
        };
        measure || appeal || self.decided.is_none_or(|(_, until)| on <= until)
    }
}

/// All objections of a person.
#[derive(Clone, Debug, Default)]
pub struct Objections {
    all: BTreeMap<ObjectionId, Track>,
}

impl Objections {
    /// An objection, if there is one.
    pub fn get(&self, objection: ObjectionId) -> Option<&Track> {
        self.all.get(&objection)
    }

    /// All of an application, in no order of time.
    pub fn of(&self, application: ApplicationId) -> impl Iterator<Item = (ObjectionId, &Track)> {
        let of = move |track: &Track| track.application == application;
        self.all.iter().filter(move |(_, track)| of(track)).map(|(id, track)| (*id, track))
    }

    /// Whether this objection still has to be decided.
    pub fn undecided(&self, objection: ObjectionId) -> bool {
        self.get(objection).is_some_and(|track| track.decided.is_none())
    }

    /// Whether something still has to be decided about this application.
    pub fn runs(&self, application: ApplicationId) -> bool {
        self.of(application).any(|(_, track)| track.decided.is_none() || track.appeal == Appeal::Lodged)
    }

    /// Whether an objection, a court or what was decided keeps the bed on this day.
    pub fn keep_the_bed(&self, application: ApplicationId, on: Date) -> bool {
        self.of(application).any(|(_, track)| track.keeps_the_bed(on))
    }

    /// The application that is decided about anew because the person was right.
    pub fn reopened_by(&self, event: &Event) -> Option<ApplicationId> {
        match event {
            Event::Objection(
                Objection::ObjectionDecided { objection, outcome: Outcome::WellFounded, .. }
                | Objection::AppealDecided { objection, outcome: Outcome::WellFounded, .. },
            ) => self.get(*objection).map(|track| track.application),
            Event::Objection(_)
            | Event::Plan(_)
            | Event::Procedure(_)
            | Event::Learning(_)
            | Event::Admission(_)
            | Event::Hardship(_)
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
            | Event::Person(_)
            | Event::Household(_)
            | Event::Tonight(_)
            | Event::Bed(_)
            | Event::Location(_)
            | Event::Night(_)
            | Event::Staff(_) => None,
        }
    }
}

impl Past for Objections {
    fn evolve(&mut self, event: &Event) {
        let Event::Objection(event) = event else { return };
        if let Objection::ObjectionReceived { objection, application, received, .. } = event {
            let track = Track {
                application: *application,
                received: *received,
                heard: false,
                decided: None,
                measure: Measure::None,
                appeal: Appeal::None,
            };
            self.all.insert(*objection, track);
        }
        let Some(track) = self.all.get_mut(&event.objection()) else { return };
        match event {
            Objection::ObjectionReceived { .. } => (),
            Objection::ObjectionHeard { .. } => track.heard = true,
            Objection::MeasureAsked { .. } => track.measure = Measure::Asked,
            Objection::MeasureDecided { granted_until, .. } => {
                track.measure = granted_until.map_or(Measure::Denied, Measure::Granted);
            }
            Objection::ObjectionDecided { outcome, stays_until, .. } => track.decided = Some((*outcome, *stays_until)),
            Objection::AppealLodged { .. } => track.appeal = Appeal::Lodged,
            Objection::AppealDecided { outcome, stays_until, .. } => {
                track.appeal = Appeal::Decided(*outcome, *stays_until);
            }
        }
    }
}
