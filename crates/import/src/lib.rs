//! From what a worksheet tells to what the house knows, all of it or nothing.
//!
//! [`Bound`] is a worksheet with its columns mapped; [`Content`] is what its rows say. [`preview`]
//! tells what importing it would make and changes nothing; [`carry_out`] does it through the guard
//! and the archive, in one transaction.

mod bound;
mod carry_out;
mod chance;
mod content;
mod made;
mod people;
mod places;

pub use bound::Bound;
pub use carry_out::{By, Stopped, carry_out};
pub use content::{Content, What};
pub use made::{Made, Objection, Preview, Refused};

use domain::moment::Moment;
use store::{Archive, Broken};

/// What importing this would make now, and what stands in its way. Nothing is written.
pub async fn preview(archive: &Archive, content: &Content, now: &Moment) -> Result<Preview, Broken> {
    match &content.what {
        What::Places(plan) => Ok(places::Work::of(archive, plan, now).await?.preview(now)),
        What::People(rows) => people::preview(archive, rows, content.file, now).await,
    }
}

#[cfg(test)]
mod tests;
