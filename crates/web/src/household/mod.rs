//! Who belongs together, as deeds on somebody's page: they are asked for and placed together.

mod join;
mod leave;

use axum::Router;

use crate::house::Houses;

pub use join::bring_together;

/// The deeds of this subject.
pub fn routes() -> Router<Houses> {
    Router::new().merge(join::routes()).merge(leave::routes())
}
