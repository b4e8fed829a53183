//! `POST /admission/{application}/withdraw`: the person takes it back. It is asked once more before.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::admission::{WithdrawApplication, WithdrawRefusal};
use domain::deed::Deed;

use super::find::find_for;
use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/admission/{application}/withdraw", post(withdraw))
}

async fn withdraw(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::WithdrawApplication).await?;
    if !filled.has("sure", "yes") {
        return show::again(&visit, &found, "withdraw-sure", filled).await;
    }
    let command = WithdrawApplication { person: found.person(), application: found.id() };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(found.path(&visit)),
        Err(WithdrawRefusal::NoApplication) => Err(Trouble::NotThere),
        Err(WithdrawRefusal::NotPending) => show::again(&visit, &found, "admission-decided-already", filled).await,
    }
}
