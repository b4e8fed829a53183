//! Somebody's plan, as much of it as the worker who asks may open.

use domain::command::{Past, Place};
use domain::deed::Deed;
use domain::event::Class;
use domain::id::{NoteId, PersonId};
use domain::plan::{Note, Outline, Strand};
use jiff::Timestamp;
use permission::{Purpose, Sight, Worker};
use store::Noted;

use crate::answer::Trouble;
use crate::house::House;
use crate::named::Named;
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

/// The strands that this worker may read, and so write in.
pub fn strands(visit: &Visit) -> Vec<Strand> {
    strands_of(&visit.house, &visit.me.worker)
}

/// The same of a worker who is not here to look.
pub fn strands_of(house: &House, worker: &Worker) -> Vec<Strand> {
    let reads = |strand: &Strand| house.guard.sight(worker, Purpose::Guidance, &[strand.class()], Place::House).is_ok();
    Strand::ALL.into_iter().filter(reads).collect()
}

/// Leave to read a plan: all strands of this worker, and for who puts cases on an agenda what was prepared; each look is
/// noted.
pub fn sight(visit: &Visit) -> Result<Sight, Trouble> {
    visit.must_be_allowed(Deed::WriteNote)?;
    let mut classes: Vec<Class> =
        [Class::Night].into_iter().chain(strands(visit).into_iter().map(Strand::class)).collect();
    if visit.may(Deed::PutOnAgenda, Place::House) {
        classes.push(Class::Conference);
    }
    visit.sight(Purpose::Guidance, &classes, Place::House)
}

impl Opened {
    /// Somebody who is written down here; not there and not yours look the same.
    pub async fn of(visit: &Visit, person: &str) -> Result<Opened, Trouble> {
        let sight = sight(visit)?;
        let person: PersonId = person.parse()?;
        let looked = visit.house.archive.looked_before(&sight, person, &visit.now).await?;
        let noted = visit.house.archive.told(&sight, person, &visit.now).await?;
        let found: Named<Outline> = Named::of(noted.iter().map(|noted| &noted.event));
        if !found.past.registered() {
            return Err(Trouble::NotThere);
        }
        let called = found.called(visit.language);
        Ok(Opened { person, called, strands: strands(visit), outline: found.past, noted, looked })
    }
}

/// A note in a strand that this worker does not read, any more or ever, is not there.
pub async fn must_be_read(visit: &Visit, person: &str, note: NoteId) -> Result<(), Trouble> {
    let opened = Opened::of(visit, person).await?;
    let reads = |note: &Note| opened.strands.contains(&note.strand);
    if opened.outline.note(note).is_some_and(reads) { Ok(()) } else { Err(Trouble::NotThere) }
}

/// The strand that was chosen, if this worker reads it.
pub fn strand(visit: &Visit, word: &str) -> Option<Strand> {
    strands(visit).into_iter().find(|strand| strand.name() == word)
}
