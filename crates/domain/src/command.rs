//! How a request is judged.

use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::{LocationId, WorkerId};
use crate::moment::Moment;

/// Something a worker asks for. Judging it reads only its own past and the moment.
pub trait Command {
    /// Which deed this is, as the policies and the log call it.
    const DEED: Deed;

    /// What must be known to judge this, and nothing more.
    type Past: Past;

    /// Why it may not be done now; an ordinary answer, not an accident.
    type Refusal: std::error::Error + Send + Sync + 'static;

    /// Whose histories make up that past, as far as can be said from what is known by now.
    ///
    /// The clerk asks again until nothing new is named: a bed leads to its room, a person to
    /// whom they must not meet.
    fn about(&self, past: &Self::Past) -> Vec<Subject>;

    /// Where it would happen, so that the guard knows whose place this is.
    fn place(&self) -> Place;

    /// Who signs, for deeds in which it matters that two people act. The guard lets such a command
    /// through for that worker only.
    fn signed_by(&self) -> Option<WorkerId> {
        None
    }

    /// Under which key it writes, for deeds in which whoever writes must be able to read: the guard lets
    /// such a command through only for those who may open that class for guidance.
    fn writes_in(&self) -> Option<Class> {
        None
    }

    /// What happens if it is done now.
    fn decide(self, past: &Self::Past, now: &Moment) -> Result<Vec<Event>, Self::Refusal>;
}

/// Where a deed or a look happens: the house as a whole, or one location in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The house: a city's instance.
    House,
    /// One location of the house.
    Location(LocationId),
}

/// What one command or one page remembers, built up one event at a time.
pub trait Past: Default {
    /// Takes in the next event, in the order in which they happened.
    fn evolve(&mut self, event: &Event);

    /// The past that these events leave.
    fn of<'e>(events: impl IntoIterator<Item = &'e Event>) -> Self {
        let mut past = Self::default();
        for event in events {
            past.evolve(event);
        }
        past
    }
}

/// Judges a command against a history written out by hand, for tests.
pub fn judge<C: Command>(history: &[Event], command: C, now: &Moment) -> Result<Vec<Event>, C::Refusal> {
    command.decide(&C::Past::of(history), now)
}
