//! Whether people fit a room: the hard limits, as one list of reasons that pages put into words.
//!
//! The same judgement serves the proposals (which bed shall we hold?) and the deed (may it be
//! held?), so that a bed that is proposed can be had, and one that is not can be explained.

use std::collections::{BTreeSet, HashSet};

use jiff::Timestamp;

use super::claims::{Claim, Kind};
use crate::id::{BedId, LocationId, PersonId, RoomId};
use crate::location::{LocationFacts, RoomFacts, RoomKind, SexRule};
use crate::person::{BanScope, Needs, SleepsWith};

/// For what a bed is sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// A request for tonight: reserve beds are there for it.
    Tonight,
    /// Longer than tonight: reserve beds can never be given.
    Longer,
}

/// Somebody who needs a bed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    /// Who.
    pub person: PersonId,
    /// What the bed must have.
    pub needs: Needs,
    /// Whom they must not meet, and how far apart.
    pub bans: Vec<(PersonId, BanScope)>,
}

/// A bed as it stands at the moment of judging.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BedState {
    /// Which bed.
    pub bed: BedId,
    /// What is written on it.
    pub label: String,
    /// Kept for requests for tonight.
    pub reserve: bool,
    /// Belongs to the paper list at night.
    pub paper: bool,
    /// Cannot be used.
    pub out: bool,
    /// Who has it now; a hold that has run out is left away by the caller.
    pub claim: Option<Claim>,
}

/// A room with its beds, at the moment of judging.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomState {
    /// Which room.
    pub room: RoomId,
    /// What it is and has.
    pub facts: RoomFacts,
    /// Where.
    pub location: LocationId,
    /// What the location is and has.
    pub place: LocationFacts,
    /// Whether the location is closed.
    pub closed: bool,
    /// Its beds, in the order of their labels.
    pub beds: Vec<BedState>,
    /// With whom those who have a bed here share a room.
    pub sleepers: Vec<(PersonId, SleepsWith)>,
}

/// Why people or a bed do not fit. Each has a sentence on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Misfit {
    /// Somebody has the bed.
    Taken,
    /// The bed is held for somebody.
    Held,
    /// The bed is out of use.
    OutOfUse,
    /// At this hour the bed belongs to the paper list.
    OnPaper,
    /// The bed is kept for requests for tonight.
    Reserve,
    /// The location is closed.
    Closed,
    /// The location is for women only.
    WomenOnlyPlace,
    /// Somebody needs a location for women only.
    NeedsWomenOnly,
    /// The room is for women.
    WomensRoom,
    /// The room is for men.
    MensRoom,
    /// Women sleep in this room tonight.
    WomenSleepHere,
    /// Men sleep in this room tonight.
    MenSleepHere,
    /// Women and men together need a private room or a room for everybody.
    MixedHousehold,
    /// It is not known with whom somebody can share a room: ask, and this room may fit.
    AskWithWhom,
    /// There are steps on the way.
    Steps,
    /// Another household has this room.
    RoomInUse,
    /// Somebody under eighteen sleeps in a private room.
    MinorNeedsPrivate,
    /// There are not enough free beds to stay together.
    TooFewBeds,
    /// Somebody who must not be met sleeps in this location.
    BanHere,
    /// Somebody who must not be met sleeps in this city's house.
    BanInCity,
}

impl BedState {
    /// Why this bed cannot be had by anybody now, if it cannot.
    pub fn misfit(&self, sought: For, on_paper: bool, mine: &[PersonId], at: Timestamp) -> Option<Misfit> {
        if let Some(claim) = self.claim.filter(|claim| claim.in_force(at) && !mine.contains(&claim.person)) {
            return Some(match claim.kind {
                Kind::Held { .. } | Kind::Kept => Misfit::Held,
                Kind::Taken { .. } => Misfit::Taken,
            });
        }
        if self.out {
            return Some(Misfit::OutOfUse);
        }
        if self.paper && on_paper {
            return Some(Misfit::OnPaper);
        }
        (self.reserve && sought == For::Longer).then_some(Misfit::Reserve)
    }
}

