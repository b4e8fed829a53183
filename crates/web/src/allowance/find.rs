//! What somebody got, opened for a worker who may know.

use std::collections::BTreeMap;

use domain::allowance::{Purse, Rates, Week};
use domain::command::{Past, Place};
use domain::event::{Class, Event};
use domain::id::{PersonId, WorkerId};
use domain::person::{self, Language};
use permission::{Purpose, Sight};
use store::Noted;

use crate::answer::Trouble;
use crate::named::Named;
use crate::visit::Visit;

/// Somebody's allowance and goods.
pub struct Opened {
    /// Who.
    pub person: PersonId,
    /// What they are called, or that nobody knows a name.
    pub called: String,
    /// The languages they told, best first.
    pub languages: Vec<Language>,
    /// What they got and may get.
    pub purse: Purse,
    /// What the house agreed.
    pub rates: Rates,
    /// What happened, in the order of the log.
    pub noted: Vec<Noted>,
}

/// Whether this worker has anything to do with allowance.
pub fn sees(visit: &Visit) -> bool {
    names(visit).is_ok()
}

/// Leave to read names for a list of payments; each look is noted.
pub fn names(visit: &Visit) -> Result<Sight, Trouble> {
    visit.sight(Purpose::Allowance, &[Class::Night], Place::House)
}

impl Opened {
    /// Somebody who is written down here; not there and not yours look the same.
    pub async fn of(visit: &Visit, person: PersonId) -> Result<Opened, Trouble> {
        let sight = visit.sight(Purpose::Allowance, &[Class::Night, Class::Case], Place::House)?;
        let archive = &visit.house.archive;
        let noted = archive.told(&sight, person, &visit.now).await?;
        let found: Named<Purse> = Named::of(noted.iter().map(|noted| &noted.event));
        if !found.past.registered() {
            return Err(Trouble::NotThere);
        }
        let languages = noted.iter().rev().find_map(|noted| told(&noted.event)).unwrap_or_default();
        let called = found.called(visit.language);
        let rates = archive.agreed_rates().await?;
        Ok(Opened { person, called, languages, purse: found.past, rates, noted })
    }

    /// What is agreed for them in a week, when they are in a programme then.
    pub fn rate(&self, week: Week) -> Option<&domain::allowance::Rate> {
        self.rates.of(self.purse.programme(week)?, week)
    }
}

fn told(event: &Event) -> Option<Vec<Language>> {
    let Event::Person(person::Event::PersonDescribed { description, .. }) = event else { return None };
    Some(description.languages.clone())
}

/// What colleagues are called.
pub async fn colleagues(visit: &Visit) -> Result<BTreeMap<WorkerId, String>, Trouble> {
    let staff = visit.house.archive.staff().await?;
    Ok(staff.into_iter().map(|one| (one.id, one.card.name.reveal().to_owned())).collect())
}
