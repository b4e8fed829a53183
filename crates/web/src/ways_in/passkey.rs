//! `POST /ways-in/passkey`: a passkey that the browser made is kept; and `…/{key}/remove` takes one away again.

use axum::Router;
use axum::extract::Path;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect};
use axum::routing::post;

use super::{list, prove};
use crate::answer::{Answer, Trouble};
use crate::form::Filled;
use crate::house::Houses;
use crate::session::{NotKept, hex};
use crate::visit::Entrant;

pub fn routes() -> Router<Houses> {
    Router::new().route("/ways-in/passkey", post(keep)).route("/ways-in/passkey/{key}/remove", post(remove))
}

async fn keep(Entrant(visit): Entrant, filled: Filled) -> Answer {
    prove::first(&visit, Some(&filled)).await?;
    let called = filled.one("called");
    if called.is_empty() {
        return list::again(&visit, "ways-in-not-called", called).await;
    }
    let answered = (filled.one("sealed"), filled.one("answer"));
    match visit.house.sessions.keep_passkey(&visit.me, answered, called, &visit.now).await? {
        Ok(cookie) => Ok(([(SET_COOKIE, cookie)], Redirect::to(&visit.path("ways-in?done=passkey"))).into_response()),
        Err(why) => list::again(&visit, said(why), called).await,
    }
}

async fn remove(Entrant(visit): Entrant, Path((_, key)): Path<(String, String)>, filled: Filled) -> Answer {
    prove::first(&visit, Some(&filled)).await?;
    let id = hex::bytes(&key).and_then(|id| id.try_into().ok()).ok_or(Trouble::NotThere)?;
    match visit.house.sessions.drop_passkey(&visit.me, id, &visit.now).await? {
        Some(cookie) => Ok(([(SET_COOKIE, cookie)], Redirect::to(&visit.path("ways-in?done=removed"))).into_response()),
        None => list::again(&visit, "ways-in-not-removed", "").await,
    }
}

fn said(why: NotKept) -> &'static str {
    match why {
        NotKept::Wrong => "ways-in-passkey-wrong",
        NotKept::Known => "ways-in-passkey-known",
        NotKept::TooMany => "ways-in-passkey-too-many",
    }
}
