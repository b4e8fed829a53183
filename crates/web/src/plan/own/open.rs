//! `POST /plan/{person}/own-days`: gives somebody the address of their own days, shown here and nowhere else; the one
//! before is worth nothing any more. `/close` takes it back.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::id::PersonId;

use super::beside;
use super::code::Squares;
use super::days::{self, Row};
use super::words::Words;
use crate::answer::{self, Answer, to};
use crate::form::Filled;
use crate::frame::Frame;
use crate::house::Houses;
use crate::plan::find::Opened;
use crate::session::Token;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/own-days", post(open)).route("/plan/{person}/own-days/close", post(close))
}

#[derive(Template)]
#[template(path = "plan/own/open.html")]
struct Page {
    frame: Frame,
    person: PersonId,
    words: Words,
    address: String,
    squares: Option<Squares>,
    rows: Vec<Row>,
    telephone: Option<String>,
}

async fn open(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let opened = Opened::of(&visit, &id).await?;
    let chosen = wording::Language::of_code(filled.one("language"));
    let words = Words(chosen.unwrap_or_else(|| beside::language(&opened)));
    let secret = Token::new();
    visit.house.archive.open_own_days(secret.hash().0, opened.person, visit.now.at).await?;
    let path = visit.path(format_args!("days/{}?language={}", secret.text(), words.code()));
    let address = format!("{}{path}", visit.house.origin);
    let whens = days::of(&visit.house, opened.person, visit.now.wall.date()).await?;
    answer::page(&Page {
        frame: visit.frame("own-title").await?,
        person: opened.person,
        words,
        squares: Squares::of(&address),
        address,
        rows: days::rows(words, &whens),
        telephone: visit.house.admission.telephone.clone(),
    })
}

async fn close(visit: Visit, Path((_, id)): Path<(String, String)>, _: Filled) -> Answer {
    let opened = Opened::of(&visit, &id).await?;
    visit.house.archive.close_own_days(opened.person).await?;
    to(visit.path(format_args!("plan/{}#own-days", opened.person)))
}
