//! What each weight does to an evening or a queue, and how it goes for whom: so that those who set the weights can see it before.

use domain::id::RoomId;
use domain::person::{Care, Needs};
use serde::Serialize;

use crate::situation::Situation;
use crate::together::{Party, Together, together_by};
use crate::tonight::{Drawback, Proposal};
use crate::yardstick::Yardstick;

/// What each weight does, and how it goes for whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fairness {
    /// What would be otherwise, were one thing left aside.
    pub effects: Vec<Effect>,
    /// How it goes for whom, as things are.
    pub kinds: Vec<ByKind>,
}

/// What can be left aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aspect {
    /// The weight of a drawback.
    Drawback(Drawback),
    /// Who waits how long.
    Waiting,
}

/// What would be otherwise, were it left aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Effect {
    /// What.
    pub aspect: Aspect,
    /// So many people would have other rooms, or none, or some instead of none.
    pub changed: usize,
    /// So many more would have no place; fewer, if it is below nothing.
    pub more_without: i64,
}

/// People of whom it is told apart how it goes for them. Somebody can belong to several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartyKind {
    /// Somebody of the party is under eighteen.
    WithChildren,
    /// Nobody is.
    WithoutChildren,
    /// Somebody needs a way without steps.
    StepFree,
    /// Somebody needs care.
    Care,
    /// Somebody needs quiet.
    Quiet,
    /// Somebody needs a location for women only.
    WomenOnly,
}

/// How it goes for one kind of party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ByKind {
    /// Which.
    pub kind: PartyKind,
    /// Those of it who have a place.
    pub placed: Share,
    /// Those of it who have none.
    pub without: Share,
}

/// Some parties of that kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Share {
    /// How many parties.
    pub parties: usize,
    /// How many people are in them, whether or not it is they who need it.
    pub people: usize,
    /// How many minutes the middle one of these parties waits; of two in the middle the one that waits less.
    pub median_waiting: Option<i64>,
}

/// Answers anew with each weight at nothing, and once as if everybody had asked at once.
pub fn fairness(parties: &[Party], here: Situation) -> Fairness {
    let answer = |parties: &[Party], by: &Yardstick| together_by(parties, here.rooms, here.elsewhere, here.now, by);
    let now = answer(parties, here.by);
    let weightless = |drawback| {
        let weighting = here.by.weighting.without(drawback);
        answer(parties, &Yardstick { weighting, ..here.by.clone() })
    };
    let drawbacks = Drawback::ALL.into_iter();
    let mut effects: Vec<Effect> =
        drawbacks.map(|drawback| effect(Aspect::Drawback(drawback), parties, &now, &weightless(drawback))).collect();
    let at_once: Vec<Party> = parties.iter().map(|party| Party { waits: 0, ..party.clone() }).collect();
    effects.push(effect(Aspect::Waiting, parties, &now, &answer(&at_once, here.by)));
    Fairness { effects, kinds: PartyKind::ALL.map(|kind| by_kind(kind, parties, &now)).to_vec() }
}

fn effect(aspect: Aspect, parties: &[Party], now: &Together, then: &Together) -> Effect {
    let both = parties.iter().zip(now.placed.iter().zip(&then.placed));
    let differs = both.filter(|(_, (now, then))| rooms(now.proposal.as_ref()) != rooms(then.proposal.as_ref()));
    let changed = differs.map(|(party, _)| party.guests.len()).sum();
    Effect { aspect, changed, more_without: now.people as i64 - then.people as i64 }
}

fn rooms(place: Option<&Proposal>) -> Option<&[RoomId]> {
    place.map(|place| &place.rooms[..])
}

fn by_kind(kind: PartyKind, parties: &[Party], now: &Together) -> ByKind {
    let of_kind = parties.iter().zip(&now.placed).filter(|(party, _)| kind.has(party));
    let (placed, without): (Vec<_>, Vec<_>) = of_kind.partition(|(_, place)| place.proposal.is_some());
    let only = |both: Vec<(&Party, _)>| share(both.into_iter().map(|(party, _)| party).collect());
    ByKind { kind, placed: only(placed), without: only(without) }
}

fn share(parties: Vec<&Party>) -> Share {
    let mut waiting: Vec<i64> = parties.iter().map(|party| party.waits).collect();
    waiting.sort_unstable();
    Share {
        parties: parties.len(),
        people: parties.iter().map(|party| party.guests.len()).sum(),
        median_waiting: waiting.get(waiting.len().saturating_sub(1) / 2).copied(),
    }
}

impl PartyKind {
    /// Every kind.
    pub const ALL: [PartyKind; 6] = [
        PartyKind::WithChildren,
        PartyKind::WithoutChildren,
        PartyKind::StepFree,
        PartyKind::Care,
        PartyKind::Quiet,
        PartyKind::WomenOnly,
    ];

    /// Whether a party belongs to it.
    pub fn has(self, party: &Party) -> bool {
        let any = |needs: fn(&Needs) -> bool| party.guests.iter().any(|guest| needs(&guest.needs));
        match self {
            PartyKind::WithChildren => any(|needs| needs.minor),
            PartyKind::WithoutChildren => !any(|needs| needs.minor),
            PartyKind::StepFree => any(|needs| needs.step_free),
            PartyKind::Care => any(|needs| needs.care > Care::None),
            PartyKind::Quiet => any(|needs| needs.quiet),
            PartyKind::WomenOnly => any(|needs| needs.women_only),
        }
    }
}

#[cfg(test)]
mod tests;
