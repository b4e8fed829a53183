//! `POST /plan/{person}/conference`: puts somebody's case on the agenda of a meeting, with a question.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::conference::{PutOnAgenda, PutOnRefusal as Refusal};
use domain::deed::Deed;
use domain::id::{CommandId, ItemId};
use domain::personal::Personal;

use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::plan;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/conference", post(put_on))
}

async fn put_on(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::PutOnAgenda)?;
    let person = id.parse()?;
    let Ok(conference) = filled.one("conference").parse() else {
        return plan::again(&visit, &id, Faults::one("conference", "conference-choose-meeting"), filled).await;
    };
    let command: CommandId = filled.id("command")?;
    let (item, question) = (ItemId::new(command.number()), Personal::new(filled.one("question")));
    let fault = match visit.execute(PutOnAgenda { person, item, conference, question }, command).await? {
        Ok(()) => return to(visit.path(format_args!("conference/case/{item}"))),
        Err(Refusal::NoSuchPerson) => return Err(Trouble::NotThere),
        Err(Refusal::OnAlready) => Faults::one("conference", "conference-on-already"),
        Err(Refusal::NoSuchConference) => Faults::one("conference", "conference-choose-meeting"),
        Err(Refusal::NoQuestion) => Faults::one("question", "conference-no-question"),
    };
    plan::again(&visit, &id, fault, filled).await
}
