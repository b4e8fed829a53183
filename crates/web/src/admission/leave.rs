//! `POST /admission/{application}/leave`: the bed is left because the stay is over. Everything that
//! keeps it stands on the page of the application; the deed judges it again.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::bed::{LeaveBed, LeaveRefusal, LeftFor};
use domain::deed::Deed;
use domain::id::CommandId;

use super::find::find_for;
use super::show;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/admission/{application}/leave", post(leave))
}

async fn leave(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::LeaveBed).await?;
    let id: CommandId = filled.id("command")?;
    let Some(bed) = show::bed_of(&visit, found.person()).await? else {
        // Sent twice, it was the first that took the bed away.
        if visit.house.archive.was_done(id).await? {
            return to(found.path(&visit));
        }
        return show::again(&visit, &found, "stay-over-no-bed", filled).await;
    };
    if !filled.has("sure", "yes") {
        return show::again(&visit, &found, "stay-over-sure", filled).await;
    }
    let (location, bed, person) = (bed.location, bed.id, found.person());
    let command = LeaveBed { location, bed, person, left_for: LeftFor::StayOver };
    match visit.execute(command, id).await? {
        Ok(()) => to(found.path(&visit)),
        Err(LeaveRefusal::NotTheirBed | LeaveRefusal::OnlyHeld) => {
            show::again(&visit, &found, "stay-over-no-bed", filled).await
        }
        Err(LeaveRefusal::BedStays(_)) => show::again(&visit, &found, "stay-over-stays", filled).await,
    }
}
