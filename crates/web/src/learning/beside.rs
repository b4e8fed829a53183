//! In what somebody is, for the page of their plan.

use domain::command::Place;
use domain::deed::Deed;
use domain::id::PersonId;

use super::words;
use crate::answer::Trouble;
use crate::visit::Visit;

/// An offer in which somebody is or was.
pub struct Joined {
    pub href: String,
    pub title: String,
    pub standing: &'static str,
}

/// In what somebody is or was, latest first; nothing for who does not guide in that strand.
pub async fn of(visit: &Visit, person: PersonId) -> Result<Option<Vec<Joined>>, Trouble> {
    if !visit.may(Deed::EnrolPerson, Place::House) {
        return Ok(None);
    }
    let archive = &visit.house.archive;
    let mut joined = Vec::new();
    for one in archive.enrolments_of(person).await? {
        let Some(offer) = archive.offer(one.offer).await? else { continue };
        let href = visit.path(format_args!("learning/{}", offer.id));
        joined.push(Joined { href, title: offer.facts.title, standing: words::standing(one.standing) });
    }
    Ok(Some(joined))
}
