//! Everybody who works in the house, as the deeds about them need to know it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Event as StaffEvent, Leave, Role, Workplace};
use crate::command::Past;
use crate::event::{Event, Subject};
use crate::id::{LocationId, OrganisationId, WorkerId};
use crate::location::Event as LocationEvent;
use crate::personal::Personal;

/// Who works here, who ever did, and who is rung.
#[derive(Default)]
pub struct Team {
    here: BTreeMap<WorkerId, Member>,
    ended: BTreeSet<WorkerId>,
    duty: Vec<WorkerId>,
    locations: BTreeSet<LocationId>,
    organisations: BTreeMap<OrganisationId, String>,
    placed: BTreeMap<WorkerId, OrganisationId>,
    away: BTreeMap<WorkerId, Leave>,
    stopped: BTreeSet<WorkerId>,
}

struct Member {
    name: Personal,
    roles: Vec<Role>,
    workplace: Workplace,
}

impl Past for Team {
    fn evolve(&mut self, event: &Event) {
        if let Event::Location(LocationEvent::LocationOpened { location, .. }) = event {
            self.locations.insert(*location);
        }
        let Event::Staff(event) = event else { return };
        match event {
            StaffEvent::StaffAppointed { worker, name, roles, workplace }
            | StaffEvent::StaffChanged { worker, name, roles, workplace } => {
                let member = Member { name: name.clone(), roles: roles.clone(), workplace: workplace.clone() };
                self.here.insert(*worker, member);
            }
            StaffEvent::StaffEnded { worker } => {
                self.here.remove(worker);
                self.ended.insert(*worker);
            }
            StaffEvent::DutySet { order } => self.duty.clone_from(order),
            StaffEvent::OrganisationNamed { organisation, name } => {
                self.organisations.insert(*organisation, name.clone());
            }
            StaffEvent::LeaveNoted { worker, leave: Some(leave) } => {
                self.away.insert(*worker, *leave);
            }
            StaffEvent::LeaveNoted { worker, leave: None } => {
                self.away.remove(worker);
            }
            StaffEvent::StaffPlaced { worker, organisation } => {
                self.placed.insert(*worker, *organisation);
            }
            StaffEvent::ReadingStopped { worker, .. } => {
                self.stopped.insert(*worker);
            }
            StaffEvent::ReadingAllowed { worker, .. } => {
                self.stopped.remove(worker);
            }
        }
    }
}

impl Team {
    /// Whose histories tell this: that of all workers, and those of the locations somebody is to work in.
    pub(super) fn about(workplace: Option<&Workplace>) -> Vec<Subject> {
        let locations = match workplace {
            Some(Workplace::Locations(locations)) => locations.as_slice(),
            Some(Workplace::House) | None => &[],
        };
        [Subject::Staff].into_iter().chain(locations.iter().copied().map(Subject::Location)).collect()
    }

    /// Whether somebody works here now.
    pub fn has(&self, worker: WorkerId) -> bool {
        self.here.contains_key(&worker)
    }

    /// Whether somebody opens no files until a colleague allows it.
    pub(super) fn is_stopped(&self, worker: WorkerId) -> bool {
        self.stopped.contains(&worker)
    }

    /// Whether an id was ever given to somebody.
    pub(super) fn ever_had(&self, worker: WorkerId) -> bool {
        self.has(worker) || self.ended.contains(&worker)
    }

    /// Whether somebody works here in a role now.
    pub fn is(&self, worker: WorkerId, role: Role) -> bool {
        self.here.get(&worker).is_some_and(|member| member.roles.contains(&role))
    }

    /// Whether somebody works here with exactly these roles and this workplace.
    pub(super) fn stands(&self, worker: WorkerId, roles: &[Role], workplace: &Workplace) -> bool {
        self.here.get(&worker).is_some_and(|member| member.roles == roles && member.workplace == *workplace)
    }

    /// Whether nobody would be left to look after workers and settings without this one.
    pub(super) fn is_last_administrator(&self, worker: WorkerId) -> bool {
        let mut administrators = self.here.keys().filter(|id| self.is(**id, Role::Administrator));
        administrators.next() == Some(&worker) && administrators.next().is_none()
    }

    /// Whether a colleague is called this too; then nobody could tell who signs in.
    pub(super) fn is_called(&self, name: &Personal, except: WorkerId) -> bool {
        let name = name.reveal().to_lowercase();
        self.here.iter().any(|(id, member)| *id != except && member.name.reveal().to_lowercase() == name)
    }

    /// Whether the house has, or had, all these locations.
    pub(super) fn has_locations(&self, workplace: &Workplace) -> bool {
        match workplace {
            Workplace::House => true,
            Workplace::Locations(locations) => locations.iter().all(|location| self.locations.contains(location)),
        }
    }

    /// Whether another organisation is called this too.
    pub(super) fn names_organisation(&self, name: &str, except: OrganisationId) -> bool {
        let name = name.to_lowercase();
        self.organisations.iter().any(|(id, called)| *id != except && called.to_lowercase() == name)
    }

    /// Whether the house has this organisation.
    pub(super) fn has_organisation(&self, organisation: OrganisationId) -> bool {
        self.organisations.contains_key(&organisation)
    }

    /// Of which organisation somebody is, if that was said.
    pub(super) fn organisation_of(&self, worker: WorkerId) -> Option<OrganisationId> {
        self.placed.get(&worker).copied()
    }

    /// When somebody is away, as it was written down last.
    pub(super) fn leave_of(&self, worker: WorkerId) -> Option<Leave> {
        self.away.get(&worker).copied()
    }

    /// The duty list without somebody, if they are on it.
    pub(super) fn duty_without(&self, worker: WorkerId) -> Option<Event> {
        if !self.duty.contains(&worker) {
            return None;
        }
        let order = self.duty.iter().copied().filter(|id| *id != worker).collect();
        Some(StaffEvent::DutySet { order }.into())
    }
}
