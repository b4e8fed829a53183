//! A case as the page shows it.

use domain::command::{Past, Place};
use domain::conference::{Item, Point, PointKind, Promise};
use domain::deed::Deed;
use domain::id::{ConferenceId, ItemId, PartnerId, PersonId, PointId, PromiseId};
use domain::plan::{Outline, Route};
use store::{ConferenceState, ItemState};

use crate::answer::Trouble;
use crate::conference::find::Case;
use crate::conference::words;
use crate::dates;
use crate::plan;
use crate::visit::Visit;

/// All of it.
pub struct View {
    pub item: ItemId,
    pub person: PersonId,
    pub conference: ConferenceId,
    pub called: String,
    pub level: String,
    pub when: String,
    pub question: String,
    pub state: &'static str,
    /// Neither concluded nor taken off.
    pub open: bool,
    /// Whether it is the case that is on now.
    pub on: bool,
    /// Whether the meeting goes on.
    pub begun: bool,
    pub outcome: Option<(&'static str, String)>,
    /// Whether the level has one above it.
    pub escalates: bool,
    /// Whether this worker prepares the case with the person.
    pub guides: bool,
    /// Whether this worker holds the meeting.
    pub holds: bool,
    pub takes_off: bool,
    pub points: Vec<PointRow>,
    /// What of the plan could be made a point, for who may read the plan: what about, and the words.
    pub ready: Vec<(&'static str, String)>,
    pub partners: Vec<PartnerRow>,
    pub promises: Vec<PromiseRow>,
    pub before: Option<(&'static str, String)>,
    /// The cases beside it on the agenda, for who holds the meeting.
    pub earlier: Option<ItemId>,
    pub later: Option<ItemId>,
    /// Its place and how many there are.
    pub place: (usize, usize),
}

/// Something that could be shown.
pub struct PointRow {
    pub id: PointId,
    pub kind: &'static str,
    pub words: String,
}

/// A partner, what they may see, and what they answered.
pub struct PartnerRow {
    pub partner: PartnerId,
    pub name: String,
    pub of_state: bool,
    /// Whether they take part in the meeting that goes on.
    pub present: bool,
    pub sees: Vec<PointRow>,
    pub answer: String,
}

/// What was promised.
pub struct PromiseRow {
    pub id: PromiseId,
    /// Who; nothing for the house itself.
    pub by: Option<String>,
    pub what: String,
    pub until: String,
    pub late: bool,
    /// Whether it came, and what was said.
    pub settled: Option<(bool, String)>,
}

impl View {
    pub async fn of(visit: &Visit, case: &Case) -> Result<View, Trouble> {
        let item = case.item().ok_or(Trouble::NotThere)?;
        let meeting = &case.meeting;
        let agenda = visit.house.archive.agenda(meeting.now.id).await?;
        let place = agenda.iter().position(|one| one.item == case.now.item);
        let beside = |place: Option<usize>| place.and_then(|place| agenda.get(place)).map(|one| one.item);
        let holds = visit.may(Deed::TurnToItem, Place::House);
        Ok(View {
            item: item.id,
            person: case.now.person,
            conference: meeting.now.id,
            called: case.called.clone(),
            level: meeting.level.facts.name.clone(),
            when: dates::moment(visit.language, meeting.now.facts.begins),
            question: item.question.reveal().to_owned(),
            state: words::state(case.now.state),
            open: case.now.state == ItemState::On && !over(meeting.now.state),
            on: meeting.now.on == Some(item.id),
            begun: meeting.now.state == ConferenceState::Begun,
            outcome: item.concluded.as_ref().map(outcome),
            escalates: meeting.level.facts.above.is_some(),
            guides: case.guides,
            holds,
            takes_off: visit.may(Deed::TakeOffAgenda, Place::House),
            points: item.standing().map(point).collect(),
            ready: if case.guides { ready(visit, case, item) } else { vec![] },
            partners: partners(case, item),
            promises: item.promises.iter().map(|promise| promised(visit, case, promise)).collect(),
            before: case.before().and_then(|before| before.concluded.as_ref()).map(outcome),
            earlier: beside(place.and_then(|place| place.checked_sub(1))),
            later: beside(place.map(|place| place + 1)),
            place: (place.map_or(0, |place| place + 1), agenda.len()),
        })
    }

    /// With what the forms begin.
    pub fn begins(&self) -> Vec<(String, String)> {
        let answers = self.partners.iter().map(|row| (row.field(), row.answer.clone()));
        answers.collect()
    }
}

const fn over(state: ConferenceState) -> bool {
    matches!(state, ConferenceState::Closed | ConferenceState::CalledOff)
}

fn outcome((outcome, words): &(domain::conference::Outcome, domain::personal::Personal)) -> (&'static str, String) {
    (words::outcome(*outcome), words.reveal().to_owned())
}

fn point(point: &Point) -> PointRow {
    PointRow { id: point.id, kind: words::kind(point.kind), words: point.words.reveal().to_owned() }
}

/// Who sits there on the day, and what they may see.
fn partners(case: &Case, item: &Item) -> Vec<PartnerRow> {
    let row = |seat: &&store::SeatNow| PartnerRow {
        partner: seat.partner,
        name: seat.facts.name.clone(),
        of_state: seat.facts.of_state,
        present: case.meeting.now.present.iter().any(|attendance| attendance.partner == seat.partner),
        sees: item.visible(seat.partner).iter().filter_map(|id| item.point(*id)).map(point).collect(),
        answer: item.answers.get(&seat.partner).map(|words| words.reveal().to_owned()).unwrap_or_default(),
    };
    case.meeting.sitting().iter().map(row).collect()
}

fn promised(visit: &Visit, case: &Case, promise: &Promise) -> PromiseRow {
    let settled = promise.settled.as_ref();
    PromiseRow {
        id: promise.id,
        by: promise.by.map(|partner| case.meeting.name(partner)),
        what: promise.what.reveal().to_owned(),
        until: dates::full_day(visit.language, promise.until),
        late: settled.is_none() && promise.until < visit.now.wall.date(),
        settled: settled.map(|(kept, words)| (*kept, words.reveal().to_owned())),
    }
}

/// The aim and the routes as they stand in the plan, to be taken over as points and put in other words. What was taken over
/// already is not offered again.
fn ready(visit: &Visit, case: &Case, item: &Item) -> Vec<(&'static str, String)> {
    let outline = Outline::of(case.noted.iter().map(|noted| &noted.event));
    let taken = |kind: PointKind| item.standing().any(|point| point.kind == kind);
    let mut ready = vec![];
    if let Some(aim) = outline.aim().filter(|_| !taken(PointKind::Aim)) {
        let what = visit.language.t(plan::aim_key(aim.aim));
        let why = aim.why.reveal();
        ready.push((words::kind(PointKind::Aim), if why.is_empty() { what } else { format!("{what}: {why}") }));
    }
    let kinds = [PointKind::Legalisation, PointKind::Onward, PointKind::Return];
    for (route, kind) in Route::ALL.into_iter().zip(kinds).filter(|(_, kind)| !taken(*kind)) {
        let Some(weighed) = outline.weighed(route) else { continue };
        let said = [&weighed.speaks_for, &weighed.against, &weighed.view];
        let said: Vec<&str> = said.into_iter().map(|words| words.reveal()).filter(|words| !words.is_empty()).collect();
        ready.push((words::kind(kind), said.join(" · ")));
    }
    ready
}

impl PartnerRow {
    /// The name of the field with their answer.
    pub fn field(&self) -> String {
        format!("answer-{}", self.partner)
    }
}
