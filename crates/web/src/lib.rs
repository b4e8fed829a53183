//! The house as its workers see it. One folder per subject, one folder per deed or page.
//!
//! Every page begins with a [`visit::Visit`]: who asks, in which house, in which language, when.
//! Nothing is written except through `Visit::execute`, nothing personal is read except through a
//! `Sight`. Pages work without a script; a script only makes them smoother.

pub mod answer;
pub mod asset;
pub mod chance;
pub mod clock;
pub mod course;
pub mod dates;
pub mod form;
pub mod frame;
pub mod house;
pub mod language;
pub mod named;
pub mod reckoned;
pub mod sentences;
pub mod session;
pub mod visit;
mod ways_in;

mod admission;
mod allowance;
mod bed;
mod board;
mod capacity;
mod complaint;
mod conference;
mod door;
mod figures;
mod forgetting;
mod hardship;
mod home;
mod household;
mod import;
mod learning;
mod letter;
mod live;
mod location;
mod mail;
mod mine;
mod night;
mod objection;
mod outflow;
mod outward;
mod person;
mod phrase;
mod plan;
mod procedure;
mod reading;
mod referral;
mod rules;
mod staff;
mod tongue;
mod tonight;
mod transfer;

#[cfg(test)]
mod proof;
mod proposed;
#[cfg(test)]
pub(crate) mod testing;

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;

pub use self::capacity::ahead::Foretold;
pub use self::conference::sheets::SheetServer;
pub use self::figures::{CatalogueTerms, FigureTerms, FiguresOnPaper, Passed};
pub use self::forgetting::{KeepingTerms, KeptFor};
pub use self::mail::{DigestTerms, HouseMail, Weekday};
pub use self::reading::{Reading, ReadingTerms};
pub use self::transfer::{NeighbourTerms, Neighbours, NotPaired, Street};
pub use house::{
    AdmissionTerms, BedTonight, HelpTerms, House, Houses, LetterTerms, NightLine, NightSheet, Press, Stationery,
};
pub use proposed::Proposals;

/// The largest form that is read, in bytes; files have a limit of their own.
const FORM_LIMIT: usize = 1024 * 1024;

/// All pages of these houses.
pub fn app(houses: impl IntoIterator<Item = Arc<House>>) -> Router {
    let houses: Houses =
        Arc::new(houses.into_iter().map(|house| (house.slug.clone(), house)).collect::<BTreeMap<_, _>>());
    Router::new()
        .nest("/{house}", pages())
        .route("/{house}/", get(home::home))
        .route("/asset/{*name}", get(asset::serve))
        .route("/today", get(mine::today))
        .fallback(|| async { answer::Trouble::NotThere })
        .layer(DefaultBodyLimit::max(FORM_LIMIT))
        .layer(axum::middleware::from_fn(session::own_pages_only))
        .layer(axum::middleware::from_fn(answer::with_headers))
        .with_state(houses)
}

/// The pages of one house: the table of contents.
fn pages() -> Router<Houses> {
    Router::new()
        .merge(home::routes())
        .merge(door::routes())
        .merge(live::routes())
        .merge(tonight::routes())
        .merge(board::routes())
        .merge(night::routes())
        .merge(staff::routes())
        .merge(ways_in::routes())
        .merge(person::routes())
        .merge(household::routes())
        .merge(import::routes())
        .merge(bed::routes())
        .merge(location::routes())
        .merge(admission::routes())
        .merge(hardship::routes())
        .merge(objection::routes())
        .merge(self::conference::routes())
        .merge(complaint::routes())
        .merge(outward::routes())
        .merge(learning::routes())
        .merge(letter::routes())
        .merge(self::mail::routes())
        .merge(mine::routes())
        .merge(plan::routes())
        .merge(phrase::routes())
        .merge(procedure::routes())
        .merge(forgetting::routes())
        .merge(reading::routes())
        .merge(referral::routes())
        .merge(allowance::routes())
        .merge(transfer::routes())
        .merge(outflow::routes())
        .merge(figures::routes())
        .merge(capacity::routes())
        .merge(self::rules::routes())
        .method_not_allowed_fallback(answer::page_above)
}
