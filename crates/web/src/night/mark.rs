//! `POST /round/{location}/mark`: one tap ticks off a bed; another tap corrects it.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::id::{BedId, CommandId, LocationId};
use domain::night::{MarkRefusal, MarkRound};

use super::round;
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/round/{location}/mark", post(mark))
}

async fn mark(visit: Visit, Path((_, location)): Path<(String, String)>, filled: Filled) -> Answer {
    let location: LocationId = location.parse()?;
    let bed: BedId = filled.id("bed")?;
    let (night, person) = (filled.id("night")?, filled.id("person")?);
    let seen = round::seen(filled.one("seen")).ok_or(Trouble::NotAForm)?;
    // Three buttons share a form, and each is an answer of its own: whoever taps another one on a page
    // that was not loaded again corrects the first.
    let form: CommandId = filled.id("command")?;
    let id = CommandId::new(form.number() ^ seen as u128);
    match visit.execute(MarkRound { location, night, bed, person, seen }, id).await? {
        Ok(()) => to(visit.path(format_args!("round/{location}#bed-{bed}"))),
        Err(MarkRefusal::NotThere) => Err(Trouble::NotThere),
        Err(MarkRefusal::NotTheirBed) => round::again(&visit, location, "night-not-their-bed").await,
        Err(MarkRefusal::TooEarly | MarkRefusal::TooLate) => round::again(&visit, location, "night-too-late").await,
    }
}
