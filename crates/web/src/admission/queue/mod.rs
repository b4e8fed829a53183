//! `/admission`: everybody who waits for a decision, and beside each the free beds that fit them, so
//! that a queue beside empty beds is seen at once. What evaluators found mixed is counted apart.

mod counts;
mod row;

use std::collections::{BTreeSet, HashMap};

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::command::Place;
use domain::event::Class;
use domain::id::{ApplicationId, PersonId};
use permission::Purpose;
use store::{ApplicationNow, Known};

use crate::admission::find::today;
use crate::answer::{Answer, page};
use crate::course;
use crate::frame::Frame;
use crate::house::Houses;
use crate::proposed::asleep;
use crate::visit::Visit;
use counts::{Counts, Decided};
use row::{Fits, Row};

pub fn routes() -> Router<Houses> {
    Router::new().route("/admission", get(queue))
}

#[derive(Template)]
#[template(path = "admission/queue/page.html")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
    /// Whether they wait for more than one programme.
    several: bool,
    /// How many different beds are free that fit at least one of those who wait.
    fitting: usize,
    counts: Counts,
    decided: Decided,
    /// Whether the rules of any programme hold.
    ruled: bool,
    sees_rules: bool,
    may_open_links: bool,
}

async fn queue(visit: Visit) -> Answer {
    let sight = visit.sight(Purpose::Admission, &[Class::Night], Place::House)?;
    let archive = &visit.house.archive;
    let waiting = archive.pending_applications().await?;
    let people: Vec<PersonId> = people_of(&waiting);
    let cards: HashMap<PersonId, Known> =
        archive.cards(&sight, &people, &visit.now).await?.into_iter().map(|known| (known.person, known)).collect();
    let asleep: BTreeSet<PersonId> = asleep(&archive.beds(&visit.now).await?).into_keys().collect();
    let fits = Fits::of(&visit, &people).await?;
    let rules = course::in_force(&visit.house, today(&visit)).await?;
    let weighed: BTreeSet<ApplicationId> =
        archive.open_weighings().await?.into_iter().map(|weighing| weighing.application).collect();
    let facts = archive.facts().await?;
    let row = |now: &ApplicationNow| {
        let set = rules.iter().find(|set| set.programme().name == now.programme).map(AsRef::as_ref);
        let known = facts.get(&now.person).map(Vec::as_slice).unwrap_or_default();
        let verdict = set.map(|set| set.verdict(&course::as_rules_see(known), today(&visit)));
        let mut row = Row::of(&visit, now, cards.get(&now.person)?, set, verdict);
        row.weighed = weighed.contains(&now.id);
        row.asleep = asleep.contains(&now.person);
        row.beds = fits.of_person(now.person);
        Some(row)
    };
    let applications = archive.applications().await?;
    page(&Page {
        frame: visit.frame("admission-title").await?,
        rows: waiting.iter().filter_map(row).collect(),
        several: waiting.iter().any(|now| now.programme != waiting[0].programme),
        fitting: fits.together(),
        counts: Counts::of(&applications, &asleep),
        decided: Decided::of(&applications, &archive.hardship_found().await?),
        ruled: !rules.is_empty(),
        sees_rules: visit.see(permission::Page::Rules, Place::House).is_ok(),
        may_open_links: visit.may(domain::deed::Deed::OpenReferralLink, Place::House),
    })
}

fn people_of(waiting: &[ApplicationNow]) -> Vec<PersonId> {
    let people: BTreeSet<PersonId> = waiting.iter().map(|now| now.person).collect();
    people.into_iter().collect()
}
