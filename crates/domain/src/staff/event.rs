//! What can have happened around who works here.

use serde::{Deserialize, Serialize};

use super::{Role, Workplace};
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
