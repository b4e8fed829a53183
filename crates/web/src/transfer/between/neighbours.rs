//! The other houses that a house is paired with, and the way to each.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use conference::{NoSecret, Secret};
use domain::transfer::Neighbour;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::line::{Line, NoLine};
use crate::house::House;

/// How long a letter is taken after it was signed, and before, for clocks that differ.
pub const FRESH: SignedDuration = SignedDuration::from_mins(5);

/// `[[neighbour]]` in a house's settings: another house that people can go to and come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeighbourTerms {
    /// The word in its address.
    pub slug: String,
    /// What people call it.
    pub name: String,
    /// Where it listens, as `https://proefstad.example`, or as `127.0.0.1:8090` of a proxy that carries it on; for a house of
    /// the same process none is needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The file with the secret that both have, for a house elsewhere; beside the settings when no folder is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret: Option<PathBuf>,
    /// A file with the certificates that vouch for it, as PEM, where the machine does not know them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trust: Option<PathBuf>,
}

/// Why a neighbour cannot be reached as its settings say.
#[derive(Debug, thiserror::Error)]
pub enum NotPaired {
    /// The secret cannot be read.
    #[error(transparent)]
    NoSecret(#[from] NoSecret),
    /// There is no line to it.
    #[error(transparent)]
    NoLine(#[from] NoLine),
    /// It is said where it is, and not how it is known that it is it.
    #[error("the neighbour {0:?} has an address and a secret, or neither")]
    HalfSaid(String),
    /// Two are called alike.
    #[error("two neighbours have the word {0:?}")]
    Twice(String),
}

/// All of them.
#[derive(Default)]
pub struct Neighbours {
    all: Vec<Paired>,
    heard: Mutex<BTreeMap<[u8; 16], Timestamp>>,
}

/// One of them.
pub struct Paired {
    /// The word in its address.
    pub word: Neighbour,
    /// What people call it.
    pub name: String,
    /// How it is reached.
    pub way: Way,
}

/// How another house is reached.
pub enum Way {
    /// It stands in the same street: a house of this process.
    Street(Street),
    /// It listens somewhere, and both have a secret.
    Road {
        /// Where, and how it is known that it is it.
        line: Box<Line>,
        /// The secret.
        secret: Secret,
    },
    /// A way on which things get lost.
    #[cfg(test)]
    Unsteady(Box<Way>, Arc<super::testing::Weather>),
}

/// The houses of one process.
#[derive(Clone, Default)]
pub struct Street(Arc<Mutex<BTreeMap<String, Weak<House>>>>);

impl Street {
    /// A house stands here from now on.
    pub fn enter(&self, house: &Arc<House>) {
        let mut houses = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        houses.insert(house.slug.clone(), Arc::downgrade(house));
    }

    /// The house with this word in its address, while it is open.
    pub fn house(&self, word: &Neighbour) -> Option<Arc<House>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&word.0)?.upgrade()
    }
}

impl NeighbourTerms {
    /// The neighbours that these settings name, with their secrets from where they lie.
    pub fn open(all: &[NeighbourTerms], beside: &Path, street: &Street) -> Result<Neighbours, NotPaired> {
        let mut paired: Vec<Paired> = Vec::new();
        for terms in all {
            let word = Neighbour(terms.slug.clone());
            if paired.iter().any(|other| other.word == word) {
                return Err(NotPaired::Twice(terms.slug.clone()));
            }
            let way = match (&terms.address, &terms.secret) {
                (Some(address), Some(secret)) => {
                    let trust = terms.trust.as_ref().map(|file| beside.join(file));
                    let line = Box::new(Line::to(address, trust.as_deref())?);
                    Way::Road { line, secret: Secret::read(&beside.join(secret))? }
                }
                (None, None) => Way::Street(street.clone()),
                (Some(_), None) | (None, Some(_)) => return Err(NotPaired::HalfSaid(terms.slug.clone())),
            };
            paired.push(Paired { word, name: terms.name.clone(), way });
        }
        Ok(Neighbours::of(paired))
    }
}

impl Neighbours {
    /// These.
    pub fn of(all: Vec<Paired>) -> Neighbours {
        Neighbours { all, heard: Mutex::default() }
    }

    /// All of them, in the order of the settings.
    pub fn all(&self) -> &[Paired] {
        &self.all
    }

    /// The one with this word.
    pub fn get(&self, word: &Neighbour) -> Option<&Paired> {
        self.all.iter().find(|paired| paired.word == *word)
    }

    /// What people call it; its word when it is paired no more.
    pub fn name(&self, word: &Neighbour) -> String {
        self.get(word).map_or_else(|| word.0.clone(), |paired| paired.name.clone())
    }

    /// Whether a letter with this number comes for the first time, as long as it is fresh. An older one is not taken anyway.
    pub fn is_new(&self, nonce: [u8; 16], now: Timestamp) -> bool {
        let mut heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        heard.retain(|_, at| now.duration_since(*at).abs() <= FRESH + FRESH);
        heard.insert(nonce, now).is_none()
    }
}

impl Paired {
    /// The secret that both have, of a house elsewhere.
    pub fn secret(&self) -> Option<&Secret> {
        match &self.way {
            Way::Street(_) => None,
            Way::Road { secret, .. } => Some(secret),
            #[cfg(test)]
            Way::Unsteady(way, _) => match &**way {
                Way::Road { secret, .. } => Some(secret),
                Way::Street(_) | Way::Unsteady(..) => None,
            },
        }
    }

    /// Whether it stands in the same street.
    pub fn is_next_door(&self) -> bool {
        self.secret().is_none()
    }
}
