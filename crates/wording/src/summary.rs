//! The letter in a few short sentences, for whoever reads no further.

use jiff::civil::Date;

use crate::pen::Pen;
use crate::{Afterwards, Decision, DecisionLetter, ObjectionOutcome, Piece, RemedyKind, Terms, clean};

/// What to know at once: what was decided, until when, what is asked, how to go against it.
pub(crate) fn summary(pen: &Pen, letter: &DecisionLetter) -> Vec<Piece> {
    let programme = || ("programme", clean::line(&letter.sender.programme));
    let on = |name, date: Date| (name, pen.short_day(date));
    let mut said = match &letter.decision {
        Decision::Admitted { terms, .. } => {
            let mut said = vec![pen.with("summary-admitted", &[programme(), on("from", terms.from)])];
            said.extend(stay(pen, terms));
            said
        }
        Decision::ReferredElsewhere { city, held_until, .. } => {
            let city = ("city", clean::line(city));
            let referred = pen.with("summary-referred", &[city, on("held", *held_until)]);
            [referred].into_iter().chain(letter.has_bed().then(|| pen.say("referred-keep"))).collect()
        }
        Decision::Refused { bed_until, .. } => {
            let mut said = vec![pen.with("summary-refused", &[programme()])];
            said.extend(bed_until.map(|until| pen.with("bed-until", &[on("until", until)])));
            said
        }
        Decision::StayEnded { from, afterwards, .. } => {
            vec![pen.with("summary-ended", &[programme(), on("from", *from)]), pen.say(after(*afterwards))]
        }
        Decision::Warned { answer_by } => {
            vec![pen.with("summary-warned", &[programme(), on("until", *answer_by)]), pen.say("warned-bed")]
        }
        Decision::ObjectionDecided { outcome, bed_until } => {
            let mut said = vec![pen.say(objection(*outcome))];
            said.extend(bed_until.map(|until| pen.with("bed-until", &[on("until", until)])));
            said
        }
        Decision::HardshipFound(_) => vec![pen.say("summary-hardship")],
    };
    said.extend(letter.remedy.as_ref().map(|remedy| {
        let key = match remedy.kind {
            RemedyKind::Objection => "summary-objection",
            RemedyKind::Appeal => "summary-appeal",
        };
        pen.with(key, &[on("last", remedy.last_day)])
    }));
    said.push(pen.say("summary-tonight"));
    said
}

fn stay(pen: &Pen, terms: &Terms) -> Vec<Piece> {
    let until = match terms.until {
        Some(until) => pen.with("until", &[("until", pen.short_day(until))]),
        None => pen.say("no-end"),
    };
    let conditions = terms.conditions.iter().any(|condition| !clean::line(condition).is_empty());
    [Some(until), conditions.then(|| pen.say("summary-conditions"))].into_iter().flatten().collect()
}

/// The sentence about where somebody sleeps after a stay.
pub(crate) fn after(afterwards: Afterwards) -> &'static str {
    match afterwards {
        Afterwards::BedElsewhere => "after-elsewhere",
        Afterwards::NightShelter => "after-night-shelter",
        Afterwards::OwnPlace => "after-own-place",
    }
}

fn objection(outcome: ObjectionOutcome) -> &'static str {
    match outcome {
        ObjectionOutcome::WellFounded => "summary-objection-well-founded",
        ObjectionOutcome::Unfounded => "summary-objection-unfounded",
        ObjectionOutcome::Inadmissible => "summary-objection-inadmissible",
    }
}
