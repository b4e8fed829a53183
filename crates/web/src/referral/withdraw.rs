//! `POST /referral/{referral}/withdraw`: from now on nobody is signed up with this link.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::referral::{WithdrawReferralLink, WithdrawRefusal};

use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/referral/{referral}/withdraw", post(withdraw))
}

async fn withdraw(visit: Visit, Path((_, referral)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::WithdrawReferralLink)?;
    let link = referral.parse()?;
    match visit.execute(WithdrawReferralLink { link }, filled.id("command")?).await? {
        // What somebody else withdrew meanwhile works as little.
        Ok(()) | Err(WithdrawRefusal::Already) => to(visit.path("referral")),
        Err(WithdrawRefusal::NoSuchLink) => Err(Trouble::NotThere),
    }
}
