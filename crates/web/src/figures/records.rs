//! `/figures/records`: what stands behind a count, for whoever may see who it is about.

use std::collections::BTreeMap;

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use domain::command::Place;
use domain::event::Class;
use domain::id::{PersonId, RequestId};
use jiff::tz::TimeZone;
use permission::{Page as Sees, Purpose};
use report::work::moments;
use report::{Passage, Period, is_there};
use serde::Deserialize;
use store::{Measure, RecordNow};

use super::asked::Asked;
use super::{begun, counted, measure};
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
    amount: Option<u64>,
    href: Option<String>,
    /// Of whom it is; nothing where it is of nobody, or of somebody who is forgotten.
    called: Option<String>,
    forgotten: bool,
}

#[derive(Deserialize)]
struct Which {
    #[serde(default)]
    of: String,
    #[serde(default)]
    way: String,
}

async fn show(visit: Visit, Query(which): Query<Which>, Query(asked): Query<Asked>) -> Answer {
    visit.see(Sees::Figures, Place::House)?;
    let chosen = asked.period(&visit, begun(&visit.house).await?);
    let period = chosen.period.ok_or(Trouble::NotThere)?;
    let found = behind(&visit, &which, period).await?.ok_or(Trouble::NotThere)?;
    let Found { label, rule, records, measure, back } = found;
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
        back: visit.path(format_args!("{back}{}", chosen.query)),
    })
}

/// Whether whoever sees figures may see whom a count is about. Of what belongs to a strand, a course, a complaint or a conference
/// only the count is told: who it is stands where that work is done.
pub fn is_told(measure: Measure) -> bool {
    use Measure::{
        AppealDecided, AppealLodged, Applied, Asked, AskedInVain, BedArrived, BedHeld, Decided, GuidanceBegun,
        HardshipDecided, HardshipOpened, ObjectionDecided, ObjectionReceived, Reopened, WaitedForOthers,
    };
    let of_admission = [Applied, Decided, WaitedForOthers, Reopened, GuidanceBegun, HardshipOpened, HardshipDecided];
    let of_objections = [ObjectionReceived, ObjectionDecided, AppealLodged, AppealDecided];
    let of_requests = [Asked, BedHeld, BedArrived, AskedInVain];
    of_admission.contains(&measure) || of_objections.contains(&measure) || of_requests.contains(&measure)
}

/// What stands behind a count.
struct Found {
    label: String,
    rule: String,
    records: Vec<RecordNow>,
    measure: Option<Measure>,
    /// The page on which the count stands.
    back: &'static str,
}

async fn behind(visit: &Visit, which: &Which, period: Period) -> Result<Option<Found>, Trouble> {
    let language = visit.language;
    if let Some((key, wanted)) = passing(&which.of, period) {
        let Some(counted) = counted(&visit.house).await? else { return Ok(None) };
        let mut records: Vec<RecordNow> = counted.passages.held.iter().filter_map(wanted).collect();
        records.sort_by_key(|one| std::cmp::Reverse(one.at));
        let (label, rule) = (language.t(key), language.t("figures-rule"));
        return Ok(Some(Found { label, rule, records, measure: None, back: "figures" }));
    }
    let Some(measure) = Measure::of(&which.of).filter(|measure| is_told(*measure)) else { return Ok(None) };
    let Some((label, rule)) = measure::called(language, measure, &which.way) else { return Ok(None) };
    let (from, before) = moments(period, &visit.house.zone);
    let records = visit.house.archive.tally_records((measure, &which.way), from, before, MOST + 1).await?;
    Ok(Some(Found { label, rule, records, measure: Some(measure), back: "figures/work" }))
}

/// Under which text somebody's time in the programme belongs to a count, and how it is told.
fn passing(of: &str, period: Period) -> Option<(&'static str, impl Fn(&Passage) -> Option<RecordNow>)> {
    let key = match of {
        "came" => "figures-came",
        "left" => "figures-left",
        "there" => "figures-there",
        _ => return None,
    };
    let (of, from, to) = (of.to_owned(), period.from(), period.to());
    let day = move |one: &Passage| match of.as_str() {
        "came" => Some(one.entered).filter(|day| from <= *day && *day <= to),
        "left" => one.gone.as_ref().map(|gone| gone.on).filter(|day| from <= *day && *day <= to),
        _ => is_there(one, to).then_some(one.entered),
    };
    let told = move |one: &Passage| {
        let at = TimeZone::UTC.to_timestamp(day(one)?.at(12, 0, 0, 0)).ok()?;
        Some(RecordNow { at, amount: Some(1), person: Some(one.person), about: None, kept: false })
    };
    Some((key, told))
}

/// What the people are called; each look is noted.
async fn names(visit: &Visit, records: &[RecordNow]) -> Result<BTreeMap<PersonId, String>, Trouble> {
    let shown = records.iter().take(MOST as usize);
    let mut people: Vec<PersonId> = shown.filter_map(|one| one.person).collect();
    people.sort_unstable();
    people.dedup();
    if people.is_empty() {
        return Ok(BTreeMap::new());
    }
    let sight = visit.sight(Purpose::Outflow, &[Class::Night], Place::House)?;
    let cards = visit.house.archive.cards(&sight, &people, &visit.now).await?;
    let called = |card: &store::Card| domain::person::called(&card.names).map(str::to_owned);
    let nameless = || visit.language.t("no-name");
    Ok(cards.iter().map(|one| (one.person, called(&one.card).unwrap_or_else(nameless))).collect())
}

fn row(visit: &Visit, measure: Option<Measure>, one: &RecordNow, called: &BTreeMap<PersonId, String>) -> Row {
    let wall = visit.house.zone.to_datetime(one.at);
    let on =
        if one.kept { dates::month(visit.language, wall.date()) } else { dates::full_day(visit.language, wall.date()) };
    let of_request =
        matches!(measure, Some(Measure::Asked | Measure::BedHeld | Measure::BedArrived | Measure::AskedInVain));
    let href = match (one.person, one.about) {
        (Some(person), _) => Some(visit.path(format_args!("person/{person}"))),
        (None, Some(request)) if of_request => Some(visit.path(format_args!("tonight/{}", RequestId::new(request)))),
        _ => None,
    };
    let name = one.person.map(|person| called.get(&person).cloned().unwrap_or_else(|| visit.language.t("no-name")));
    let called = name.or_else(|| href.is_some().then(|| visit.language.t("figures-request")));
    Row { on, amount: one.amount, href, called, forgotten: one.kept }
}
