//! Objecting to a decision from one's own page: it came in on the day it is sent, and from then on the bed stays.

use std::collections::BTreeMap;

use axum::Router;
use axum::routing::post;
use domain::admission::{Course, State};
use domain::command::Past;
use domain::event::Event;
use domain::id::{ApplicationId, CommandId, ObjectionId};
use domain::objection::{ReceiveObjection, ReceiveRefusal as Refusal};
use domain::personal::Personal;
use jiff::civil::Date;
use store::Noted;

use super::again;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::mine::arrive::Mine;

pub fn routes() -> Router<Houses> {
    Router::new().route("/mine/object", post(object))
}

/// What somebody can object to, and what they objected to.
pub struct Objecting {
    /// Each decision that nobody objected to yet.
    pub decisions: Vec<(ApplicationId, String)>,
    /// When an objection came in that is not decided.
    pub runs: Vec<String>,
}

/// Every decision about them as it stands now.
pub fn all(mine: &Mine, noted: &[Noted]) -> Objecting {
    let course = Course::of(noted.iter().map(|noted| &noted.event));
    let decided = decided(mine, noted);
    let open = |(id, application): (ApplicationId, &domain::admission::Application)| {
        let can = match application.state {
            State::Refused { .. }
            | State::Ended { .. }
            | State::Referred
            | State::Admitted(_)
            | State::InGuidance(_) => true,
            State::Pending | State::Withdrawn | State::Left { .. } => false,
        };
        let day = decided.get(&id).filter(|_| can && !course.objections.runs(id))?;
        Some((*day, id))
    };
    let mut decisions: Vec<(Date, ApplicationId)> = course.applications().filter_map(open).collect();
    decisions.sort_unstable_by(|one, other| other.cmp(one));
    let running =
        |(_, track): (ObjectionId, &domain::objection::Track)| track.decided.is_none().then_some(track.received);
    let mut runs: Vec<Date> =
        course.applications().flat_map(|(id, _)| course.objections.of(id).filter_map(running)).collect();
    runs.sort_unstable();
    let said = |key: &str, day: Date| mine.words.with(key, &[("day", &mine.words.day(day))]);
    Objecting {
        decisions: decisions.into_iter().map(|(day, id)| (id, said("object-of", day))).collect(),
        runs: runs.into_iter().map(|day| said("object-received", day)).collect(),
    }
}

/// On which day each application was last decided about.
fn decided(mine: &Mine, noted: &[Noted]) -> BTreeMap<ApplicationId, Date> {
    use domain::admission::Event as Admission;
    let decision = |noted: &Noted| match &noted.event {
        Event::Admission(
            event @ (Admission::Admitted { .. }
            | Admission::ReferredElsewhere { .. }
            | Admission::AdmissionRefused { .. }
            | Admission::StayEnded { .. }),
        ) => Some((event.application()?, mine.house.zone.to_datetime(noted.at).date())),
        _ => None,
    };
    noted.iter().filter_map(decision).collect()
}

async fn object(mine: Mine, filled: Filled) -> Answer {
    let form: CommandId = filled.id("command")?;
    let Ok(application) = filled.one("application").parse() else {
        return again(&mine, Faults::one("application", "needed"), filled).await;
    };
    let objection = ObjectionId::new(mine.number(form, "objection"));
    let (person, received) = (mine.own.person(), mine.now.wall.date());
    let ground = Personal::new(filled.one("ground"));
    if ground.reveal().chars().count() > 4_000 {
        return again(&mine, Faults::one("ground", "long"), filled).await;
    }
    let receive = ReceiveObjection { person, objection, application, received, ground };
    match mine.execute(receive, form).await? {
        Ok(()) | Err(Refusal::RunsAlready) => to(mine.path("asks#object")),
        // What was decided anew meanwhile is shown as it is.
        Err(Refusal::NothingDecided | Refusal::NotYet) => Err(Trouble::NotThere),
    }
}
