//! `/person/{person}/outflow`: every time that somebody left the programme, what was arranged, what became of it, and what can
//! be written down now.

mod view;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::id::{ApplicationId, PersonId};

use super::find::Opened;
use crate::answer::{self, Answer, Trouble};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::plan::Choice;
use crate::visit::Visit;
use view::{Group, Leaving, View};

pub use view::{KindShown, kind_shown};

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/{person}/outflow", get(show))
}

#[derive(Template)]
#[template(path = "outflow/show/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    person: PersonId,
    called: String,
    /// The application within which they can leave now.
    stays: Option<(ApplicationId, String)>,
    /// The page of the bed that is theirs.
    bed: Option<String>,
    leavings: Vec<Leaving>,
    /// What can be left to, by how it counts.
    groups: Vec<Group>,
    source: String,
    colleagues: Vec<Choice>,
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let mut filled = Filled::default();
    let today = visit.now.wall.date().to_string();
    ["left-on", "back-on"].into_iter().for_each(|field| filled.set(field, [today.clone()]));
    answer::page(&page(&visit, &id, Faults::default(), filled).await?)
}

/// The page again, with everything as it is now, what is wrong beside its field, and what was typed.
pub async fn again(visit: &Visit, id: &str, faults: Faults, filled: Filled) -> Answer {
    answer::again(&page(visit, id, faults, filled).await?)
}

async fn page(visit: &Visit, id: &str, faults: Faults, filled: Filled) -> Result<Page, Trouble> {
    let opened = Opened::of(visit, id).await?;
    let View { stays, bed, leavings, groups, source, colleagues } = View::of(visit, &opened).await?;
    let Opened { person, called, .. } = opened;
    let frame = visit.frame("outflow-title").await?;
    Ok(Page { frame, faults, filled, person, called, stays, bed, leavings, groups, source, colleagues })
}
