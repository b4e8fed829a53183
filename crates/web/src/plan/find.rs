//! Somebody's plan, as much of it as the worker who asks may open.

use domain::command::{Past, Place};
use domain::deed::Deed;
use domain::event::{Class, Event};
use domain::id::PersonId;
use domain::person::{self, called};
use domain::plan::{Outline, Strand};
use jiff::Timestamp;
use permission::{Purpose, Sight};
use store::Noted;

use crate::answer::Trouble;
use crate::visit::Visit;

/// A plan, opened.
pub struct Opened {
    /// Whose.
    pub person: PersonId,
    /// What they are called, or that nobody knows a name.
    pub called: String,
    /// The strands that this worker reads.
    pub strands: Vec<Strand>,
    /// The plan in these strands.
    pub outline: Outline,
    /// What happened, in the order of the log.
    pub noted: Vec<Noted>,
    /// When this worker looked before.
    pub looked: Option<Timestamp>,
}

#[derive(Default)]
struct Whole {
    outline: Outline,
    names: Vec<person::Name>,
}

impl Past for Whole {
    fn evolve(&mut self, event: &Event) {
        self.outline.evolve(event);
        let Event::Person(event) = event else { return };
        match event {
            person::Event::PersonRegistered { names, .. } | person::Event::NamesCorrected { names, .. } => {
                self.names.clone_from(names);
            }
            person::Event::PersonDescribed { .. }
            | person::Event::NeedsNoted { .. }
            | person::Event::MustNotMeetNoted { .. }
            | person::Event::MustNotMeetLifted { .. }
            | person::Event::SameSaid { .. }
            | person::Event::SameTakenBack { .. }
            | person::Event::FileRead { .. } => (),
        }
    }
}

/// The strands that this worker may read, and so write in.
pub fn strands(visit: &Visit) -> Vec<Strand> {
    let reads = |strand: &Strand| visit.sight(Purpose::Guidance, &[strand.class()], Place::House).is_ok();
    Strand::ALL.into_iter().filter(reads).collect()
}

/// Leave to read a plan: all strands of this worker; each look is noted.
pub fn sight(visit: &Visit) -> Result<Sight, Trouble> {
    must_be_allowed(visit, Deed::WriteNote)?;
    let classes: Vec<Class> = [Class::Night].into_iter().chain(strands(visit).into_iter().map(Strand::class)).collect();
    visit.sight(Purpose::Guidance, &classes, Place::House)
}

impl Opened {
    /// Somebody who is written down here; not there and not yours look the same.
    pub async fn of(visit: &Visit, person: &str) -> Result<Opened, Trouble> {
        let sight = sight(visit)?;
        let person: PersonId = person.parse()?;
        let looked = visit.house.archive.looked_before(&sight, person, &visit.now).await?;
        let noted = visit.house.archive.told(&sight, person, &visit.now).await?;
        let Whole { outline, names } = Whole::of(noted.iter().map(|noted| &noted.event));
        if !outline.registered() {
            return Err(Trouble::NotThere);
        }
        let called = called(&names).map_or_else(|| visit.language.t("no-name"), str::to_owned);
        Ok(Opened { person, called, strands: strands(visit), outline, noted, looked })
    }
}

/// A page for a deed is there for whoever may do it.
pub fn must_be_allowed(visit: &Visit, deed: Deed) -> Result<(), Trouble> {
    if visit.may(deed, Place::House) { Ok(()) } else { Err(Trouble::NotThere) }
}

/// The strand that was chosen, if this worker reads it.
pub fn strand(visit: &Visit, word: &str) -> Option<Strand> {
    strands(visit).into_iter().find(|strand| strand.name() == word)
}
