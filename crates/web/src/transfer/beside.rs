//! Where somebody goes or comes from, for the page of their plan, and the file that came along.

use domain::command::{Past, Place};
use domain::deed::Deed;
use domain::event::Event;
use domain::transfer::{CarriedWord, Event as Transfer, Transfers};
use store::Noted;

use super::words;
use crate::answer::Trouble;
use crate::visit::Visit;

/// What the page of a plan shows of transfers.
pub struct Moves {
    pub rows: Vec<Row>,
    /// What came along from another house.
    pub carried: Vec<Carried>,
    /// Whether this worker can offer them to another house now.
    pub offers: bool,
}

/// A transfer.
pub struct Row {
    pub href: String,
    pub other: String,
    pub stage: &'static str,
}

/// Something that stood in the plan in another house.
pub struct Carried {
    pub strand: &'static str,
    pub to_do: bool,
    pub words: String,
}

/// All of it; nothing for who offers nobody, where nothing came along.
pub async fn of(visit: &Visit, person: domain::id::PersonId, noted: &[Noted]) -> Result<Option<Moves>, Trouble> {
    let known = Transfers::of(noted.iter().map(|noted| &noted.event));
    let mut rows = vec![];
    for now in visit.house.archive.transfers_of(person).await? {
        let Some(transfer) = known.get(now.id) else { continue };
        rows.push(Row {
            href: visit.path(format_args!("transfer/{}", now.id)),
            other: visit.house.neighbours.name(transfer.other()),
            stage: words::stage(&now),
        });
    }
    let carried = noted.iter().filter_map(came_along).flatten().map(carried).collect::<Vec<_>>();
    let may = visit.may(Deed::OfferTransfer, Place::House) && !visit.house.neighbours.all().is_empty();
    let offers = may && known.open_of(person).is_none();
    let anything = offers || !rows.is_empty() || !carried.is_empty();
    Ok(anything.then_some(Moves { rows, carried, offers }))
}

fn came_along(noted: &Noted) -> Option<&[CarriedWord]> {
    let Event::Transfer(Transfer::DepartureHeard { words, .. }) = &noted.event else { return None };
    Some(words)
}

fn carried(word: &CarriedWord) -> Carried {
    Carried { strand: word.strand.name(), to_do: word.to_do, words: word.words.reveal().to_owned() }
}
