//! `/person/{person}/correct`: the same form, with what stands filled in.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::id::{CommandId, PersonId};
use domain::person::{CorrectPerson, CorrectRefusal};

use super::file::{self, File};
use super::form::{Form, Told, fill, read};
use super::known::{self, Alike};
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/{person}/correct", get(ask).post(correct))
}

#[derive(Template)]
#[template(path = "person/correct/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    form: Form,
    person: PersonId,
    command: CommandId,
    alike: Vec<Alike>,
    searched: bool,
}

async fn ask(visit: Visit, Path((_, person)): Path<(String, String)>) -> Answer {
    let person: PersonId = person.parse()?;
    let stands = stands(&visit, person).await?;
    let filled = fill(&stands.names, &stands.needs, &stands.description);
    let page = page(&visit, person, chance::command(), filled, Faults::default(), false).await?;
    answer::page(&page)
}

async fn correct(visit: Visit, Path((_, person)): Path<(String, String)>, filled: Filled) -> Answer {
    let person: PersonId = person.parse()?;
    let id: CommandId = filled.id("command")?;
    let stands = stands(&visit, person).await?;
    let more = filled.one("more").to_owned();
    if !more.is_empty() {
        let page = page(&visit, person, id, filled, Faults::default(), more == "known").await?;
        return answer::page(&page);
    }
    let told = match read(&filled, visit.now.wall.date()) {
        Ok(told) => told,
        Err(faults) => return again(&visit, person, id, filled, faults).await,
    };
    let changed = changed(&stands, &told);
    let Told { names, needs, description } = told;
    let command = CorrectPerson { person, names: Some(names), needs: Some(needs), description: Some(description) };
    match visit.execute(command, id).await? {
        Ok(()) => to(visit.path(format_args!("person/{person}?changed={changed}"))),
        Err(CorrectRefusal::NothingChanged) => to(visit.path(format_args!("person/{person}?changed=nothing"))),
        Err(CorrectRefusal::NotRegistered) => Err(Trouble::NotThere),
        Err(refusal) => again(&visit, person, id, filled, fault(&refusal)).await,
    }
}

/// What stands now, for those who may read and correct all of it.
async fn stands(visit: &Visit, person: PersonId) -> Result<File, Trouble> {
    if !visit.may(Deed::CorrectPerson, Place::House) {
        return Err(Trouble::NotThere);
    }
    let sight = file::sight(visit)?;
    if !sight.classes().contains(&Class::Case) {
        return Err(Trouble::NotThere);
    }
    file::of(visit, &sight, person).await
}

/// Which parts become different, in the words of the address: no answer stands in it.
fn changed(stands: &File, told: &Told) -> String {
    let parts = [
        (stands.names != told.names, "names"),
        (stands.needs != told.needs, "needs"),
        (stands.description != told.description, "description"),
    ];
    let changed: Vec<&str> = parts.into_iter().filter(|(changed, _)| *changed).map(|(_, part)| part).collect();
    changed.join(".")
}

async fn again(visit: &Visit, person: PersonId, id: CommandId, filled: Filled, faults: Faults) -> Answer {
    let page = page(visit, person, id, filled, faults, false).await?;
    answer::again(&page)
}

async fn page(
    visit: &Visit,
    person: PersonId,
    command: CommandId,
    filled: Filled,
    faults: Faults,
    searched: bool,
) -> Result<Page, Trouble> {
    let named = known::named(&filled);
    let alike = if searched { known::alike(visit, &named, &[person]).await? } else { Vec::new() };
    Ok(Page {
        frame: visit.frame("person-correct-title").await?,
        form: Form::of(filled, &faults),
        faults,
        person,
        command,
        alike,
        searched,
    })
}

fn fault(refusal: &CorrectRefusal) -> Faults {
    match refusal {
        CorrectRefusal::BornInFuture => Faults::one("birth", "person-fault-future"),
        CorrectRefusal::ImpossibleBirth => Faults::one("birth", "person-fault-birth"),
        CorrectRefusal::TooMany => Faults::one("name-0", "person-fault-many"),
        CorrectRefusal::TooLong => Faults::one("name-0", "person-fault-long"),
        CorrectRefusal::NotRegistered | CorrectRefusal::NothingChanged => Faults::default(),
    }
}
