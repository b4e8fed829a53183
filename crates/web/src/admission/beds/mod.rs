//! `/admission/beds`: everybody who waits for a decision and has no bed, against every bed that is free for longer, at once: a waiting
//! list beside empty beds is seen, with why. Nothing is given here.

use std::collections::BTreeMap;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::bed::fit::Guest;
use domain::command::Place;
use domain::event::Class;
use domain::id::PersonId;
use domain::person::called;
use jiff::Timestamp;
use permission::Purpose;
use placement::{Party, Yardstick, together_by};
use store::Known;

use super::queue::asleep;
use crate::answer::{Answer, page};
use crate::frame::Frame;
use crate::house::Houses;
use crate::proposed::{Household, Member, households};
use crate::tonight::show::view::House;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/admission/beds", get(show))
}

#[derive(Template)]
#[template(path = "admission/beds/page.html")]
struct Page {
    frame: Frame,
    /// Who waits longest stands first, with for how many days.
    rows: Vec<(usize, Household)>,
    /// How many people have a place by this proposal, of how many who wait without one.
    people: usize,
    all: usize,
    proven: bool,
}

/// People who stay together, since when they wait.
struct Group {
    since: Timestamp,
    members: Vec<PersonId>,
}

async fn show(visit: Visit) -> Answer {
    let sight = visit.sight(Purpose::Admission, &[Class::Night], Place::House)?;
    let archive = &visit.house.archive;
    let asleep = asleep(&archive.beds(&visit.now).await?);
    let waiting = archive.pending_applications().await?;
    let since: BTreeMap<PersonId, Timestamp> =
        waiting.iter().filter(|one| !asleep.contains(&one.person)).map(|one| (one.person, one.made_at)).collect();
    let people: Vec<PersonId> = since.keys().copied().collect();
    let cards = archive.cards(&sight, &people, &visit.now).await?;
    let groups = groups(&cards, &since);
    let fitting = archive.fitting(&people, &visit.now).await?;
    let party = |group: &Group| {
        let is_of = |guest: &&Guest| group.members.contains(&guest.person);
        let guests = fitting.guests.iter().filter(is_of).cloned().collect();
        Party { guests, waits: visit.now.at.duration_since(group.since).as_mins() }
    };
    let parties: Vec<Party> = groups.iter().map(party).collect();
    let (rooms, elsewhere, now) = (fitting.rooms.clone(), fitting.elsewhere.clone(), visit.now.clone());
    let weighting = visit.house.weights.on(now.night()).clone();
    // It reckons for a moment, and others want to be answered meanwhile.
    let found = tokio::task::spawn_blocking(move || {
        let by = Yardstick { weighting, ..Yardstick::longer(&now) };
        together_by(&parties, &rooms, &elsewhere, &now, &by)
    });
    let found = found.await.unwrap_or_else(|broken| std::panic::resume_unwind(broken.into_panic()));
    let name = |person: PersonId| {
        let card = cards.iter().find(|known| known.person == person);
        card.and_then(|known| called(&known.card.names)).map(str::to_owned)
    };
    let members = |group: &Group| -> Vec<Member> {
        group.members.iter().map(|person| Member { person: *person, called: name(*person) }).collect()
    };
    let told = households(&visit, &House::of(&visit).await?, &groups.iter().map(members).collect::<Vec<_>>(), &found);
    let days = |group: &Group| usize::try_from(visit.now.at.duration_since(group.since).as_hours() / 24).unwrap_or(0);
    let all = people.len();
    page(&Page {
        frame: visit.frame("queue-beds-title").await?,
        rows: groups.iter().map(days).zip(told).collect(),
        people: found.people,
        proven: all.saturating_sub(found.people) == found.least_without,
        all,
    })
}

/// Those of one household wait together, since the first of them signed up. Who waits longest stands first.
fn groups(cards: &[Known], since: &BTreeMap<PersonId, Timestamp>) -> Vec<Group> {
    let mut groups: Vec<(Option<domain::id::HouseholdId>, Group)> = Vec::new();
    for known in cards {
        let Some(at) = since.get(&known.person).copied() else { continue };
        match groups.iter_mut().find(|(household, _)| household.is_some() && *household == known.household) {
            Some((_, group)) => {
                group.members.push(known.person);
                group.since = group.since.min(at);
            }
            None => groups.push((known.household, Group { since: at, members: vec![known.person] })),
        }
    }
    let mut groups: Vec<Group> = groups.into_iter().map(|(_, group)| group).collect();
    groups.sort_by_key(|group| (group.since, group.members[0]));
    groups
}
