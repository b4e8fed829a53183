//! Weighing hardship (hardheidsclausule): vulnerable people get in whether or not they meet the
//! criteria. One person weighs, another confirms, and no refusal can be written down before that.

mod close;
mod event;
mod open;
mod propose;
mod send_back;
mod weighing;

pub use close::{CloseHardship, Refusal as CloseRefusal};
pub use event::Event;
pub use open::{OpenHardship, Refusal as OpenRefusal};
pub use propose::{ProposeHardship, Refusal as ProposeRefusal};
pub use send_back::{Refusal as SendBackRefusal, SendBackHardship};
pub use weighing::{Weighed, Weighing, WeighingState, Weighings};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::person::SignalKind;

/// Why hardship is weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ground {
    /// A sign that somebody is vulnerable.
    Signal(SignalKind),
    /// The person says that the rules hit them too hard.
    Appeal,
    /// A worker doubts.
    Doubt,
}

/// Before which decision hardship is weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Over {
    /// Before a refusal of admission.
    Admission,
    /// Before a stay is ended.
    Stay,
}

/// What came out of a weighing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// The rules would hit too hard: admission, or going on, whatever they say.
    Found {
        /// Until when, if there is an end.
        until: Option<Date>,
        /// When it is looked at again.
        review: Date,
    },
    /// They would not.
    NotFound,
}
