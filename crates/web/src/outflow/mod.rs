//! Leaving the programme, as pages: one of a person with every leaving and what became of it, and a list of whom to call.

mod aftercare;
mod find;
mod later;
mod leave;
mod list;
mod look;
mod show;
mod take_back;
#[cfg(test)]
mod tests;
mod typed;

use axum::Router;

pub use self::find::sight;
pub use self::list::sees;
pub use self::show::kind_shown;

use crate::house::Houses;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(list::routes())
        .merge(show::routes())
        .merge(leave::routes())
        .merge(take_back::routes())
        .merge(aftercare::routes())
        .merge(look::routes())
        .merge(later::routes())
}
