//! `/mine/copy`: everything that the house can unseal about somebody, for themselves: as a page, and as a file at
//! `/mine/copy/file`. Each event stands in it once, whole, with when it was written and by whom. The looks of everybody who
//! works here are among them. Names of others are not: who they are is theirs.

#[cfg(test)]
mod tests;
mod told;

use askama::Template;
use axum::Router;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;
use serde_json::{Value, json};

use self::told::{Entry, entries};
use super::arrive::{Around, Mine};
use crate::answer::{Answer, Trouble, page};
use crate::house::Houses;

pub fn routes() -> Router<Houses> {
    Router::new().route("/mine/copy", get(show)).route("/mine/copy/file", get(file))
}

#[derive(Template)]
#[template(path = "mine/copy/page.html")]
struct Page {
    around: Around,
    entries: Vec<Entry>,
    /// Whether parts are shut on this card, and so not in it.
    shut: bool,
}

async fn show(mine: Mine) -> Answer {
    let entries = entries(&mine).await?;
    page(&Page {
        around: mine.around(),
        entries,
        shut: super::show::opened(&mine).len() < domain::event::Class::ALL.len(),
    })
}

async fn file(mine: Mine) -> Answer {
    let entries = entries(&mine).await?;
    let all: Vec<Value> = entries.iter().map(Entry::value).collect();
    let entrance = mine.house.archive.entrance_of(mine.own.person()).await?.ok_or(Trouble::NotThere)?;
    let opened = super::show::opened(&mine);
    let shut = domain::event::Class::ALL.into_iter().filter(|class| !opened.contains(class));
    let copy = json!({
        "house": mine.house.name,
        "made_at": mine.now.at.to_string(),
        "card_since": entrance.made_at.to_string(),
        "not_in_it": shut.map(|class| format!("{class:?}")).collect::<Vec<_>>(),
        "everything": all,
    });
    let kind = (CONTENT_TYPE, "application/json; charset=utf-8");
    let named = (CONTENT_DISPOSITION, "attachment; filename=\"copy.json\"");
    Ok(([kind, named], serde_json::to_string_pretty(&copy).unwrap_or_default()).into_response())
}
