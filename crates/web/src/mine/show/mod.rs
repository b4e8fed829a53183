//! `/mine/file`: what the house knows of somebody, for themselves: where they sleep, what is next and by whom, what is due,
//! their letters, and what they said they want.

use std::collections::BTreeSet;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::event::Class;

use super::arrive::{Around, Mine};
use super::seen::Seen;
use crate::answer::{Answer, Trouble, page};
use crate::house::Houses;
use crate::tongue::Words;

/// One's own pages, each with the key of what it is called.
pub const PAGES: &[(&str, &str)] = &[
    ("file", "nav-file"),
    ("shown", "nav-shown"),
    ("looked", "nav-looked"),
    ("asks", "nav-asks"),
    ("copy", "nav-copy"),
];

pub fn routes() -> Router<Houses> {
    Router::new().route("/mine/file", get(show))
}

#[derive(Template)]
#[template(path = "mine/show/page.html")]
struct Page {
    around: Around,
    seen: Seen,
    /// Where letters lie.
    letters: String,
    /// When this file was opened with the card before.
    before: Option<String>,
}

impl Page {
    fn words(&self) -> Words {
        self.around.words
    }
}

async fn show(mine: Mine) -> Answer {
    let noted = mine.house.archive.own(&mine.own).await?;
    let (person, words) = (mine.own.person(), mine.words);
    let seen = Seen::of(&mine.house, words, person, &noted, &opened(&mine), &mine.now).await?;
    let entrance = mine.house.archive.entrance_of(person).await?;
    let before = entrance.and_then(|entrance| entrance.opened_before);
    page(&Page {
        around: mine.around(),
        seen,
        letters: mine.path("letter"),
        before: before.map(|at| words.moment(mine.house.zone.to_datetime(at))),
    })
}

/// Which classes are open here.
pub fn opened(mine: &Mine) -> BTreeSet<Class> {
    let strands = mine.own.opened().iter().map(|(class, _)| *class);
    strands.chain(Class::ALL.into_iter().filter(|class| !class.is_professional())).collect()
}

/// The same, as long as somebody is written down here: whoever was forgotten has no pages.
pub async fn told(mine: &Mine) -> Result<Vec<store::Noted>, Trouble> {
    let noted = mine.house.archive.own(&mine.own).await?;
    if noted.is_empty() { Err(Trouble::NotThere) } else { Ok(noted) }
}
