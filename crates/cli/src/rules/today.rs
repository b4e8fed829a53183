//! The people of a house, as rules are held against them: whoever waits for a decision or is in the
//! programme, by the number of the application. No name is opened. That the rules are asked about
//! everybody is no look at anybody; about whom something is said, that is written down as one.

use std::collections::BTreeMap;
use std::path::Path;

use ::rules::preview::Change;
use ::rules::{Facts, Preview};
use domain::command::{Past, Place};
use domain::event::{Class, Event};
use domain::id::PersonId;
use domain::moment::Moment;
use jiff::civil::Date;
use permission::{Guard, Purpose, Sight};
use store::{ApplicationState, Archive};

use crate::complaint::Complaint;
use crate::{behalf, open};

/// A house in which rules are held against people, and who does that.
pub struct Today {
    archive: Archive,
    now: Moment,
    sight: Sight,
    /// Whose application bears which number.
    persons: BTreeMap<String, PersonId>,
}

/// What happened does not matter here: only that somebody looked.
#[derive(Default)]
struct Nothing;

impl Past for Nothing {
    fn evolve(&mut self, _: &Event) {}
}

impl Today {
    /// Everybody of a programme and what is known about them.
    pub async fn of(
        folder: &Path,
        programme: &str,
        worker: Option<&str>,
    ) -> Result<(Today, Vec<(String, Facts)>), Complaint> {
        let (settings, archive) = open::archive(folder).await?;
        let now = open::now(&settings)?;
        let worker = behalf::worker(&archive, worker).await?;
        let sight = Guard::new()
            .sight(&worker, Purpose::Admission, &[Class::Case], Place::House)
            .map_err(|_| Complaint::new("this worker may not look at what is known about people for admission"))?;
        let (applications, known) = (archive.applications().await?, archive.facts().await?);
        let of = applications.iter().filter(|one| one.programme == programme && counts(one.state));
        let persons: BTreeMap<String, PersonId> = of.map(|one| (one.id.to_string(), one.person)).collect();
        let facts = |person| known.get(person).map(|facts| facts.iter().collect::<Facts>()).unwrap_or_default();
        let people = persons.iter().map(|(number, person)| (number.clone(), facts(person))).collect();
        Ok((Today { archive, now, sight, persons }, people))
    }

    /// Which day it is in the house.
    pub fn day(&self) -> Date {
        self.now.wall.date()
    }

    /// Writes down that somebody looked at those about whom the preview says something.
    pub async fn looked(self, found: &Preview<String>) -> Result<(), Complaint> {
        let changes = [&found.comes_in, &found.drops_out, &found.moves].into_iter().flatten();
        let person = |change: &Change<String>| self.persons.get(&change.who).copied();
        let people: Vec<PersonId> = changes.filter_map(person).collect();
        let looked = self.archive.look::<Nothing>(&self.sight, &people, &self.now).await;
        self.archive.close().await;
        looked?;
        Ok(())
    }
}

fn counts(state: ApplicationState) -> bool {
    match state {
        ApplicationState::Pending | ApplicationState::Admitted | ApplicationState::InGuidance => true,
        ApplicationState::Referred
        | ApplicationState::Refused
        | ApplicationState::Withdrawn
        | ApplicationState::Ended
        | ApplicationState::Left => false,
    }
}
