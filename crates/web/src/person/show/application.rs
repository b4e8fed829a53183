//! How somebody stands towards the programme, on the page of the person: only for whoever may read
//! about admission.

use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::id::PersonId;
use permission::Purpose;
use store::{ApplicationNow, ApplicationState};

use crate::admission;
use crate::answer::Trouble;
use crate::dates;
use crate::visit::Visit;

/// The applications of somebody, and whether another can be made.
pub struct Applications {
    pub rows: Vec<Row>,
    pub may_apply: bool,
}

/// One application.
pub struct Row {
    pub href: String,
    pub state: &'static str,
    pub since: String,
}

/// The applications of this person; nothing for whoever may not read about admission.
pub async fn of(visit: &Visit, person: PersonId) -> Result<Option<Applications>, Trouble> {
    if visit.sight(Purpose::Admission, &[Class::Night, Class::Case], Place::House).is_err() {
        return Ok(None);
    }
    let known = visit.house.archive.applications_of(person).await?;
    let row = |now: &ApplicationNow| Row {
        href: visit.path(format_args!("admission/{}", now.id)),
        state: admission::state(now.state),
        since: dates::full_day(visit.language, visit.house.zone.to_datetime(now.made_at).date()),
    };
    let goes_on = |now: &ApplicationNow| match now.state {
        ApplicationState::Pending | ApplicationState::Admitted | ApplicationState::InGuidance => true,
        ApplicationState::Referred
        | ApplicationState::Refused
        | ApplicationState::Withdrawn
        | ApplicationState::Ended
        | ApplicationState::Left => false,
    };
    let may_apply = visit.may(Deed::ApplyForAdmission, Place::House) && !known.iter().any(goes_on);
    Ok(Some(Applications { rows: known.iter().map(row).collect(), may_apply }))
}
