//! Complaints as pages: those that wait with the day until which an answer is owed, and one with what happened, who sees to it
//! and what was answered.

mod answer;
mod list;
mod show;
mod take_up;
#[cfg(test)]
mod tests;

use axum::Router;
use domain::deed::Deed;
use jiff::Timestamp;

use crate::answer::Trouble;
use crate::house::Houses;
use crate::reckoned::{self, Reckoned};
use crate::visit::Visit;

/// Within which term a complaint is answered, by the legal clock.
const TO_ANSWER: &str = "awb-9:11";

pub fn routes() -> Router<Houses> {
    Router::new().merge(list::routes()).merge(show::routes()).merge(take_up::routes()).merge(answer::routes())
}

/// Whether this worker sees to complaints.
fn must_see_to_them(visit: &Visit) -> Result<(), Trouble> {
    visit.must_be_allowed(Deed::TakeUpComplaint)
}

/// Until when an answer to a complaint of this moment is owed.
fn until(visit: &Visit, made_at: Timestamp) -> Option<Reckoned> {
    reckoned::reckon(visit.language, TO_ANSWER, visit.house.zone.to_datetime(made_at).date())
}

/// The last day of it, for pages of one's own.
pub fn last_day(house: &crate::house::House, made_at: Timestamp) -> Option<jiff::civil::Date> {
    let from = house.zone.to_datetime(made_at).date();
    reckoned::reckon(crate::language::Language::Dutch, TO_ANSWER, from).map(|found| found.last_day)
}
