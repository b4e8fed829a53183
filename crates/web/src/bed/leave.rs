//! `POST /bed/{bed}/leave`: whoever had the bed does not have it any more.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::bed::{LeaveBed, LeaveRefusal, LeftFor};
use domain::deed::Deed;

use super::find::find_for;
use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/bed/{bed}/leave", post(leave))
}

async fn leave(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::LeaveBed).await?;
    let left_for = LeftFor::ALL.into_iter().find(|one| word(*one) == filled.one("left-for"));
    let command = LeaveBed {
        location: found.bed.location,
        bed: found.bed.id,
        person: filled.id("person")?,
        left_for: left_for.ok_or(Trouble::NotAForm)?,
    };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("bed/{id}"))),
        Err(LeaveRefusal::NotTheirBed) => show::again(&visit, &found, "bed-not-theirs", filled).await,
        Err(LeaveRefusal::OnlyHeld) => show::again(&visit, &found, "bed-only-held", filled).await,
        Err(LeaveRefusal::BedStays(_)) => show::again(&visit, &found, "bed-stays", filled).await,
    }
}

/// What can be chosen on the page of a bed. That a stay is over is not decided at a bed: it is said
/// on the page of the application, where everything that keeps the bed stands beside it.
pub fn choices() -> impl Iterator<Item = LeftFor> {
    LeftFor::ALL.into_iter().filter(|left_for| *left_for != LeftFor::StayOver)
}

/// For what, as the form sends it and as its text is called.
pub const fn word(left_for: LeftFor) -> &'static str {
    match left_for {
        LeftFor::AnotherBed => "another-bed",
        LeftFor::OwnPlace => "own-place",
        LeftFor::ElsewhereSheltered => "elsewhere",
        LeftFor::NotKnown => "not-known",
        LeftFor::StayOver => "stay-over",
        LeftFor::Transfer => "transfer",
    }
}
