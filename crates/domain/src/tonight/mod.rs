//! A bed tonight. A request has no refused state: it ends as a bed, an own place, or withdrawn by
//! the person, and as long as it is open it rings.

mod event;

pub use event::{Ending, Event, Released};

use serde::{Deserialize, Serialize};

use crate::id::{BedId, PersonId};

/// Who sleeps in which bed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Placing {
    /// Who.
    pub person: PersonId,
    /// In which bed.
    pub bed: BedId,
}
