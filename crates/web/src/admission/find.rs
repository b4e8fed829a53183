//! The application that an address names, with everything about whose it is.

use domain::admission::Application;
use domain::command::Place;
use domain::deed::Deed;
use domain::hardship::{Over, WeighingState};
use domain::id::{ApplicationId, HardshipId, PersonId};
use jiff::civil::Date;
use store::ApplicationNow;

use crate::answer::Trouble;
use crate::course::{self, Advice, Opened};
use crate::visit::Visit;

/// An application and whose it is.
pub struct Found {
    /// Where it stands on the shelf, with how long it waits.
    pub now: ApplicationNow,
    /// Everything about the person that a decision may rest on.
    pub opened: Opened,
    application: Application,
}

/// An application, for whoever may read about admission.
pub async fn find(visit: &Visit, id: &str) -> Result<Found, Trouble> {
    course::sight(visit)?;
    let id: ApplicationId = id.parse()?;
    let now = visit.house.archive.application(id).await?.ok_or(Trouble::NotThere)?;
    let opened = Opened::of(visit, now.person).await?;
    let application = opened.course.application(id).ok_or(Trouble::NotThere)?.clone();
    Ok(Found { now, opened, application })
}

/// An application, for whoever may do this with it.
pub async fn find_for(visit: &Visit, id: &str, deed: Deed) -> Result<Found, Trouble> {
    if !visit.may(deed, Place::House) {
        return Err(Trouble::NotThere);
    }
    find(visit, id).await
}

impl Found {
    /// Which application.
    pub fn id(&self) -> ApplicationId {
        self.now.id
    }

    /// Whose it is.
    pub fn person(&self) -> PersonId {
        self.now.person
    }

    /// Where it stands.
    pub fn application(&self) -> &Application {
        &self.application
    }

    /// The address of its page.
    pub fn path(&self, visit: &Visit) -> String {
        visit.path(format_args!("admission/{}", self.id()))
    }

    /// The weighing that was closed without hardship and still counts, if nothing is being weighed now.
    pub fn weighed(&self, over: Over) -> Option<HardshipId> {
        let weighings = &self.opened.course.weighings;
        let closed = |id: &HardshipId| weighings.weighed(*id, self.id(), over).is_some();
        if weighings.open(self.id()) { None } else { weighings.of(self.id()).map(|(id, _)| id).find(closed) }
    }

    /// The weighing that is not closed, if there is one.
    pub fn weighing(&self) -> Option<HardshipId> {
        let open = |state: &WeighingState| match state {
            WeighingState::Open | WeighingState::Proposed { .. } => true,
            WeighingState::Closed { .. } => false,
        };
        self.opened.course.weighings.of(self.id()).find(|(_, one)| open(&one.state)).map(|(id, _)| id)
    }

    /// What the rules say today; nothing when none hold.
    pub async fn advice(&self, visit: &Visit) -> Result<Option<Advice>, Trouble> {
        Ok(self.opened.advice(&visit.house, &self.now.programme, today(visit)).await?)
    }
}

/// The day on the wall of the house.
pub fn today(visit: &Visit) -> Date {
    visit.now.wall.date()
}
