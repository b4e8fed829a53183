//! `/conference/case/{item}`: a case at a meeting. For who goes along with the person: the question, what could be shown and
//! what was taken from the plan for it, and the way to ask them. For who holds the meeting: what each partner may see, what
//! was agreed last time, and what is answered, promised and agreed now.

mod view;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;

use super::find::Case;
use crate::answer::{self, Answer, Trouble};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use view::View;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference/case/{item}", get(show))
}

#[derive(Template)]
#[template(path = "conference/case/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    view: View,
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    answer::page(&page(&visit, &id, Faults::default(), Filled::default()).await?)
}

/// The page again, with everything as it is now, what is wrong beside its field, and what was typed.
pub async fn again(visit: &Visit, id: &str, faults: Faults, filled: Filled) -> Answer {
    answer::again(&page(visit, id, faults, filled).await?)
}

async fn page(visit: &Visit, id: &str, faults: Faults, mut filled: Filled) -> Result<Page, Trouble> {
    let case = Case::of(visit, id).await?;
    let view = View::of(visit, &case).await?;
    for (field, value) in view.begins() {
        if filled.all(&field).is_empty() {
            filled.set(&field, [value]);
        }
    }
    Ok(Page { frame: visit.frame("conference-case").await?, faults, filled, view })
}
