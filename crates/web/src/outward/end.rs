//! `POST /plan/{person}/outward/end`: nothing is seen outside any more.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::outward::{EndOutward, EndOutwardRefusal};

use super::list;
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/outward/end", post(end))
}

async fn end(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::EndOutward)?;
    let (person, outward) = (id.parse()?, filled.id("outward")?);
    // Only what can be read can be ended here.
    list::must_be_read(&visit, &id, outward).await?;
    match visit.execute(EndOutward { person, outward }, filled.id("command")?).await? {
        // What ended meanwhile is shown as it is.
        Ok(()) | Err(EndOutwardRefusal::Over) => to(visit.path(format_args!("plan/{person}/outward"))),
        Err(EndOutwardRefusal::NoSuch) => Err(Trouble::NotThere),
    }
}
