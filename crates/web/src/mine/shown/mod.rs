//! `/mine/shown`: what somebody said yes to at meetings, which they take back with one tap, and what was shown of them to whom.

mod outside;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use askama::Template;
use axum::Router;
use axum::routing::{get, post};
use domain::command::Past;
use domain::conference::{ConferenceFile, Consent, Item, WithdrawConsent, WithdrawConsentRefusal as Refusal};
use domain::id::{CommandId, ItemId, PartnerId};
use jiff::Timestamp;
use store::SeatNow;

use super::arrive::{Around, Mine};
use super::show::told;
use crate::answer::{Answer, Trouble, page};
use crate::conference::{register, sheets, words};
use crate::form::Filled;
use crate::house::Houses;

pub fn routes() -> Router<Houses> {
    Router::new().route("/mine/shown", get(show)).route("/mine/withdraw", post(withdraw)).merge(outside::routes())
}

#[derive(Template)]
#[template(path = "mine/shown/page.html")]
struct Page {
    around: Around,
    /// The key of what happened just now.
    done: Option<&'static str>,
    given: Vec<Given>,
    shown: Vec<Row>,
    outside: Vec<outside::Outside>,
    command: fn() -> CommandId,
}

/// What one partner may see at one meeting.
struct Given {
    item: ItemId,
    partner: PartnerId,
    to: String,
    of_state: bool,
    meeting: String,
    question: String,
    /// What it is about, as the key of its name, and the words.
    points: Vec<(String, String)>,
}

/// What was shown once.
struct Row {
    to: String,
    of_state: bool,
    at: String,
    page: String,
    points: Vec<(String, String, String)>,
}

async fn show(mine: Mine) -> Answer {
    page(&all(&mine, None).await?)
}

async fn withdraw(mine: Mine, filled: Filled) -> Answer {
    let (item, partner) = (filled.id("item")?, filled.id("partner")?);
    let asked = WithdrawConsent { person: mine.own.person(), item, partner };
    // What was taken back a moment ago is taken back.
    let (Ok(()) | Err(Refusal::NothingGiven)) = mine.execute(asked, filled.id("command")?).await?;
    mine.house.archive.take_back_sheets(item, partner).await?;
    let gone = sheets::take_back(&mine.house).await?;
    page(&all(&mine, Some(if gone { "withdrawn" } else { "withdrawn-soon" })).await?)
}

async fn all(mine: &Mine, done: Option<&'static str>) -> Result<Page, Trouble> {
    let noted = told(mine).await?;
    let file = ConferenceFile::of(noted.iter().map(|noted| &noted.event));
    let seats: Vec<SeatNow> = mine.house.archive.levels().await?.into_iter().flat_map(|level| level.seats).collect();
    let mut given = vec![];
    for item in file.items() {
        let Some(meeting) = mine.house.archive.conference(item.conference).await? else { continue };
        let when = mine.words.with("shown-meeting", &[("moment", &mine.words.moment(meeting.facts.begins))]);
        given.extend(of_item(item, &seats, &when));
    }
    given.reverse();
    let moment = |at: Timestamp| mine.words.moment(mine.house.zone.to_datetime(at));
    let point = |point: register::Point| {
        let since = mine.words.with("shown-since", &[("moment", &moment(point.since))]);
        (format!("point-{}", words::kind(point.kind)), point.words, since)
    };
    let row = |shown: register::Shown| Row {
        to: shown.to,
        of_state: shown.of_state,
        at: moment(shown.at),
        page: format!("page-{}", words::seen(shown.seen)),
        points: shown.points.into_iter().map(point).collect(),
    };
    let shown = register::of(&mine.house, &noted, &file).await?.into_iter().map(row).collect();
    let outside = outside::of(mine, &noted);
    Ok(Page { around: mine.around(), done, given, shown, outside, command: crate::chance::command })
}

/// What each partner may see of a case.
fn of_item(item: &Item, seats: &[SeatNow], meeting: &str) -> Vec<Given> {
    let mut all: BTreeMap<PartnerId, Vec<(String, String)>> = BTreeMap::new();
    for ((partner, point), said) in &item.consents {
        let Some(point) = item.point(*point).filter(|_| matches!(said, Consent::Given(_))) else { continue };
        let line = (format!("point-{}", words::kind(point.kind)), point.words.reveal().to_owned());
        all.entry(*partner).or_default().push(line);
    }
    let given = |(partner, points)| {
        let seat = seats.iter().find(|seat| seat.partner == partner);
        Given {
            item: item.id,
            partner,
            to: seat.map_or_else(|| "–".to_owned(), |seat| seat.facts.name.clone()),
            of_state: seat.is_some_and(|seat| seat.facts.of_state),
            meeting: meeting.to_owned(),
            question: item.question.reveal().to_owned(),
            points,
        }
    };
    all.into_iter().map(given).collect()
}
