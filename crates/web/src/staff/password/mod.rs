//! `/password`: everybody chooses their own. What was typed is not sent back.

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect};
use axum::routing::get;
use serde::Deserialize;

use crate::answer::{self, Answer, Trouble};
use crate::form::Filled;
use crate::frame::Frame;
use crate::house::Houses;
use crate::session::Weak;
use crate::visit::{Entrant, Visit};
use crate::ways_in::prove;

pub fn routes() -> Router<Houses> {
    Router::new().route("/password", get(ask).post(choose))
}

#[derive(Template)]
#[template(path = "staff/password/page.html")]
struct Page {
    frame: Frame,
    is_kept: bool,
    weak: Option<&'static str>,
    differs: bool,
}

impl Page {
    async fn of(visit: &Visit) -> Result<Page, Trouble> {
        Ok(Page { frame: visit.frame("password-title").await?, is_kept: false, weak: None, differs: false })
    }
}

#[derive(Deserialize)]
struct After {
    kept: Option<String>,
}

async fn ask(Entrant(visit): Entrant, Query(After { kept }): Query<After>) -> Answer {
    prove::first(&visit, None).await?;
    answer::page(&Page { is_kept: kept.is_some(), ..Page::of(&visit).await? })
}

async fn choose(Entrant(visit): Entrant, filled: Filled) -> Answer {
    // A password is carried through no other page: it is typed again.
    prove::first(&visit, None).await?;
    // Without the white space around it, as the door reads it.
    let password = filled.one("password").to_owned();
    if password != filled.one("again") {
        return answer::again(&Page { differs: true, ..Page::of(&visit).await? });
    }
    match visit.house.sessions.set_password(&visit.me, password, &visit.now).await? {
        Ok(cookie) => Ok(([(SET_COOKIE, cookie)], Redirect::to(&visit.path("password?kept=yes"))).into_response()),
        Err(weak) => answer::again(&Page { weak: Some(said(weak)), ..Page::of(&visit).await? }),
    }
}

fn said(weak: Weak) -> &'static str {
    match weak {
        Weak::TooShort => "password-too-short",
        Weak::TooLong => "password-too-long",
        Weak::Guessable => "password-guessable",
    }
}
