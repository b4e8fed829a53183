//! A bed tonight, as pages. `show` is the page of one request; every deed leads back to it.

mod confirm;
mod end;
mod extend;
mod hold;
mod list;
pub mod needs;
mod release;
mod reopen;
mod request;
pub mod show;
mod take_back;
mod together;

pub use hold::placing;
pub use together::LastReckoned;

use axum::Router;

use crate::house::Houses;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(list::routes())
        .merge(together::routes())
        .merge(request::routes())
        .merge(show::routes())
        .merge(hold::routes())
        .merge(confirm::routes())
        .merge(extend::routes())
        .merge(release::routes())
        .merge(take_back::routes())
        .merge(end::routes())
        .merge(reopen::routes())
}
