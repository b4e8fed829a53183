//! `POST /staff/organisation`: an organisation whose people work here gets a name, or another one.

use axum::Router;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::{CommandId, OrganisationId};
use domain::staff::{NameOrganisation, NameOrganisationRefusal as Refusal};

use super::list;
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/staff/organisation", post(name))
}

async fn name(visit: Visit, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::NameOrganisation)?;
    let id: CommandId = filled.id("command")?;
    let which = filled.one("organisation");
    let field = format!("organisation-{which}");
    // A new one has the number of the request that makes it: sent twice, it is one.
    let organisation = if which == "new" { OrganisationId::new(id.number()) } else { filled.id("organisation")? };
    let command = NameOrganisation { organisation, name: filled.one(&field).to_owned() };
    let key = match visit.execute(command, id).await? {
        Ok(()) => return to(visit.path("staff#organisations")),
        Err(Refusal::NoName) => "organisation-no-name",
        Err(Refusal::NameTaken) => "organisation-name-taken",
    };
    list::not_named(&visit, Faults::one(field.clone(), key), &[(&field, filled.one(&field))]).await
}
