//! What the guard gives out: tokens with closed fields, so that only the guard can make one.

use domain::event::Class;
use domain::id::{OutwardId, PersonId, ReferralId, WorkerId};

use crate::ask::{Page, Purpose};

/// This is not for this worker, here or at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what} is not for this worker here")]
pub struct NotAllowed {
    /// The action, as the policies call it.
    pub what: &'static str,
}

/// A command that the guard let through. The archive carries out nothing else.
#[derive(Clone, Debug)]
pub struct Allowed<C> {
    pub(crate) command: C,
    pub(crate) worker: WorkerId,
}

impl<C> Allowed<C> {
    /// What is to be done.
    pub fn command(&self) -> &C {
        &self.command
    }

    /// What is to be done, and on whose word.
    pub fn into_parts(self) -> (C, WorkerId) {
        (self.command, self.worker)
    }
}

/// Somebody who showed the secret of a link that works. They have no account and read nothing.
#[derive(Clone, Debug)]
pub struct Bearer {
    pub(crate) link: ReferralId,
}

impl Bearer {
    /// Of which link.
    pub fn link(&self) -> ReferralId {
        self.link
    }
}

/// An organisation outside that showed the secret of the link it was sent about somebody. It has no account, and sees the
/// words it was sent and nothing else.
#[derive(Clone, Debug)]
pub struct Receiver {
    pub(crate) outward: OutwardId,
    pub(crate) person: PersonId,
}

impl Receiver {
    /// What it was sent.
    pub fn outward(&self) -> OutwardId {
        self.outward
    }

    /// About whom.
    pub fn person(&self) -> PersonId {
        self.person
    }
}

/// Somebody who showed what opens their own file. They have no account; what they see is their own, and no look of
/// anybody else.
#[derive(Clone, Debug)]
pub struct OwnFile {
    pub(crate) person: PersonId,
    pub(crate) opened: Vec<(Class, WorkerId)>,
}

impl OwnFile {
    /// Whose.
    pub fn person(&self) -> PersonId {
        self.person
    }

    /// Which strands of a profession were opened for this entrance, and by whom of them.
    pub fn opened(&self) -> &[(Class, WorkerId)] {
        &self.opened
    }
}

/// Leave to read some classes of what is written about people, for one purpose.
#[derive(Clone, Debug)]
pub struct Sight {
    pub(crate) worker: WorkerId,
    pub(crate) purpose: Purpose,
    pub(crate) classes: Vec<Class>,
}

impl Sight {
    /// Who looks.
    pub fn worker(&self) -> WorkerId {
        self.worker
    }

    /// For what.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// At which classes, each once.
    pub fn classes(&self) -> &[Class] {
        &self.classes
    }
}

/// Leave to search among all people for one purpose. What is found is read with a [`Sight`].
#[derive(Clone, Debug)]
pub struct Search {
    pub(crate) worker: WorkerId,
    pub(crate) purpose: Purpose,
}

impl Search {
    /// Who searches.
    pub fn worker(&self) -> WorkerId {
        self.worker
    }

    /// For what.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }
}

/// Leave to see a page on which no word about a person in the programme stands.
#[derive(Clone, Debug)]
pub struct Seeing {
    pub(crate) worker: WorkerId,
    pub(crate) page: Page,
}

impl Seeing {
    /// Who sees it.
    pub fn worker(&self) -> WorkerId {
        self.worker
    }

    /// Which page.
    pub fn page(&self) -> Page {
        self.page
    }
}
