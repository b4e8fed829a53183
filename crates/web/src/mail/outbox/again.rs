//! `POST /outbox/{message}/again`: a message that waits or was given up is tried at once.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::command::Place;
use permission::Page;

use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/outbox/{message}/again", post(again))
}

async fn again(visit: Visit, Path((_, message)): Path<(String, String)>, _: Filled) -> Answer {
    visit.see(Page::Outbox, Place::House)?;
    let id = message.parse()?;
    // What was sent meanwhile is not sent again: the page shows how it stands.
    if visit.house.archive.mail_of(id).await?.is_none() {
        return Err(Trouble::NotThere);
    }
    visit.house.archive.try_mail_again(id, visit.now.at).await?;
    visit.house.mail.ring();
    to(visit.path("outbox"))
}
