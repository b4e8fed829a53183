//! `/person/{person}/mine`: somebody's own pages on the screen of the desk, for a person who asks, and everything about
//! their entrance. What the worker does not read is not shown here; the person sees it with their own card.

use std::collections::BTreeSet;

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::id::PersonId;

use super::answer::{WishRow, rows};
use super::{Beside, told};
use crate::answer::{self, Answer, Trouble};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::mine::arrive::Wish;
use crate::mine::seen::{self, Seen};
use crate::tongue::Words;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/{person}/mine", get(show))
}

#[derive(Template)]
#[template(path = "mine/card/page.html")]
struct Page {
    frame: Frame,
    person: PersonId,
    entrance: Option<Beside>,
    words: Words,
    all: Vec<Words>,
    seen: Seen,
    /// Where letters lie; nowhere for whoever reads none.
    letters: String,
    /// What they asked, and whether this worker answers.
    wishes: Vec<WishRow>,
    answers: bool,
    faults: Faults,
    filled: Filled,
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, Query(wish): Query<Wish>) -> Answer {
    answer::page(&page(&visit, &id, &wish.language, Faults::default(), Filled::default()).await?)
}

/// The page again, with what is wrong beside its field, and what was typed.
pub async fn again(visit: &Visit, id: &str, faults: Faults, filled: Filled) -> Answer {
    answer::again(&page(visit, id, "", faults, filled).await?)
}

async fn page(visit: &Visit, id: &str, language: &str, faults: Faults, filled: Filled) -> Result<Page, Trouble> {
    let (person, sight, noted) = told(visit, id).await?;
    let known = Words::of_code(language).or_else(|| seen::language(&noted));
    let words = known.unwrap_or_else(|| Words::wished(visit.language.code(), &Default::default()));
    let opened: BTreeSet<Class> = sight.classes().iter().copied().collect();
    let seen = Seen::of(&visit.house, words, person, &noted, &opened, &visit.now).await?;
    let seen = if visit.may(Deed::WriteNote, Place::House) { seen } else { seen.without_plan() };
    Ok(Page {
        frame: visit.frame("mine-title").await?,
        person,
        entrance: Beside::of(visit, person).await?,
        words,
        all: Words::all().collect(),
        seen,
        letters: if crate::course::sight(visit).is_ok() { visit.path("letter") } else { String::new() },
        wishes: rows(visit, &noted),
        answers: visit.may(Deed::AnswerWish, Place::House),
        faults,
        filled,
    })
}
