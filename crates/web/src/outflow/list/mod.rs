//! `/outflow`: whom this worker may call about now, and who left lately.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::id::{OutflowId, PersonId};
use jiff::ToSpan;
use jiff::civil::Date;
use store::{LaterNow, LeftNow, PassageNow};

use super::find::sight;
use super::show::{KindShown, kind_shown};
use crate::answer::{Answer, Trouble, page};
use crate::dates;
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

/// Who left within so many days stands on the list.
const LATELY: i32 = 90;
/// No more than so many are shown.
const MOST: u32 = 200;

pub fn routes() -> Router<Houses> {
    Router::new().route("/outflow", get(list))
}

#[derive(Template)]
#[template(path = "outflow/list/page.html")]
struct Page {
    frame: Frame,
    /// Whom this worker said they would call, and it is time.
    due: Vec<Row>,
    lately: Vec<Row>,
}

struct Row {
    href: String,
    called: String,
    on: String,
    kind: KindShown,
    /// After how many months somebody is called now.
    months: u8,
}

async fn list(visit: Visit) -> Answer {
    let sight = sight(&visit)?;
    let today = visit.now.wall.date();
    let archive = &visit.house.archive;
    let (mine, later) = archive.aftercare_by(visit.me.worker.id, today).await?;
    let mut due: Vec<(&PassageNow, &LeftNow, u8)> = Vec::new();
    for one in &mine {
        if let Some(left) = &one.left
            && let Some(months) = calls(&visit, left, &later, today)
        {
            due.push((one, left, months));
        }
    }
    due.truncate(MOST as usize);
    let lately = archive.left_since(today.saturating_add((-LATELY).days()), MOST).await?;
    let is_due = |one: &PassageNow| due.iter().any(|(known, ..)| known.application == one.application);
    let lately: Vec<(&PassageNow, &LeftNow, u8)> =
        lately.iter().filter(|one| !is_due(one)).filter_map(|one| Some((one, one.left.as_ref()?, 0))).collect();
    let mut people: Vec<PersonId> = due.iter().chain(&lately).map(|(one, ..)| one.person).collect();
    people.sort_unstable();
    people.dedup();
    let cards = visit.house.archive.cards(&sight, &people, &visit.now).await?;
    let row = |(one, left, months): &(&PassageNow, &LeftNow, u8)| {
        let card = cards.iter().find(|known| known.person == one.person)?;
        let called = domain::person::called(&card.card.names);
        Some(Row {
            href: visit.path(format_args!("person/{}/outflow", one.person)),
            called: called.map_or_else(|| visit.language.t("no-name"), str::to_owned),
            on: dates::full_day(visit.language, left.on),
            kind: kind_shown(&visit, left.kind.word(), left.on),
            months: *months,
        })
    };
    let (due, lately) = (due.iter().filter_map(row).collect(), lately.iter().filter_map(row).collect());
    page(&Page { frame: visit.frame("outflow-list").await?, due, lately })
}

/// After how many months they are called now; nothing when it is not time yet.
fn calls(visit: &Visit, left: &LeftNow, later: &[LaterNow], today: Date) -> Option<u8> {
    let called = called_after(left.outflow, later);
    let meant = visit.house.outflow.on(left.on).look_again.iter().copied();
    let next = meant.filter(|months| *months > called).min()?;
    (left.on.saturating_add(i32::from(next).months()) <= today).then_some(next)
}

fn called_after(outflow: OutflowId, later: &[LaterNow]) -> u8 {
    later.iter().filter(|known| known.outflow == outflow).filter_map(|known| known.months).max().unwrap_or(0)
}

/// Whether the worker may see the list at all, for the menu.
pub fn sees(visit: &Visit) -> bool {
    sight(visit).map_err(|_: Trouble| ()).is_ok()
}
