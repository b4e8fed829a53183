//! What happened to somebody, as one line each, in the order in which it happened.

use std::collections::HashMap;

use domain::bed::Event as Bed;
use domain::event::{Event, Subject};
use domain::id::{LocationId, PersonId};
use domain::tonight::{Ending, Event as Tonight, Released};
use jiff::Timestamp;
use permission::Guard;
use store::Noted;

use super::view;
use crate::answer::Trouble;
use crate::dates;
use crate::visit::Visit;

/// One thing that happened.
pub struct Line {
    pub at: Timestamp,
    pub shown: String,
    pub what: String,
    /// Who wrote it down; nobody when the house's own clock did.
    pub by: Option<String>,
}

/// What happened around beds and requests, newest first. Who the person is stands elsewhere on the page.
pub async fn of(visit: &Visit, person: PersonId) -> Result<Vec<Line>, Trouble> {
    let archive = &visit.house.archive;
    let workers = view::workers(visit).await?;
    let places: HashMap<LocationId, String> =
        archive.locations().await?.into_iter().map(|one| (one.id, one.facts.name)).collect();
    let line = |noted: &Noted| {
        let (key, place) = said(&noted.event)?;
        let place = place.and_then(|place| places.get(&place)).map(|name| format!(": {name}"));
        let by = (noted.actor != Guard::CLOCK).then(|| workers.get(&noted.actor).cloned()).flatten();
        Some(Line {
            at: noted.at,
            shown: dates::moment(visit.language, visit.house.zone.to_datetime(noted.at)),
            what: format!("{}{}", visit.language.t(key), place.unwrap_or_default()),
            by,
        })
    };
    let noted = archive.timeline(Subject::Person(person)).await?;
    Ok(noted.iter().rev().filter_map(line).collect())
}

/// The key of what to say, and which place it is about.
fn said(event: &Event) -> Option<(&'static str, Option<LocationId>)> {
    match event {
        Event::Tonight(event) => tonight(event),
        Event::Bed(event) => bed(event),
        Event::Person(_)
        | Event::Household(_)
        | Event::Location(_)
        | Event::Night(_)
        | Event::Staff(_)
        | Event::Admission(_)
        | Event::Hardship(_)
        | Event::Objection(_)
        | Event::Plan(_)
        | Event::Procedure(_)
        | Event::Learning(_)
        | Event::Letter(_)
        | Event::Rules(_)
        | Event::Referral(_)
        | Event::Allowance(_)
        | Event::Conference(_)
        | Event::Wish(_)
        | Event::Complaint(_)
        | Event::Outward(_)
        | Event::Transfer(_)
        | Event::Outflow(_)
        | Event::Forgetting(_)
        | Event::Proposal(_) => None,
    }
}

fn tonight(event: &Tonight) -> Option<(&'static str, Option<LocationId>)> {
    match event {
        Tonight::TonightRequested { .. } => Some(("person-line-requested", None)),
        Tonight::RequestRang { .. } | Tonight::ProposalOverruled { .. } => None,
        Tonight::BedsHeld { location, .. } => Some(("person-line-held", Some(*location))),
        Tonight::HoldExtended { .. } => Some(("person-line-extended", None)),
        Tonight::HoldReleased { because: Released::ByWorker, .. } => Some(("person-line-released", None)),
        Tonight::HoldReleased { because: Released::Lapsed, .. } => Some(("person-line-lapsed", None)),
        Tonight::ArrivalConfirmed { location, .. } => Some(("person-line-arrived", Some(*location))),
        Tonight::ArrivalTakenBack { .. } => Some(("person-line-arrival-taken-back", None)),
        Tonight::RequestEnded { how: Ending::OwnPlace, .. } => Some(("person-line-own-place", None)),
        Tonight::RequestEnded { how: Ending::Withdrawn, .. } => Some(("person-line-withdrawn", None)),
        Tonight::RequestReopened { .. } => Some(("person-line-reopened", None)),
    }
}

fn bed(event: &Bed) -> Option<(&'static str, Option<LocationId>)> {
    match event {
        Bed::BedsAssigned { location, .. } => Some(("person-line-assigned", Some(*location))),
        Bed::BedsKept { location, .. } => Some(("person-line-kept", Some(*location))),
        Bed::KeptLetGo { .. } => Some(("person-line-kept-let-go", None)),
        Bed::BedLeft { .. } => Some(("person-line-left", None)),
        Bed::AssigningTakenBack { .. } => Some(("person-line-assigning-taken-back", None)),
        Bed::LeavingTakenBack { .. } => Some(("person-line-leaving-taken-back", None)),
        Bed::BedAdded { .. }
        | Bed::ReserveSet { .. }
        | Bed::PaperSet { .. }
        | Bed::TakenOutOfUse { .. }
        | Bed::BroughtBack { .. }
        | Bed::PlaceOverruled { .. } => None,
    }
}
