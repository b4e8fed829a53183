//! `/person/{person}`: who somebody is, where they sleep, with whom they belong, whom they must not
//! meet, and what happened. How much of it is shown is what the worker's sight opens.

mod application;
mod timeline;
mod view;

pub use view::needs;

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::id::{CommandId, HouseholdId, PersonId};
use domain::tonight::State;
use permission::Purpose;
use serde::Deserialize;
use store::RequestNow;

use super::file::{self, File};
use super::known::{self, Alike};
use crate::answer::{self, Answer, Trouble};
use crate::chance;
use crate::frame::Frame;
use crate::house::Houses;
use crate::procedure::beside::{self, Procedures};
use crate::visit::Visit;
use application::Applications;
use timeline::Line;
use view::{Apart, Bed, Fact, Member, Others, ReadRow, Said};

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/{person}", get(show))
}

#[derive(Template)]
#[template(path = "person/show/page.html")]
struct Page {
    frame: Frame,
    notices: Vec<&'static str>,
    wrong: bool,
    person: PersonId,
    command: CommandId,
    called: String,
    names: Vec<(&'static str, String)>,
    needs: Vec<&'static str>,
    bed: Option<Bed>,
    request: Option<String>,
    household: Option<HouseholdId>,
    members: Vec<Member>,
    /// What was told beyond the name; none when this worker may not read it.
    facts: Option<Vec<Fact>>,
    /// How they stand towards the programme; none when this worker may not read it.
    applications: Option<Applications>,
    /// Their procedures; none when this worker may not read the legal strand.
    procedures: Option<Procedures>,
    apart: Vec<Apart>,
    said: Vec<Said>,
    alike: Vec<Alike>,
    lines: Vec<Line>,
    reads: Option<Vec<ReadRow>>,
    /// How many wishes of theirs wait for an answer.
    wishes: usize,
    may: May,
}

/// What this worker may do here.
struct May {
    request: bool,
    correct: bool,
    ban: bool,
    say: bool,
    join: bool,
    plan: bool,
    allowance: bool,
    /// Whether they may write down that somebody left the programme.
    outflow: bool,
    forget: bool,
    /// Whether they may tell what partners were shown.
    shown: bool,
    mine: bool,
}

#[derive(Default, Deserialize)]
struct Wish {
    /// What was just put right, for one sentence on top.
    #[serde(default)]
    changed: String,
}

async fn show(visit: Visit, Path((_, person)): Path<(String, String)>, Query(wish): Query<Wish>) -> Answer {
    let mut page = page(&visit, person.parse()?).await?;
    page.notices = changed(&wish.changed);
    answer::page(&page)
}

/// The page again, with what went wrong on top and everything as it is now below.
pub async fn again(visit: &Visit, person: PersonId, notice: &'static str) -> Answer {
    let mut page = page(visit, person).await?;
    page.notices = vec![notice];
    page.wrong = true;
    answer::again(&page)
}

fn changed(words: &str) -> Vec<&'static str> {
    let known = [
        ("names", "person-changed-names"),
        ("needs", "person-changed-needs"),
        ("description", "person-changed-description"),
        ("nothing", "person-changed-nothing"),
    ];
    let said = |name: &str| words.split('.').any(|word| word == name);
    known.into_iter().filter(|(name, _)| said(name)).map(|(_, key)| key).collect()
}

async fn page(visit: &Visit, person: PersonId) -> Result<Page, Trouble> {
    let sight = file::sight(visit)?;
    let file = file::of(visit, &sight, person).await?;
    let archive = &visit.house.archive;
    let household = archive.household_of(person).await?;
    let members = match household {
        Some(household) => archive.household(household).await?,
        None => vec![person],
    };
    let others = Others::of(visit, &sight, &file, &members).await?;
    let may = May::of(visit);
    let request = archive.requests_of(person).await?.into_iter().find(still_waits);
    Ok(Page {
        frame: visit.frame("person-title").await?,
        notices: Vec::new(),
        wrong: false,
        person,
        command: chance::command(),
        called: file::called(visit, &file.names),
        names: view::names(&file.names),
        needs: view::needs(&file.needs),
        bed: view::bed(visit, person).await?,
        request: request.map(|request| visit.path(format_args!("tonight/{}", request.id))),
        household,
        members: members.iter().filter_map(|member| others.member(visit, *member)).collect(),
        facts: sight.classes().contains(&Class::Case).then(|| view::facts(visit, &file.description)),
        applications: application::of(visit, person).await?,
        procedures: beside::of(visit, person).await?,
        apart: others.apart(visit, &file),
        said: others.said(visit, &file),
        alike: if may.say { alike(visit, person, &file).await? } else { Vec::new() },
        lines: timeline::of(visit, person).await?,
        reads: reads(visit, person).await?,
        wishes: crate::mine::waiting(visit, &archive.told(&sight, person, &visit.now).await?),
        may,
    })
}

fn still_waits(request: &RequestNow) -> bool {
    match request.asked.state {
        State::Open | State::Held { .. } => true,
        State::Arrived { .. } | State::Ended(_) => false,
    }
}

/// Registrations that may be the same person, about which nobody said anything yet.
async fn alike(visit: &Visit, person: PersonId, file: &File) -> Result<Vec<Alike>, Trouble> {
    let names: Vec<&str> = file.names.iter().map(|name| name.words.reveal()).collect();
    let mut seen: Vec<PersonId> = file.statements.iter().map(|said| said.other).collect();
    seen.push(person);
    known::alike(visit, &names, &seen).await
}

/// Who looked at the file, for those who may tell the person so.
async fn reads(visit: &Visit, person: PersonId) -> Result<Option<Vec<ReadRow>>, Trouble> {
    let Ok(sight) = visit.sight(Purpose::PersonAsks, &[Class::Reads], Place::House) else { return Ok(None) };
    let reads = visit.house.archive.reads(&sight, person).await?;
    Ok(Some(view::reads(visit, &reads).await?))
}

impl May {
    fn of(visit: &Visit) -> May {
        let may = |deed| visit.may(deed, Place::House);
        May {
            request: may(Deed::RequestTonight),
            correct: may(Deed::CorrectPerson),
            ban: may(Deed::NoteBan) && may(Deed::LiftBan),
            say: may(Deed::SaySame) && may(Deed::TakeBackSame),
            join: may(Deed::JoinHousehold) && may(Deed::LeaveHousehold),
            plan: may(Deed::WriteNote),
            allowance: crate::allowance::sees(visit),
            outflow: crate::outflow::sees(visit),
            forget: crate::forgetting::proposes(visit),
            shown: visit.sight(Purpose::PersonAsks, &[Class::Conference], Place::House).is_ok(),
            mine: crate::mine::gives(visit),
        }
    }
}
