//! `/transfer/{transfer}`: one transfer, how far it is, and what can be done about it now.

mod view;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;

use super::find::Opened;
use crate::answer::{self, Answer, Trouble};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use view::View;

pub fn routes() -> Router<Houses> {
    Router::new().route("/transfer/{transfer}", get(show))
}

#[derive(Template)]
#[template(path = "transfer/show/page.html")]
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

async fn page(visit: &Visit, id: &str, faults: Faults, filled: Filled) -> Result<Page, Trouble> {
    let opened = Opened::of(visit, id).await?;
    let view = View::of(visit, opened).await?;
    Ok(Page { frame: visit.frame("transfer-one").await?, faults, filled, view })
}