impl RoomState {
    /// Why these people together do not fit this room, whichever beds they would get.
    ///
    /// `elsewhere` says where the people whom they must not meet have a bed now.
    pub fn misfits(&self, guests: &[Guest], elsewhere: &[(PersonId, LocationId)]) -> BTreeSet<Misfit> {
        let mut found = BTreeSet::new();
        self.place_misfits(guests, &mut found);
        self.company_misfits(guests, &mut found);
        self.ban_misfits(guests, elsewhere, &mut found);
        if guests.iter().any(|guest| guest.needs.step_free) && !self.facts.step_free {
            found.insert(Misfit::Steps);
        }
        found
    }

    fn place_misfits(&self, guests: &[Guest], found: &mut BTreeSet<Misfit>) {
        if self.closed {
            found.insert(Misfit::Closed);
        }
        // A woman's children come with her, whoever they are.
        let adult_men = guests.iter().any(|guest| guest.needs.sleeps_with == SleepsWith::Men && !guest.needs.minor);
        if self.place.women_only && adult_men {
            found.insert(Misfit::WomenOnlyPlace);
        }
        let unsaid = guests.iter().any(|guest| guest.needs.sleeps_with == SleepsWith::NotSaid && !guest.needs.minor);
        if self.place.women_only && unsaid {
            found.insert(Misfit::AskWithWhom);
        }
        if guests.iter().any(|guest| guest.needs.women_only) && !self.place.women_only {
            found.insert(Misfit::NeedsWomenOnly);
        }
    }

    fn company_misfits(&self, guests: &[Guest], found: &mut BTreeSet<Misfit>) {
        let mine = |person: &PersonId| guests.iter().any(|guest| guest.person == *person);
        let mut others = self.sleepers.iter().filter(|(person, _)| !mine(person)).peekable();
        match self.facts.kind {
            RoomKind::Private => {
                if others.peek().is_some() {
                    found.insert(Misfit::RoomInUse);
                }
            }
            RoomKind::Shared => {
                if guests.iter().any(|guest| guest.needs.minor) {
                    found.insert(Misfit::MinorNeedsPrivate);
                }
                let company: HashSet<_> = others.map(|(_, sleeps_with)| *sleeps_with).collect();
                found.extend(self.sex_misfits(guests, &company));
            }
        }
    }

    fn sex_misfits(&self, guests: &[Guest], company: &HashSet<SleepsWith>) -> Vec<Misfit> {
        if self.facts.sex == SexRule::Any {
            return Vec::new();
        }
        let of = |with: SleepsWith| guests.iter().any(|guest| guest.needs.sleeps_with == with);
        let (women, men, unsaid) = (of(SleepsWith::Women), of(SleepsWith::Men), of(SleepsWith::NotSaid));
        let mut found = Vec::new();
        if unsaid {
            found.push(Misfit::AskWithWhom);
        }
        if women && men {
            found.push(Misfit::MixedHousehold);
        }
        match self.facts.sex {
            SexRule::Women if men => found.push(Misfit::WomensRoom),
            SexRule::Men if women => found.push(Misfit::MensRoom),
            SexRule::Flexible if men && company.contains(&SleepsWith::Women) => found.push(Misfit::WomenSleepHere),
            SexRule::Flexible if women && company.contains(&SleepsWith::Men) => found.push(Misfit::MenSleepHere),
            SexRule::Any | SexRule::Women | SexRule::Men | SexRule::Flexible => (),
        }
        found
    }

    fn ban_misfits(&self, guests: &[Guest], elsewhere: &[(PersonId, LocationId)], found: &mut BTreeSet<Misfit>) {
        for (other, scope) in guests.iter().flat_map(|guest| &guest.bans) {
            let Some((_, location)) = elsewhere.iter().find(|(person, _)| person == other) else { continue };
            match scope {
                BanScope::City => drop(found.insert(Misfit::BanInCity)),
                BanScope::Location if *location == self.location => drop(found.insert(Misfit::BanHere)),
                BanScope::Location => (),
            }
        }
    }
}

#[cfg(test)]
mod tests;
