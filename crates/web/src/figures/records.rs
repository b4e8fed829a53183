//! `/figures/records`: what stands behind a count, for whoever may see who it is about.

use std::collections::BTreeMap;

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use domain::command::Place;
use domain::event::Class;
use domain::id::{PersonId, RequestId};
use permission::{Page as Sees, Purpose};
use report::work::moments;
use serde::Deserialize;
use store::{Measure, RecordNow};

use super::asked::Asked;
use super::{begun, measure};
use crate::answer::{Answer, Trouble, page};
use crate::dates;
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

/// No more than so many are shown at once.
const MOST: u32 = 500;

pub fn routes() -> Router<Houses> {
    Router::new().route("/figures/records", get(show))
}

#[derive(Template)]
#[template(path = "figures/records.html")]
struct Page {
    frame: Frame,
    label: String,
    rule: String,
    days: String,
    rows: Vec<Row>,
    /// Whether there are more than are shown.
    more: bool,
    back: String,
}

struct Row {
    on: String,
    amount: u64,
    href: Option<String>,
    /// Of whom it is; nothing where it is of nobody, or of somebody who is forgotten.
    called: Option<String>,
    forgotten: bool,
}

#[derive(Deserialize)]
struct Which {
    of: String,
    #[serde(default)]
    way: String,
}

async fn show(visit: Visit, Query(which): Query<Which>, Query(asked): Query<Asked>) -> Answer {
    visit.see(Sees::Figures, Place::House)?;
    let measure = Measure::of(&which.of).ok_or(Trouble::NotThere)?;
    let (label, rule) = measure::called(visit.language, measure, &which.way).ok_or(Trouble::NotThere)?;
    let chosen = asked.period(&visit, begun(&visit.house).await?);
    let period = chosen.period.ok_or(Trouble::NotThere)?;
    let (from, before) = moments(period, &visit.house.zone);
    let archive = &visit.house.archive;
    let records = archive.tally_records((measure, &which.way), from, before, MOST + 1).await?;
    let more = records.len() > MOST as usize;
    let called = names(&visit, &records).await?;
    let row = |one: &RecordNow| row(&visit, measure, one, &called);
    let day = |day| dates::full_day(visit.language, day);
    page(&Page {
        frame: visit.frame("figures-records").await?,
        label,
        rule,
        days: format!("{} – {}", day(period.from()), day(period.to())),
        rows: records.iter().take(MOST as usize).map(row).collect(),
        more,
        back: visit.path(format_args!("figures/work{}", chosen.query)),
    })
}

/// What the people are called; each look is noted.
async fn names(visit: &Visit, records: &[RecordNow]) -> Result<BTreeMap<PersonId, String>, Trouble> {
    let mut people: Vec<PersonId> = records.iter().filter_map(|one| one.person).collect();
    people.sort_unstable();
    people.dedup();
    if people.is_empty() {
        return Ok(BTreeMap::new());
    }
    let sight = visit.sight(Purpose::Outflow, &[Class::Night, Class::Case], Place::House)?;
    let cards = visit.house.archive.cards(&sight, &people, &visit.now).await?;
    let called = |card: &store::Card| domain::person::called(&card.names).map(str::to_owned);
    let nameless = || visit.language.t("no-name");
    Ok(cards.iter().map(|one| (one.person, called(&one.card).unwrap_or_else(nameless))).collect())
}

fn row(visit: &Visit, measure: Measure, one: &RecordNow, called: &BTreeMap<PersonId, String>) -> Row {
    let wall = visit.house.zone.to_datetime(one.at);
    let on =
        if one.kept { dates::month(visit.language, wall.date()) } else { dates::full_day(visit.language, wall.date()) };
    let of_request = matches!(measure, Measure::Asked | Measure::BedHeld | Measure::BedArrived | Measure::AskedInVain);
    let href = match (one.person, one.about) {
        (Some(person), _) => Some(visit.path(format_args!("person/{person}"))),
        (None, Some(request)) if of_request => Some(visit.path(format_args!("tonight/{}", RequestId::new(request)))),
        _ => None,
    };
    let name = one.person.map(|person| called.get(&person).cloned().unwrap_or_else(|| visit.language.t("no-name")));
    let called = name.or_else(|| href.is_some().then(|| visit.language.t("figures-request")));
    Row { on, amount: one.amount, href, called, forgotten: one.kept }
}
