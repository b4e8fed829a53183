//! `/letter`: letters that did not come to anybody yet, oldest first.

use std::collections::HashMap;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::id::PersonId;
use domain::person::called;
use jiff::Timestamp;

use crate::answer::{Answer, page};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use crate::{course, dates};

pub fn routes() -> Router<Houses> {
    Router::new().route("/letter", get(list))
}

#[derive(Template)]
#[template(path = "letter/list/page.html")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
}

/// A letter that waits to be sent, handed over or read aloud.
struct Row {
    href: String,
    called: Option<String>,
    made_at: Timestamp,
    made: String,
}

async fn list(visit: Visit) -> Answer {
    let sight = course::sight(&visit)?;
    let archive = &visit.house.archive;
    let waiting = archive.undelivered_letters().await?;
    let mut people: Vec<PersonId> = waiting.iter().map(|letter| letter.person).collect();
    people.sort_unstable();
    people.dedup();
    let known = archive.cards(&sight, &people, &visit.now).await?;
    let names: HashMap<PersonId, Option<String>> =
        known.iter().map(|known| (known.person, called(&known.card.names).map(str::to_owned))).collect();
    let row = |letter: &store::LetterNow| Row {
        href: visit.path(format_args!("letter/{}", letter.id)),
        called: names.get(&letter.person).cloned().flatten(),
        made_at: letter.made_at,
        made: dates::full_day(visit.language, visit.house.zone.to_datetime(letter.made_at).date()),
    };
    let rows = waiting.iter().map(row).collect();
    page(&Page { frame: visit.frame("letters-title").await?, rows })
}
