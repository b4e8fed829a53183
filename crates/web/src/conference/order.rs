//! `POST /conference/{conference}/order`: another order of the cases: one up or down, or by the legal terms that run out.

use std::collections::BTreeMap;

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::conference::{OrderAgenda, OrderRefusal as Refusal};
use domain::deed::Deed;
use domain::id::{ConferenceId, ItemId, PersonId};
use domain::procedure::RunsFor;
use jiff::civil::Date;

use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference/{conference}/order", post(order))
}

async fn order(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::OrderAgenda)?;
    let conference: ConferenceId = id.parse()?;
    let saw: Vec<ItemId> = filled.one("saw").split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    let items = match filled.one("move") {
        "terms" => by_terms(&visit, conference, &saw).await?,
        step => moved(&saw, filled.id("item")?, step == "up"),
    };
    let back = visit.path(format_args!("conference/{conference}#agenda"));
    match visit.execute(OrderAgenda { conference, items, saw }, filled.id("command")?).await? {
        Ok(()) | Err(Refusal::Same) => to(back),
        Err(Refusal::NoSuchConference) => Err(Trouble::NotThere),
        Err(Refusal::Changed | Refusal::OtherItems) => {
            show::again(&visit, &id, Faults::one("agenda", "conference-agenda-changed"), filled).await
        }
    }
}

/// The same order with one case a place further.
fn moved(saw: &[ItemId], item: ItemId, up: bool) -> Vec<ItemId> {
    let mut items = saw.to_vec();
    if let Some(place) = items.iter().position(|one| *one == item) {
        let other = if up { place.checked_sub(1) } else { Some(place + 1).filter(|next| *next < items.len()) };
        if let Some(other) = other {
            items.swap(place, other);
        }
    }
    items
}

/// The cases by the last day of the first legal term that runs; those without one keep their order behind.
async fn by_terms(visit: &Visit, conference: ConferenceId, saw: &[ItemId]) -> Result<Vec<ItemId>, Trouble> {
    let mut terms: BTreeMap<PersonId, Date> = BTreeMap::new();
    for term in visit.house.archive.running_terms().await?.into_iter().filter(|term| term.runs_for == RunsFor::Person) {
        terms.entry(term.person).or_insert(term.last_day);
    }
    let agenda = visit.house.archive.agenda(conference).await?;
    let person: BTreeMap<ItemId, PersonId> = agenda.iter().map(|item| (item.item, item.person)).collect();
    let mut items = saw.to_vec();
    items.sort_by_key(|item| person.get(item).and_then(|person| terms.get(person)).copied().unwrap_or(Date::MAX));
    Ok(items)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_goes_no_higher_and_the_last_no_lower() {
        let all = [1, 2, 3].map(ItemId::new);
        let [one, two, three] = all;
        assert_eq!(moved(&all, two, true), [two, one, three]);
        assert_eq!(moved(&all, two, false), [one, three, two]);
        assert_eq!(moved(&all, one, true), all);
        assert_eq!(moved(&all, three, false), all);
        assert_eq!(moved(&all, ItemId::new(9), false), all);
    }
}
