//! `/referral`: which organisations have a link, until when, and how often it was used; and to which
//! application the number leads that the page behind a link gave.

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::{CommandId, ReferralId};
use jiff::ToSpan;
use serde::Deserialize;
use store::{Broken, ReferralNow};

use super::apply;
use crate::answer::{self, Answer, Trouble};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use crate::{chance, course, dates};

/// How many days a link works unless somebody says otherwise.
const DAYS: i32 = 30;

pub fn routes() -> Router<Houses> {
    Router::new().route("/referral", get(list))
}

#[derive(Template)]
#[template(path = "referral/list/page.html")]
pub struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    command: CommandId,
    programmes: Vec<Programme>,
    rows: Vec<Row>,
    most: usize,
    reference: String,
    /// The application with this reference; nothing when none was asked for.
    found: Option<Found>,
    may_withdraw: bool,
    sees_rules: bool,
}

/// A programme for which rules hold.
pub struct Programme {
    pub name: String,
    pub title: String,
}

struct Row {
    id: ReferralId,
    organisation: Option<String>,
    programme: String,
    until: String,
    used: usize,
    used_last: Option<String>,
    /// The key of how it stands.
    state: &'static str,
    works: bool,
}

enum Found {
    Here(String),
    Nowhere,
}

#[derive(Default, Deserialize)]
struct Wish {
    #[serde(default)]
    reference: String,
}

async fn list(visit: Visit, Query(Wish { reference }): Query<Wish>) -> Answer {
    visit.must_be_allowed(Deed::OpenReferralLink)?;
    let mut filled = Filled::default();
    let until = visit.now.wall.date().saturating_add(DAYS.days());
    filled.set("until", [until.to_string()]);
    let mut page = page(&visit, Faults::default(), filled).await?;
    page.found = found(&visit, &reference).await?;
    page.reference = reference;
    answer::page(&page)
}

/// The page with what was filled in for a new link.
pub async fn page(visit: &Visit, faults: Faults, mut filled: Filled) -> Result<Page, Trouble> {
    let programmes = programmes(visit).await?;
    if let [only] = programmes.as_slice() {
        filled.set("programme", [only.name.clone()]);
    }
    let links = visit.house.archive.referrals().await?;
    Ok(Page {
        frame: visit.frame("referral-title").await?,
        faults,
        command: filled.one("command").parse().unwrap_or_else(|_| chance::command()),
        filled,
        rows: links.into_iter().map(|link| row(visit, &programmes, link)).collect(),
        programmes,
        most: domain::referral::MOST_PER_DAY,
        reference: String::new(),
        found: None,
        may_withdraw: visit.may(Deed::WithdrawReferralLink, Place::House),
        sees_rules: visit.see(permission::Page::Rules, Place::House).is_ok(),
    })
}

/// The programmes for which rules hold today.
pub async fn programmes(visit: &Visit) -> Result<Vec<Programme>, Broken> {
    let sets = course::in_force(&visit.house, visit.now.wall.date()).await?;
    let tongue = match visit.language {
        crate::language::Language::Dutch => rules::Tongue::Dutch,
        crate::language::Language::English => rules::Tongue::English,
    };
    let programme = |set: &std::sync::Arc<rules::RuleSet>| Programme {
        name: set.programme().name.clone(),
        title: set.programme().title.say(tongue).to_owned(),
    };
    Ok(sets.iter().map(programme).collect())
}

fn row(visit: &Visit, programmes: &[Programme], link: ReferralNow) -> Row {
    let title = programmes.iter().find(|programme| programme.name == link.programme);
    let over = link.until < visit.now.wall.date();
    let state = match link.withdrawn_at {
        Some(_) => "referral-withdrawn",
        None if over => "referral-over",
        None => "referral-works",
    };
    Row {
        id: link.id,
        organisation: link.organisation.map(|organisation| organisation.reveal().to_owned()),
        programme: title.map_or(link.programme, |programme| programme.title.clone()),
        until: dates::full_day(visit.language, link.until),
        used: usize::try_from(link.used).unwrap_or(usize::MAX),
        used_last: link.used_last.map(|day| dates::full_day(visit.language, day)),
        state,
        works: link.withdrawn_at.is_none() && !over,
    }
}

/// Where the application lies whose reference somebody read aloud; the reference says nothing else.
async fn found(visit: &Visit, reference: &str) -> Result<Option<Found>, Trouble> {
    let wanted: String = reference.chars().filter(char::is_ascii_alphanumeric).collect();
    let wanted = wanted.to_ascii_lowercase();
    if wanted.is_empty() {
        return Ok(None);
    }
    let all = visit.house.archive.applications().await?;
    let mut alike =
        all.iter().filter(|one| wanted.len() >= apply::REFERENCE && one.id.to_string().starts_with(&wanted));
    let found = match (alike.next(), alike.next()) {
        (Some(one), None) => Found::Here(visit.path(format_args!("admission/{}", one.id))),
        (None | Some(_), _) => Found::Nowhere,
    };
    Ok(Some(found))
}
