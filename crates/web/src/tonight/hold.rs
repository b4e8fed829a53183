//! `POST /tonight/{request}/hold`: one tap keeps the proposed beds.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::bed::Unfit;
use domain::id::RequestId;
use domain::tonight::{HoldBeds, HoldRefusal, Placing};

use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/tonight/{request}/hold", post(hold))
}

async fn hold(visit: Visit, Path((_, request)): Path<(String, String)>, filled: Filled) -> Answer {
    let request: RequestId = request.parse()?;
    let places =
        filled.all("place").iter().map(|place| placing(place)).collect::<Option<_>>().ok_or(Trouble::NotAForm)?;
    let command = HoldBeds { request, location: filled.id("location")?, places };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("tonight/{request}"))),
        Err(refusal) => show::again(visit, request, said(&refusal)).await,
    }
}

/// `person.bed`, as a form sends it.
pub fn placing(text: &str) -> Option<Placing> {
    let (person, bed) = text.split_once('.')?;
    Some(Placing { person: person.parse().ok()?, bed: bed.parse().ok()? })
}

/// What the page says; below it stand the beds that can be had now.
fn said(refusal: &HoldRefusal) -> &'static str {
    match refusal {
        HoldRefusal::NotAsked | HoldRefusal::NotEverybody => "hold-not-everybody",
        HoldRefusal::AlreadyArrived => "hold-already-arrived",
        HoldRefusal::AlreadyEnded => "hold-already-ended",
        HoldRefusal::Unfit(Unfit::HasABed(_)) => "hold-has-a-bed",
        HoldRefusal::Unfit(
            Unfit::DoesNotFit(..) | Unfit::NotThere(_) | Unfit::Parted | Unfit::Twice | Unfit::NotRegistered(_),
        ) => "hold-does-not-fit",
    }
}
