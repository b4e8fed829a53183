//! The beds of one location tonight, in the order of a walk: what the round and the sheet both show.

use std::cmp::Ordering;
use std::collections::HashMap;

use domain::bed::Kind;
use domain::command::Place;
use domain::event::Class;
use domain::id::{BedId, LocationId, PersonId, RequestId, RoomId};
use domain::person::called;
use jiff::Timestamp;
use permission::Purpose;
use store::{BedNow, Claimed};

use crate::answer::Trouble;
use crate::visit::Visit;

/// A location tonight.
pub struct Tonight {
    /// What it is called.
    pub name: String,
    /// Its beds, room by room; those that are out of use are left out.
    pub beds: Vec<Bed>,
}

/// A bed tonight.
pub struct Bed {
    pub id: BedId,
    pub room: String,
    pub label: String,
    pub whose: Whose,
}

/// Whose bed it is tonight.
pub enum Whose {
    /// Somebody sleeps here.
    Taken(Guest),
    /// It is kept for somebody who is not there yet.
    Held { guest: Guest, request: RequestId, until: Timestamp },
    /// It belongs to the paper list.
    Paper,
    /// Nobody has it.
    Free,
}

/// Somebody in a bed: who, and the name to call.
pub struct Guest {
    pub person: PersonId,
    pub called: Option<String>,
}

impl Whose {
    /// Whether it is the paper list's.
    pub fn is_paper(&self) -> bool {
        matches!(self, Whose::Paper)
    }
}

/// The beds of this location with the names to call, for whoever walks the round there. That they
/// were looked at is noted for each person.
pub async fn of(visit: &Visit, location: LocationId) -> Result<Tonight, Trouble> {
    let sight = visit.sight(Purpose::NightRound, &[Class::Night], Place::Location(location))?;
    let archive = &visit.house.archive;
    let known = archive.locations().await?.into_iter().find(|known| known.id == location);
    let name = known.filter(|known| known.closed_at.is_none()).ok_or(Trouble::NotThere)?.facts.name;
    let beds: Vec<BedNow> =
        archive.beds(&visit.now).await?.into_iter().filter(|bed| is_slept_in(bed, location)).collect();
    let people: Vec<PersonId> = beds.iter().filter_map(|bed| Some(bed.claim?.claim.person)).collect();
    let cards = archive.cards(&sight, &people, &visit.now).await?;
    let names: HashMap<PersonId, String> =
        cards.iter().filter_map(|known| Some((known.person, called(&known.card.names)?.to_owned()))).collect();
    let rooms: HashMap<RoomId, String> =
        archive.rooms().await?.into_iter().map(|room| (room.id, room.facts.name)).collect();
    let mut beds: Vec<Bed> = beds
        .into_iter()
        .map(|bed| Bed {
            id: bed.id,
            room: rooms.get(&bed.room).cloned().unwrap_or_default(),
            whose: whose(&bed, &names),
            label: bed.label,
        })
        .collect();
    beds.sort_by(|a, b| in_walking_order(&a.room, &b.room).then_with(|| in_walking_order(&a.label, &b.label)));
    Ok(Tonight { name, beds })
}

/// Nobody looks for anybody in a bed that is out of use, unless somebody is in it all the same.
fn is_slept_in(bed: &BedNow, location: LocationId) -> bool {
    bed.location == location && (bed.out.is_none() || bed.claim.is_some())
}

fn whose(bed: &BedNow, names: &HashMap<PersonId, String>) -> Whose {
    let Some(Claimed { claim, .. }) = bed.claim else {
        return if bed.paper { Whose::Paper } else { Whose::Free };
    };
    let guest = Guest { person: claim.person, called: names.get(&claim.person).cloned() };
    match (claim.kind, claim.request) {
        (Kind::Held { until }, Some(request)) => Whose::Held { guest, request, until },
        // Beds are only ever held for a request; what is kept for somebody from another house nobody else sleeps in.
        (Kind::Held { .. }, None) | (Kind::Kept | Kind::Taken { .. }, _) => Whose::Taken(guest),
    }
}

/// Bed 9 comes before bed 10, and room A2 before A10: numbers are counted, the rest is read.
fn in_walking_order(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (pieces(a), pieces(b));
    loop {
        match (left.next(), right.next()) {
            (None, None) => return a.cmp(b),
            (None, Some(_)) => return Ordering::Less,
            (Some(_), None) => return Ordering::Greater,
            (Some(one), Some(other)) if one == other => (),
            (Some(one), Some(other)) => {
                return match (one.parse::<u64>(), other.parse::<u64>()) {
                    (Ok(one), Ok(other)) if one != other => one.cmp(&other),
                    (Ok(_), Ok(_)) | (Err(_), _) | (_, Err(_)) => one.cmp(other),
                };
            }
        }
    }
}

/// The text cut where figures begin or end.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let figures = rest.chars().next()?.is_ascii_digit();
        let end = rest.find(|sign: char| sign.is_ascii_digit() != figures).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beds_are_passed_as_somebody_walks_by_them() {
        let mut labels = ["10", "9", "A10", "A2", "A", "2b", "2a", "02", "2"];
        labels.sort_by(|a, b| in_walking_order(a, b));
        assert_eq!(labels, ["02", "2", "2a", "2b", "9", "10", "A", "A2", "A10"]);
    }
}
