//! Case conferences as pages: levels and who sits in them, meetings with their agenda, a case with what may be shown of it,
//! what the person lets each partner see, the meeting itself, its minutes, and the register of what was shown to whom.

mod answer;
mod begin;
pub mod beside;
mod call_off;
mod case;
mod close;
mod conclude;
mod consent;
mod find;
mod levels;
mod list;
mod minutes;
mod order;
mod plan;
mod point;
mod promise;
mod put_on;
pub mod register;
mod screen;
mod sent_up;
mod settle;
pub mod sheets;
mod show;
mod shown;
mod take_off;
#[cfg(test)]
pub(crate) mod tests;
mod turn;
pub mod words;

use axum::Router;

use crate::house::Houses;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(list::routes())
        .merge(levels::routes())
        .merge(plan::routes())
        .merge(show::routes())
        .merge(order::routes())
        .merge(call_off::routes())
        .merge(begin::routes())
        .merge(close::routes())
        .merge(screen::routes())
        .merge(minutes::routes())
        .merge(case::routes())
        .merge(put_on::routes())
        .merge(take_off::routes())
        .merge(point::routes())
        .merge(consent::routes())
        .merge(turn::routes())
        .merge(answer::routes())
        .merge(promise::routes())
        .merge(settle::routes())
        .merge(conclude::routes())
        .merge(shown::routes())
}
