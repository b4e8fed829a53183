//! `/admission/apply/{person}`: somebody signs up for a programme. Nothing is required of the person.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::admission::{AppliedBy, ApplyForAdmission, ApplyRefusal};
use domain::command::Place;
use domain::deed::Deed;
use domain::id::{ApplicationId, CommandId, HardshipId, PersonId};

use super::find::today;
use super::typed::Typed;
use super::words::tongue;
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::course::{self, Opened};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/admission/apply/{person}", get(form).post(apply))
}

#[derive(Template)]
#[template(path = "admission/apply/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    command: CommandId,
    person: PersonId,
    called: String,
    programmes: Vec<Programme>,
    sees_rules: bool,
}

/// A programme for which rules hold.
struct Programme {
    name: String,
    title: String,
    confirmed: bool,
}

/// Who brings it in, as the form sends it.
const BY: [(&str, AppliedBy); 3] =
    [("person", AppliedBy::Person), ("guide", AppliedBy::Guide), ("organisation", AppliedBy::Organisation)];

async fn form(visit: Visit, Path((_, person)): Path<(String, String)>) -> Answer {
    let opened = open(&visit, &person).await?;
    let mut filled = Filled::default();
    filled.set("by", ["person".to_owned()]);
    answer::page(&page(&visit, &opened, Faults::default(), filled).await?)
}

async fn apply(visit: Visit, Path((_, person)): Path<(String, String)>, filled: Filled) -> Answer {
    let opened = open(&visit, &person).await?;
    let id: CommandId = filled.id("command")?;
    let command = match read(&visit, &opened, id, &filled).await? {
        Ok(command) => command,
        Err(faults) => return answer::again(&page(&visit, &opened, faults, filled).await?),
    };
    let application = command.application;
    let faults = match visit.execute(command, id).await? {
        Ok(()) => return to(visit.path(format_args!("admission/{application}"))),
        Err(ApplyRefusal::NotRegistered) => return Err(Trouble::NotThere),
        Err(ApplyRefusal::AlreadyWaits) => Faults::one("programme", "apply-waits-already"),
        Err(ApplyRefusal::AlreadyStays) => Faults::one("programme", "apply-stays-already"),
    };
    answer::again(&page(&visit, &opened, faults, filled).await?)
}

async fn open(visit: &Visit, person: &str) -> Result<Opened, Trouble> {
    if !visit.may(Deed::ApplyForAdmission, Place::House) {
        return Err(Trouble::NotThere);
    }
    Opened::of(visit, person.parse()?).await
}

/// The application has the number of the command: sent twice, it is the same application.
async fn read(
    visit: &Visit,
    opened: &Opened,
    id: CommandId,
    filled: &Filled,
) -> Result<Result<ApplyForAdmission, Faults>, Trouble> {
    let mut typed = Typed::new(filled);
    let programme = filled.one("programme").to_owned();
    if !programmes(visit).await?.iter().any(|known| known.name == programme) {
        typed.faults.add("programme", "apply-choose-programme");
    }
    let by = BY.into_iter().find(|(word, _)| *word == filled.one("by")).map(|(_, by)| by);
    if by.is_none() {
        typed.faults.add("by", "apply-choose-by");
    }
    let through = match by {
        Some(AppliedBy::Organisation) => typed.needed("through", "apply-say-through"),
        Some(AppliedBy::Person | AppliedBy::Guide) | None => typed.words("through"),
    };
    let Some(by) = by.filter(|_| typed.faults.is_empty()) else { return Ok(Err(typed.faults)) };
    let (application, hardship) = (ApplicationId::new(id.number()), HardshipId::new(id.number()));
    Ok(Ok(ApplyForAdmission { person: opened.person, application, hardship, programme, by, through }))
}

async fn programmes(visit: &Visit) -> Result<Vec<Programme>, Trouble> {
    let sets = course::in_force(&visit.house, today(visit)).await?;
    let programme = |set: &std::sync::Arc<rules::RuleSet>| Programme {
        name: set.programme().name.clone(),
        title: set.programme().title.say(tongue(visit.language)).to_owned(),
        confirmed: set.programme().confirmed,
    };
    Ok(sets.iter().map(programme).collect())
}

async fn page(visit: &Visit, opened: &Opened, faults: Faults, mut filled: Filled) -> Result<Page, Trouble> {
    let programmes = programmes(visit).await?;
    if let [only] = programmes.as_slice() {
        filled.set("programme", [only.name.clone()]);
    }
    Ok(Page {
        frame: visit.frame("apply-title").await?,
        faults,
        command: filled.one("command").parse().unwrap_or_else(|_| chance::command()),
        filled,
        person: opened.person,
        called: opened.called.clone(),
        programmes,
        sees_rules: visit.see(permission::Page::Rules, Place::House).is_ok(),
    })
}
