//! A worker, as far as the guard needs to know them.

use domain::command::Place;
use domain::id::WorkerId;
use domain::staff::{Role, Workplace};

/// Somebody who works here and asks for something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worker {
    /// Who.
    pub id: WorkerId,
    /// As what.
    pub roles: Vec<Role>,
    /// Where.
    pub workplace: Workplace,
    /// Whether they still work here.
    pub active: bool,
}

/// Where a place lies for a worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// The house as a whole.
    House,
    /// A location where they work.
    Here,
    /// A location where they do not work.
    Elsewhere,
}

impl Side {
    pub(crate) const ALL: [Side; 3] = [Side::House, Side::Here, Side::Elsewhere];
}

impl Worker {
    /// Where a place lies for this worker.
    pub(crate) fn side(&self, place: Place) -> Side {
        match (place, &self.workplace) {
            (Place::House, _) => Side::House,
            (Place::Location(_), Workplace::House) => Side::Here,
            (Place::Location(location), Workplace::Locations(own)) if own.contains(&location) => Side::Here,
            (Place::Location(_), Workplace::Locations(_)) => Side::Elsewhere,
        }
    }
}
