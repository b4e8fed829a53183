//! `/mine/looked`: who looked at one's file: as what, of which organisation, when and what for. Every look of everybody
//! who works here stands here; one's own do not.

use askama::Template;
use axum::Router;
use axum::routing::get;
use jiff::Timestamp;
use store::Read;

use super::arrive::{Around, Mine};
use super::colleagues::Colleagues;
use crate::answer::{Answer, page};
use crate::house::Houses;

pub fn routes() -> Router<Houses> {
    Router::new().route("/mine/looked", get(show))
}

#[derive(Template)]
#[template(path = "mine/looked/page.html")]
struct Page {
    around: Around,
    rows: Vec<Row>,
}

/// One look.
struct Row {
    role: String,
    organisation: String,
    purpose: String,
    at: Timestamp,
    shown: String,
}

async fn show(mine: Mine) -> Answer {
    let reads = mine.house.archive.own_reads(&mine.own).await?;
    let colleagues = Colleagues::of(&mine.house).await?;
    let words = mine.words;
    let row = |read: &Read| Row {
        role: colleagues.role(words, read.by, mine.own.person()),
        organisation: colleagues.organisation(read.by).to_owned(),
        purpose: words.t(format!("purpose-{}", read.purpose)),
        at: read.at,
        shown: words.moment(mine.house.zone.to_datetime(read.at)),
    };
    page(&Page { around: mine.around(), rows: reads.iter().rev().map(row).collect() })
}
