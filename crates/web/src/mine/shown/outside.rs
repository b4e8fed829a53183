//! What organisations outside were sent with somebody's yes: what they can see, when they opened it, and one tap to stop.

use axum::Router;
use axum::routing::post;
use domain::command::Past;
use domain::event::Event;
use domain::id::OutwardId;
use domain::outward::{Event as Outer, Outward, Outwards, StopOutward, StopOutwardRefusal as Refusal};
use store::Noted;

use super::all;
use crate::answer::{Answer, Trouble, page};
use crate::form::Filled;
use crate::house::Houses;
use crate::mine::arrive::Mine;
use crate::outward::words;

pub fn routes() -> Router<Houses> {
    Router::new().route("/mine/stop", post(stop))
}

/// One of them.
pub struct Outside {
    pub id: OutwardId,
    pub to: String,
    /// The key of what each part is about, and its words as far as they are open here.
    pub parts: Vec<(&'static str, String)>,
    pub until: String,
    /// Each time it was opened.
    pub read: Vec<String>,
    /// What they said.
    pub said: Vec<String>,
    pub open: bool,
}

async fn stop(mine: Mine, filled: Filled) -> Answer {
    let outward = filled.id("outward")?;
    match mine.execute(StopOutward { person: mine.own.person(), outward }, filled.id("command")?).await? {
        // What ended a moment ago has ended.
        Ok(()) | Err(Refusal::Over) => page(&all(&mine, Some("out-stopped")).await?),
        Err(Refusal::NoSuch) => Err(Trouble::NotThere),
    }
}

/// All of them, the latest first.
pub fn of(mine: &Mine, noted: &[Noted]) -> Vec<Outside> {
    let known = Outwards::of(noted.iter().map(|noted| &noted.event));
    known.all().rev().map(|(id, one)| outside(mine, noted, id, one)).collect()
}

fn outside(mine: &Mine, noted: &[Noted], id: OutwardId, one: &Outward) -> Outside {
    let words_of = |kind| one.parts.iter().find(|part| part.kind == kind).map(|part| part.words.reveal().to_owned());
    let read = |noted: &Noted| {
        let here = matches!(&noted.event, Event::Outward(Outer::OutwardRead { outward, .. }) if *outward == id);
        here.then(|| {
            mine.words.with("out-read", &[("moment", &mine.words.moment(mine.house.zone.to_datetime(noted.at)))])
        })
    };
    let said = one.answers.iter().map(|answer| answer.words.reveal().to_owned());
    Outside {
        id,
        to: one.receiver.reveal().to_owned(),
        parts: one.kinds.iter().map(|kind| (words::part(*kind), words_of(*kind).unwrap_or_default())).collect(),
        until: mine.words.with("out-until", &[("day", &mine.words.day(one.until))]),
        read: noted.iter().filter_map(read).collect(),
        said: said.filter(|words| !words.is_empty()).collect(),
        open: one.is_open(mine.now.wall.date()),
    }
}
