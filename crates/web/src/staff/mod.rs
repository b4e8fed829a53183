//! Who works here, for those who look after workers; and one's own password, for everybody.

mod appoint;
mod change;
mod duty;
mod end;
mod form;
mod link;
mod list;
mod name_organisation;
mod password;
mod place;

#[cfg(test)]
mod tests;

use axum::Router;

use crate::house::Houses;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(list::routes())
        .merge(appoint::routes())
        .merge(change::routes())
        .merge(link::routes())
        .merge(end::routes())
        .merge(duty::routes())
        .merge(name_organisation::routes())
        .merge(place::routes())
        .merge(password::routes())
}
