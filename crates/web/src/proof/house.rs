//! Two houses with one of everything, and everybody who might knock.

use std::sync::Arc;

use axum::body::Body;
use axum::http::Request;
use axum::http::header::{CONTENT_TYPE, COOKIE};
use axum::response::Response;
use domain::bed::AddBed;
use domain::command::Command;
use domain::id::{
    ApplicationId, BedId, ComplaintId, ConferenceId, GivenId, HardshipId, ItemId, LetterId, LevelId, LocationId,
    ObjectionId, OfferId, OutflowId, OutwardId, PersonId, ProcedureId, ProposalId, ReferralId, RequestId, RoomId,
    StepId, TermId, TransferId, WorkerId,
};
use domain::location::{AddRoom, LocationFacts, OpenLocation, Regime, RoomFacts, RoomKind, SexRule};
use domain::person::{Care, Description, Needs, RegisterPerson};
use domain::personal::Personal;
use domain::proposal::{KeepProposal, Occasion};
use domain::referral::{OpenReferralLink, SecretHash};
use domain::staff::{AppointStaff, EndStaff, Position, Role, Workplace};
use domain::tonight::RequestTonight;
use permission::Worker;

use super::allowance;
use super::complaint;
use super::conference::{self, Conference};
use super::learning;
use super::legal;
use super::plan;
use super::programme::{self, Programme};
use super::routes::Route;
use super::{outward, transfer};
use crate::chance;
use crate::house::House;
use crate::testing::TestHouse;

/// One of everything that an address or a form can name.
#[derive(Clone, Copy, Debug)]
pub struct Things {
    pub location: LocationId,
    pub room: RoomId,
    pub bed: BedId,
    pub person: PersonId,
    pub request: RequestId,
    pub worker: WorkerId,
    /// An application that waits, with one fact known and its weighing open.
    pub application: ApplicationId,
    pub hardship: HardshipId,
    /// Against an earlier refusal, whose letter it is.
    pub objection: ObjectionId,
    pub letter: LetterId,
    /// A procedure with a term that runs in it.
    pub procedure: ProcedureId,
    pub term: TermId,
    /// Something that is to be done in a plan.
    pub step: StepId,
    /// A course in which somebody has a place.
    pub offer: OfferId,
    /// Goods that somebody got and did not sign for yet.
    pub given: GivenId,
    /// A level, a meeting of it that goes on, and a case that is on its agenda.
    pub level: LevelId,
    pub conference: ConferenceId,
    pub item: ItemId,
    /// What somebody complains of, and nobody sees to yet.
    pub complaint: ComplaintId,
    /// An offer to another house, which nobody answered.
    pub transfer: TransferId,
    pub outward: OutwardId,
    /// A time in the programme that was left.
    pub outflow: OutflowId,
    /// A proposal by which beds were given.
    pub proposal: ProposalId,
    /// A link with which nobody was signed up yet. Its secret nobody knows.
    pub referral: ReferralId,
}

/// The names of them all, as addresses and forms call them.
pub const THINGS: [&str; 24] = [
    "location",
    "room",
    "bed",
    "person",
    "request",
    "worker",
    "application",
    "hardship",
    "objection",
    "letter",
    "procedure",
    "term",
    "step",
    "offer",
    "given",
    "level",
    "conference",
    "item",
    "complaint",
    "transfer",
    "outward",
    "outflow",
    "proposal",
    "referral",
];

/// The house, its neighbour, and what lies in both.
pub struct World {
    pub test: TestHouse,
    pub next_door: Arc<House>,
    pub ours: Things,
    pub theirs: Things,
}

impl World {
    /// With one of everything, here and next door.
    pub async fn new() -> World {
        let mut test = TestHouse::new().await;
        let next_door = test.neighbour().await;
        let (ours, theirs) = (fresh(&test.house).await, fresh(&next_door).await);
        World { test, next_door, ours, theirs }
    }

    /// Asks for a page that names these things.
    pub async fn ask(&self, things: &Things, route: &Route, cookie: &str, form: impl Into<Body>) -> Response {
        self.test.answer(request(things, route, cookie).body(form.into()).expect("a request")).await
    }

    /// Where the log of the house stands.
    pub async fn position(&self) -> u64 {
        self.test.house.archive.head().await.expect("the head").position
    }
}

/// A request for a page that names these things.
pub fn request(things: &Things, route: &Route, cookie: &str) -> axum::http::request::Builder {
    let request = Request::builder().method(route.method.as_str()).uri(address(&route.path, things));
    request.header(COOKIE, cookie).header(CONTENT_TYPE, "application/x-www-form-urlencoded")
}

