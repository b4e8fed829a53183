//! What a person last decided about an application, with the advice that was in view.

use domain::admission::{Decision, Event as Admission, Origin};
use domain::event::Event;
use rules::words as said;

use crate::admission::find::Found;
use crate::admission::words::tongue;
use crate::dates;
use crate::visit::Visit;

/// What a person last decided about the application.
pub struct Decided {
    pub on: String,
    /// What the rules said then.
    pub verdict: &'static str,
    /// How many facts were known then, and how many of these on the word of the person alone.
    pub facts: usize,
    pub told: usize,
    pub reason: String,
    /// Why the advice was not followed.
    pub against: String,
    /// Every step by which the rules came to it.
    pub trace: String,
}

/// The decision, if this is one about this application.
pub fn decided(visit: &Visit, found: &Found, event: &Event) -> Option<Decided> {
    let Event::Admission(event) = event else { return None };
    if event.application() != Some(found.id()) {
        return None;
    }
    let decision: &Decision = match event {
        Admission::Admitted { decision, .. }
        | Admission::ReferredElsewhere { decision, .. }
        | Admission::AdmissionRefused { decision, .. } => decision,
        Admission::ApplicationMade { .. }
        | Admission::ApplicationWithdrawn { .. }
        | Admission::FactNoted { .. }
        | Admission::WaitingNoted { .. }
        | Admission::AdviceChanged { .. }
        | Admission::GuidanceBegun { .. }
        | Admission::EndingWarned { .. }
        | Admission::WarningAnswered { .. }
        | Admission::StayEnded { .. } => return None,
    };
    let known = decision.receipt.facts.iter().filter(|fact| fact.value.is_some());
    Some(Decided {
        on: dates::full_day(visit.language, decision.on),
        verdict: said::verdict(decision.receipt.verdict, tongue(visit.language)),
        facts: known.clone().count(),
        told: known.filter(|fact| fact.origin == Some(Origin::Told)).count(),
        reason: decision.reason.reveal().to_owned(),
        against: decision.against_advice.reveal().to_owned(),
        trace: decision.receipt.trace.clone(),
    })
}
