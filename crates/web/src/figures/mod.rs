//! Figures: who came, was there and left ([`flow`]); the work of a period ([`work`]) and the records behind a count ([`records`]);
//! how people went through the programme ([`ways`]); for whoever watches over rights ([`rights`]); the same on paper ([`sheet`]) and
//! as files ([`file`]); and what everybody may see ([`open`]).

mod asked;
mod chart;
mod evenings;
mod file;
mod files_held;
mod flow;
mod group;
mod measure;
mod months;
mod open;
mod passed;
mod records;
mod rights;
mod sheet;
pub mod tabs;
#[cfg(test)]
mod tests;
mod view;
mod ways;
mod work;
mod written;

use std::sync::Arc;

use axum::Router;
use domain::command::Place;
use jiff::civil::Date;
use permission::Page as Sees;
use report::Period;
use report::work::Work;

use crate::answer::Trouble;
use crate::house::{House, Houses};
use crate::visit::Visit;

pub use open::{CatalogueTerms, FigureTerms};
pub use passed::Passed;
pub use sheet::FiguresOnPaper;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(flow::routes())
        .merge(work::routes())
        .merge(records::routes())
        .merge(file::routes())
        .merge(rights::routes())
        .merge(sheet::routes())
        .merge(ways::routes())
        .merge(open::routes())
}

/// What can be counted, and since when: for these pages and for the page of beds.
pub struct Counted {
    pub passages: Arc<report::Passages>,
    /// The day on which the house began to write down.
    pub begun: Date,
}

/// Everything that a house can count; nothing while nothing is written.
pub async fn counted(house: &House) -> Result<Option<Counted>, store::Broken> {
    let Some(begun) = begun(house).await? else { return Ok(None) };
    let passages = house.passed.passages(&house.archive).await?;
    Ok(Some(Counted { passages, begun }))
}

/// The work of a period.
async fn work_of(visit: &Visit, period: Period) -> Result<Work, store::Broken> {
    let House { archive, passed, figures, zone, .. } = &*visit.house;
    Work::of(archive, &passed.work, period, &figures.funded, (zone, &visit.now)).await
}

/// On which day the house began to write down.
async fn begun(house: &House) -> Result<Option<Date>, store::Broken> {
    Ok(house.archive.begun_at().await?.map(|at| house.zone.to_datetime(at).date()))
}

/// Whether the worker may see figures, for the menu.
pub fn sees(visit: &Visit) -> bool {
    visit.see(Sees::Figures, Place::House).map_err(|_: Trouble| ()).is_ok()
}

/// Whether they see those about rights only.
pub fn sees_rights(visit: &Visit) -> bool {
    !sees(visit) && visit.see(Sees::Rights, Place::House).is_ok()
}
