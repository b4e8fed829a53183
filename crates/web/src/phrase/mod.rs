//! Sentences to show somebody whose language one does not speak: fixed, few, and read before by whoever reads that
//! language. Nothing that somebody says or writes is ever translated by a machine here.

mod list;
mod show;
mod spoken;

use axum::Router;

use crate::house::Houses;

pub use spoken::Spoken;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new().merge(list::routes()).merge(show::routes())
}
