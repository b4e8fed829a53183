//! A transfer, opened for whoever may read it; not there and not yours look the same.

use domain::command::Place;
use domain::event::Class;
use domain::id::{PersonId, TransferId};
use domain::transfer::{Transfer, Transfers};
use permission::{Purpose, Sight};
use store::TransferNow;

use crate::answer::Trouble;
use crate::named::Named;
use crate::visit::Visit;

/// A transfer, opened.
pub struct Opened {
    pub now: TransferNow,
    pub known: Transfer,
    /// What the person is called, or that nobody knows a name.
    pub called: String,
}

/// Leave to read who goes where; each look is noted.
pub fn sight(visit: &Visit) -> Result<Sight, Trouble> {
    visit.sight(Purpose::Transfer, &[Class::Night, Class::Case], Place::House)
}

impl Opened {
    /// The transfer in an address.
    pub async fn of(visit: &Visit, id: &str) -> Result<Opened, Trouble> {
        let sight = sight(visit)?;
        let id: TransferId = id.parse()?;
        let now = visit.house.archive.transfer(id).await?.ok_or(Trouble::NotThere)?;
        opened(visit, &sight, vec![now]).await?.pop().ok_or(Trouble::NotThere)
    }

    /// All of these, in their order.
    pub async fn all(visit: &Visit, transfers: Vec<TransferNow>) -> Result<Vec<Opened>, Trouble> {
        opened(visit, &sight(visit)?, transfers).await
    }
}

async fn opened(visit: &Visit, sight: &Sight, transfers: Vec<TransferNow>) -> Result<Vec<Opened>, Trouble> {
    let mut people: Vec<PersonId> = transfers.iter().map(|now| now.person).collect();
    people.sort_unstable();
    people.dedup();
    let looked: Vec<(PersonId, Named<Transfers>)> = visit.house.archive.look(sight, &people, &visit.now).await?;
    let open = |now: TransferNow| {
        let (_, named) = looked.iter().find(|(person, _)| *person == now.person)?;
        let known = named.past.get(now.id)?.clone();
        Some(Opened { now, known, called: named.called(visit.language) })
    };
    Ok(transfers.into_iter().filter_map(open).collect())
}
