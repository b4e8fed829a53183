//! What somebody is called here, as what they work, and where: the part that appointing and
//! changing have in common.

use super::{Role, Team, Workplace};
use crate::id::WorkerId;
use crate::personal::Personal;

/// What somebody is called, as what they work and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    /// What colleagues call them; also the name to sign in with.
    pub name: Personal,
    /// As what.
    pub roles: Vec<Role>,
    /// Where.
    pub workplace: Workplace,
}

/// What is missing or wrong in a position.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Incomplete {
    /// Nobody can sign in without a name.
    #[error("a colleague needs a name to sign in with")]
    NoName,
    /// A colleague has that name.
    #[error("a colleague already signs in with this name")]
    NameTaken,
    /// Whoever has no role may nothing.
    #[error("a colleague needs at least one role")]
    NoRole,
    /// Whoever works in no location and not in the house works nowhere.
    #[error("a colleague works in the house or in at least one location")]
    Nowhere,
    /// There never was such a location.
    #[error("there is no such location")]
    NoSuchLocation,
}

impl Position {
    /// The position with roles and locations in order and each once, if it can be somebody's.
    pub(super) fn checked(mut self, worker: WorkerId, team: &Team) -> Result<Position, Incomplete> {
        if self.name.is_empty() {
            return Err(Incomplete::NoName);
        }
        if team.is_called(&self.name, worker) {
            return Err(Incomplete::NameTaken);
        }
        if self.roles.is_empty() {
            return Err(Incomplete::NoRole);
        }
        if self.workplace == Workplace::Locations(vec![]) {
            return Err(Incomplete::Nowhere);
        }
        if !team.has_locations(&self.workplace) {
            return Err(Incomplete::NoSuchLocation);
        }
        self.roles.sort_unstable();
        self.roles.dedup();
        if let Workplace::Locations(locations) = &mut self.workplace {
            locations.sort_unstable();
            locations.dedup();
        }
        Ok(self)
    }
}
