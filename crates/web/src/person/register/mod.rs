//! `/person/register`: somebody is written down. Nothing is required, and nothing typed is lost.

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::id::{CommandId, PersonId, RequestId};
use domain::person::{RegisterPerson, RegisterRefusal};
use domain::tonight::{RequestRefusal, RequestTonight};
use serde::Deserialize;

use super::draft::{self, Begun};
use super::file;
use super::form::{Form, Told, read};
use super::known::{self, Alike};
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/register", get(ask).post(register)).route("/person/register/{draft}", get(go_on))
}

#[derive(Template)]
#[template(path = "person/register/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    form: Form,
    command: CommandId,
    request: CommandId,
    /// Forms that this worker began and did not send.
    begun: Vec<Begun>,
    alike: Vec<Alike>,
    searched: bool,
    /// To whose household this person will belong.
    beside: Option<Beside>,
    may_request: bool,
}

struct Beside {
    person: PersonId,
    called: String,
}

#[derive(Deserialize)]
struct Wish {
    #[serde(default)]
    beside: String,
}

/// An empty form, perhaps for somebody of a household.
async fn ask(visit: Visit, Query(wish): Query<Wish>) -> Answer {
    let mut filled = Filled::default();
    filled.set("beside", [wish.beside]);
    let page = page(&visit, chance::command(), filled, Faults::default(), false).await?;
    answer::page(&page)
}

/// A form that was begun before, with everything that was typed.
async fn go_on(visit: Visit, Path((_, draft)): Path<(String, String)>) -> Answer {
    let id: CommandId = draft.parse()?;
    let draft = visit.house.archive.draft(visit.me.worker.id, id, &visit.now).await?.ok_or(Trouble::NotThere)?;
    let filled = Filled::read(draft.content.reveal().as_bytes())?;
    let page = page(&visit, id, filled, Faults::default(), false).await?;
    answer::page(&page)
}

async fn register(visit: Visit, filled: Filled) -> Answer {
    let id: CommandId = filled.id("command")?;
    let more = filled.one("more").to_owned();
    if !more.is_empty() {
        let page = page(&visit, id, filled, Faults::default(), more == "known").await?;
        return answer::page(&page);
    }
    let told = match read(&filled, visit.now.wall.date()) {
        Ok(told) => told,
        Err(faults) => return again(&visit, id, filled, faults).await,
    };
    let Told { names, needs, description } = told;
    // The person has the number of the command: sent twice, it is the same person.
    let person = PersonId::new(id.number());
    match visit.execute(RegisterPerson { person, names, needs, description }, id).await? {
        Ok(()) | Err(RegisterRefusal::AlreadyRegistered) => (),
        Err(refusal) => return again(&visit, id, filled, fault(&refusal)).await,
    }
    draft::done(&visit, id).await;
    lead_on(&visit, &filled, person, id).await
}

/// To where the work goes on: the beds, the next of the household, or the person's page.
async fn lead_on(visit: &Visit, filled: &Filled, person: PersonId, id: CommandId) -> Answer {
    if let Ok(beside) = filled.one("beside").parse::<PersonId>() {
        let after = CommandId::new(id.number().wrapping_add(1));
        let joined = crate::household::bring_together(visit, beside, person, after).await?;
        return match joined {
            Err(why) => super::show::again(visit, person, why).await,
            Ok(()) if filled.has("then", "another") => to(visit.path(format_args!("person/register?beside={beside}"))),
            Ok(()) => to(visit.path(format_args!("person/{person}"))),
        };
    }
    if !filled.has("then", "bed") {
        return to(visit.path(format_args!("person/{person}")));
    }
    let command: CommandId = filled.id("request")?;
    let request = RequestId::new(command.number());
    match visit.execute(RequestTonight { request, people: vec![person] }, command).await? {
        Ok(()) | Err(RequestRefusal::AlreadyMade) => to(visit.path(format_args!("tonight/{request}"))),
        Err(RequestRefusal::AlreadyAsks(_, open)) => to(visit.path(format_args!("tonight/{open}"))),
        Err(RequestRefusal::HasABed(_) | RequestRefusal::NotRegistered(_) | RequestRefusal::Nobody) => {
            to(visit.path(format_args!("person/{person}")))
        }
    }
}

async fn again(visit: &Visit, id: CommandId, filled: Filled, faults: Faults) -> Answer {
    let page = page(visit, id, filled, faults, false).await?;
    answer::again(&page)
}

async fn page(
    visit: &Visit,
    command: CommandId,
    filled: Filled,
    faults: Faults,
    searched: bool,
) -> Result<Page, Trouble> {
    if !visit.may(Deed::RegisterPerson, Place::House) {
        return Err(Trouble::NotThere);
    }
    let alike = known::alike(visit, &known::named(&filled), &[]).await?;
    let begun = draft::begun(visit).await?.into_iter().filter(|begun| begun.id != command).collect();
    let request = filled.one("request").parse().unwrap_or_else(|_| chance::command());
    Ok(Page {
        frame: visit.frame("person-register-title").await?,
        beside: beside(visit, &filled).await?,
        form: Form::of(filled, &faults),
        faults,
        command,
        request,
        begun,
        alike,
        searched,
        may_request: visit.may(Deed::RequestTonight, Place::House),
    })
}

async fn beside(visit: &Visit, filled: &Filled) -> Result<Option<Beside>, Trouble> {
    let Ok(person) = filled.one("beside").parse::<PersonId>() else { return Ok(None) };
    let sight = visit.sight(permission::Purpose::Registering, &[Class::Night], Place::House)?;
    let cards = visit.house.archive.cards(&sight, &[person], &visit.now).await?;
    let known = cards.first().ok_or(Trouble::NotThere)?;
    Ok(Some(Beside { person, called: file::called(visit, &known.card.names) }))
}

/// Which field a refusal belongs to. The form was read before, so this is seldom needed.
fn fault(refusal: &RegisterRefusal) -> Faults {
    match refusal {
        RegisterRefusal::BornInFuture => Faults::one("birth", "person-fault-future"),
        RegisterRefusal::ImpossibleBirth => Faults::one("birth", "person-fault-birth"),
        RegisterRefusal::TooMany => Faults::one("name-0", "person-fault-many"),
        RegisterRefusal::TooLong => Faults::one("name-0", "person-fault-long"),
        RegisterRefusal::AlreadyRegistered => Faults::default(),
    }
}
