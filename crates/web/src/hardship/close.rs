//! `POST /hardship/{hardship}/close`: the second reader confirms what was read, and only that.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::hardship::{CloseHardship, CloseRefusal as Refusal};
use domain::personal::Personal;

use super::find::find_for;
use super::{outcome, show};
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/hardship/{hardship}/close", post(close))
}

async fn close(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::CloseHardship).await?;
    let outcome = outcome::of_word(filled.one("read")).ok_or(Trouble::NotAForm)?;
    let (person, hardship, by) = (found.now.person, found.now.id, visit.me.worker.id);
    let words = Personal::new(filled.one("close-words"));
    let command = CloseHardship { person, hardship, outcome, words, by };
    let notice = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("hardship/{hardship}"))),
        Err(Refusal::NothingProposed) => "hardship-nothing-proposed",
        Err(Refusal::SamePerson) => "hardship-own",
        Err(Refusal::Changed) => "hardship-changed",
    };
    show::again(&visit, &id, notice, filled).await
}
