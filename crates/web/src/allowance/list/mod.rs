//! `/allowance`: who gets how much in a week, who got it and from whom; paying takes one tap. `/allowance/paper` is the
//! same on paper, with a line for each person to sign.

mod rows;

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;

use super::find::names;
use super::week::{Asked, Choice};
use crate::answer::{self, Answer};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
pub use rows::{Row, Sheet, State};

pub fn routes() -> Router<Houses> {
    Router::new().route("/allowance", get(show)).route("/allowance/paper", get(paper))
}

#[derive(Template)]
#[template(path = "allowance/list/page.html")]
struct Page {
    frame: Frame,
    week: Choice,
    sheet: Sheet,
    may: May,
}

/// What this worker may do here.
struct May {
    pay: bool,
    set: bool,
    export: bool,
}

/// The list on paper.
#[derive(Template)]
#[template(path = "allowance/list/paper.html")]
struct Paper {
    frame: Frame,
    week: Choice,
    /// As many lines as fit on a leaf.
    leaves: Vec<Vec<Row>>,
    at: String,
}

/// How many people fit on a leaf, with room to sign.
const LINES: usize = 18;

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    names(&visit)?;
    let week = asked.or_now(&visit);
    let may = |deed| visit.may(deed, Place::House);
    answer::page(&Page {
        sheet: rows::of(&visit, week).await?,
        frame: visit.frame("allowance-title").await?,
        week: Choice::of(&visit, week),
        may: May { pay: may(Deed::PayAllowance), set: may(Deed::SetAllowance), export: may(Deed::ExportAllowance) },
    })
}

async fn paper(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    names(&visit)?;
    let week = asked.or_now(&visit);
    let sheet = rows::of(&visit, week).await?;
    let mut leaves: Vec<Vec<Row>> = Vec::new();
    for row in sheet.rows.into_iter().filter(|row| row.state != State::Stopped) {
        match leaves.last_mut().filter(|leaf| leaf.len() < LINES) {
            Some(leaf) => leaf.push(row),
            None => leaves.push(vec![row]),
        }
    }
    let at = crate::dates::moment(visit.language, visit.now.wall);
    let frame = visit.frame("allowance-title").await?;
    answer::page(&Paper { frame, week: Choice::of(&visit, week), leaves, at })
}

/// The list of a week, for whoever takes it out.
pub async fn sheet(visit: &Visit, week: domain::allowance::Week) -> Result<Sheet, answer::Trouble> {
    rows::of(visit, week).await
}
