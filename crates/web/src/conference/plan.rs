//! `POST /conference/plan` plans a meeting, `POST /conference/{conference}/plan` moves it.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::conference::{ConferenceFacts, PlanConference, PlanRefusal as Refusal, UnfitFacts};
use domain::deed::Deed;
use domain::id::{CommandId, ConferenceId};
use jiff::civil::{Date, Time};

use super::{list, show};
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference/plan", post(plan)).route("/conference/{conference}/plan", post(again))
}

async fn plan(visit: Visit, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::PlanConference)?;
    let command: CommandId = filled.id("command")?;
    match planned(&visit, ConferenceId::new(command.number()), &filled).await? {
        Ok(conference) => to(visit.path(format_args!("conference/{conference}"))),
        Err(faults) => list::again(&visit, faults, filled).await,
    }
}

async fn again(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::PlanConference)?;
    match planned(&visit, id.parse()?, &filled).await? {
        Ok(conference) => to(visit.path(format_args!("conference/{conference}"))),
        Err(faults) => show::again(&visit, &id, faults, filled).await,
    }
}

async fn planned(
    visit: &Visit,
    conference: ConferenceId,
    filled: &Filled,
) -> Result<Result<ConferenceId, Faults>, Trouble> {
    let facts = match read(filled) {
        Ok(facts) => facts,
        Err(faults) => return Ok(Err(faults)),
    };
    let (field, key) = match visit.execute(PlanConference { conference, facts }, filled.id("command")?).await? {
        Ok(()) | Err(Refusal::Same) => return Ok(Ok(conference)),
        Err(Refusal::Unfit(UnfitFacts::ImpossibleName)) => ("place", "conference-no-place"),
        Err(Refusal::Unfit(UnfitFacts::ImpossibleLength | UnfitFacts::EndsBefore)) => {
            ("minutes", "conference-no-length")
        }
        Err(Refusal::NoSuchLevel | Refusal::OtherLevel) => ("level", "conference-no-level"),
        Err(Refusal::Past) => ("on", "conference-in-the-past"),
        Err(Refusal::Over) => ("on", "conference-over"),
    };
    Ok(Err(Faults::one(field, key)))
}

fn read(filled: &Filled) -> Result<ConferenceFacts, Faults> {
    let mut faults = Faults::default();
    let level = filled.one("level").parse().ok();
    let on: Option<Date> = filled.one("on").parse().ok();
    let at = Time::strptime("%H:%M", filled.one("at")).ok();
    let minutes = filled.one("minutes").parse().ok();
    let lacking = [
        (level.is_none(), "level", "conference-no-level"),
        (on.is_none(), "on", "conference-no-day"),
        (at.is_none(), "at", "conference-no-time"),
        (minutes.is_none(), "minutes", "conference-no-length"),
        (filled.one("place").is_empty(), "place", "conference-no-place"),
    ];
    for (lacks, field, key) in lacking {
        if lacks {
            faults.add(field, key);
        }
    }
    match (level, on, at, minutes) {
        (Some(level), Some(on), Some(at), Some(minutes)) if faults.is_empty() => {
            Ok(ConferenceFacts { level, begins: on.to_datetime(at), minutes, place: filled.one("place").to_owned() })
        }
        _ => Err(faults),
    }
}
