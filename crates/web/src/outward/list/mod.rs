//! `/plan/{person}/outward`: to which organisations somebody was referred, what those see, and what they said.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::deed::Deed;
use domain::event::Event;
use domain::id::{OutwardId, PersonId};
use domain::outward::{Event as Outer, Outward};
use domain::plan::Strand;
use store::Noted;

use super::{known, words};
use crate::answer::{self, Answer, Trouble};
use crate::dates;
use crate::frame::Frame;
use crate::house::Houses;
use crate::plan::find::Opened;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/outward", get(list))
}

#[derive(Template)]
#[template(path = "outward/list/page.html")]
struct Page {
    frame: Frame,
    person: PersonId,
    called: String,
    rows: Vec<Row>,
    /// The strands in which this worker can refer.
    purposes: Vec<&'static str>,
}

/// One referral.
struct Row {
    id: OutwardId,
    receiver: String,
    purpose: &'static str,
    until: String,
    state: &'static str,
    open: bool,
    /// The key of what each part is about, and its words.
    parts: Vec<(String, String)>,
    answers: Vec<Said>,
}

/// What the organisation said.
struct Said {
    became: String,
    words: String,
    on: String,
}

async fn list(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    visit.must_be_allowed(Deed::ReferOutward)?;
    let opened = Opened::of(&visit, &id).await?;
    let known = known(&opened);
    let row = |(id, one): (OutwardId, &Outward)| one.purpose.map(|purpose| row(&visit, &opened, id, one, purpose));
    answer::page(&Page {
        frame: visit.frame("outward-title").await?,
        person: opened.person,
        called: opened.called.clone(),
        rows: known.all().rev().filter_map(row).collect(),
        purposes: opened.strands.iter().map(|strand| strand.name()).collect(),
    })
}

fn row(visit: &Visit, opened: &Opened, id: OutwardId, one: &Outward, purpose: Strand) -> Row {
    let today = visit.now.wall.date();
    Row {
        id,
        receiver: one.receiver.reveal().to_owned(),
        purpose: purpose.name(),
        until: dates::full_day(visit.language, one.until),
        state: words::state(one, today),
        open: one.is_open(today),
        parts: one.parts.iter().map(|part| (words::part_here(part.kind), part.words.reveal().to_owned())).collect(),
        answers: opened.noted.iter().rev().filter_map(|noted| said(visit, id, noted)).collect(),
    }
}

fn said(visit: &Visit, id: OutwardId, noted: &Noted) -> Option<Said> {
    let Event::Outward(Outer::OutwardAnswered { outward, became, words: said, .. }) = &noted.event else { return None };
    (*outward == id).then(|| Said {
        became: words::became(*became),
        words: said.reveal().to_owned(),
        on: dates::moment(visit.language, visit.house.zone.to_datetime(noted.at)),
    })
}

/// What lies in a strand that this worker does not read is not there.
pub async fn must_be_read(visit: &Visit, person: &str, outward: OutwardId) -> Result<(), Trouble> {
    let opened = Opened::of(visit, person).await?;
    let known = known(&opened);
    let read = known.get(outward).is_some_and(|one| one.purpose.is_some());
    if read { Ok(()) } else { Err(Trouble::NotThere) }
}
