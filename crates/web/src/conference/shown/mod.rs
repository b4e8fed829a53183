//! `/person/{person}/shown`: the register of what was shown to whom, when, on which consent and on which page, for the
//! person who asks.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::command::Place;
use domain::conference::ConferenceFile;
use domain::event::Class;
use domain::id::PersonId;
use jiff::Timestamp;
use permission::Purpose;

use super::{register, words};
use crate::answer::{self, Answer, Trouble};
use crate::dates;
use crate::frame::Frame;
use crate::house::Houses;
use crate::named::Named;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/{person}/shown", get(show))
}

#[derive(Template)]
#[template(path = "conference/shown/page.html")]
struct Page {
    frame: Frame,
    person: PersonId,
    called: String,
    rows: Vec<Row>,
}

/// Something that was shown.
struct Row {
    at: String,
    to: String,
    of_state: bool,
    page: &'static str,
    /// What, and since when the person had let them see it.
    points: Vec<(&'static str, String, String)>,
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let sight = visit.sight(Purpose::PersonAsks, &[Class::Night, Class::Conference], Place::House)?;
    let person: PersonId = id.parse()?;
    let noted = visit.house.archive.told(&sight, person, &visit.now).await?;
    let found: Named<ConferenceFile> = domain::command::Past::of(noted.iter().map(|noted| &noted.event));
    if !found.past.registered(person) {
        return Err(Trouble::NotThere);
    }
    let moment = |at: Timestamp| dates::moment(visit.language, visit.house.zone.to_datetime(at));
    let point = |shown: register::Point| (words::kind(shown.kind), shown.words, moment(shown.since));
    let row = |shown: register::Shown| Row {
        at: moment(shown.at),
        to: shown.to,
        of_state: shown.of_state,
        page: words::seen(shown.seen),
        points: shown.points.into_iter().map(point).collect(),
    };
    let rows = register::of(&visit.house, &noted, &found.past).await?.into_iter().map(row).collect();
    let frame = visit.frame("conference-shown").await?;
    answer::page(&Page { frame, person, called: found.called(visit.language), rows })
}
