//! What can have happened around who works here.

use serde::{Deserialize, Serialize};

use super::{Reach, Role};
use crate::event::{Class, Owner, Seal, Subject, kinds};
use crate::id::WorkerId;
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
        /// Where.
        reach: Reach,
    },
    /// Somebody may do something else from now on.
    StaffChanged {
        /// Who.
        worker: WorkerId,
        /// What colleagues call them.
        name: Personal,
        /// As what.
        roles: Vec<Role>,
        /// Where.
        reach: Reach,
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
}

kinds!(Event as Staff: StaffAppointed, StaffChanged, StaffEnded, DutySet);

impl Event {
    pub(crate) fn subjects(&self) -> Vec<Subject> {
        let filed = match *self {
            Event::StaffAppointed { worker, .. }
            | Event::StaffChanged { worker, .. }
            | Event::StaffEnded { worker } => Subject::Worker(worker),
            Event::DutySet { .. } => Subject::Duty,
        };
        vec![filed, Subject::Staff]
    }

    pub(crate) fn sealed_for(&self) -> Option<Seal> {
        match *self {
            Event::StaffAppointed { worker, .. } | Event::StaffChanged { worker, .. } => {
                Some(Seal { owner: Owner::Worker(worker), class: Class::Staff })
            }
            Event::StaffEnded { .. } | Event::DutySet { .. } => None,
        }
    }
}
