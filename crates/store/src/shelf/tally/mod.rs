//! One row for each thing that a figure counts, drawn from the log as it happens: when, how it came out, and how much of it.
//! Whoever is forgotten leaves rows that say in which month, and no longer about whom: figures of the past stay what they were.

mod admission;
mod help;
mod kept;
mod measure;
pub(crate) mod month;
mod read;
mod row;
mod sealed;
mod sharing;
mod tonight;

use domain::event::Event;

pub(crate) use kept::{how_many_forgotten, keep};
pub use measure::Measure;
pub use month::{MonthsAsOf, month_bounds, month_of};
pub use read::{AmountNow, CountNow, KeptNow, RecordNow};
pub use sealed::SEALED;

use super::Shelf;
use crate::Broken;
use crate::engine::Conn;
use crate::history::Noted;

pub(crate) const SHELF: Shelf = Shelf {
    name: "tally",
    // What the forgotten left cannot be drawn again: nobody can read it any more.
    clear: "DELETE FROM tally WHERE kept = 0",
    content: "SELECT position, at, measure, detail, amount, person, about, kept FROM tally
              ORDER BY position, at, measure, detail, amount",
};

/// Before the other shelves: how long something took is read from how it stood until now.
pub(crate) async fn draw(conn: &mut Conn, noted: &Noted) -> Result<(), Broken> {
    match &noted.event {
        Event::Tonight(event) => tonight::draw(conn, noted, event).await,
        Event::Admission(event) => admission::draw(conn, noted, event).await,
        Event::Hardship(event) => admission::draw_hardship(conn, noted, event).await,
        Event::Objection(event) => admission::draw_objection(conn, noted, event).await,
        Event::Procedure(event) => help::draw(conn, noted, event).await,
        Event::Learning(event) => help::draw_learning(conn, noted, event).await,
        Event::Conference(event) => sharing::draw_conference(conn, noted, event).await,
        Event::Outward(event) => sharing::draw_outward(conn, noted, event).await,
        Event::Transfer(event) => sharing::draw_transfer(conn, noted, event).await,
        Event::Wish(event) => sharing::draw_wish(conn, noted, event).await,
        Event::Complaint(event) => sharing::draw_complaint(conn, noted, event).await,
        Event::Person(_)
        | Event::Household(_)
        | Event::Bed(_)
        | Event::Location(_)
        | Event::Night(_)
        | Event::Staff(_)
        | Event::Letter(_)
        | Event::Plan(_)
        | Event::Rules(_)
        | Event::Referral(_)
        | Event::Allowance(_)
        | Event::Outflow(_)
        | Event::Forgetting(_)
        | Event::Proposal(_) => Ok(()),
    }
}
