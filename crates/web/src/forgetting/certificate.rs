//! `/forgotten/{person}`: what is left of somebody who was forgotten, looked for anew each time: a certificate that can be printed, and proves itself
//! whenever it is opened.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::command::Place;
use domain::id::PersonId;
use jiff::ToSpan;
use permission::Page as Sees;
use store::Remains;

use super::list::{colleagues, named};
use crate::answer::{self, Answer, Trouble};
use crate::dates;
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/forgotten/{person}", get(show))
}

#[derive(Template)]
#[template(path = "forgetting/certificate.html")]
struct Page {
    frame: Frame,
    person: PersonId,
    at: String,
    because: &'static str,
    proposed_by: String,
    by: String,
    position: u64,
    remains: Remains,
    /// Until when a copy of the archive can still hold the words; nothing as long as the house does not say it.
    copies_until: Option<String>,
    looked: String,
}

impl Page {
    /// Whether nothing can be read any more.
    fn holds(&self) -> bool {
        self.remains.keys_gone && self.remains.with_words == 0 && self.remains.rows == 0
    }
}

async fn show(visit: Visit, Path((_, person)): Path<(String, String)>) -> Answer {
    visit.see(Sees::Rights, Place::House)?;
    let person: PersonId = person.parse()?;
    let archive = &visit.house.archive;
    let gone = archive.forgotten().await?.into_iter().find(|one| one.person == person).ok_or(Trouble::NotThere)?;
    let names = colleagues(&visit).await?;
    let wall = |at| visit.house.zone.to_datetime(at);
    let until = |days: u16| wall(gone.at).date().saturating_add(i32::from(days).days());
    let copies = visit.house.keeping.copies_days.map(|days| dates::full_day(visit.language, until(days)));
    answer::page(&Page {
        frame: visit.frame("forgetting-certificate").await?,
        person,
        at: dates::moment(visit.language, wall(gone.at)),
        because: gone.because.name(),
        proposed_by: named(&visit, &names, gone.proposed_by),
        by: named(&visit, &names, gone.by),
        position: gone.position,
        remains: archive.remains(person).await?,
        copies_until: copies,
        looked: dates::moment(visit.language, visit.now.wall),
    })
}
