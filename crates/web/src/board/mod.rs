//! `/board`: all beds of the house at a glance, tonight and the nights that come. Nobody's name
//! stands on it, and every number is counted from the beds when it is shown.

mod kept;
pub mod nights;
mod tell;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use askama::Template;
use axum::routing::get;
use axum::{Extension, Router};
use domain::command::Place;
use domain::deed::Deed;

use crate::answer::{Answer, page};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use kept::{Drawn, Kept};

/// The page of this subject, with one board kept for everybody who looks at it.
pub fn routes() -> Router<Houses> {
    Router::new().route("/board", get(board)).layer(Extension(Kept::default()))
}

#[derive(Template)]
#[template(path = "board/page.html")]
struct Page {
    frame: Frame,
    drawn: Arc<Drawn>,
    sees_requests: bool,
    opens_locations: bool,
    /// The first night that may fill up, for whoever looks ahead.
    alarm: Option<crate::capacity::ahead::Warning>,
}

async fn board(visit: Visit, Extension(kept): Extension<Kept>) -> Answer {
    visit.see(permission::Page::Board, Place::House)?;
    page(&Page {
        drawn: kept.drawn(&visit).await?,
        sees_requests: visit.may(Deed::RequestTonight, Place::House),
        opens_locations: visit.may(Deed::OpenLocation, Place::House),
        alarm: crate::capacity::ahead::alarm(&visit).await?,
        frame: visit.frame("board-title").await?,
    })
}
