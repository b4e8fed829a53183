//! What is to do next on a track, for the list and for its own page.

use domain::admission::Application;
use domain::objection::{Appeal, Measure, Outcome, Track};

/// The keys of what is to do now, first things first; never none.
pub fn steps(track: &Track, application: Option<&Application>) -> Vec<&'static str> {
    let mut steps = Vec::new();
    match track.measure {
        Measure::Asked => steps.push("objection-next-measure"),
        Measure::None | Measure::Granted(_) | Measure::Denied => (),
    }
    match track.decided {
        None if track.heard => steps.push("objection-next-decide"),
        None => steps.push("objection-next-hear"),
        Some((outcome, _)) => steps.push(after(outcome, track.appeal, application)),
    }
    steps
}

/// What follows when the objection was decided.
fn after(outcome: Outcome, appeal: Appeal, application: Option<&Application>) -> &'static str {
    match (outcome, appeal) {
        (Outcome::WellFounded, _)
        | (Outcome::Unfounded | Outcome::Inadmissible, Appeal::Decided(Outcome::WellFounded, _)) => anew(application),
        (Outcome::Unfounded | Outcome::Inadmissible, Appeal::None) => "objection-next-may-appeal",
        (Outcome::Unfounded | Outcome::Inadmissible, Appeal::Lodged) => "objection-next-appeal",
        (
            Outcome::Unfounded | Outcome::Inadmissible,
            Appeal::Decided(Outcome::Unfounded | Outcome::Inadmissible, _),
        ) => "objection-next-nothing",
    }
}

/// Who was right is decided about anew, unless that was done.
fn anew(application: Option<&Application>) -> &'static str {
    match application {
        Some(application) if application.takes_terms() => "objection-next-anew",
        Some(application) if application.stays() => "objection-next-goes-on",
        Some(_) | None => "objection-next-nothing",
    }
}
