//! `POST /learning/{offer}/attend`: whether somebody was there on a day, in one tap.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::PersonId;
use domain::learning::{AttendanceRefusal as Refusal, NoteAttendance, Presence};
use jiff::civil::Date;

use super::{find, show, words};
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/learning/{offer}/attend", post(attend))
}

async fn attend(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::NoteAttendance)?;
    let offer = find::offer(&visit, &id).await?.id;
    let person: PersonId = filled.id("person")?;
    let day: Date = filled.one("day").parse().map_err(|_| Trouble::NotAForm)?;
    let seen = match filled.one("attended") {
        "not-noted" => None,
        word => Some(Presence::ALL.into_iter().find(|one| words::presence(*one) == word).ok_or(Trouble::NotAForm)?),
    };
    let fault = match visit.execute(NoteAttendance { offer, person, day, seen }, filled.id("command")?).await? {
        Ok(()) | Err(Refusal::Same) => {
            return to(visit.path(format_args!("learning/{offer}?day={day}#seen-{person}")));
        }
        Err(Refusal::NeverPlaced) => return Err(Trouble::NotThere),
        Err(Refusal::NotYet) => Faults::one("day", "learning-not-yet"),
        Err(Refusal::NotThen) => Faults::one("day", "learning-not-then"),
    };
    show::again(&visit, &id, fault, filled).await
}
