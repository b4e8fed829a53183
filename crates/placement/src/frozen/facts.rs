//! How the facts of a proposal are written. Names of rooms and locations and labels of beds count for nothing and are left out.

use domain::bed::fit::{BedState, For, Guest, RoomState};
use domain::bed::{Claim, Kind};
use domain::id::{BedId, LocationId, PersonId, RoomId};
use domain::location::{LocationFacts, Regime, RoomFacts, RoomKind, SexRule};
use domain::moment::{Moment, NightTerms};
use domain::person::{BanScope, Care, Needs, SleepsWith};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

use super::FORMAT;
use crate::draw::{Draw, Lots, Ticket};
use crate::situation::Situation;
use crate::together::Party;
use crate::weights::Weighting;
use crate::yardstick::Yardstick;

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    format: String,
    pub asked: Asked,
    rooms: Vec<Room>,
    pub elsewhere: Vec<(PersonId, LocationId)>,
    at: Timestamp,
    wall: DateTime,
    hold_minutes: u16,
    paper_from: Time,
    paper_until: Time,
    weighting: Weighting,
    sought: Sought,
    draw: Option<Drawn>,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asked {
    Propose(Vec<Person>),
    Together(Vec<Waiting>),
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    guests: Vec<Person>,
    waits: i64,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    person: PersonId,
    needs: Needs,
    bans: Vec<(PersonId, BanScope)>,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Room {
    room: RoomId,
    location: LocationId,
    kind: RoomKind,
    sex: SexRule,
    step_free: bool,
    regime: Regime,
    women_only: bool,
    care: Care,
    closed: bool,
    beds: Vec<Bed>,
    sleepers: Vec<(PersonId, SleepsWith)>,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Bed {
    bed: BedId,
    reserve: bool,
    paper: bool,
    out: bool,
    claim: Option<(PersonId, Claimed)>,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Claimed {
    HeldUntil(Timestamp),
    Kept,
    TakenUntil(Option<Date>),
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Sought {
    Tonight,
    Longer,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Drawn {
    draw: Draw,
    tickets: Vec<u64>,
}

impl Facts {
    pub fn of(asked: Asked, here: Situation) -> Facts {
        let Situation { rooms, elsewhere, now: Moment { at, wall, terms }, by } = here;
        let Yardstick { weighting, sought, lots } = by;
        let drawn = |lots: &Lots| Drawn {
            draw: lots.draw.clone(),
            tickets: lots.tickets.iter().map(|ticket| ticket.0).collect(),
        };
        Facts {
            format: FORMAT.to_owned(),
            asked,
            rooms: rooms.iter().map(Into::into).collect(),
            elsewhere: elsewhere.to_vec(),
            at: *at,
            wall: *wall,
            hold_minutes: terms.hold_minutes,
            paper_from: terms.paper_from,
            paper_until: terms.paper_until,
            weighting: weighting.clone(),
            sought: match sought {
                For::Tonight => Sought::Tonight,
                For::Longer => Sought::Longer,
            },
            draw: lots.as_ref().map(drawn),
        }
    }

    pub fn rooms(&self) -> Vec<RoomState> {
        self.rooms.iter().map(Into::into).collect()
    }

    pub fn now(&self) -> Moment {
        let Facts { hold_minutes, paper_from, paper_until, .. } = *self;
        let terms = NightTerms { hold_minutes, paper_from, paper_until, ..NightTerms::default() };
        Moment { at: self.at, wall: self.wall, terms }
    }

    pub fn by(&self) -> Yardstick {
        let lots = |drawn: &Drawn| Lots {
            draw: drawn.draw.clone(),
            tickets: drawn.tickets.iter().copied().map(Ticket).collect(),
        };
        let sought = match self.sought {
            Sought::Tonight => For::Tonight,
            Sought::Longer => For::Longer,
        };
        Yardstick { weighting: self.weighting.clone(), sought, lots: self.draw.as_ref().map(lots) }
    }
}

impl From<&Guest> for Person {
    fn from(Guest { person, needs, bans }: &Guest) -> Person {
        Person { person: *person, needs: needs.clone(), bans: bans.clone() }
    }
}

impl From<&Person> for Guest {
    fn from(Person { person, needs, bans }: &Person) -> Guest {
        Guest { person: *person, needs: needs.clone(), bans: bans.clone() }
    }
}

impl From<&Party> for Waiting {
    fn from(Party { guests, waits }: &Party) -> Waiting {
        Waiting { guests: guests.iter().map(Into::into).collect(), waits: *waits }
    }
}

impl From<&Waiting> for Party {
    fn from(Waiting { guests, waits }: &Waiting) -> Party {
        Party { guests: guests.iter().map(Into::into).collect(), waits: *waits }
    }
}

impl From<&RoomState> for Room {
    fn from(state: &RoomState) -> Room {
        let RoomState { room, facts, location, place, closed, beds, sleepers } = state;
        let RoomFacts { name: _, kind, sex, step_free } = facts;
        let LocationFacts { name: _, regime, women_only, care } = place;
        Room {
            room: *room,
            location: *location,
            kind: *kind,
            sex: *sex,
            step_free: *step_free,
            regime: *regime,
            women_only: *women_only,
            care: *care,
            closed: *closed,
            beds: beds.iter().map(Into::into).collect(),
            sleepers: sleepers.clone(),
        }
    }
}

impl From<&Room> for RoomState {
    fn from(room: &Room) -> RoomState {
        let Room { kind, sex, step_free, regime, women_only, care, location, .. } = *room;
        RoomState {
            room: room.room,
            facts: RoomFacts { name: String::new(), kind, sex, step_free },
            location,
            place: LocationFacts { name: String::new(), regime, women_only, care },
            closed: room.closed,
            beds: room.beds.iter().map(|bed| bed.in_location(location)).collect(),
            sleepers: room.sleepers.clone(),
        }
    }
}

impl From<&BedState> for Bed {
    fn from(BedState { bed, label: _, reserve, paper, out, claim }: &BedState) -> Bed {
        let claimed = |claim: Claim| match claim.kind {
            Kind::Held { until } => (claim.person, Claimed::HeldUntil(until)),
            Kind::Kept => (claim.person, Claimed::Kept),
            Kind::Taken { until } => (claim.person, Claimed::TakenUntil(until)),
        };
        Bed { bed: *bed, reserve: *reserve, paper: *paper, out: *out, claim: claim.map(claimed) }
    }
}

impl Bed {
    fn in_location(&self, location: LocationId) -> BedState {
        let Bed { bed, reserve, paper, out, claim } = *self;
        let claim = claim.map(|(person, claimed)| {
            let kind = match claimed {
                Claimed::HeldUntil(until) => Kind::Held { until },
                Claimed::Kept => Kind::Kept,
                Claimed::TakenUntil(until) => Kind::Taken { until },
            };
            Claim { bed, location, person, request: None, kind }
        });
        BedState { bed, label: String::new(), reserve, paper, out, claim }
    }
}
