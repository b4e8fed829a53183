//! `/phrase`: the languages in which there are sentences to show, each by its own name.

use askama::Template;
use axum::Router;
use axum::routing::get;

use super::Spoken;
use crate::answer::{Answer, page};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/phrase", get(list))
}

#[derive(Template)]
#[template(path = "phrase/list/page.html")]
struct Page {
    frame: Frame,
    languages: &'static [Spoken],
}

async fn list(visit: Visit) -> Answer {
    page(&Page { frame: visit.frame("phrase-title").await?, languages: Spoken::all() })
}
