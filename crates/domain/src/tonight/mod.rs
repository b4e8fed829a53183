//! A bed tonight. A request has no refused state: it ends as a bed, an own place, or withdrawn by
//! the person, and as long as it is open it rings.

mod asked;
mod confirm;
mod end;
mod event;
mod extend;
mod hold;
mod overrule;
mod release;
mod reopen;
mod request;
mod ring;
mod take_back_arrival;
#[cfg(test)]
pub(crate) mod testing;

pub use asked::{Asked, Requests, State};
pub use confirm::{ConfirmArrival, Refusal as ConfirmRefusal};
pub use end::{EndRequest, Refusal as EndRefusal};
pub use event::{Ending, Event, Released};
pub use extend::{ExtendHold, Refusal as ExtendRefusal};
pub use hold::{HoldBeds, Refusal as HoldRefusal};
pub use overrule::{OverruleProposal, OverruledFor, Refusal as OverruleRefusal};
pub use release::{Refusal as ReleaseRefusal, ReleaseHold};
pub use reopen::{Refusal as ReopenRefusal, ReopenRequest};
pub use request::{Refusal as RequestRefusal, RequestTonight};
pub use ring::{Refusal as RingRefusal, RingFurther};
pub use take_back_arrival::{Refusal as TakeBackArrivalRefusal, TakeBackArrival};

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
