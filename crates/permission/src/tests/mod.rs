//! What the policies promise, and the policies as a whole.

mod fit;
mod officer;
mod outside;
mod promises;
mod proofs;
mod table;

use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::id::{LocationId, WorkerId};
use domain::staff::{Role, Workplace};

use crate::ask::{Ask, Page, Purpose};
use crate::worker::Worker;

pub(crate) const HERE: Place = Place::Location(LocationId::new(1));
pub(crate) const ELSEWHERE: Place = Place::Location(LocationId::new(2));
/// The classes of what is written about people in the programme.
pub(crate) const OF_PEOPLE: [Class; 7] =
    [Class::Night, Class::Case, Class::Legal, Class::Medical, Class::Conference, Class::Complaint, Class::Reads];

/// Somebody with these roles who works in one location.
pub(crate) fn worker(roles: &[Role]) -> Worker {
    let workplace = Workplace::Locations(vec![LocationId::new(1)]);
    Worker { id: WorkerId::new(7), roles: roles.to_vec(), workplace, active: true }
}

/// Everything that can be asked: the policy as a list of questions.
pub(crate) fn questions() -> impl Iterator<Item = Ask> {
    let deeds = Deed::ALL.iter().map(|deed| Ask::Do(*deed));
    let looks = OF_PEOPLE.into_iter().flat_map(|class| Purpose::ALL.map(|purpose| Ask::Look(class, purpose)));
    let searches = Purpose::ALL.map(Ask::Search);
    deeds.chain(looks).chain(searches).chain(Page::ALL.map(Ask::See))
}
