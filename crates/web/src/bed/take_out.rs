//! `POST /bed/{bed}/take-out`: the bed cannot be used, why, and when it is expected back.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::bed::{OutReason, TakeOutOfUse, TakeOutRefusal as Refusal};
use domain::deed::Deed;
use jiff::civil::Date;

use super::find::find_for;
use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/bed/{bed}/take-out", post(take_out))
}

async fn take_out(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::TakeOutOfUse).await?;
    let reason = OutReason::ALL.into_iter().find(|one| word(*one) == filled.one("reason"));
    let Ok(expected) = day(filled.one("expected")) else {
        return show::again(&visit, &found, "bed-expected-no-date", filled).await;
    };
    let (location, bed) = (found.bed.location, found.bed.id);
    let command = TakeOutOfUse { location, bed, reason: reason.ok_or(Trouble::NotAForm)?, expected };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("bed/{id}"))),
        Err(refusal) => show::again(&visit, &found, said(&refusal), filled).await,
    }
}

/// The day that was typed, if one was.
fn day(typed: &str) -> Result<Option<Date>, jiff::Error> {
    if typed.is_empty() { Ok(None) } else { typed.parse().map(Some) }
}

fn said(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::NotThere | Refusal::Closed => "bed-closed",
        Refusal::AlreadyOut => "bed-already-out",
        Refusal::SomebodyHasIt => "bed-somebody-has-it",
        Refusal::ExpectedInPast => "bed-expected-in-past",
    }
}

/// Why, as the form sends it and as its text is called.
pub const fn word(reason: OutReason) -> &'static str {
    match reason {
        OutReason::Broken => "broken",
        OutReason::Vermin => "vermin",
        OutReason::Cleaning => "cleaning",
        OutReason::Works => "works",
        OutReason::Infection => "infection",
        OutReason::Other => "other",
    }
}
