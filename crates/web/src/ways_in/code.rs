//! `/ways-in/code`: a telephone that works out codes. The secret is shown once, and kept when the first code from it is right.

use askama::Template;
use axum::Router;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect};
use axum::routing::{get, post};

use super::{list, prove};
use crate::answer::{self, Answer, Trouble};
use crate::form::Filled;
use crate::frame::Frame;
use crate::house::Houses;
use crate::plan::own::Squares;
use crate::session::NewCode;
use crate::visit::{Entrant, Visit};

pub fn routes() -> Router<Houses> {
    Router::new().route("/ways-in/code", get(ask).post(keep)).route("/ways-in/code/remove", post(remove))
}

#[derive(Template)]
#[template(path = "ways_in/code.html")]
struct Page {
    frame: Frame,
    new: NewCode,
    squares: Option<Squares>,
    wrong: bool,
}

impl Page {
    async fn of(visit: &Visit, new: NewCode, wrong: bool) -> Result<Page, Trouble> {
        let squares = Squares::of(&new.address);
        Ok(Page { frame: visit.frame("ways-in-code-title").await?, new, squares, wrong })
    }
}

async fn ask(Entrant(visit): Entrant) -> Answer {
    prove::first(&visit, None).await?;
    answer::page(&Page::of(&visit, fresh(&visit)?, false).await?)
}

fn fresh(visit: &Visit) -> Result<NewCode, Trouble> {
    let codes = &visit.house.sessions.codes;
    codes.offer(visit.me.worker.id, &visit.me.name, &visit.house.name, &visit.now).ok_or(Trouble::NotThere)
}

async fn keep(Entrant(visit): Entrant, filled: Filled) -> Answer {
    prove::first(&visit, Some(&filled)).await?;
    let (sealed, code) = (filled.one("sealed"), filled.one("code"));
    match visit.house.sessions.keep_code(&visit.me, (sealed, code), &visit.now).await? {
        Some(cookie) => Ok(([(SET_COOKIE, cookie)], Redirect::to(&visit.path("ways-in?done=code"))).into_response()),
        None => {
            // The telephone holds this secret already: as long as it is good, it stays the same.
            let names = (visit.me.name.as_str(), visit.house.name.as_str());
            let same = visit.house.sessions.codes.offer_again(visit.me.worker.id, sealed, names, &visit.now);
            let new = same.map_or_else(|| fresh(&visit), Ok)?;
            answer::again(&Page::of(&visit, new, true).await?)
        }
    }
}

async fn remove(Entrant(visit): Entrant, filled: Filled) -> Answer {
    prove::first(&visit, Some(&filled)).await?;
    match visit.house.sessions.drop_code(&visit.me, &visit.now).await? {
        Some(cookie) => {
            Ok(([(SET_COOKIE, cookie)], Redirect::to(&visit.path("ways-in?done=code-removed"))).into_response())
        }
        None => list::again(&visit, "ways-in-code-last", "").await,
    }
}
