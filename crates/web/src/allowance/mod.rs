//! Allowance and goods as pages: who gets how much in a week, paying with one tap, a receipt that the person signs on
//! the telephone in their own language, the list for the cash office, and what somebody got. Every deed leads back.

mod amount;
mod correct;
mod export;
mod find;
mod give;
mod list;
mod money;
mod on_paper;
mod pay;
mod resume;
mod show;
mod sign;
mod stop;
#[cfg(test)]
mod tests;
mod typed;
mod week;

use axum::Router;

use crate::house::Houses;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(list::routes())
        .merge(amount::routes())
        .merge(export::routes())
        .merge(show::routes())
        .merge(pay::routes())
        .merge(give::routes())
        .merge(sign::routes())
        .merge(on_paper::routes())
        .merge(stop::routes())
        .merge(resume::routes())
        .merge(correct::routes())
}

pub use find::sees;
