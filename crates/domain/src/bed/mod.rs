//! Beds: who has which, from when, and what is the matter with them.

mod add;
mod assign;
mod bring_back;
mod claims;
mod event;
pub mod fit;
mod leave;
mod move_household;
mod overrule_place;
mod set_paper;
mod set_reserve;
mod standing;
mod take_back_assigning;
mod take_back_leaving;
mod take_out;

pub use add::{AddBed, Refusal as AddRefusal};
pub use assign::{AssignBed, Refusal as AssignRefusal};
pub use bring_back::{BringBack, Refusal as BringBackRefusal};
pub use claims::{Claim, Claims, Kind};
pub use event::{Event, LeftFor, OutReason};
pub use leave::{LeaveBed, Leaving, Refusal as LeaveRefusal};
pub use move_household::{MoveHousehold, Moving, Refusal as MoveHouseholdRefusal};
pub use overrule_place::{OverrulePlace, Refusal as OverrulePlaceRefusal};
pub use set_paper::{Refusal as SetPaperRefusal, SetPaperBed};
pub use set_reserve::{Refusal as SetReserveRefusal, SetReserve};
pub use standing::{Standing, Unfit};
pub use take_back_assigning::{Given, Refusal as TakeBackAssigningRefusal, TakeBackAssigning};
pub use take_back_leaving::{Refusal as TakeBackLeavingRefusal, TakeBackLeaving};
pub use take_out::{Refusal as TakeOutRefusal, TakeOutOfUse};

use crate::event::Subject;
use crate::tonight::Placing;

/// In whose histories a fact about people in beds is filed: of each bed and of each person.
pub(crate) fn filed(places: &[Placing]) -> impl Iterator<Item = Subject> {
    places.iter().flat_map(|placing| [Subject::Bed(placing.bed), Subject::Person(placing.person)])
}
