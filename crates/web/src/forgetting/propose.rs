//! `/person/{person}/forget`: what forgetting somebody means, what stands in the way, and proposing it.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::deed::Deed;
use domain::forgetting::{Because, Obstacles, ProposeForgetting, ProposeForgettingRefusal as Refusal};
use domain::id::{CommandId, PersonId};

use super::list::{colleagues, named};
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::person::file;
use crate::visit::Visit;
use crate::ways_in::prove;

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/{person}/forget", get(show).post(propose))
}

#[derive(Template)]
#[template(path = "forgetting/propose.html")]
struct Page {
    frame: Frame,
    person: PersonId,
    called: String,
    /// The keys of what stands in the way.
    obstacles: Vec<&'static str>,
    /// Who proposed it already.
    proposed: Option<String>,
    command: CommandId,
    faults: Faults,
    filled: Filled,
}

async fn show(visit: Visit, Path((_, person)): Path<(String, String)>) -> Answer {
    answer::page(&page(&visit, person.parse()?, Faults::default(), Filled::default()).await?)
}

async fn page(visit: &Visit, person: PersonId, faults: Faults, filled: Filled) -> Result<Page, Trouble> {
    visit.must_be_allowed(Deed::ProposeForgetting)?;
    let sight = file::sight(visit)?;
    let file = file::of(visit, &sight, person).await?;
    let looked: Vec<(PersonId, Obstacles)> = visit.house.archive.look(&sight, &[person], &visit.now).await?;
    let obstacles = looked.into_iter().next().map(|(_, known)| known.of(person, &visit.now)).unwrap_or_default();
    let proposal = visit.house.archive.forgettings().await?.into_iter().find(|one| one.person == person);
    let proposed = match proposal {
        Some(proposal) => Some(named(visit, &colleagues(visit).await?, proposal.by)),
        None => None,
    };
    Ok(Page {
        frame: visit.frame("forgetting-propose-title").await?,
        person,
        called: file::called(visit, &file.names),
        obstacles: obstacles.into_iter().map(super::agree::said).collect(),
        proposed,
        command: chance::command(),
        faults,
        filled,
    })
}

async fn propose(visit: Visit, Path((_, person)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::ProposeForgetting)?;
    prove::first(&visit, Some(&filled)).await?;
    let person: PersonId = person.parse()?;
    let Some(because) = Because::ALL.into_iter().find(|one| one.name() == filled.one("because")) else {
        let faults = Faults::one("because", "forgetting-say-why");
        return answer::again(&page(&visit, person, faults, filled).await?);
    };
    let command = ProposeForgetting { person, by: visit.me.worker.id, because };
    match visit.execute(command, filled.id("command")?).await? {
        // A colleague was quicker, and it waits all the same.
        Ok(()) | Err(Refusal::Proposed) => to(visit.path("forgotten")),
        Err(Refusal::NotRegistered) => Err(Trouble::NotThere),
    }
}
