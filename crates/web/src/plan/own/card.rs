//! `/plan/{person}/card`: the paper that somebody takes along: what is next, in their own language, without a word that
//! is not theirs to carry.

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::routing::get;
use domain::id::PersonId;
use domain::plan::{Step, StepState};
use wording::Language;

use super::beside;
use super::days::Wish;
use super::words::Words;
use crate::answer::{self, Answer};
use crate::frame::Frame;
use crate::house::Houses;
use crate::plan::find::Opened;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/card", get(card))
}

#[derive(Template)]
#[template(path = "plan/own/card.html")]
struct Card {
    frame: Frame,
    person: PersonId,
    called: String,
    words: Words,
    all: Vec<Words>,
    rows: Vec<Expected>,
    telephone: Option<String>,
}

/// Where and when somebody is expected.
struct Expected {
    day: String,
    at: String,
    place: String,
}

async fn card(visit: Visit, Path((_, id)): Path<(String, String)>, Query(wish): Query<Wish>) -> Answer {
    let opened = Opened::of(&visit, &id).await?;
    let words = Words(Language::of_code(&wish.language).unwrap_or_else(|| beside::language(&opened)));
    let expected = |(_, step): (_, &Step)| {
        let meeting = step.planned.meeting.as_ref().filter(|_| matches!(step.state, StepState::Open))?;
        let day = step.planned.due.map(|due| words.day(due)).unwrap_or_default();
        let (at, place) = (meeting.at.strftime("%H:%M").to_string(), meeting.place.reveal().to_owned());
        Some(Expected { day, at, place })
    };
    answer::page(&Card {
        frame: visit.frame("plan-card-title").await?,
        person: opened.person,
        called: opened.called.clone(),
        words,
        all: Words::all().collect(),
        rows: opened.outline.steps().into_iter().filter_map(expected).collect(),
        telephone: visit.house.admission.telephone.clone(),
    })
}
