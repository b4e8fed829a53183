//! `POST /forgotten/{person}/agree`: a second person agrees, and the keys are destroyed.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::event::Owner;
use domain::forgetting::{ForgetPerson, ForgetRefusal};
use domain::id::PersonId;

use super::list;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;
use crate::ways_in::prove;

pub fn routes() -> Router<Houses> {
    Router::new().route("/forgotten/{person}/agree", post(agree))
}

async fn agree(visit: Visit, Path((_, person)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::ForgetPerson)?;
    prove::first(&visit, Some(&filled)).await?;
    let person: PersonId = person.parse()?;
    let archive = &visit.house.archive;
    let people = archive.people_count().await? as u64;
    let command = ForgetPerson { person, by: visit.me.worker.id, people };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => {
            // Written down first: were the program stopped here, the next start would finish it.
            archive.shred(Owner::Person(person)).await?;
            to(visit.path(format_args!("forgotten/{person}")))
        }
        Err(refusal) => list::again(&visit, said(refusal)).await,
    }
}

/// The key of why somebody is not forgotten.
pub fn said(refusal: ForgetRefusal) -> &'static str {
    match refusal {
        ForgetRefusal::NotProposed => "forgetting-not-proposed",
        ForgetRefusal::Oneself => "forgetting-oneself",
        ForgetRefusal::HasBed => "forgetting-has-bed",
        ForgetRefusal::InProgramme => "forgetting-in-programme",
        ForgetRefusal::OnTheirWay => "forgetting-on-their-way",
        ForgetRefusal::EnoughToday => "forgetting-enough-today",
    }
}
