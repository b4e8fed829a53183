//! `POST /conference/level/{level}/seat`: a partner sits in a level from a day; or until today, and not any more.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::conference::{SeatFacts, SeatPartner, SeatRefusal as Refusal, UnfitFacts};
use domain::deed::Deed;
use domain::id::{CommandId, LevelId, PartnerId};

use store::SeatNow;

use super::again;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new()
        .route("/conference/level/{level}/seat", post(seat))
        .route("/conference/level/{level}/leave", post(leave))
}

async fn seat(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::SeatPartner)?;
    let level: LevelId = id.parse()?;
    seats(&visit, level).await?;
    let command: CommandId = filled.id("command")?;
    let (named, from, until) = (format!("partner-{id}"), format!("from-{id}"), format!("until-{id}"));
    let Ok(first) = filled.one(&from).parse() else {
        return again(&visit, Faults::one(from, "conference-no-day"), filled).await;
    };
    let last = match filled.one(&until) {
        "" => None,
        day => match day.parse() {
            Ok(day) => Some(day),
            Err(_) => return again(&visit, Faults::one(until, "conference-no-day"), filled).await,
        },
    };
    let of_state = filled.has(&format!("state-{id}"), "yes");
    let facts = SeatFacts { name: filled.one(&named).to_owned(), of_state, from: first, until: last };
    let partner = PartnerId::new(command.number());
    let fault = match visit.execute(SeatPartner { level, partner, facts }, command).await? {
        Ok(()) | Err(Refusal::Same) => return to(visit.path(format_args!("conference/level#level-{level}"))),
        Err(Refusal::NoSuchLevel) => return Err(Trouble::NotThere),
        Err(Refusal::Unfit(UnfitFacts::EndsBefore)) => Faults::one(until, "conference-ends-before"),
        Err(Refusal::Unfit(UnfitFacts::ImpossibleName | UnfitFacts::ImpossibleLength)) => {
            Faults::one(named, "conference-partner-no-name")
        }
    };
    again(&visit, fault, filled).await
}

async fn leave(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::SeatPartner)?;
    let level: LevelId = id.parse()?;
    let partner: PartnerId = filled.id("partner")?;
    let seats = seats(&visit, level).await?;
    let known = seats.into_iter().find(|seat| seat.partner == partner).ok_or(Trouble::NotThere)?;
    // Whoever never sat there yet leaves before they come.
    let yesterday = visit.now.wall.date().yesterday().unwrap_or(visit.now.wall.date());
    let until = yesterday.max(known.facts.from);
    let facts = SeatFacts { until: Some(until), ..known.facts };
    match visit.execute(SeatPartner { level, partner, facts }, filled.id("command")?).await? {
        Ok(()) | Err(Refusal::Same | Refusal::Unfit(_)) => {
            to(visit.path(format_args!("conference/level#level-{level}")))
        }
        Err(Refusal::NoSuchLevel) => Err(Trouble::NotThere),
    }
}

/// Who sits in this level, or ever did.
async fn seats(visit: &Visit, level: LevelId) -> Result<Vec<SeatNow>, Trouble> {
    let levels = visit.house.archive.levels().await?;
    levels.into_iter().find(|known| known.id == level).map(|known| known.seats).ok_or(Trouble::NotThere)
}
