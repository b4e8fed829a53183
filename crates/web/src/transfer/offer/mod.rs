//! `/person/{person}/transfer`: offers somebody to another house, with what a bed must have and a name that says nothing.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::deed::Deed;
use domain::id::{CommandId, PersonId, TransferId};
use domain::person::Registered;
use domain::transfer::{Neighbour, OfferRefusal, OfferTransfer, Pseudonym, Why};

use super::{find, words};
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::named::Named;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/{person}/transfer", get(ask).post(offer))
}

#[derive(Template)]
#[template(path = "transfer/offer/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    person: PersonId,
    called: String,
    /// Whether others belong to them: each goes by a transfer of their own.
    together: bool,
    /// The houses, by word and name.
    houses: Vec<(String, String)>,
    whys: [&'static str; 4],
}

async fn ask(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    visit.must_be_allowed(Deed::OfferTransfer)?;
    answer::page(&page(&visit, id.parse()?, Faults::default(), Filled::default()).await?)
}

async fn offer(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::OfferTransfer)?;
    let person: PersonId = id.parse()?;
    let mut faults = Faults::default();
    let neighbours = &visit.house.neighbours;
    let house = neighbours.get(&Neighbour(filled.one("house").to_owned())).map(|paired| paired.word.clone());
    let why = words::why_of(filled.one("why"));
    if house.is_none() {
        faults.add("house", "transfer-choose-house");
    }
    if why.is_none() {
        faults.add("why", "transfer-choose-why");
    }
    let (Some(to_house), Some(why)) = (house, why) else {
        return answer::again(&page(&visit, person, faults, filled).await?);
    };
    let command: CommandId = filled.id("command")?;
    let transfer = TransferId::new(command.number());
    let pseudonym = Pseudonym::new(chance::number() as u32);
    match visit.execute(OfferTransfer { transfer, person, to: to_house, pseudonym, why }, command).await? {
        Ok(()) | Err(OfferRefusal::OfferedAlready) => to(visit.path(format_args!("transfer/{transfer}"))),
        Err(OfferRefusal::AnotherGoesOn(open)) => to(visit.path(format_args!("transfer/{open}"))),
        Err(OfferRefusal::NotRegistered) => Err(Trouble::NotThere),
    }
}

async fn page(visit: &Visit, person: PersonId, faults: Faults, filled: Filled) -> Result<Page, Trouble> {
    let sight = find::sight(visit)?;
    let looked: Vec<(PersonId, Named<Registered>)> = visit.house.archive.look(&sight, &[person], &visit.now).await?;
    let named = looked.into_iter().map(|(_, named)| named).find(|named| named.past.has(person));
    let named = named.ok_or(Trouble::NotThere)?;
    let together = together(visit, person).await?;
    let houses = visit.house.neighbours.all().iter().map(|one| (one.word.0.clone(), one.name.clone())).collect();
    let called = named.called(visit.language);
    let frame = visit.frame("transfer-offer").await?;
    Ok(Page { frame, faults, filled, person, called, together, houses, whys: Why::ALL.map(Why::name) })
}

/// Whether somebody belongs to a household of several.
async fn together(visit: &Visit, person: PersonId) -> Result<bool, Trouble> {
    let cards = visit.house.archive.cards(&find::sight(visit)?, &[person], &visit.now).await?;
    let Some(household) = cards.into_iter().find_map(|known| known.household) else { return Ok(false) };
    Ok(visit.house.archive.household(household).await?.len() > 1)
}
