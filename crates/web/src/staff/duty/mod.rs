//! `POST /staff/duty`: one coordinator up, down, onto or off the list of who is rung.

use axum::Router;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::WorkerId;
use domain::staff::{DutyRefusal, SetDuty};

use super::list;
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/staff/duty", post(set))
}

async fn set(visit: Visit, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::SetDuty)?;
    let shown = filled.all("order").iter().map(|id| id.parse()).collect::<Result<Vec<WorkerId>, _>>();
    let shown = shown.map_err(|_| Trouble::NotAForm)?;
    let order = moved(&shown, filled.id("who")?, filled.one("move")).ok_or(Trouble::NotAForm)?;
    let stands = visit.house.archive.duty().await?;
    let done = || to(visit.path("staff#duty"));
    // Sent twice, or a colleague did the same.
    if order == stands {
        return done();
    }
    if shown != stands {
        return list::again(visit, "staff-duty-changed").await;
    }
    let key = match visit.execute(SetDuty { order }, filled.id("command")?).await? {
        Ok(()) => return done(),
        Err(DutyRefusal::Nobody) => "staff-duty-nobody",
        Err(DutyRefusal::NotACoordinator(_)) => "staff-duty-not-coordinator",
        Err(DutyRefusal::Twice(_)) => "staff-duty-changed",
    };
    list::again(visit, key).await
}

/// The order after one step, if it is a step that the page offers.
fn moved(shown: &[WorkerId], who: WorkerId, step: &str) -> Option<Vec<WorkerId>> {
    let mut order = shown.to_vec();
    let place = order.iter().position(|worker| *worker == who);
    match (step, place) {
        ("up", Some(place)) if place > 0 => order.swap(place - 1, place),
        ("down", Some(place)) if place + 1 < order.len() => order.swap(place, place + 1),
        ("off", Some(place)) => drop(order.remove(place)),
        ("on", None) => order.push(who),
        _ => return None,
    }
    Some(order)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_step_moves_one_coordinator() {
        check(&[1, 2, 3], 2, "up", Some(&[2, 1, 3]));
        check(&[1, 2, 3], 2, "down", Some(&[1, 3, 2]));
        check(&[1, 2, 3], 2, "off", Some(&[1, 3]));
        check(&[1, 2, 3], 4, "on", Some(&[1, 2, 3, 4]));
    }

    #[test]
    fn a_step_that_the_page_does_not_offer_is_none() {
        check(&[1, 2, 3], 1, "up", None);
        check(&[1, 2, 3], 3, "down", None);
        check(&[1, 2, 3], 3, "on", None);
        check(&[1, 2, 3], 4, "off", None);
        check(&[1, 2, 3], 2, "around", None);
    }

    #[track_caller]
    fn check(shown: &[u128], who: u128, step: &str, expected: Option<&[u128]>) {
        let ids = |numbers: &[u128]| numbers.iter().copied().map(WorkerId::new).collect::<Vec<_>>();
        assert_eq!(moved(&ids(shown), WorkerId::new(who), step), expected.map(ids));
    }
}
