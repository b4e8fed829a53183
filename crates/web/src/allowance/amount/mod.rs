//! `/allowance/amount`: how much is paid and how often, from a day; what was agreed before stays in sight. The program
//! proposes no amount.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::allowance::{SetAllowance, SetRefusal as Refusal, Week};
use domain::deed::Deed;
use domain::id::CommandId;
use jiff::civil::Date;
use std::sync::Arc;

use super::find::colleagues;
use super::{money, week};
use crate::admission::tongue;
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::course;
use crate::dates;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/allowance/amount", get(show).post(set))
}

#[derive(Template)]
#[template(path = "allowance/amount/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    command: CommandId,
    programmes: Vec<Programme>,
    rows: Vec<Row>,
}

/// A programme for which an amount can be set.
struct Programme {
    name: String,
    title: String,
}

/// An amount that was set, newest first.
struct Row {
    programme: String,
    amount: String,
    every: u16,
    from: String,
    source: String,
    by: String,
    at: String,
    /// It holds in this week.
    holds: bool,
}

async fn show(visit: Visit) -> Answer {
    visit.must_be_allowed(Deed::SetAllowance)?;
    let mut filled = Filled::default();
    filled.set("from", [week::now(&visit).monday().to_string()]);
    filled.set("every", ["1".to_owned()]);
    answer::page(&page(&visit, Faults::default(), filled).await?)
}

async fn set(visit: Visit, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::SetAllowance)?;
    let id: CommandId = filled.id("command")?;
    let command = match read(&visit, &filled).await? {
        Ok(command) => command,
        Err(faults) => return answer::again(&page(&visit, faults, filled).await?),
    };
    let fault = match visit.execute(command, id).await? {
        Ok(()) => return to(visit.path("allowance/amount")),
        Err(Refusal::NoProgramme) => Faults::one("programme", "allowance-choose-programme"),
        Err(Refusal::NoAmount) => Faults::one("amount", "allowance-no-amount"),
        Err(Refusal::NoRhythm) => Faults::one("every", "allowance-no-rhythm"),
        Err(Refusal::NoSource) => Faults::one("source", "allowance-no-source"),
        Err(Refusal::Already) => Faults::one("amount", "allowance-set-already"),
    };
    answer::again(&page(&visit, fault, filled).await?)
}

async fn read(visit: &Visit, filled: &Filled) -> Result<Result<SetAllowance, Faults>, Trouble> {
    let mut faults = Faults::default();
    let programme = filled.one("programme").to_owned();
    if !programmes(visit).await?.iter().any(|known| known.name == programme) {
        faults.add("programme", "allowance-choose-programme");
    }
    let amount = money::read(filled.one("amount"));
    if amount.is_none() {
        faults.add("amount", "allowance-no-amount");
    }
    let every_weeks = filled.one("every").parse::<u8>().ok().filter(|weeks| (1..=52).contains(weeks));
    if every_weeks.is_none() {
        faults.add("every", "allowance-no-rhythm");
    }
    let from = filled.one("from").parse::<Date>().ok();
    if from.is_none() {
        faults.add("from", "allowance-no-date");
    }
    let source = filled.one("source").to_owned();
    if source.is_empty() {
        faults.add("source", "allowance-no-source");
    }
    let (Some(amount), Some(every_weeks), Some(from), true) = (amount, every_weeks, from, faults.is_empty()) else {
        return Ok(Err(faults));
    };
    Ok(Ok(SetAllowance { programme, amount, every_weeks, from, source }))
}

/// Programmes for which rules hold.
async fn programmes(visit: &Visit) -> Result<Vec<Programme>, Trouble> {
    let sets = course::in_force(&visit.house, visit.now.wall.date()).await?;
    let programme = |set: &Arc<rules::RuleSet>| Programme {
        name: set.programme().name.clone(),
        title: set.programme().title.say(tongue(visit.language)).to_owned(),
    };
    Ok(sets.iter().map(programme).collect())
}

async fn page(visit: &Visit, faults: Faults, mut filled: Filled) -> Result<Page, Trouble> {
    let programmes = programmes(visit).await?;
    if let [only] = programmes.as_slice() {
        filled.set("programme", [only.name.clone()]);
    }
    Ok(Page {
        frame: visit.frame("allowance-amount-title").await?,
        faults,
        command: filled.one("command").parse().unwrap_or_else(|_| chance::command()),
        filled,
        rows: rows(visit, &programmes).await?,
        programmes,
    })
}

async fn rows(visit: &Visit, programmes: &[Programme]) -> Result<Vec<Row>, Trouble> {
    let archive = &visit.house.archive;
    let (set, colleagues, rates) = (archive.rates().await?, colleagues(visit).await?, archive.agreed_rates().await?);
    let this: Week = week::now(visit);
    let row = |(nth, set): (usize, store::RateNow)| {
        let title = programmes.iter().find(|known| known.name == set.rate.programme);
        let holds = rates.of(&set.rate.programme, this);
        Row {
            programme: title.map_or_else(|| set.rate.programme.clone(), |known| known.title.clone()),
            amount: money::shown(visit.language, set.rate.amount),
            every: set.rate.every_weeks.into(),
            from: dates::full_day(visit.language, set.rate.from),
            source: set.rate.source.clone(),
            by: colleagues.get(&set.set_by).cloned().unwrap_or_else(|| "–".to_owned()),
            at: dates::moment(visit.language, visit.house.zone.to_datetime(set.set_at)),
            holds: holds.is_some_and(|holds| rates.all().get(nth).is_some_and(|one| std::ptr::eq(one, holds))),
        }
    };
    let mut rows: Vec<Row> = set.into_iter().enumerate().map(row).collect();
    rows.reverse();
    Ok(rows)
}
