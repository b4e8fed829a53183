//! `/learning`: what there is to learn and to do, with free places, who waits in numbers, days and languages.

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use permission::Page as Seen;
use serde::Deserialize;

use super::show::view::Offer;
use crate::answer::{self, Answer};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/learning", get(list))
}

#[derive(Template)]
#[template(path = "learning/list/page.html")]
struct Page {
    frame: Frame,
    opens: bool,
    /// Whether any offer is open, whatever is chosen.
    any: bool,
    open: Vec<Offer>,
    closed: Vec<Offer>,
    /// The kinds and languages that there are, and which was chosen.
    kinds: Vec<&'static str>,
    languages: Vec<(String, String)>,
    wish: Wish,
}

/// What somebody wants to see of it.
#[derive(Default, Deserialize)]
struct Wish {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    language: String,
}

async fn list(visit: Visit, Query(wish): Query<Wish>) -> Answer {
    visit.see(Seen::Learning, Place::House)?;
    let today = visit.now.wall.date();
    let offers: Vec<Offer> = visit.house.archive.offers().await?.iter().map(|offer| Offer::of(&visit, offer)).collect();
    let (open, closed): (Vec<Offer>, Vec<Offer>) = offers.into_iter().partition(|offer| offer.is_open(today));
    let mut kinds: Vec<&'static str> = open.iter().map(|offer| offer.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let mut languages: Vec<(String, String)> = open.iter().flat_map(|offer| offer.languages.clone()).collect();
    languages.sort();
    languages.dedup();
    let any = !open.is_empty();
    let chosen = |offer: &Offer| {
        let of_kind = wish.kind.is_empty() || offer.kind == wish.kind;
        of_kind && (wish.language.is_empty() || offer.languages.iter().any(|(code, _)| *code == wish.language))
    };
    let open = open.into_iter().filter(chosen).collect();
    let opens = visit.may(Deed::OpenOffer, Place::House);
    answer::page(&Page {
        frame: visit.frame("learning-title").await?,
        opens,
        any,
        open,
        closed,
        kinds,
        languages,
        wish,
    })
}
