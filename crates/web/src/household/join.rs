//! `POST /household/join`: two people belong together from now on.

use axum::Router;
use axum::routing::post;
use domain::command::Place;
use domain::deed::Deed;
use domain::household::{JoinHousehold, JoinRefusal};
use domain::id::{CommandId, HouseholdId, PersonId};

use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::person;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/household/join", post(join))
}

async fn join(visit: Visit, filled: Filled) -> Answer {
    let (one, other): (PersonId, PersonId) = (filled.id("person")?, filled.id("other")?);
    match bring_together(&visit, one, other, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("person/{one}"))),
        Err(why) => person::again(&visit, one, why).await,
    }
}

/// One joins the household of the other, whichever of the two has one; else they begin one, both
/// or neither. Somebody of another household leaves that first, so that nobody parts unseen.
pub async fn bring_together(
    visit: &Visit,
    one: PersonId,
    other: PersonId,
    id: CommandId,
) -> Result<Result<(), &'static str>, Trouble> {
    if !visit.may(Deed::JoinHousehold, Place::House) {
        return Err(Trouble::NotThere);
    }
    if one == other {
        return Ok(Err("person-themselves"));
    }
    let archive = &visit.house.archive;
    let joins = match (archive.household_of(one).await?, archive.household_of(other).await?) {
        (Some(ours), Some(theirs)) if ours == theirs => return Ok(Ok(())),
        (Some(_), Some(_)) => return Ok(Err("household-of-another")),
        (Some(household), None) => vec![JoinHousehold { household, person: other }],
        (None, Some(household)) => vec![JoinHousehold { household, person: one }],
        (None, None) => {
            let household = HouseholdId::new(id.number());
            vec![JoinHousehold { household, person: one }, JoinHousehold { household, person: other }]
        }
    };
    match visit.execute_all(joins, id).await? {
        Ok(()) | Err(JoinRefusal::AlreadyIn) => Ok(Ok(())),
        Err(JoinRefusal::NotRegistered) => Err(Trouble::NotThere),
        Err(JoinRefusal::InAnotherHousehold) => Ok(Err("household-of-another")),
    }
}
