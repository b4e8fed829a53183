//! How a worker comes in: the passkeys they carry, or a password with a code from their telephone. Whoever came by a link chooses here
//! first; whoever is in shows once more who they are before anything changes.

mod code;
mod list;
mod passkey;
pub mod prove;
#[cfg(test)]
mod soft;
#[cfg(test)]
mod tests;

use axum::Router;

use crate::house::Houses;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new().merge(list::routes()).merge(passkey::routes()).merge(code::routes()).merge(prove::routes())
}
