//! Everything that entered one proposal, kept so that the same answer can be given again. There is not one name in it, only
//! numbers of people and what their beds must have; that alone tells something of somebody, and so it is kept sealed.

use std::collections::BTreeSet;
use std::fmt;

use domain::bed::fit::Guest;
use domain::id::PersonId;
use serde::Serialize;

use crate::draw::Lots;
use crate::hash;
use crate::situation::Situation;
use crate::together::{Party, Together, together_by};
use crate::tonight::{Proposals, propose_by};

mod facts;

use facts::{Asked, Facts};

/// How the facts are written and how they are answered. Whoever changes the answer to the same facts changes this too.
pub const FORMAT: &str = "bestendig-placement/1";

/// Everything that entered one proposal.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Frozen(Facts);

/// What was proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proposed {
    /// For one party.
    One(Proposals),
    /// For all who asked.
    All(Together),
}

/// Why a text holds no facts that can be answered again.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotFrozen {
    /// It is not written as such facts are.
    #[error("{0}")]
    Unreadable(String),
    /// It was answered by another version.
    #[error("this was answered as `{0}`; this program answers as `{FORMAT}` and might answer otherwise")]
    Version(String),
    /// It holds something that does not count.
    #[error("there is something in it that is no fact of a proposal, or one that is written otherwise")]
    More,
}

impl Frozen {
    /// What enters `propose_by`.
    pub fn propose(guests: &[Guest], here: Situation) -> Frozen {
        Frozen(Facts::of(Asked::Propose(guests.iter().map(Into::into).collect()), here))
    }

    /// What enters `together_by`.
    pub fn together(parties: &[Party], here: Situation) -> Frozen {
        Frozen(Facts::of(Asked::Together(parties.iter().map(Into::into).collect()), here))
    }

    /// Facts as they were kept.
    pub fn read(text: &str) -> Result<Frozen, NotFrozen> {
        let unreadable = |error: serde_json::Error| NotFrozen::Unreadable(error.to_string());
        let kept: serde_json::Value = serde_json::from_str(text).map_err(unreadable)?;
        match kept.get("format").and_then(serde_json::Value::as_str) {
            Some(FORMAT) => (),
            Some(other) => return Err(NotFrozen::Version(other.to_owned())),
            None => return Err(NotFrozen::Unreadable("it does not say its format".into())),
        }
        let read = Frozen(serde_json::from_value(kept.clone()).map_err(unreadable)?);
        let same = serde_json::to_value(&read).is_ok_and(|read| read == kept);
        if same { Ok(read) } else { Err(NotFrozen::More) }
    }

    /// The facts as JSON, the same each time.
    pub fn text(&self) -> String {
        serde_json::to_string(&self.0).expect("numbers, words and lists are JSON")
    }

    /// The SHA-256 of that text: whoever kept it knows later that nothing was changed.
    pub fn fingerprint(&self) -> String {
        hash::of(&self.text())
    }

    /// Everybody of whom something entered: who asked, who slept there, and whom they must not meet.
    pub fn people(&self) -> BTreeSet<PersonId> {
        let guests = self.parties().into_iter().flat_map(|party| party.guests);
        let asked = guests.flat_map(|guest| guest.bans.into_iter().map(|(other, _)| other).chain([guest.person]));
        let asleep = self.0.rooms().into_iter().flat_map(|room| {
            let claims: Vec<PersonId> = room.beds.iter().filter_map(|bed| Some(bed.claim?.person)).collect();
            room.sleepers.into_iter().map(|(person, _)| person).chain(claims)
        });
        let elsewhere = self.0.elsewhere.iter().map(|(person, _)| *person);
        asked.chain(asleep).chain(elsewhere).collect()
    }

    /// Who asked, in their order; a request by itself is one party that waits for nothing.
    pub fn parties(&self) -> Vec<Party> {
        match &self.0.asked {
            Asked::Propose(guests) => vec![Party { guests: guests.iter().map(Into::into).collect(), waits: 0 }],
            Asked::Together(parties) => parties.iter().map(Into::into).collect(),
        }
    }

    /// The draw that decided among equals, if there was one.
    pub fn lots(&self) -> Option<Lots> {
        self.0.by().lots
    }

    /// The answer to these facts.
    pub fn again(&self) -> Proposed {
        let Facts { asked, elsewhere, .. } = &self.0;
        let (rooms, now, by) = (self.0.rooms(), self.0.now(), self.0.by());
        match asked {
            Asked::Propose(guests) => {
                let guests: Vec<Guest> = guests.iter().map(Into::into).collect();
                Proposed::One(propose_by(&guests, &rooms, elsewhere, &now, &by))
            }
            Asked::Together(parties) => {
                let parties: Vec<Party> = parties.iter().map(Into::into).collect();
                Proposed::All(together_by(&parties, &rooms, elsewhere, &now, &by))
            }
        }
    }
}

/// What somebody needs is not printed.
impl fmt::Debug for Frozen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Frozen({})", self.fingerprint())
    }
}

#[cfg(test)]
mod tests;
