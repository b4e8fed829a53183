//! `/letter/{letter}`: a letter in the same sentences as on paper, Dutch and the person's language
//! side by side, and how it came to the person.

pub mod view;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::event::Event;
use domain::id::{CommandId, LetterId};
use domain::letter::{Delivery, Event as LetterEvent};
use jiff::civil::Date;
use wording::{Block, Side};

use super::{Found, find};
use crate::answer::{self, Answer, Trouble};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use crate::{chance, course, dates};
use view::Said as _;

pub fn routes() -> Router<Houses> {
    Router::new().route("/letter/{letter}", get(show))
}

#[derive(Template)]
#[template(path = "letter/show/page.html")]
struct Page {
    frame: Frame,
    notice: Option<&'static str>,
    faults: Faults,
    filled: Filled,
    letter: LetterId,
    command: CommandId,
    called: String,
    /// The page of the person, for whoever may open it.
    person: Option<String>,
    /// Who sends it.
    sender: String,
    /// Dutch first, which binds.
    sides: Vec<Side>,
    came: Vec<Came>,
    may_deliver: bool,
}

/// How the letter came to the person, once.
struct Came {
    how: Delivery,
    words: String,
    on: Date,
    shown: String,
}

async fn show(visit: Visit, Path((_, letter)): Path<(String, String)>) -> Answer {
    let found = find(&visit, &letter).await?;
    answer::page(&page(&visit, found, Told::default()).await?)
}

/// What the page says beside the letter: what went wrong, and what was typed.
#[derive(Default)]
pub struct Told {
    pub notice: Option<&'static str>,
    pub faults: Faults,
    pub filled: Filled,
}

/// The page again, with what went wrong and everything that was typed.
pub async fn again(visit: &Visit, found: Found, told: Told) -> Answer {
    answer::again(&page(visit, found, told).await?)
}

async fn page(visit: &Visit, found: Found, told: Told) -> Result<Page, Trouble> {
    let Found { known, opened, letter } = found;
    let worded = wording::wording(&letter);
    let came = opened.events.iter().filter_map(|event| came(visit, known.id, event)).collect();
    Ok(Page {
        frame: visit.frame("letter-title").await?,
        notice: told.notice,
        faults: told.faults,
        filled: told.filled,
        letter: known.id,
        command: chance::command(),
        called: opened.called,
        person: course::page_of(visit, known.person),
        sender: letter.sender.house,
        sides: [Some(worded.dutch), worded.beside].into_iter().flatten().collect(),
        came,
        may_deliver: visit.may(Deed::DeliverLetter, Place::House),
    })
}

fn came(visit: &Visit, letter: LetterId, event: &Event) -> Option<Came> {
    let Event::Letter(LetterEvent::LetterDelivered { letter: this, how, words, on, .. }) = event else { return None };
    let shown = dates::full_day(visit.language, *on);
    (*this == letter).then(|| Came { how: *how, words: words.reveal().to_owned(), on: *on, shown })
}

impl Came {
    fn key(&self) -> &'static str {
        super::deliver::word(self.how)
    }
}
