//! Until when the bed stays, and why, in one line.

use domain::admission::{Course, State, Stays};
use domain::id::ApplicationId;
use domain::objection::{Appeal, Measure, Track};
use jiff::civil::Date;

use crate::dates;
use crate::visit::Visit;

/// Whether the bed stays today, and the line that says until when.
pub struct Bed {
    pub stays: bool,
    pub said: String,
}

/// What keeps the bed of this application on this day.
pub fn of(visit: &Visit, course: &Course, application: ApplicationId, today: Date) -> Bed {
    let stays = course.bed_stays(application, today);
    let said = match stays {
        Some(Stays::NothingDecided) => visit.language.t("objection-bed-nothing-decided"),
        Some(Stays::HardshipWeighed) => visit.language.t("objection-bed-hardship"),
        Some(Stays::ObjectionRuns) => by_the_tracks(visit, course, application),
        Some(Stays::Until(_)) => until(visit, course, application),
        None => visit.language.t("objection-bed-over"),
    };
    Bed { stays: stays.is_some(), said }
}

/// An end that nobody knows yet comes before every day that is known.
fn by_the_tracks(visit: &Visit, course: &Course, application: ApplicationId) -> String {
    let tracks: Vec<&Track> = course.objections.of(application).map(|(_, track)| track).collect();
    if tracks.iter().any(|track| track.measure == Measure::Asked) {
        return visit.language.t("objection-bed-court");
    }
    if tracks.iter().any(|track| track.decided.is_none()) {
        return visit.language.n("objection-bed-undecided", usize::from(visit.house.admission.stays_weeks));
    }
    until(visit, course, application)
}

/// The last day among all that keep the bed, and which of them it is.
fn until(visit: &Visit, course: &Course, application: ApplicationId) -> String {
    let tracks = course.objections.of(application).flat_map(|(_, track)| ends(track));
    let itself = course.application(application).and_then(|known| end_of(known.decided()));
    let last = tracks.chain(itself.map(|day| (day, "objection-bed-until-decision"))).max_by_key(|(day, _)| *day);
    match last {
        Some((day, key)) => visit.language.with(key, &[("day", &dates::full_day(visit.language, day))]),
        None => visit.language.t("objection-bed-over"),
    }
}

/// The days until which a track keeps the bed.
fn ends(track: &Track) -> Vec<(Date, &'static str)> {
    let decided = track.decided.map(|(_, day)| (day, "objection-bed-until-objection"));
    let measure = match track.measure {
        Measure::Granted(day) => Some((day, "objection-bed-until-measure")),
        Measure::None | Measure::Asked | Measure::Denied => None,
    };
    let appeal = match track.appeal {
        Appeal::Decided(_, day) => Some((day, "objection-bed-until-appeal")),
        Appeal::None | Appeal::Lodged => None,
    };
    decided.into_iter().chain(measure).chain(appeal).collect()
}

/// The day until which the decision itself keeps the bed.
fn end_of(state: &State) -> Option<Date> {
    match state {
        State::Refused { stays_until } => Some(*stays_until),
        State::Ended { from, .. } => from.yesterday().ok(),
        State::Pending
        | State::Admitted(_)
        | State::InGuidance(_)
        | State::Referred
        | State::Withdrawn
        | State::Left { .. } => None,
    }
}
