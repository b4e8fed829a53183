//! What lies beside an application: what was weighed, what was objected, which letters were sent,
//! and what a person decided.

use domain::admission::Event as Admission;
use domain::event::Event;
use domain::hardship::{Outcome, Over, WeighingState};
use domain::id::LetterId;
use domain::letter::letter_of;
use domain::objection::{Event as Objection, Track};
use store::LetterNow;

use super::decided::{Decided, decided};
use crate::admission::find::Found;
use crate::answer::Trouble;
use crate::dates;
use crate::visit::Visit;

/// Everything beside it.
pub struct Beside {
    pub weighings: Vec<Link>,
    pub objections: Vec<Link>,
    pub letters: Vec<Link>,
    pub decided: Option<Decided>,
}

/// A page that belongs to it.
pub struct Link {
    pub href: String,
    /// What it is, as a key.
    pub what: &'static str,
    /// How far it is, as a key.
    pub state: &'static str,
    /// A day that goes with it.
    pub on: String,
}

impl Beside {
    pub async fn of(visit: &Visit, found: &Found) -> Result<Beside, Trouble> {
        let course = &found.opened.course;
        let letters = visit.house.archive.letters_of(found.person()).await?;
        Ok(Beside {
            weighings: course
                .weighings
                .of(found.id())
                .map(|(id, one)| Link {
                    href: visit.path(format_args!("hardship/{id}")),
                    what: match one.over {
                        Over::Admission => "application-weighing-admission",
                        Over::Stay => "application-weighing-stay",
                    },
                    state: weighing(one.state),
                    on: String::new(),
                })
                .collect(),
            objections: course
                .objections
                .of(found.id())
                .map(|(id, track)| Link {
                    href: visit.path(format_args!("objection/{id}")),
                    what: "application-objection",
                    state: objection(track),
                    on: dates::full_day(visit.language, track.received),
                })
                .collect(),
            letters: found
                .opened
                .events
                .iter()
                .rev()
                .filter_map(|event| letter(visit, found, event, &letters))
                .collect(),
            decided: found.opened.events.iter().rev().find_map(|event| decided(visit, found, event)),
        })
    }
}

const fn weighing(state: WeighingState) -> &'static str {
    match state {
        WeighingState::Open => "application-weighing-open",
        WeighingState::Proposed { .. } => "application-weighing-proposed",
        WeighingState::Closed { outcome: Outcome::Found { .. }, .. } => "application-weighing-found",
        WeighingState::Closed { outcome: Outcome::NotFound, overtaken: false } => "application-weighing-not-found",
        WeighingState::Closed { outcome: Outcome::NotFound, overtaken: true } => "application-weighing-overtaken",
    }
}

const fn objection(track: &Track) -> &'static str {
    match (track.decided.is_some(), track.heard) {
        (true, _) => "application-objection-decided",
        (false, true) => "application-objection-heard",
        (false, false) => "application-objection-received",
    }
}

fn letter(visit: &Visit, found: &Found, event: &Event, letters: &[LetterNow]) -> Option<Link> {
    let (id, what): (LetterId, &'static str) = (letter_of(event)?.id, letter_about(found, event)?);
    let now = letters.iter().find(|now| now.id == id)?;
    let day = |at| dates::full_day(visit.language, visit.house.zone.to_datetime(at).date());
    let (state, on) = match now.delivered_at {
        Some(at) => ("application-letter-delivered", day(at)),
        None => ("application-letter-not-delivered", day(now.made_at)),
    };
    Some(Link { href: visit.path(format_args!("letter/{id}")), what, state, on })
}

/// What a letter of this application is about; nothing when it belongs to another.
fn letter_about(found: &Found, event: &Event) -> Option<&'static str> {
    match event {
        Event::Admission(event) if event.application() == Some(found.id()) => match event {
            Admission::Admitted { .. } => Some("application-admitted"),
            Admission::ReferredElsewhere { .. } => Some("application-referred"),
            Admission::AdmissionRefused { .. } => Some("application-refused"),
            Admission::EndingWarned { .. } => Some("application-letter-warned"),
            Admission::StayEnded { .. } => Some("application-ended"),
            Admission::ApplicationMade { .. }
            | Admission::ApplicationWithdrawn { .. }
            | Admission::FactNoted { .. }
            | Admission::WaitingNoted { .. }
            | Admission::AdviceChanged { .. }
            | Admission::GuidanceBegun { .. }
            | Admission::WarningAnswered { .. } => None,
        },
        Event::Objection(Objection::ObjectionDecided { objection, .. }) => {
            let track = found.opened.course.objections.get(*objection)?;
            (track.application == found.id()).then_some("application-objection-decided")
        }
        Event::Admission(_)
        | Event::Objection(_)
        | Event::Person(_)
        | Event::Household(_)
        | Event::Tonight(_)
        | Event::Bed(_)
        | Event::Location(_)
        | Event::Night(_)
        | Event::Staff(_)
        | Event::Hardship(_)
        | Event::Letter(_)
        | Event::Plan(_)
        | Event::Procedure(_)
        | Event::Learning(_)
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
        | Event::Proposal(_) => None,
    }
}
