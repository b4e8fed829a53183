//! `/mine/asks`: what somebody asks about what is written of them, with the answers, and how they can be reached. What was
//! written stays; their words stand beside it.

mod complained;
mod object;
mod reach;
mod send;
#[cfg(test)]
mod tests;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::command::Past;
use domain::event::Event;
use domain::id::CommandId;
use domain::person::{self, Reach};
use domain::wish::{About, Asks, Granted, WishState, Wishes};
use store::Noted;

pub use self::reach::CHANNELS;
use self::reach::Line;
use super::arrive::{Around, Mine};
use super::colleagues::Colleagues;
use super::show::told;
use crate::answer::{self, Answer, Trouble};
use crate::chance;
use crate::form::{Faults, Filled};
use crate::house::Houses;

pub fn routes() -> Router<Houses> {
    Router::new().route("/mine/asks", get(show)).merge(send::routes()).merge(reach::routes()).merge(object::routes())
}

#[derive(Template)]
#[template(path = "mine/asks/page.html")]
struct Page {
    around: Around,
    faults: Faults,
    filled: Filled,
    saved: bool,
    reach: Vec<Line>,
    asked: Vec<Asked>,
    complaints: Vec<complained::Complained>,
    objecting: object::Objecting,
    command: fn() -> CommandId,
}

/// Something that was asked.
struct Asked {
    id: String,
    /// The keys of what it is, and of what it is about.
    kind: &'static str,
    about: Option<String>,
    words: String,
    on: String,
    /// The key of how far it is.
    state: &'static str,
    /// What was answered, and as what somebody did.
    answer: Option<(String, String)>,
    open: bool,
}

async fn show(mine: Mine) -> Answer {
    answer::page(&page(&mine, Faults::default(), Filled::default(), false).await?)
}

/// The page again, with what is wrong and what was typed.
async fn again(mine: &Mine, faults: Faults, filled: Filled) -> Answer {
    answer::again(&page(mine, faults, filled, false).await?)
}

async fn page(mine: &Mine, faults: Faults, filled: Filled, saved: bool) -> Result<Page, Trouble> {
    let noted = told(mine).await?;
    let colleagues = Colleagues::of(&mine.house).await?;
    let reach =
        if filled.says_anything_in(&["reach-1-to"]) { reach::typed(&filled) } else { reach::lines(&stands(&noted)) };
    let asked = asked(mine, &colleagues, &noted);
    let complaints = complained::all(mine, &colleagues, &noted);
    let objecting = object::all(mine, &noted);
    let (around, command) = (mine.around(), chance::command);
    Ok(Page { around, faults, filled, saved, reach, asked, complaints, objecting, command })
}

/// How somebody can be reached, as it stands.
fn stands(noted: &[Noted]) -> Vec<Reach> {
    let described = |noted: &Noted| match &noted.event {
        Event::Person(person::Event::PersonDescribed { description, .. }) => Some(description.reach.clone()),
        _ => None,
    };
    noted.iter().rev().find_map(described).unwrap_or_default()
}

fn asked(mine: &Mine, colleagues: &Colleagues, noted: &[Noted]) -> Vec<Asked> {
    let wishes = Wishes::of(noted.iter().map(|noted| &noted.event));
    let when = |id| {
        let made = noted.iter().find(
            |noted| matches!(&noted.event, Event::Wish(domain::wish::Event::WishMade { wish, .. }) if *wish == id),
        );
        made.map(|made| mine.words.day(mine.house.zone.to_datetime(made.at).date())).unwrap_or_default()
    };
    let row = |(id, wish): (_, &domain::wish::Wish)| {
        let (state, answer) = match &wish.state {
            WishState::Open => ("state-open", None),
            WishState::TakenBack => ("state-taken-back", None),
            WishState::Answered(answer) => {
                let state = if answer.granted == Granted::Done { "state-done" } else { "state-declined" };
                let by = colleagues.role(mine.words, answer.by, mine.own.person());
                (state, Some((answer.words.reveal().to_owned(), by)))
            }
        };
        let (kind, about) = kind(wish.asks);
        Asked {
            id: format!("{id}"),
            kind,
            about: about.map(|about| mine.words.t(format!("about-{}", about.name()))),
            words: wish.words.reveal().to_owned(),
            on: mine.words.with("asked-on", &[("day", &when(id))]),
            state,
            answer,
            open: wish.state == WishState::Open,
        }
    };
    wishes.all().rev().map(row).collect()
}

/// What was asked, as the key of its name.
pub const fn kind(asks: Asks) -> (&'static str, Option<About>) {
    match asks {
        Asks::Correct(about) => ("kind-correct", Some(about)),
        Asks::Forget => ("kind-forget", None),
    }
}