/// One of everything, new.
pub async fn fresh(house: &Arc<House>) -> Things {
    let worker = appoint(house, &[Role::Guide], Workplace::House).await;
    let number = chance::number;
    let (location, room, bed) = (LocationId::new(number()), RoomId::new(number()), BedId::new(number()));
    let (person, request) = (PersonId::new(number()), RequestId::new(number()));
    let regime = Regime::DayAndNight;
    let facts = LocationFacts { name: "Proefplek".into(), regime, women_only: false, care: Care::None };
    done(house, OpenLocation { location, facts }).await;
    let facts = RoomFacts { name: "1".into(), kind: RoomKind::Shared, sex: SexRule::Any, step_free: true };
    done(house, AddRoom { location, room, facts }).await;
    done(house, AddBed { location, room, bed, label: "1".into() }).await;
    let (names, needs, description) = (vec![], Needs::default(), Description::default());
    done(house, RegisterPerson { person, names, needs, description }).await;
    done(house, RequestTonight { request, people: vec![person] }).await;
    let Programme { application, hardship, objection, letter, outflow } = programme::fresh(house, person).await;
    let (procedure, term) = legal::fresh(house, person).await;
    let step = plan::fresh(house, person).await;
    let offer = learning::fresh(house, person).await;
    let given = allowance::fresh(house, person).await;
    let Conference { level, conference, item } = conference::fresh(house, person).await;
    let complaint = complaint::fresh(house, person).await;
    let transfer = transfer::fresh(house, person).await;
    let outward = outward::fresh(house, person).await;
    let proposal = proposal(house, person).await;
    let referral = link(house).await;
    Things {
        location,
        room,
        bed,
        person,
        request,
        worker,
        application,
        hardship,
        objection,
        letter,
        procedure,
        term,
        step,
        offer,
        given,
        level,
        conference,
        item,
        complaint,
        transfer,
        outward,
        outflow,
        proposal,
        referral,
    }
}

/// Beds were given by a proposal that this person was in.
pub async fn proposal(house: &Arc<House>, person: PersonId) -> ProposalId {
    let proposal = ProposalId::new(chance::number());
    let (night, facts) = (house.now().night(), Personal::new("{}"));
    let kept = KeepProposal {
        proposal,
        occasion: Occasion::Tonight,
        night,
        people: vec![person],
        fingerprint: "f".into(),
        promise: None,
        answer: facts.clone(),
        facts,
    };
    done(house, kept).await;
    proposal
}

/// An organisation has a link.
async fn link(house: &Arc<House>) -> ReferralId {
    let link = ReferralId::new(chance::number());
    let secret = SecretHash::new(crate::session::Token::new().hash().0);
    let (programme, organisation) = ("amsterdam".to_owned(), Personal::new("Stichting Voorbeeld"));
    let until = house.now().wall.date();
    done(house, OpenReferralLink { link, programme, organisation, secret, until }).await;
    link
}

/// Somebody who works in this house from now on.
pub async fn appoint(house: &Arc<House>, roles: &[Role], workplace: Workplace) -> WorkerId {
    let worker = WorkerId::new(chance::number());
    let name = Personal::new(&format!("Demo {worker}"));
    done(house, AppointStaff { worker, position: Position { name, roles: roles.to_vec(), workplace } }).await;
    worker
}

/// The cookie of a new session of this worker.
pub async fn cookie(house: &House, worker: WorkerId) -> String {
    let now = house.now();
    let link = house.sessions.lend(worker, &now).await.expect("a link").text();
    let cookie = house.sessions.accept(&link, false, &now).await.expect("an answer").expect("the link works");
    cookie.split(';').next().expect("a cookie").to_owned()
}

/// Somebody's session after their work here ended.
pub async fn ended(house: &Arc<House>) -> String {
    let worker = appoint(house, &Role::ALL, Workplace::House).await;
    let cookie = cookie(house, worker).await;
    done(house, EndStaff { worker, by: WorkerId::new(6) }).await;
    cookie
}

/// Does something without a page, by somebody who may do everything.
pub async fn done<C: Command>(house: &Arc<House>, command: C) {
    done_by(house, WorkerId::new(6), command).await;
}

/// The same by this worker, for what is signed.
pub async fn done_by<C: Command>(house: &Arc<House>, id: WorkerId, command: C) {
    let all = Worker { id, roles: Role::ALL.to_vec(), workplace: Workplace::House, active: true };
    let allowed = house.guard.allow(&all, command).expect("with every role one may");
    house.archive.execute(allowed, chance::command(), &house.now()).await.expect("it is done");
}

