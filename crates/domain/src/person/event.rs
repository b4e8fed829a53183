//! What can have happened around who somebody is.

use serde::{Deserialize, Serialize};

use super::{BanScope, Description, Name, Needs, SaidBy};
use crate::event::{Class, Seal, Subject, kinds};
use crate::id::{BanId, PersonId, StatementId};

/// Facts about a person. Each lies whole under one of that person's keys.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Somebody was written down for the first time.
    PersonRegistered {
        /// Who.
        person: PersonId,
        /// The names told; there may be none.
        names: Vec<Name>,
        /// What a bed must have.
        needs: Needs,
    },
    /// The names were completed or put right: these stand now.
    NamesCorrected {
        /// Who.
        person: PersonId,
        /// The names that stand now.
        names: Vec<Name>,
    },
    /// What a bed must have was completed or put right.
    NeedsNoted {
        /// Who.
        person: PersonId,
        /// The needs that stand now.
        needs: Needs,
    },
    /// The rest of the file was written, completed or put right.
    PersonDescribed {
        /// Who.
        person: PersonId,
        /// What stands now.
        description: Description,
    },
    /// Two people must not meet. Written twice, once for each, so that either can be forgotten.
    MustNotMeetNoted {
        /// Which ban; the same in both writings.
        ban: BanId,
        /// Whose writing this is.
        person: PersonId,
        /// Whom this person must not meet.
        other: PersonId,
        /// How far apart.
        scope: BanScope,
        /// Who said so.
        said_by: SaidBy,
    },
    /// Two people may meet again. Written twice, like the ban.
    MustNotMeetLifted {
        /// Which ban.
        ban: BanId,
        /// Whose writing this is.
        person: PersonId,
        /// The other.
        other: PersonId,
    },
    /// Somebody said that two registrations are, or are not, one person. Written twice.
    SameSaid {
        /// Which statement.
        statement: StatementId,
        /// Whose writing this is.
        person: PersonId,
        /// The other registration.
        other: PersonId,
        /// Whether they are the same.
        same: bool,
    },
    /// That statement was taken back. Written twice.
    SameTakenBack {
        /// Which statement.
        statement: StatementId,
        /// Whose writing this is.
        person: PersonId,
        /// The other registration.
        other: PersonId,
    },
    /// Somebody looked at this file. Who and when stand in the header of the log.
    FileRead {
        /// Whose file.
        person: PersonId,
        /// Which classes were opened.
        classes: Vec<Class>,
        /// For which purpose, by its name in the policies.
        purpose: String,
    },
}

kinds!(Event as Person:
    PersonRegistered, NamesCorrected, NeedsNoted, PersonDescribed, MustNotMeetNoted, MustNotMeetLifted,
    SameSaid, SameTakenBack, FileRead,
);

impl Event {
    /// Whom it is about.
    pub fn person(&self) -> PersonId {
        match *self {
            Event::PersonRegistered { person, .. }
            | Event::NamesCorrected { person, .. }
            | Event::NeedsNoted { person, .. }
            | Event::PersonDescribed { person, .. }
            | Event::MustNotMeetNoted { person, .. }
            | Event::MustNotMeetLifted { person, .. }
            | Event::SameSaid { person, .. }
            | Event::SameTakenBack { person, .. }
            | Event::FileRead { person, .. } => person,
        }
    }

    pub(crate) fn subjects(&self) -> Vec<Subject> {
        match self {
            Event::FileRead { person, .. } => vec![Subject::Reads(*person)],
            Event::PersonRegistered { .. }
            | Event::NamesCorrected { .. }
            | Event::NeedsNoted { .. }
            | Event::PersonDescribed { .. }
            | Event::MustNotMeetNoted { .. }
            | Event::MustNotMeetLifted { .. }
            | Event::SameSaid { .. }
            | Event::SameTakenBack { .. } => vec![Subject::Person(self.person())],
        }
    }

    pub(crate) fn sealed_for(&self) -> Seal {
        let class = match self {
            Event::PersonRegistered { .. }
            | Event::NamesCorrected { .. }
            | Event::NeedsNoted { .. }
            | Event::MustNotMeetNoted { .. }
            | Event::MustNotMeetLifted { .. } => Class::Night,
            Event::PersonDescribed { .. } | Event::SameSaid { .. } | Event::SameTakenBack { .. } => Class::Case,
            Event::FileRead { .. } => Class::Reads,
        };
        Seal::of(self.person(), class)
    }
}
