//! `POST /person/{person}/entrance/open`: whoever works in a strand of a profession opens it for somebody's entrance. A card
//! is handed out by others, who could read with it what they do not read here; so this is not theirs to give.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;

use super::{PROFESSIONAL, name, reads, told};
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/{person}/entrance/open", post(open))
}

async fn open(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let (person, ..) = told(&visit, &id).await?;
    let chosen = |class: &_| name(*class) == filled.one("opens") && reads(&visit, *class);
    let class = PROFESSIONAL.into_iter().find(chosen).ok_or(Trouble::NotThere)?;
    if visit.house.archive.entrance_of(person).await?.is_some() {
        visit.house.archive.open_strand(person, class, visit.me.worker.id).await?;
    }
    to(visit.path(format_args!("person/{person}/mine")))
}
