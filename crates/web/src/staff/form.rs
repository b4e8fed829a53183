//! The form of a position, for appointing and for changing: name, roles, where.

use domain::id::LocationId;
use domain::personal::Personal;
use domain::staff::{Incomplete, Position, Role, Workplace};
use store::StaffCard;

use crate::answer::Trouble;
use crate::form::{Faults, Filled};
use crate::visit::Visit;

/// A location that can be ticked.
pub struct Choice {
    pub id: String,
    pub name: String,
}

/// What the form holds for somebody who works here.
pub fn of(card: &StaffCard) -> Filled {
    let mut filled = Filled::default();
    filled.set("name", [card.name.reveal().to_owned()]);
    filled.set("role", card.roles.iter().map(|role| role.name().to_owned()));
    match &card.workplace {
        Workplace::House => filled.set("where", ["house".to_owned()]),
        Workplace::Locations(locations) => filled.set("location", locations.iter().map(LocationId::to_string)),
    }
    filled
}

/// The position that was filled in, or everything that is missing in it.
pub fn position(filled: &Filled) -> Result<Result<Position, Faults>, Trouble> {
    let roles = filled.all("role").iter().map(|name| role(name)).collect::<Option<Vec<_>>>();
    let roles = roles.ok_or(Trouble::NotAForm)?;
    let locations = filled.all("location").iter().map(|id| id.parse()).collect::<Result<Vec<LocationId>, _>>();
    let locations = locations.map_err(|_| Trouble::NotAForm)?;
    let mut faults = Faults::default();
    for (is_missing, incomplete) in [
        (filled.one("name").is_empty(), Incomplete::NoName),
        (roles.is_empty(), Incomplete::NoRole),
        (!filled.has("where", "house") && locations.is_empty(), Incomplete::Nowhere),
    ] {
        if is_missing {
            let (field, key) = said(&incomplete);
            faults.add(field, key);
        }
    }
    // Ticking both may mean either, and the wider one would be a gift nobody meant.
    if filled.has("where", "house") && !locations.is_empty() {
        faults.add("where", "staff-where-both");
    }
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let workplace = if locations.is_empty() { Workplace::House } else { Workplace::Locations(locations) };
    Ok(Ok(Position { name: Personal::new(filled.one("name")), roles, workplace }))
}

/// Beside which field a refusal stands, and what it says.
pub fn said(incomplete: &Incomplete) -> (&'static str, &'static str) {
    match incomplete {
        Incomplete::NoName => ("name", "staff-no-name"),
        Incomplete::NameTaken => ("name", "staff-name-taken"),
        Incomplete::NoRole => ("role", "staff-no-role"),
        Incomplete::Nowhere => ("where", "staff-nowhere"),
        Incomplete::NoSuchLocation => ("where", "staff-no-such-location"),
    }
}

/// The locations to choose from: the open ones, and a closed one that is still ticked.
pub async fn locations(visit: &Visit, filled: &Filled) -> Result<Vec<Choice>, Trouble> {
    let all = visit.house.archive.locations().await?.into_iter();
    let choices = all.map(|known| (known.closed_at, Choice { id: known.id.to_string(), name: known.facts.name }));
    let shown = choices.filter(|(closed, choice)| closed.is_none() || filled.has("location", &choice.id));
    Ok(shown.map(|(_, choice)| choice).collect())
}

fn role(name: &str) -> Option<Role> {
    Role::ALL.into_iter().find(|role| role.name() == name)
}
