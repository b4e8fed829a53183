//! What is on for a guest's seat now, and a sheet that is or was on for it.

use std::convert::Infallible;
use std::time::Duration;

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use futures_util::stream;

use super::answer::{not_there, page};
use super::visit::Visit;
use crate::asset;
use crate::cabinet::{Accident, Guest};
use crate::id::SheetId;
use crate::language::Language;
use crate::page::{Size, article};
use crate::sheet::Sheet;

/// So often a page that listens looks at the clock, besides at each piece of news.
const LOOK: Duration = Duration::from_secs(15);

#[derive(Template)]
#[template(path = "guests/now.html")]
struct Now<'a> {
    visit: &'a Visit,
    guest: Guest,
}

#[derive(Template)]
#[template(path = "guests/one.html")]
struct One<'a> {
    visit: &'a Visit,
    path: String,
    article: String,
}

impl Now<'_> {
    fn article(&self, sheet: &Sheet) -> String {
        article(sheet, self.visit.size)
    }

    fn path(&self) -> &'static str {
        "/now"
    }

    fn other_size(&self) -> String {
        self.visit.in_other_size(self.path())
    }

    fn other_size_text(&self) -> &'static str {
        other_size_text(self.visit.size)
    }
}

impl One<'_> {
    fn path(&self) -> &str {
        &self.path
    }

    fn other_size(&self) -> String {
        self.visit.in_other_size(&self.path)
    }

    fn other_size_text(&self) -> &'static str {
        other_size_text(self.visit.size)
    }
}

fn other_size_text(size: Size) -> &'static str {
    match size {
        Size::Ordinary => "size-large",
        Size::Large => "size-ordinary",
    }
}

pub(super) async fn show(visit: Visit) -> Result<Response, Accident> {
    match guest(&visit).await? {
        Some(guest) => Ok(page(StatusCode::OK, &Now { visit: &visit, guest })),
        None => Ok(Redirect::to(&visit.in_language("/", &visit.language)).into_response()),
    }
}

/// A sheet by its number, for its own seat, while it is or was on there.
pub(super) async fn sheet(visit: Visit, Path(id): Path<String>) -> Result<Response, Accident> {
    let (Some(token), Ok(id)) = (&visit.token, id.parse::<SheetId>()) else { return Ok(not_there()) };
    let Some(sheet) = visit.server.0.cabinet.sheet(token, id, visit.server.now()).await? else {
        return Ok(not_there());
    };
    let article = article(&sheet, visit.size);
    Ok(page(StatusCode::OK, &One { visit: &visit, path: format!("/sheet/{id}"), article }))
}

/// Says *changed* when something else is on for this seat, and nothing more: what it is, the page fetches.
pub(super) async fn live(visit: Visit) -> Response {
    follow(visit, None).await
}

/// The same for one sheet: it can only go.
pub(super) async fn sheet_live(visit: Visit, Path(id): Path<String>) -> Response {
    match id.parse() {
        Ok(id) => follow(visit, Some(id)).await,
        Err(_) => not_there(),
    }
}

async fn follow(visit: Visit, one: Option<SheetId>) -> Response {
    if seen(&visit, one).await.is_none() {
        return not_there();
    }
    let news = visit.server.0.news.subscribe();
    let changes = stream::unfold(Some((visit, news, None)), move |listening| async move {
        let (visit, mut news, told) = listening?;
        loop {
            // The first word comes at once: something may have changed since the page was drawn.
            if told.is_some() {
                // The sender lives as long as the server.
                let _ = tokio::time::timeout(LOOK, news.changed()).await;
            }
            match seen(&visit, one).await {
                Some(seen) if told == Some(seen) => (),
                Some(seen) => return Some((changed(), Some((visit, news, Some(seen))))),
                // Gone, stopped or broken: the page asks once more, and hears it.
                None => return Some((changed(), None)),
            }
        }
    });
    Sse::new(changes).keep_alive(KeepAlive::default()).into_response()
}

/// Which sheet a page shows, if any; nothing at all when there is no such page any more.
async fn seen(visit: &Visit, one: Option<SheetId>) -> Option<Option<SheetId>> {
    let (cabinet, token, now) = (&visit.server.0.cabinet, visit.token.as_ref()?, visit.server.now());
    match one {
        Some(id) => cabinet.sheet(token, id, now).await.ok()?.map(|sheet| Some(sheet.id)),
        None => cabinet.guest(token, now).await.ok()?.map(|guest| guest.on.map(|sheet| sheet.id)),
    }
}

fn changed() -> Result<Event, Infallible> {
    Ok(Event::default().event("changed").data("changed"))
}

async fn guest(visit: &Visit) -> Result<Option<Guest>, Accident> {
    match &visit.token {
        Some(token) => visit.server.0.cabinet.guest(token, visit.server.now()).await,
        None => Ok(None),
    }
}
