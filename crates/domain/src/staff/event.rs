//! What can have happened around who works here.

use serde::{Deserialize, Serialize};

use super::{Leave, Role, Workplace};
use crate::event::{Class, Owner, Seal, Subject, kinds};
use crate::id::{OrganisationId, WorkerId};
use crate::personal::Personal;

/// Facts about a worker. Names lie under the worker's own key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Somebody works here from now on.
    StaffAppointed {
        /// Who.
        worker: WorkerId,
        /// What colleagues call them; also the name to sign in with.
        name: Personal,
        /// As what.
        roles: Vec<Role>,
        /// Where; the log knows it as `reach`.
        #[serde(rename = "reach")]
        workplace: Workplace,
    },
    /// Somebody may do something else from now on.
    StaffChanged {
        /// Who.
        worker: WorkerId,
        /// What colleagues call them.
        name: Personal,
        /// As what.
        roles: Vec<Role>,
        /// Where; the log knows it as `reach`.
        #[serde(rename = "reach")]
        workplace: Workplace,
    },
    /// Somebody does not work here any more.
    StaffEnded {
        /// Who.
        worker: WorkerId,
    },
    /// Coordinators are rung in this order.
    DutySet {
        /// First to last.
        order: Vec<WorkerId>,
    },
    /// An organisation of the house is called so from now on.
    OrganisationNamed {
        /// Which.
        organisation: OrganisationId,
        /// What it is called.
        name: String,
    },
    /// Somebody is away, or is not after all.
    LeaveNoted {
        /// Who.
        worker: WorkerId,
        /// When, and who stands in.
        leave: Option<Leave>,
    },
    /// Somebody is of this organisation.
    StaffPlaced {
        /// Who.
        worker: WorkerId,
        /// Of which.
        organisation: OrganisationId,
    },
    /// Somebody opened more files within an hour than anybody needs, and opens none until it is allowed again.
    ReadingStopped {
        /// Who.
        worker: WorkerId,
        /// How many files they opened.
        files: u32,
    },
    /// Somebody looked into it, and they may read again.
    ReadingAllowed {
        /// Who.
        worker: WorkerId,
        /// Who looked into it.
        by: WorkerId,
    },
}

kinds!(Event as Staff:
    StaffAppointed, StaffChanged, StaffEnded, DutySet, LeaveNoted, OrganisationNamed, StaffPlaced,
    ReadingStopped, ReadingAllowed,
);

impl Event {
    pub(crate) fn subjects(&self) -> Vec<Subject> {
        let filed = match *self {
            Event::StaffAppointed { worker, .. }
            | Event::StaffChanged { worker, .. }
            | Event::StaffEnded { worker }
            | Event::LeaveNoted { worker, .. }
            | Event::StaffPlaced { worker, .. }
            | Event::ReadingStopped { worker, .. }
            | Event::ReadingAllowed { worker, .. } => Some(Subject::Worker(worker)),
            Event::DutySet { .. } => Some(Subject::Duty),
            Event::OrganisationNamed { .. } => None,
        };
        filed.into_iter().chain([Subject::Staff]).collect()
    }

    pub(crate) fn sealed_for(&self) -> Option<Seal> {
        match *self {
            Event::StaffAppointed { worker, .. } | Event::StaffChanged { worker, .. } => {
                Some(Seal { owner: Owner::Worker(worker), class: Class::Staff })
            }
            Event::StaffEnded { .. }
            | Event::DutySet { .. }
            | Event::LeaveNoted { .. }
            | Event::OrganisationNamed { .. }
            | Event::StaffPlaced { .. }
            | Event::ReadingStopped { .. }
            | Event::ReadingAllowed { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_somebody_works_is_written_as_it_always_was() {
        let appointed = Event::StaffAppointed {
            worker: WorkerId::new(1),
            name: Personal::new("Demo Eerste"),
            roles: vec![Role::Night],
            workplace: Workplace::House,
        };
        let written = serde_json::to_string(&appointed).unwrap();
        assert!(written.contains(r#""reach":"House""#) && !written.contains("workplace"), "{written}");
        assert_eq!(serde_json::from_str::<Event>(&written).unwrap(), appointed);
    }
}
