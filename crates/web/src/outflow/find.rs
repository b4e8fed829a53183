//! Somebody's leavings, opened for whoever may read them; not there and not yours look the same.

use domain::admission::Course;
use domain::command::{Past, Place};
use domain::event::{Class, Event};
use domain::id::PersonId;
use domain::outflow::Outflows;
use permission::{Purpose, Sight};

use crate::answer::Trouble;
use crate::named::Named;
use crate::visit::Visit;

/// How somebody stands towards the programme, and when they left it.
#[derive(Default)]
pub struct Standing {
    pub course: Course,
    pub outflows: Outflows,
}

impl Past for Standing {
    fn evolve(&mut self, event: &Event) {
        self.course.evolve(event);
        self.outflows.evolve(event);
    }
}

/// Somebody, opened.
pub struct Opened {
    pub person: PersonId,
    /// What they are called, or that nobody knows a name.
    pub called: String,
    pub standing: Standing,
}

/// Leave to read who left and to what; each look is noted.
pub fn sight(visit: &Visit) -> Result<Sight, Trouble> {
    visit.sight(Purpose::Outflow, &[Class::Night, Class::Case], Place::House)
}

impl Opened {
    /// The person in an address.
    pub async fn of(visit: &Visit, id: &str) -> Result<Opened, Trouble> {
        let sight = sight(visit)?;
        let person: PersonId = id.parse()?;
        let found: Vec<(PersonId, Named<Standing>)> = visit.house.archive.look(&sight, &[person], &visit.now).await?;
        let named = found.into_iter().next().map(|(_, named)| named).ok_or(Trouble::NotThere)?;
        let called = named.called(visit.language);
        let standing = named.past;
        // Whoever is not written down here is not there.
        standing.course.registered().then_some(Opened { person, called, standing }).ok_or(Trouble::NotThere)
    }
}
