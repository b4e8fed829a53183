//! `/conference/{conference}/minutes`: the minutes, made by themselves from what was written down while it went on.

use std::collections::BTreeMap;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::deed::Deed;
use domain::id::PersonId;
use store::ItemNow;

use crate::answer::{self, Answer};
use crate::conference::find::{Meeting, files};
use crate::conference::words;
use crate::dates;
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference/{conference}/minutes", get(show))
}

#[derive(Template)]
#[template(path = "conference/minutes/page.html")]
struct Page {
    frame: Frame,
    conference: String,
    level: String,
    when: String,
    place: String,
    present: Vec<String>,
    cases: Vec<Minuted>,
}

/// What was said of a case.
struct Minuted {
    called: String,
    question: String,
    state: &'static str,
    concluded: String,
    /// Who answered what.
    answers: Vec<(String, String)>,
    /// Who promised what until when; nothing for the house itself.
    promises: Vec<(Option<String>, String, String)>,
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    visit.must_be_allowed(Deed::ConcludeItem)?;
    let meeting = Meeting::of(&visit, &id).await?;
    let agenda = visit.house.archive.agenda(meeting.now.id).await?;
    let people: Vec<PersonId> = agenda.iter().map(|item| item.person).collect();
    let files: BTreeMap<_, _> = files(&visit, &people).await?.into_iter().collect();
    let minuted = |now: &ItemNow| {
        let file = files.get(&now.person)?;
        let item = file.past.item(now.item)?;
        let answers = item.answers.iter().map(|(partner, words)| (meeting.name(*partner), words.reveal().to_owned()));
        let promises = item.promises.iter().map(|made| {
            let until = dates::full_day(visit.language, made.until);
            (made.by.map(|partner| meeting.name(partner)), made.what.reveal().to_owned(), until)
        });
        Some(Minuted {
            called: file.called(visit.language),
            question: item.question.reveal().to_owned(),
            state: words::state(now.state),
            concluded: item.concluded.as_ref().map(|(_, words)| words.reveal().to_owned()).unwrap_or_default(),
            answers: answers.collect(),
            promises: promises.collect(),
        })
    };
    answer::page(&Page {
        frame: visit.frame("conference-minutes-title").await?,
        level: meeting.level.facts.name.clone(),
        when: dates::moment(visit.language, meeting.now.facts.begins),
        place: meeting.now.facts.place.clone(),
        present: meeting.now.present.iter().map(|attendance| meeting.name(attendance.partner)).collect(),
        cases: agenda.iter().filter_map(minuted).collect(),
        conference: id,
    })
}
