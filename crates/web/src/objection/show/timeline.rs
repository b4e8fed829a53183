//! What happened on a track, as one line each: from the decision that is objected to onwards.

use domain::event::Event;
use domain::id::LetterId;
use domain::objection::{Event as Objection, Outcome};
use domain::personal::Personal;
use jiff::civil::Date;

use crate::dates;
use crate::objection::against::Against;
use crate::objection::find::Found;
use crate::objection::outcome;
use crate::visit::Visit;

/// One thing that happened.
pub struct Line {
    pub on: Date,
    pub shown: String,
    pub what: String,
    /// What was said or written, and in which words.
    pub words: String,
    /// The letter that says so.
    pub letter: Option<LetterId>,
}

/// Everything about this objection, in the order in which it was written down.
pub fn of(visit: &Visit, found: &Found, against: Option<&Against>) -> Vec<Line> {
    let decision = against.map(|against| Line {
        on: against.on,
        shown: against.shown.clone(),
        what: visit.language.t(format!("objection-against-{}", against.what)),
        words: String::new(),
        letter: Some(against.letter),
    });
    let own = found.opened.events.iter().filter_map(|event| match event {
        Event::Objection(event) if event.objection() == found.now.id => Some(event),
        Event::Objection(_)
        | Event::Plan(_)
        | Event::Procedure(_)
        | Event::Learning(_)
        | Event::Hardship(_)
        | Event::Person(_)
        | Event::Admission(_)
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
        | Event::Household(_)
        | Event::Tonight(_)
        | Event::Bed(_)
        | Event::Location(_)
        | Event::Night(_)
        | Event::Staff(_) => None,
    });
    decision.into_iter().chain(own.map(|event| line(visit, event))).collect()
}

fn line(visit: &Visit, event: &Objection) -> Line {
    let t = |key: &str| visit.language.t(key);
    match event {
        Objection::ObjectionReceived { received, ground, .. } => {
            plain(visit, *received, t("objection-line-received"), ground)
        }
        Objection::ObjectionHeard { on, words, .. } => plain(visit, *on, t("objection-line-heard"), words),
        Objection::MeasureAsked { on, court, .. } => plain(visit, *on, t("objection-line-measure-asked"), court),
        Objection::MeasureDecided { on, granted_until: None, .. } => {
            plain(visit, *on, t("objection-line-measure-denied"), &Personal::default())
        }
        Objection::MeasureDecided { on, granted_until: Some(until), .. } => {
            let what = until_day(visit, "objection-line-measure-granted", *until);
            plain(visit, *on, what, &Personal::default())
        }
        Objection::ObjectionDecided { on, outcome, stays_until, words, letter, .. } => {
            let what = decided(visit, "objection-line-decided", *outcome, *stays_until);
            Line { letter: Some(letter.id), ..plain(visit, *on, what, words) }
        }
        Objection::AppealLodged { on, court, .. } => plain(visit, *on, t("objection-line-appealed"), court),
        Objection::AppealDecided { on, outcome, stays_until, .. } => {
            let what = decided(visit, "objection-line-appeal-decided", *outcome, *stays_until);
            plain(visit, *on, what, &Personal::default())
        }
    }
}

fn plain(visit: &Visit, on: Date, what: String, words: &Personal) -> Line {
    let (shown, words) = (dates::full_day(visit.language, on), words.reveal().to_owned());
    Line { on, shown, what, words, letter: None }
}

fn until_day(visit: &Visit, key: &str, day: Date) -> String {
    visit.language.with(key, &[("day", &dates::full_day(visit.language, day))])
}

/// How it was decided, and until when the bed stays after it.
fn decided(visit: &Visit, key: &str, outcome: Outcome, stays_until: Date) -> String {
    let how = visit.language.t(format!("objection-outcome-{}", outcome::word(outcome)));
    format!("{}: {how}. {}", visit.language.t(key), until_day(visit, "objection-line-stays", stays_until))
}
