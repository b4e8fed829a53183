//! `/objection/{objection}`: one track: against what, whether in time, until when the bed stays, what
//! happened, what is to do next, and what this worker can do.

mod bed;
mod timeline;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::{ApplicationId, ObjectionId};
use domain::objection::{Appeal, Measure, Outcome, Track};
use jiff::ToSpan;
use jiff::civil::Date;

use super::against::{Against, OnTime};
use super::find::{self, Found};
use super::{list, next, outcome};
use crate::answer::{self, Answer, Trouble};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::reckoned::{self, Reckoned};
use crate::visit::Visit;
use crate::{course, dates};
use bed::Bed;
use timeline::Line;

/// Within which term an objection is decided on, by the legal clock.
const TO_DECIDE: &str = "awb-7:10";

pub fn routes() -> Router<Houses> {
    Router::new().route("/objection/{objection}", get(show))
}

#[derive(Template)]
#[template(path = "objection/show/page.html")]
struct Page {
    frame: Frame,
    notice: Option<&'static str>,
    faults: Faults,
    filled: Filled,
    /// Whether somebody typed what stands in the forms, instead of the page itself.
    typed: bool,
    objection: ObjectionId,
    application: ApplicationId,
    /// The page of the person, for whoever may open it.
    person: Option<String>,
    called: String,
    stage: &'static str,
    received: Date,
    received_on: String,
    against: Option<Against>,
    on_time: Option<OnTime>,
    /// Until when it should be decided, while it is not.
    decide_by: Option<Reckoned>,
    bed: Bed,
    next: Vec<&'static str>,
    lines: Vec<Line>,
    stays_hint: String,
    heard: bool,
    can: Can,
}

/// What this worker may do here, now.
struct Can {
    list: bool,
    hear: bool,
    ask_measure: bool,
    decide_measure: bool,
    decide: bool,
    lodge_appeal: bool,
    decide_appeal: bool,
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let found = find::find(&visit, &id).await?;
    answer::page(&page(&visit, &found, None, Faults::default(), None).await?)
}

/// The page again, with what went wrong on top, what is now below it, and what was typed.
pub async fn again(visit: &Visit, id: &str, notice: &'static str, filled: Filled) -> Answer {
    let found = find::find(visit, id).await?;
    answer::again(&page(visit, &found, Some(notice), Faults::default(), Some(filled)).await?)
}

/// The page again, with what is wrong with a form beside its fields.
pub async fn faulty(visit: &Visit, id: &str, faults: Faults, filled: Filled) -> Answer {
    let found = find::find(visit, id).await?;
    answer::again(&page(visit, &found, None, faults, Some(filled)).await?)
}

async fn page(
    visit: &Visit,
    found: &Found,
    notice: Option<&'static str>,
    faults: Faults,
    filled: Option<Filled>,
) -> Result<Page, Trouble> {
    let Found { now, opened, track } = found;
    let (today, language) = (visit.now.wall.date(), visit.language);
    let against = Against::of(visit, opened, now.application, Some(now.id)).await?;
    let last_day = against.as_ref().and_then(|against| against.last_day.as_ref()).map(|(day, _)| *day);
    let decide_by = last_day.filter(|_| track.decided.is_none());
    let weeks = visit.house.admission.stays_weeks;
    Ok(Page {
        frame: visit.frame("objection-title").await?,
        notice,
        faults,
        typed: filled.is_some(),
        filled: begun(visit, filled.unwrap_or_default()),
        objection: now.id,
        application: now.application,
        person: course::page_of(visit, now.person),
        called: opened.called.clone(),
        stage: list::stage(now.state),
        received: track.received,
        received_on: dates::full_day(language, track.received),
        on_time: against.as_ref().map(|against| against.on_time(track.received)),
        decide_by: decide_by.and_then(|day| reckoned::reckon(language, TO_DECIDE, day)),
        bed: bed::of(visit, &opened.course, now.application, today),
        next: next::steps(track, opened.course.application(now.application)),
        lines: timeline::of(visit, found, against.as_ref()),
        against,
        stays_hint: language.n("objection-stays-hint", usize::from(weeks)),
        heard: track.heard,
        can: Can::of(visit, track),
    })
}

/// The forms begin with today and with the day until which the bed stays by what the house agreed.
fn begun(visit: &Visit, mut filled: Filled) -> Filled {
    let today = visit.now.wall.date();
    let stays = today.saturating_add(i32::from(visit.house.admission.stays_weeks).weeks());
    for (field, day) in [("heard-on", today), ("stays-until", stays), ("appeal-stays-until", stays)] {
        if filled.all(field).is_empty() {
            filled.set(field, [day.to_string()]);
        }
    }
    filled
}

impl Can {
    fn of(visit: &Visit, track: &Track) -> Can {
        let may = |deed| visit.may(deed, Place::House);
        let undecided = track.decided.is_none();
        let against = track.decided.is_some_and(|(outcome, _)| outcome != Outcome::WellFounded);
        Can {
            list: list::may_list(visit),
            hear: undecided && may(Deed::HearObjection),
            ask_measure: track.measure != Measure::Asked && may(Deed::AskMeasure),
            decide_measure: track.measure == Measure::Asked && may(Deed::DecideMeasure),
            decide: undecided && may(Deed::DecideObjection),
            lodge_appeal: against && track.appeal == Appeal::None && may(Deed::LodgeAppeal),
            decide_appeal: track.appeal == Appeal::Lodged && may(Deed::DecideAppeal),
        }
    }
}

impl Page {
    /// The outcomes that are possible now: nobody is turned down unheard.
    fn outcomes(&self, field: &str) -> Vec<&'static str> {
        let possible = |one: &Outcome| *one == Outcome::WellFounded || self.heard || field == "appeal-outcome";
        outcome::ALL.into_iter().filter(possible).map(outcome::word).collect()
    }

    /// Whether the form with these fields stands open: it is what comes next, or it came back.
    fn stands_open(&self, fields: &[&str], steps: &[&str]) -> bool {
        let typed = self.typed && self.filled.says_anything_in(&fields[..1]);
        typed
            || fields.iter().any(|field| self.faults.of(field).is_some())
            || steps.iter().any(|step| self.next.contains(step))
    }

    /// What was typed into forms that are no longer here: it can still be read and copied.
    fn left_over(&self) -> Vec<&'static str> {
        let forms = [
            ("heard", self.can.hear),
            ("measure-court", self.can.ask_measure),
            ("why", self.can.decide),
            ("appeal-court", self.can.lodge_appeal),
        ];
        let gone = |(field, here): &(&str, bool)| self.typed && !here && !self.filled.one(field).is_empty();
        forms.into_iter().filter(gone).map(|(field, _)| field).collect()
    }
}