/// The address of a route for these things. A new kind of thing must be given a value here.
pub fn address(path: &str, things: &Things) -> String {
    let mut parts = Vec::new();
    for part in path.split('/') {
        let Some(name) = part.strip_prefix('{') else {
            parts.push(part.to_owned());
            continue;
        };
        let (name, rest) = name.split_once('}').expect("a closed bracket");
        parts.push(value(name).map_or_else(|| of(name, things), str::to_owned) + rest);
    }
    parts.join("/")
}

/// What may stand in an address besides numbers of things.
fn value(name: &str) -> Option<&'static str> {
    match name {
        "*name" => Some("nothing.css"),
        "link" | "key" => Some("0000"),
        "night" | "date" | "day" => Some("2026-11-23"),
        "what" => Some("ban"),
        "language" => Some("ti"),
        "file" => Some("figures.csv"),
        "name" => Some("right-to-stay"),
        "set" => Some("amsterdam-from_2025_01_01"),
        _ => None,
    }
}

/// The number of the thing with this name.
pub fn of(name: &str, things: &Things) -> String {
    match name {
        "location" => things.location.to_string(),
        "room" => things.room.to_string(),
        "bed" => things.bed.to_string(),
        "person" | "other" | "one" => things.person.to_string(),
        "request" | "draft" | "command" | "message" | "import" | "ban" | "statement" | "household" => {
            things.request.to_string()
        }
        "worker" => things.worker.to_string(),
        "application" => things.application.to_string(),
        "hardship" => things.hardship.to_string(),
        "objection" => things.objection.to_string(),
        "letter" => things.letter.to_string(),
        "procedure" => things.procedure.to_string(),
        "term" => things.term.to_string(),
        "step" => things.step.to_string(),
        "offer" => things.offer.to_string(),
        "given" => things.given.to_string(),
        "level" => things.level.to_string(),
        "conference" => things.conference.to_string(),
        "item" => things.item.to_string(),
        "complaint" => things.complaint.to_string(),
        "transfer" => things.transfer.to_string(),
        "outward" => things.outward.to_string(),
        "outflow" => things.outflow.to_string(),
        "proposal" => things.proposal.to_string(),
        "referral" => things.referral.to_string(),
        other => panic!("what stands for {{{other}}} in an address? Say so in proof/house.rs"),
    }
}

/// A form that names one of everything.
pub fn form(things: &Things) -> String {
    let Things {
        location,
        room,
        bed,
        person,
        request,
        worker,
        application,
        hardship,
        objection,
        letter,
        procedure,
        term,
        step,
        offer,
        given,
        level,
        conference,
        item,
        complaint,
        transfer,
        outward,
        outflow,
        proposal,
        referral,
    } = things;
    format!(
        "command={}&location={location}&room={room}&bed={bed}&person={person}&place={person}.{bed}&request={request}\
         &worker={worker}&how=withdrawn&until=&name=Testa&because=by-worker&seen=present&night=2026-11-23\
         &other={person}&ban={request}&statement={request}&household={request}&reason=broken&label=2&left_for=not-known\
         &back={person}&query=Testa&scope=city&said-by=Person&same=no&application={application}&hardship={hardship}\
         &objection={objection}&letter={letter}&procedure={procedure}&term={term}&milestone={procedure}&what=heard&on=2026-11-20\
         &kind=asylum&step={step}&outcome-{step}=done&done-on-{step}=2026-11-23&strand=social&guide-strand=social\
         &note-strand=social&note=een+zin&noted={procedure}&reckoned=2026-12-21&to=legal&owner=person&hand-from={worker}&hand-to={person}&watcher={worker}&met-{term}=2026-11-23&proof-{term}=post&referral={referral}&organisation=Stichting+Voorbeeld&waits-for=others&for-what=post&sure=yes&programme=amsterdam&by=person&offer={offer}&offer-kind=course&title=Les&places=12&day=2026-11-23&attended=present\
         &left-because-{person}=stopped&achieved-{person}=finished&ended-on-{person}=2026-11-23&given={given}&week=2026-11-23&mark=x\
         &level={level}&conference={conference}&item={item}&complaint={complaint}&there=no&judged=founded&answer=ja&saw={item}&question=wat&minutes=90&at=13:00\
         &transfer={transfer}&outward={outward}&rules=rust&language=nl&purpose=social&receiver=Kliniek&part-question=hulp&house=anderstad&why=tie&declined=vol&asked=lek&withdrawn=anders&stays=kept&agrees=yes\
         &outflow={outflow}&left-on=2026-11-23&left-to=own-place&later-on=2026-11-23&later-is=own-place&later-words=brief&months=3&now-is=own-place&known=0&back-on=2026-11-23&calls={worker}&calls-until=2027-06-01&proposal={proposal}",
        chance::command()
    )
}
