//! `POST /allowance/of/{person}/give`: something else than money was given.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::allowance::{GiveGoods, GiveRefusal as Refusal, Goods, Receipt};
use domain::deed::Deed;
use domain::id::{CommandId, GivenId};
use domain::personal::Personal;

use super::find::Opened;
use super::{show, typed};
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/allowance/of/{person}/give", post(give))
}

async fn give(visit: Visit, Path((_, person)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::GiveGoods)?;
    let person = Opened::of(&visit, person.parse()?).await?.person;
    let id: CommandId = filled.id("command")?;
    let mut faults = Faults::default();
    let what = Personal::new(filled.one("what"));
    if what.is_empty() {
        faults.add("what", "allowance-say-what");
    }
    let on = filled.one("given-on").parse().ok();
    if on.is_none() {
        faults.add("given-on", "allowance-no-date");
    }
    let receipt = typed::receipt(&filled, &mut faults, true);
    let (Some(on), Some(receipt), true) = (on, receipt, faults.is_empty()) else {
        return show::again(&visit, person, faults, filled).await;
    };
    let (given, signs) = (GivenId::new(id.number()), receipt == Receipt::ToSign);
    let fault = match visit.execute(GiveGoods { person, given, goods: Goods { what, on }, receipt }, id).await? {
        Ok(()) | Err(Refusal::GivenAlready) if signs => {
            return to(visit.path(format_args!("allowance/sign/{given}")));
        }
        Ok(()) | Err(Refusal::GivenAlready) => return to(visit.path(format_args!("allowance/of/{person}#got"))),
        Err(Refusal::NoSuchPerson) => return Err(Trouble::NotThere),
        Err(Refusal::NothingSaid) => Faults::one("what", "allowance-say-what"),
        Err(Refusal::NotYet) => Faults::one("given-on", "allowance-not-yet"),
        Err(Refusal::SayWhyUnsigned) => Faults::one("unsigned-why", "allowance-say-unsigned"),
    };
    show::again(&visit, person, fault, filled).await
}
