//! `/`: to the first page of one's work; and the choice of language.

use axum::Router;
use axum::extract::Query;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect};
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use permission::Page;
use serde::Deserialize;

use crate::answer::{Answer, to};
use crate::house::Houses;
use crate::language::Language;
use crate::visit::{Doorstep, Visit};

pub fn routes() -> Router<Houses> {
    Router::new().route("/", get(home)).route("/language", get(language))
}

/// Each to where their day begins.
pub async fn home(visit: Visit) -> Answer {
    let rounds = visit.me.places().into_iter().any(|place| visit.may(Deed::MarkRound, place));
    let first = if visit.may(Deed::RegisterPerson, Place::House) && !rounds {
        "tonight"
    } else if rounds && !visit.may(Deed::OpenLocation, Place::House) {
        "round"
    } else if visit.may(Deed::RequestTonight, Place::House) {
        "tonight"
    } else if visit.may(Deed::MeetTerm, Place::House) {
        "term"
    } else if visit.may(Deed::WriteNote, Place::House) {
        "caseload"
    } else if visit.may(Deed::CloseHardship, Place::House) {
        "hardship"
    } else if visit.see(Page::Staff, Place::House).is_ok() {
        "staff"
    } else if visit.see(Page::Rights, Place::House).is_ok() {
        "figures/rights"
    } else {
        "board"
    };
    to(visit.path(first))
}

#[derive(Deserialize)]
struct Choice {
    to: String,
    #[serde(default)]
    back: String,
}

/// Keeps the choice of language in a cookie that says nothing else, and goes back.
async fn language(step: Doorstep, Query(choice): Query<Choice>) -> Answer {
    let home = format!("/{}/", step.house.slug);
    // Only to a page of this house, never to where somebody else points.
    let back = if choice.back.starts_with(&home) { choice.back } else { home };
    let code = Language::of_code(&choice.to).unwrap_or_default().code();
    let kept = format!("language={code}; Path=/; Max-Age=31536000; SameSite=Lax");
    Ok(([(SET_COOKIE, kept)], Redirect::to(&back)).into_response())
}
