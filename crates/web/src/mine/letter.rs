//! `/mine/letter/{letter}`: a letter to whoever reads it, in the sentences of the paper: Dutch, which binds, and their own
//! language beside it. As a page, so that nothing is left in the downloads of a shared telephone.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::id::LetterId;
use wording::{Block, Side};

use super::arrive::{Around, Mine};
use super::show::told;
use crate::answer::{Answer, Trouble, page};
use crate::course::Opened;
use crate::house::Houses;
use crate::letter;
use crate::letter::show::view::Said as _;

pub fn routes() -> Router<Houses> {
    Router::new().route("/mine/letter/{letter}", get(show))
}

#[derive(Template)]
#[template(path = "mine/letter.html")]
struct Page {
    around: Around,
    sender: String,
    sides: Vec<Side>,
}

async fn show(mine: Mine, Path((_, id)): Path<(String, String)>) -> Answer {
    let id: LetterId = id.parse()?;
    let known = mine.house.archive.letter(id).await?.filter(|known| known.person == mine.own.person());
    let known = known.ok_or(Trouble::NotThere)?;
    let opened = Opened::told(mine.own.person(), told(&mine).await?, String::new()).ok_or(Trouble::NotThere)?;
    let letter = letter::compose(&mine.house, &opened, &known).await?.ok_or(Trouble::NotThere)?;
    let worded = wording::wording(&letter);
    let sides = [worded.beside, Some(worded.dutch)].into_iter().flatten().collect();
    page(&Page { around: mine.around(), sender: letter.sender.house, sides })
}
