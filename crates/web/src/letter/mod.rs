//! Letters: as a page, as a PDF, and how each came to the person.

mod compose;
mod deliver;
mod list;
mod pdf;
pub mod show;
#[cfg(test)]
mod tests;

use axum::Router;
use domain::id::LetterId;
use store::LetterNow;
use wording::DecisionLetter;

use crate::answer::Trouble;
use crate::course::Opened;
use crate::house::Houses;
use crate::visit::Visit;

pub use compose::compose;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new().merge(list::routes()).merge(show::routes()).merge(pdf::routes()).merge(deliver::routes())
}

/// A letter, whom it is to, and what it says.
pub struct Found {
    known: LetterNow,
    opened: Opened,
    letter: DecisionLetter,
}

/// The letter with this number; that somebody looked is written down.
async fn find(visit: &Visit, letter: &str) -> Result<Found, Trouble> {
    // Whoever may read no letter does not learn which there are.
    crate::course::sight(visit)?;
    let letter: LetterId = letter.parse()?;
    let known = visit.house.archive.letter(letter).await?.ok_or(Trouble::NotThere)?;
    let opened = Opened::of(visit, known.person).await?;
    let letter = compose::compose(&visit.house, &opened, &known).await?.ok_or(Trouble::NotThere)?;
    Ok(Found { known, opened, letter })
}
