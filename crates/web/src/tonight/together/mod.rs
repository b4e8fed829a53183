//! `/tonight/together`: beds for everybody who still asks, all at once, each with why and with who has the place that looked
//! better; one tap holds what is ticked. `POST /tonight/together/hold` holds it, one after the other, and says what could not be.

mod asking;
mod earlier;
mod fair;
mod hold;
mod moves;
mod overrule;
#[cfg(test)]
mod tests;
mod view;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::bed::fit::For;
use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::id::{PersonId, ProposalId, RequestId};
use domain::person::called;
use domain::proposal::Occasion;
use permission::Purpose;
use placement::{Frozen, Situation, together_by};

use super::show::view::House;
use crate::answer::{self, Answer, Trouble};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::proposed::{overruled, remember};
use crate::visit::Visit;
use asking::Asking;
use view::Row;

pub use fair::LastReckoned;

pub fn routes() -> Router<Houses> {
    Router::new()
        .route("/tonight/together", get(show))
        .merge(earlier::routes())
        .merge(fair::routes())
        .merge(hold::routes())
        .merge(moves::routes())
        .merge(overrule::routes())
}

#[derive(Template)]
#[template(path = "tonight/together/page.html")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
    /// Under which number it is remembered, and what was promised of the draw in it.
    proposal: ProposalId,
    promise: Option<String>,
    /// How many people have a bed by this proposal, and of how many.
    people: usize,
    asking: usize,
    /// How many more than if each took the best one in the order in which they asked.
    more: usize,
    /// Whether it is proven that no answer gives more people a bed.
    proven: bool,
    /// What was held, and for whom it could not be.
    held: Option<usize>,
    not_held: Vec<Option<String>>,
    hold_minutes: u16,
    /// How often somebody chose otherwise of late, by the key of why.
    overruled: Vec<(String, usize)>,
    /// What was typed when the page comes back, and what is wrong with it.
    filled: Filled,
    faults: Faults,
}

async fn show(visit: Visit) -> Answer {
    answer::page(&page(&visit, None, &[], (Filled::default(), Faults::default())).await?)
}

/// The page as it is now; with what was held just now, and which requests could not be served.
async fn page(
    visit: &Visit,
    held: Option<usize>,
    not_held: &[RequestId],
    (filled, faults): (Filled, Faults),
) -> Result<Page, Trouble> {
    visit.must_be_allowed(Deed::HoldBeds)?;
    let sight = visit.sight(Purpose::ShelterTonight, &[Class::Night], Place::House)?;
    let archive = &visit.house.archive;
    let now = visit.now.clone();
    let asking = asking::now(visit).await?;
    let by = asking::yardstick(visit, &asking).await?;
    let Asking { requests, parties, fitting, people } = asking;
    // Whoever could not be served may have a bed by now, from somebody else.
    let mut named = people;
    let mut unserved: Vec<Vec<PersonId>> = vec![];
    for request in not_held {
        let people = archive.request(*request).await?.map(|request| request.asked.people).unwrap_or_default();
        named.extend(people.iter().copied());
        unserved.push(people);
    }
    let cards = archive.cards(&sight, &named, &visit.now).await?;
    let asking = parties.iter().map(|party| party.guests.len()).sum();
    // It reckons for a moment, and others want to be answered meanwhile.
    let (rooms, elsewhere) = (fitting.rooms.clone(), fitting.elsewhere.clone());
    let promise = by.lots.as_ref().map(|lots| lots.draw.promise().to_string());
    let reckoned = tokio::task::spawn_blocking(move || {
        let here = Situation { rooms: &rooms, elsewhere: &elsewhere, now: &now, by: &by };
        (together_by(&parties, &rooms, &elsewhere, &now, &by), Frozen::together(&parties, here))
    });
    // Whatever broke there breaks here, and is told as such.
    let (found, frozen) = reckoned.await.unwrap_or_else(|broken| std::panic::resume_unwind(broken.into_panic()));
    let proposal = remember(visit, Occasion::Tonight, frozen, &found).await?;
    let house = House::of(visit).await?;
    let rows = view::rows(visit, &requests, &found, &cards, &house);
    let called = |people: &Vec<PersonId>| {
        let known = cards.iter().filter(|known| people.contains(&known.person));
        known.filter_map(|known| called(&known.card.names)).map(str::to_owned).next()
    };
    Ok(Page {
        frame: visit.frame("together-title").await?,
        people: found.people,
        asking,
        more: found.people.saturating_sub(found.one_by_one),
        proven: asking - found.people == found.least_without,
        held,
        not_held: unserved.iter().map(called).collect(),
        hold_minutes: visit.now.terms.hold_minutes,
        overruled: overruled(visit, For::Tonight).await?,
        filled,
        faults,
        rows,
        proposal,
        promise,
    })
}

impl Page {
    /// Whether a request is ticked: all are, until the page comes back with what somebody ticked.
    fn is_ticked(&self, row: &Row) -> bool {
        !self.filled.has("came", "back") || self.filled.has("hold", &row.request.to_string())
    }
}
