//! Whose team reads what in a professional strand: that of whoever began it. A colleague of another organisation
//! finds nothing of it, in a history, a list or a deed.

use std::collections::HashMap;

use domain::event::{Class, Event};
use domain::id::{OrganisationId, WorkerId};
use domain::plan;

use crate::Broken;
use crate::engine::Conn;
use crate::history::Noted;
use crate::shelf::organisation;

/// Who is of which organisation. Whoever was placed in none is of the house itself.
#[derive(Clone, Debug, Default)]
pub struct Teams(HashMap<WorkerId, OrganisationId>);

/// Whose something in a professional strand is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whose {
    /// Its author let this strand read it, in every organisation.
    Everybody,
    /// Of one organisation, or of the house itself.
    Team(Option<OrganisationId>),
}

/// The steps, notes, procedures and terms in one class, each with whose it is, as far as the log was read.
pub(crate) struct Threads {
    class: Class,
    teams: Teams,
    whose: HashMap<u128, Whose>,
}

impl Teams {
    pub(crate) async fn of(conn: &mut Conn) -> Result<Teams, Broken> {
        Ok(Teams(organisation::of_staff(conn).await?.into_iter().collect()))
    }

    /// Of which organisation somebody is.
    pub fn organisation(&self, worker: WorkerId) -> Option<OrganisationId> {
        self.0.get(&worker).copied()
    }

    /// Whether these two are of one organisation; what nobody is known to have written is of the house itself.
    pub fn share(&self, reader: WorkerId, author: Option<WorkerId>) -> bool {
        self.organisation(reader) == author.and_then(|author| self.organisation(author))
    }

    pub(crate) fn threads(self, class: Class) -> Threads {
        Threads { class, teams: self, whose: HashMap::new() }
    }
}

impl Threads {
    /// Takes in the next event of the log.
    pub(crate) fn follow(&mut self, noted: &Noted) {
        if self.is_of_class(&noted.event) {
            self.whose_is(noted);
        }
    }

    /// Takes in the next event, and says whether this colleague reads it.
    pub(crate) fn follow_and_read(&mut self, reader: WorkerId, noted: &Noted) -> bool {
        if !self.is_of_class(&noted.event) {
            return true;
        }
        let whose = self.whose_is(noted);
        whose == Whose::Everybody || whose == Whose::Team(self.teams.organisation(reader))
    }

    /// Whether this colleague may write that: something new, or more about what is of their own organisation.
    pub(crate) fn may_continue(&self, writer: WorkerId, event: &Event) -> bool {
        let known = event.threads().into_iter().find_map(|thread| self.whose.get(&thread).copied());
        let own = known.is_none_or(|whose| whose == Whose::Team(self.teams.organisation(writer)));
        own || known == Some(Whose::Everybody) || !self.is_of_class(event)
    }

    fn is_of_class(&self, event: &Event) -> bool {
        event.sealed_for().is_some_and(|seal| seal.class == self.class)
    }

    /// What is written about something belongs to whoever began it, the clock's warnings too.
    fn whose_is(&mut self, noted: &Noted) -> Whose {
        let threads = noted.event.threads();
        let known = threads.iter().find_map(|thread| self.whose.get(thread).copied());
        let shared = matches!(noted.event, Event::Plan(plan::Event::NoteShared { .. }));
        let of_author = Whose::Team(self.teams.organisation(noted.actor));
        let whose = if shared { Whose::Everybody } else { known.unwrap_or(of_author) };
        self.whose.extend(threads.into_iter().map(|thread| (thread, whose)));
        whose
    }
}
