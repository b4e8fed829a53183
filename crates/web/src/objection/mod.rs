//! Objections, what courts say meanwhile, and appeals, as pages. `show` is the page of one track;
//! every deed leads back to it, and it always says until when the bed stays.

mod against;
mod ask_measure;
mod decide;
mod decide_appeal;
mod decide_measure;
mod find;
mod hear;
mod list;
mod lodge_appeal;
mod next;
mod outcome;
mod receive;
mod show;
#[cfg(test)]
mod tests;

use axum::Router;

use crate::house::Houses;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(list::routes())
        .merge(receive::routes())
        .merge(show::routes())
        .merge(hear::routes())
        .merge(ask_measure::routes())
        .merge(decide_measure::routes())
        .merge(decide::routes())
        .merge(lodge_appeal::routes())
        .merge(decide_appeal::routes())
}
