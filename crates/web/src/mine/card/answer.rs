//! `POST /person/{person}/wish/answer`: answering what somebody asked about what is written of them. The page of the
//! entrance comes back with what is missing.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::command::Past;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::{PersonId, WishId};
use domain::personal::Personal;
use domain::wish::{AnswerWish, AnswerWishRefusal as Refusal, Asks, Granted, WishState, Wishes};
use store::Noted;

use super::see;
use crate::answer::{Answer, Trouble, to};
use crate::dates;
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/{person}/wish/answer", post(answer))
}

/// What somebody asked, as those see it who answer.
pub struct WishRow {
    pub id: WishId,
    /// The keys of what it is, and of what it is about.
    pub kind: &'static str,
    pub about: Option<String>,
    pub words: String,
    pub on: String,
    /// The key of how far it is.
    pub state: &'static str,
    pub answer: String,
    pub open: bool,
}

/// Everything that somebody asked, newest first.
pub fn rows(visit: &Visit, noted: &[Noted]) -> Vec<WishRow> {
    let wishes = Wishes::of(noted.iter().map(|noted| &noted.event));
    let when = |id| {
        let made = noted.iter().find(|noted| match &noted.event {
            domain::event::Event::Wish(domain::wish::Event::WishMade { wish, .. }) => *wish == id,
            _ => false,
        });
        made.map(|made| dates::full_day(visit.language, visit.house.zone.to_datetime(made.at).date()))
    };
    let row = |(id, wish): (WishId, &domain::wish::Wish)| {
        let (state, answer) = match &wish.state {
            WishState::Open => ("mine-wish-open", String::new()),
            WishState::TakenBack => ("mine-wish-taken-back", String::new()),
            WishState::Answered(answer) if answer.granted == Granted::Done => {
                ("mine-wish-done", answer.words.reveal().to_owned())
            }
            WishState::Answered(answer) => ("mine-wish-declined", answer.words.reveal().to_owned()),
        };
        let (kind, about) = match wish.asks {
            Asks::Correct(about) => ("mine-wish-correct", Some(format!("mine-about-{}", about.name()))),
            Asks::Forget => ("mine-wish-forget", None),
        };
        let (words, on) = (wish.words.reveal().to_owned(), when(id).unwrap_or_default());
        WishRow { id, kind, about, words, on, state, answer, open: wish.state == WishState::Open }
    };
    wishes.all().rev().map(row).collect()
}

/// How many wishes wait for an answer, for whoever may give one.
pub fn waiting(visit: &Visit, noted: &[Noted]) -> usize {
    let open = || Wishes::of(noted.iter().map(|noted| &noted.event)).open().count();
    if visit.may(Deed::AnswerWish, Place::House) { open() } else { 0 }
}

async fn answer(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::AnswerWish)?;
    let (person, wish): (PersonId, WishId) = (id.parse()?, filled.id("wish")?);
    let field = format!("answer-{wish}");
    let granted = match filled.one(&format!("granted-{wish}")) {
        "done" => Some(Granted::Done),
        "declined" => Some(Granted::Declined),
        _ => None,
    };
    let Some(granted) = granted else {
        return see::again(&visit, &id, Faults::one(format!("granted-{wish}"), "mine-wish-choose"), filled).await;
    };
    let words = Personal::new(filled.one(&field));
    let asked = AnswerWish { person, wish, by: visit.me.worker.id, granted, words };
    match visit.execute(asked, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("person/{person}/mine#wishes"))),
        Err(Refusal::NotOpen) => Err(Trouble::NotThere),
        Err(Refusal::NoWords) => see::again(&visit, &id, Faults::one(field, "mine-wish-say"), filled).await,
        Err(Refusal::TooLong) => see::again(&visit, &id, Faults::one(field, "mine-wish-long"), filled).await,
    }
}
