//! What was decided, from the event that decided it.

use domain::admission::{Afterwards, Event as Admission, StayTerms};
use domain::event::Event;
use domain::hardship::{Event as Hardship, Outcome};
use domain::id::HardshipId;
use domain::objection::{Event as Objection, Outcome as Decided};
use domain::personal::Personal;
use wording::{Decision, Found, ObjectionOutcome, Terms};

/// What was decided; nothing for an event that makes no letter. `before` is what happened earlier.
pub fn decision(event: &Event, before: &[Event], has_bed: bool) -> Option<Decision> {
    match event {
        Event::Admission(event) => admission(event, before, has_bed),
        Event::Objection(event) => objection(event, has_bed),
        Event::Person(_)
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

fn admission(event: &Admission, before: &[Event], has_bed: bool) -> Option<Decision> {
    Some(match event {
        Admission::Admitted { terms, hardship, .. } => {
            Decision::Admitted { terms: stay(terms), hardship: hardship.and_then(|hardship| found(hardship, before)) }
        }
        Admission::ReferredElsewhere { city, bed_there, held_until, .. } => Decision::ReferredElsewhere {
            city: city.clone(),
            bed_there: bed_there.reveal().to_owned(),
            held_until: *held_until,
        },
        Admission::AdmissionRefused { weighed, stays_until, .. } => {
            Decision::Refused { weighed: words(weighed.hardship(), before), bed_until: has_bed.then_some(*stays_until) }
        }
        Admission::EndingWarned { answer_by, .. } => Decision::Warned { answer_by: *answer_by },
        Admission::StayEnded { weighed, from, afterwards, arranged, .. } => Decision::StayEnded {
            weighed: words(weighed.hardship(), before),
            from: *from,
            afterwards: then(*afterwards),
            arranged: arranged.reveal().to_owned(),
        },
        Admission::ApplicationMade { .. }
        | Admission::ApplicationWithdrawn { .. }
        | Admission::FactNoted { .. }
        | Admission::WaitingNoted { .. }
        | Admission::AdviceChanged { .. }
        | Admission::GuidanceBegun { .. }
        | Admission::WarningAnswered { .. } => return None,
    })
}

fn objection(event: &Objection, has_bed: bool) -> Option<Decision> {
    match event {
        Objection::ObjectionDecided { outcome, stays_until, .. } => {
            let outcome = match outcome {
                Decided::WellFounded => ObjectionOutcome::WellFounded,
                Decided::Unfounded => ObjectionOutcome::Unfounded,
                Decided::Inadmissible => ObjectionOutcome::Inadmissible,
            };
            Some(Decision::ObjectionDecided { outcome, bed_until: has_bed.then_some(*stays_until) })
        }
        Objection::ObjectionReceived { .. }
        | Objection::ObjectionHeard { .. }
        | Objection::MeasureAsked { .. }
        | Objection::MeasureDecided { .. }
        | Objection::AppealLodged { .. }
        | Objection::AppealDecided { .. } => None,
    }
}

fn stay(terms: &StayTerms) -> Terms {
    let conditions = terms.conditions.reveal().lines().map(str::trim).filter(|line| !line.is_empty());
    Terms {
        from: terms.from,
        until: terms.until,
        reviews: vec![terms.review],
        conditions: conditions.map(str::to_owned).collect(),
    }
}

fn then(afterwards: Afterwards) -> wording::Afterwards {
    match afterwards {
        Afterwards::BedElsewhere => wording::Afterwards::BedElsewhere,
        Afterwards::NightShelter => wording::Afterwards::NightShelter,
        Afterwards::OwnPlace => wording::Afterwards::OwnPlace,
    }
}

/// The hardship that was found in this weighing.
fn found(hardship: HardshipId, before: &[Event]) -> Option<Found> {
    let outcome = before.iter().rev().find_map(|event| {
        let Event::Hardship(Hardship::HardshipClosed { hardship: closed, outcome, .. }) = event else { return None };
        (*closed == hardship).then_some(*outcome)
    })?;
    match outcome {
        Outcome::Found { until, review } => Some(Found { words: words(hardship, before), until, review }),
        Outcome::NotFound => None,
    }
}

/// Why this weighing came out as it did: what was proposed, and below it what whoever confirmed it added.
fn words(hardship: HardshipId, before: &[Event]) -> String {
    let closed = before.iter().rev().find_map(|event| {
        let Event::Hardship(Hardship::HardshipClosed { hardship: this, words, .. }) = event else { return None };
        (*this == hardship && !words.is_empty()).then_some(words)
    });
    let proposed = before.iter().rev().find_map(|event| {
        let Event::Hardship(Hardship::HardshipProposed { hardship: this, words, .. }) = event else { return None };
        (*this == hardship).then_some(words)
    });
    let words = proposed.into_iter().chain(closed).map(Personal::reveal);
    words.collect::<Vec<&str>>().join("\n")
}
