//! What happened to a bed, in words, newest first: what, who wrote it down, and when. Who slept in
//! it does not stand here.

use std::collections::HashMap;

use domain::bed::{Event as Bed, LeftFor, OutReason};
use domain::event::Event;
use domain::id::{PersonId, WorkerId};
use domain::night::Seen;
use domain::tonight::{Event as Tonight, Released};
use jiff::Timestamp;
use jiff::civil::Date;
use store::Noted;

use super::{leave, take_out};
use crate::answer::Trouble;
use crate::dates;
use crate::language::Language;
use crate::visit::Visit;

/// One thing that happened.
pub struct Line {
    pub at: Timestamp,
    pub when: String,
    pub said: String,
    pub by: String,
}

/// What colleagues are called.
pub struct Staff(HashMap<WorkerId, String>);

impl Staff {
    pub async fn of(visit: &Visit) -> Result<Staff, Trouble> {
        let staff = visit.house.archive.staff().await?.into_iter();
        Ok(Staff(staff.map(|known| (known.id, known.card.name.reveal().to_owned())).collect()))
    }

    /// The colleague, or the house itself when its clock did it.
    pub fn name(&self, visit: &Visit, worker: WorkerId) -> String {
        self.0.get(&worker).cloned().unwrap_or_else(|| visit.language.t("bed-by-the-house"))
    }
}

/// Everything that happened, newest first.
pub fn lines(visit: &Visit, staff: &Staff, history: &[Noted]) -> Vec<Line> {
    let line = |noted: &Noted| {
        let wall = visit.house.zone.to_datetime(noted.at);
        Some(Line {
            at: noted.at,
            when: dates::moment(visit.language, wall),
            said: said(visit, &noted.event)?,
            by: staff.name(visit, noted.actor),
        })
    };
    history.iter().rev().filter_map(line).collect()
}

/// Who left the bed last, while nobody had it since.
pub fn left_last(history: &[Noted]) -> Option<PersonId> {
    history.iter().fold(None, |left, noted| match &noted.event {
        // Whoever left for another house has the bed there, and does not get this one back.
        Event::Bed(Bed::BedLeft { left_for: LeftFor::Transfer, .. }) => None,
        Event::Bed(Bed::BedLeft { person, .. }) => Some(*person),
        Event::Bed(Bed::LeavingTakenBack { .. } | Bed::BedsAssigned { .. } | Bed::BedsKept { .. })
        | Event::Tonight(Tonight::BedsHeld { .. } | Tonight::ArrivalConfirmed { .. }) => None,
        Event::Bed(_)
        | Event::Tonight(_)
        | Event::Person(_)
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
        | Event::Proposal(_) => left,
    })
}

fn said(visit: &Visit, event: &Event) -> Option<String> {
    match event {
        Event::Bed(event) => Some(bed(visit.language, event)),
        Event::Tonight(event) => tonight(visit, event),
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

fn bed(language: Language, event: &Bed) -> String {
    match event {
        Bed::BedAdded { .. } => language.t("bed-was-added"),
        Bed::ReserveSet { reserve: true, .. } => language.t("bed-was-reserved"),
        Bed::ReserveSet { reserve: false, .. } => language.t("bed-was-unreserved"),
        Bed::PaperSet { paper: true, .. } => language.t("bed-was-put-on-paper"),
        Bed::PaperSet { paper: false, .. } => language.t("bed-was-taken-off-paper"),
        Bed::TakenOutOfUse { reason, expected, .. } => out(language, *reason, *expected),
        Bed::BroughtBack { .. } => language.t("bed-was-brought-back"),
        Bed::BedsAssigned { until: None, .. } => language.t("bed-was-assigned"),
        Bed::BedsAssigned { until: Some(morning), .. } => {
            language.with("bed-was-assigned-until", &[("day", &dates::full_day(language, *morning))])
        }
        Bed::BedLeft { left_for, .. } => {
            let left_for = language.t(format!("bed-left-for-{}", leave::word(*left_for)));
            language.with("bed-was-left", &[("for", &left_for)])
        }
        Bed::BedsKept { .. } => language.t("bed-was-kept"),
        Bed::KeptLetGo { .. } => language.t("bed-kept-was-let-go"),
        Bed::LeavingTakenBack { .. } => language.t("bed-leaving-was-taken-back"),
        Bed::AssigningTakenBack { .. } => language.t("bed-assigning-was-taken-back"),
        Bed::PlaceOverruled { .. } => language.t("told-PlaceOverruled"),
    }
}

fn tonight(visit: &Visit, event: &Tonight) -> Option<String> {
    let language = visit.language;
    let clock = |at: &Timestamp| dates::clock(visit.house.zone.to_datetime(*at));
    Some(match event {
        Tonight::BedsHeld { until, .. } => language.with("bed-was-held", &[("at", &clock(until))]),
        Tonight::HoldExtended { until, .. } => language.with("bed-was-held-longer", &[("at", &clock(until))]),
        Tonight::HoldReleased { because: Released::ByWorker, .. } => language.t("bed-was-released"),
        Tonight::HoldReleased { because: Released::Lapsed, .. } => language.t("bed-hold-lapsed"),
        Tonight::ArrivalConfirmed { .. } => language.t("bed-was-arrived"),
        Tonight::ArrivalTakenBack { .. } => language.t("bed-arrival-was-taken-back"),
        Tonight::TonightRequested { .. }
        | Tonight::RequestRang { .. }
        | Tonight::RequestEnded { .. }
        | Tonight::RequestReopened { .. }
        | Tonight::ProposalOverruled { .. } => return None,
    })
}

/// Why a bed is out of use, and when it is expected back.
pub fn out(language: Language, reason: OutReason, expected: Option<Date>) -> String {
    let why = language.t(format!("bed-out-{}", take_out::word(reason)));
    match expected {
        None => language.with("bed-was-taken-out", &[("why", &why)]),
        Some(day) => {
            let day = dates::full_day(language, day);
            language.with("bed-was-taken-out-until", &[("why", &why), ("day", &day)])
        }
    }
}

/// The key of what was seen.
pub const fn seen(seen: Seen) -> &'static str {
    match seen {
        Seen::Present => "bed-seen-present",
        Seen::Absent => "bed-seen-absent",
        Seen::NotSeen => "bed-seen-not-seen",
    }
}
