//! People who belong together. The program never splits them; they can part themselves.

mod event;
mod join;
mod leave;

pub use event::Event;
pub use join::{JoinHousehold, Refusal as JoinRefusal};
pub use leave::{LeaveHousehold, Refusal as LeaveHouseholdRefusal};
