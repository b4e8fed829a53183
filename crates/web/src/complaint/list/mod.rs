//! `/complaint`: the complaints that wait for an answer, the most urgent first, and those that were answered.

use askama::Template;
use axum::Router;
use axum::routing::get;
use store::{ComplaintNow, ComplaintStanding};

use super::{must_see_to_them, until};
use crate::answer::{Answer, page};
use crate::dates;
use crate::frame::Frame;
use crate::house::Houses;
use crate::plan::Team;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/complaint", get(list))
}

#[derive(Template)]
#[template(path = "complaint/list/page.html")]
struct Page {
    frame: Frame,
    open: Vec<Row>,
    over: Vec<Row>,
}

/// One complaint, without a word of it and without whose it is.
struct Row {
    href: String,
    made: String,
    standing: &'static str,
    by: Option<String>,
    until: Option<String>,
    late: bool,
}

async fn list(visit: Visit) -> Answer {
    must_see_to_them(&visit)?;
    let team = Team::of(&visit).await?;
    let today = visit.now.wall.date();
    let row = |one: &ComplaintNow| {
        let open = matches!(one.standing, ComplaintStanding::Made | ComplaintStanding::TakenUp);
        let until = until(&visit, one.made_at).filter(|_| open);
        Row {
            href: visit.path(format_args!("complaint/{}", one.id)),
            made: dates::full_day(visit.language, visit.house.zone.to_datetime(one.made_at).date()),
            standing: standing(one.standing),
            by: one.by.map(|by| team.name(by)),
            late: until.as_ref().is_some_and(|until| until.last_day < today),
            until: until.map(|until| until.shown),
        }
    };
    let complaints = visit.house.archive.complaints().await?;
    let (open, over): (Vec<_>, Vec<_>) =
        complaints.iter().partition(|one| matches!(one.standing, ComplaintStanding::Made | ComplaintStanding::TakenUp));
    let over = over.into_iter().rev().map(row).collect();
    page(&Page { frame: visit.frame("complaint-title").await?, open: open.into_iter().map(row).collect(), over })
}

/// The name of how far a complaint is.
pub const fn standing(standing: ComplaintStanding) -> &'static str {
    match standing {
        ComplaintStanding::Made => "made",
        ComplaintStanding::TakenUp => "taken-up",
        ComplaintStanding::Answered => "answered",
        ComplaintStanding::Withdrawn => "withdrawn",
    }
}
