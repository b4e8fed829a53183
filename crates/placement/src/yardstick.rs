//! By what places are compared: the weights, for how long a bed is sought, and who comes first among equals.

use domain::bed::fit::For;
use domain::moment::Moment;

use crate::draw::Lots;
use crate::weights::{Weighting, Weights};

/// By what places are compared, and which beds there are to have.
#[derive(Clone, Debug, PartialEq)]
pub struct Yardstick {
    /// How heavily each drawback weighs.
    pub weighting: Weighting,
    /// For tonight, or for longer.
    pub sought: For,
    /// Who comes first among those who waited equally long; without it the lowest number of a person decides.
    pub lots: Option<Lots>,
}

impl Yardstick {
    /// The shipped weights of this night, for one night.
    pub fn tonight(now: &Moment) -> Yardstick {
        Yardstick { weighting: Weights::shipped().on(now.night()).clone(), sought: For::Tonight, lots: None }
    }

    /// The shipped weights of this night, for longer: neither beds of the reserve nor beds of the paper list can be had.
    pub fn longer(now: &Moment) -> Yardstick {
        Yardstick { sought: For::Longer, ..Yardstick::tonight(now) }
    }

    /// Whether beds of the paper list belong to it: now, for tonight; always for longer, since there will be a night.
    pub(crate) fn on_paper(&self, now: &Moment) -> bool {
        match self.sought {
            For::Tonight => now.on_paper(),
            For::Longer => true,
        }
    }
}
