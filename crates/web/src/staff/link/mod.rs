//! `POST /staff/{worker}/link`: a link that lets somebody in once. It is shown once, on the answer
//! itself: only its hash is kept, so that nobody can look it up, and asking again makes a new one.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::WorkerId;

use super::change;
use crate::answer::{self, Answer};
use crate::dates;
use crate::form::Filled;
use crate::frame::Frame;
use crate::house::Houses;
use crate::session::Asked;
use crate::visit::Visit;
use crate::ways_in::prove;

pub fn routes() -> Router<Houses> {
    Router::new().route("/staff/{worker}/link", post(new))
}

#[derive(Template)]
#[template(path = "staff/link/page.html")]
struct Page {
    frame: Frame,
    called: String,
    address: String,
    until: String,
}

async fn new(visit: Visit, Path((_, worker)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::ChangeStaff)?;
    prove::first(&visit, Some(&filled)).await?;
    give(visit, worker.parse()?).await
}

/// Makes the link and shows it.
pub async fn give(visit: Visit, worker: WorkerId) -> Answer {
    let colleague = change::here(&visit, worker).await?;
    let link = match visit.house.sessions.invite_again(worker, visit.me.worker.id, &visit.now).await? {
        Asked::Link(link) => link,
        // They have a way in. The list says that a second colleague has to ask for it too.
        Asked::Waits => return answer::to(visit.path("staff")),
        Asked::NotByThem => return change::not_ended(visit, worker, "staff-link-not-by-you").await,
    };
    let open = visit.house.archive.invitations(visit.now.at).await?;
    let until = open.into_iter().find(|(invited, _)| *invited == worker).map(|(_, until)| until);
    let wall = until.map(|until| visit.house.zone.to_datetime(until));
    answer::page(&Page {
        frame: visit.frame("staff-link-title").await?,
        called: colleague.card.name.reveal().to_owned(),
        address: format!("{}{}", visit.house.origin, visit.path(format_args!("welcome/{}", link.text()))),
        until: wall.map(|wall| dates::moment(visit.language, wall)).unwrap_or_default(),
    })
}
