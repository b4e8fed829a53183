//! Links with which organisations sign people up. `list`, `open` and `withdraw` are for whoever gives
//! them out; `apply` is the page behind a link, for anybody who has it, without an account.

mod apply;
mod list;
mod open;
mod withdraw;

#[cfg(test)]
mod tests;

use axum::Router;

use crate::house::Houses;

pub use apply::language;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new().merge(list::routes()).merge(open::routes()).merge(withdraw::routes()).merge(apply::routes())
}
