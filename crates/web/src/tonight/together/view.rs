//! What is proposed for one request, in words.

use domain::id::{CommandId, RequestId, RoomId};
use domain::person::called;
use placement::{Placed, Together};
use store::{Known, RequestNow};

use crate::chance;
use crate::tonight::show::view::{House, Offer, offer};
use crate::visit::Visit;

/// One request.
pub struct Row {
    pub request: RequestId,
    pub href: String,
    /// Under which number it is held, so that sent twice it is held once.
    pub command: CommandId,
    pub called: Option<String>,
    pub others: usize,
    pub minutes: usize,
    pub needs: Vec<&'static str>,
    pub offer: Option<Offer>,
    /// The rooms of it, and under which number it is overruled.
    pub rooms: Vec<RoomId>,
    pub overruling: CommandId,
    /// Places that by themselves looked better, or that fit whoever has none: which, and who has them.
    pub passed: Vec<(String, Vec<String>)>,
}

/// Who waits longest stands first.
pub fn rows(visit: &Visit, requests: &[RequestNow], found: &Together, cards: &[Known], house: &House) -> Vec<Row> {
    let of = |request: &RequestNow| -> Vec<&Known> {
        cards.iter().filter(|known| request.asked.people.contains(&known.person)).collect()
    };
    let name = |request: &RequestNow| of(request).iter().find_map(|known| called(&known.card.names)).map(str::to_owned);
    let names: Vec<String> =
        requests.iter().map(|request| name(request).unwrap_or_else(|| visit.language.t("no-name"))).collect();
    let passed = |placed: &Placed| {
        let one = |passed: &placement::Passed| {
            let to = passed.to.iter().map(|other| names[*other].clone()).collect();
            (house.place(passed.location, &passed.rooms), to)
        };
        placed.passed.iter().map(one).collect()
    };
    let row = |(request, placed): (&RequestNow, &Placed)| Row {
        request: request.id,
        href: visit.path(format_args!("tonight/{}", request.id)),
        command: chance::command(),
        called: name(request),
        others: request.asked.people.len().saturating_sub(1),
        minutes: usize::try_from(visit.now.at.duration_since(request.asked.since).as_mins()).unwrap_or(0),
        needs: crate::tonight::needs::of(&of(request)),
        offer: placed.proposal.as_ref().map(|proposal| offer(visit, house, 0, proposal)),
        rooms: placed.proposal.as_ref().map(|proposal| proposal.rooms.clone()).unwrap_or_default(),
        overruling: chance::command(),
        passed: passed(placed),
    };
    let mut rows: Vec<Row> = requests.iter().zip(&found.placed).map(row).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.minutes));
    rows
}
