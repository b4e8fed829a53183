//! `/ways-in`: how I come in, and what is missing.

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use serde::Deserialize;

use crate::answer::{self, Answer, Trouble};
use crate::dates;
use crate::frame::Frame;
use crate::house::Houses;
use crate::session::{Question, WaysIn, hex};
use crate::visit::{Entrant, Visit};

pub fn routes() -> Router<Houses> {
    Router::new().route("/ways-in", get(show))
}

#[derive(Template)]
#[template(path = "ways_in/list.html")]
struct Page {
    frame: Frame,
    entering: bool,
    done: Option<&'static str>,
    fault: Option<&'static str>,
    called: String,
    keys: Vec<KeyShown>,
    password: bool,
    code: bool,
    /// Whether any one of the ways can be taken away.
    spare: bool,
    possible: bool,
    question: Option<Question>,
}

struct KeyShown {
    id: String,
    called: String,
    made: String,
    used: Option<String>,
}

#[derive(Default, Deserialize)]
pub struct After {
    #[serde(default)]
    done: String,
}

async fn show(Entrant(visit): Entrant, Query(After { done }): Query<After>) -> Answer {
    let done = ["passkey", "removed", "code", "code-removed"].into_iter().find(|word| *word == done);
    let done = done.map(|word| match word {
        "passkey" => "ways-in-passkey-kept",
        "removed" => "ways-in-passkey-removed",
        "code" => "ways-in-code-kept",
        _ => "ways-in-code-removed",
    });
    answer::page(&page(&visit, done, None, "").await?)
}

/// The page once more, with what was wrong and what the device was to be called.
pub async fn again(visit: &Visit, fault: &'static str, called: &str) -> Answer {
    answer::again(&page(visit, None, Some(fault), called).await?)
}

async fn page(
    visit: &Visit,
    done: Option<&'static str>,
    fault: Option<&'static str>,
    called: &str,
) -> Result<Page, Trouble> {
    let sessions = &visit.house.sessions;
    let worker = visit.me.worker.id;
    let ways @ WaysIn { password, code, .. } = sessions.ways_of(worker).await?;
    let spare = ways.passkeys.len() + usize::from(ways.opens_by_code()) > 1;
    let day = |at| dates::moment(visit.language, visit.house.zone.to_datetime(at));
    let shown = ways.passkeys.iter().map(|one| KeyShown {
        id: hex::text(&one.id),
        called: one.called.clone(),
        made: day(one.made_at),
        used: one.used_at.map(day),
    });
    Ok(Page {
        frame: visit.frame("ways-in-title").await?,
        entering: visit.me.is_entering(),
        done,
        fault,
        called: called.to_owned(),
        keys: shown.collect(),
        password,
        code,
        spare,
        possible: sessions.passkeys.are_possible(),
        question: sessions.passkeys.offer(worker, &visit.me.name, &visit.now).await?,
    })
}
