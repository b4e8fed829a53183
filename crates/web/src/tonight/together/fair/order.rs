//! In what order those who ask come first among equals, what each has by the proposal, and what they could have had.

use std::cmp::Reverse;

use domain::id::PersonId;
use domain::person::called;
use permission::Sight;
use placement::{Lots, Passed, Together};
use store::RequestNow;

use super::super::asking::Asking;
use crate::answer::Trouble;
use crate::tonight::show::view::House;
use crate::visit::Visit;

/// One request.
pub struct Row {
    pub href: String,
    pub called: Option<String>,
    pub others: usize,
    pub minutes: usize,
    /// What is proposed for them.
    pub place: Option<String>,
    /// What by itself looked better, or would fit; and who has it.
    pub passed: Vec<(String, Vec<String>)>,
}

/// Who waits longest comes first; of those who wait equally long, whoever stands first in the draw.
pub async fn rows(
    visit: &Visit,
    sight: &Sight,
    asking: &Asking,
    found: &Together,
    lots: Option<&Lots>,
) -> Result<Vec<Row>, Trouble> {
    let cards = visit.house.archive.cards(sight, &asking.people, &visit.now).await?;
    let house = House::of(visit).await?;
    let of = |request: &RequestNow, person: PersonId| request.asked.people.contains(&person);
    let name = |request: &RequestNow| {
        let mut known = cards.iter().filter(|known| of(request, known.person));
        known.find_map(|known| called(&known.card.names)).map(str::to_owned)
    };
    let names: Vec<Option<String>> = asking.requests.iter().map(name).collect();
    let told = |nth: &usize| names[*nth].clone().unwrap_or_else(|| visit.language.t("no-name"));
    let passed = |one: &Passed| (house.place(one.location, &one.rooms), one.to.iter().map(told).collect());
    let row = |nth: usize| {
        let (request, placed) = (&asking.requests[nth], &found.placed[nth]);
        Row {
            href: visit.path(format_args!("tonight/{}", request.id)),
            called: names[nth].clone(),
            others: request.asked.people.len().saturating_sub(1),
            minutes: usize::try_from(asking.parties[nth].waits).unwrap_or(0),
            place: placed.proposal.as_ref().map(|place| house.place(place.location, &place.rooms)),
            passed: placed.passed.iter().map(passed).collect(),
        }
    };
    let mut order: Vec<usize> = (0..asking.requests.len().min(found.placed.len())).collect();
    let first = |nth: usize| asking.parties[nth].guests.iter().map(|guest| guest.person).min();
    order.sort_by_key(|nth| (Reverse(asking.parties[*nth].waits), lots.and_then(|lots| lots.rank(*nth)), first(*nth)));
    Ok(order.into_iter().map(row).collect())
}
