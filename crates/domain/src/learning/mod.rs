//! Courses, learning-work places and activities (leren en werken): what is offered and for how many, who has a place,
//! who waits, who was there, and what came of it.
//!
//! Who has a place lies open under opaque numbers, as with beds; what is said about somebody in words, and why they may
//! join, lies under their own key.

mod close;
mod describe;
mod enrol;
mod event;
mod facts;
mod give_place;
mod learner;
mod leave;
mod lessons;
mod note_attendance;
mod note_result;
mod open;
mod reopen;
mod roster;
mod take_back_place;
#[cfg(test)]
mod testing;

pub use close::{CloseOffer, Refusal as CloseRefusal};
pub use describe::{DescribeOffer, Refusal as DescribeRefusal};
pub use enrol::{EnrolPerson, Refusal as EnrolRefusal, Wish};
pub use event::Event;
pub use facts::{Day, OfferFacts, OfferKind, Track, UnfitOffer};
pub use give_place::{GivePlace, Refusal as GivePlaceRefusal};
pub use learner::{Learner, Learnt, WhyJoined};
pub use leave::{LeaveOffer, Refusal as LeaveRefusal};
pub use lessons::Lessons;
pub use note_attendance::{NoteAttendance, Refusal as AttendanceRefusal};
pub use note_result::{NoteResult, Refusal as ResultRefusal};
pub use open::{OpenOffer, Refusal as OpenRefusal};
pub use reopen::{Refusal as ReopenRefusal, ReopenOffer};
pub use roster::Roster;
pub use take_back_place::{Refusal as TakeBackRefusal, TakeBackPlace};

use serde::{Deserialize, Serialize};

/// How somebody stands in an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Enrolled {
    /// They have a place.
    Placed,
    /// They wait for one.
    Waiting,
    /// They are not in it any more.
    Left,
}

/// Why somebody is not in an offer any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Leaving {
    /// They finished it.
    Finished,
    /// They stopped.
    Stopped,
    /// They never came.
    NeverCame,
    /// They go to something else.
    Elsewhere,
    /// Something else, which is said in words.
    Other,
}

impl Leaving {
    /// All of them, in the order of the form.
    pub const ALL: [Leaving; 5] =
        [Leaving::Finished, Leaving::Stopped, Leaving::NeverCame, Leaving::Elsewhere, Leaving::Other];
}

/// Whether somebody was there on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Presence {
    /// They were there.
    Present,
    /// They said that they could not come.
    Excused,
    /// They were not there.
    Absent,
}

impl Presence {
    /// All of them, in the order of the page.
    pub const ALL: [Presence; 3] = [Presence::Present, Presence::Excused, Presence::Absent];
}

/// What came of it for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Achieved {
    /// They went through to the end.
    Finished,
    /// They stopped before.
    Stopped,
}

impl Achieved {
    /// All of them, in the order of the form.
    pub const ALL: [Achieved; 2] = [Achieved::Finished, Achieved::Stopped];

    /// The same as a reason to leave.
    pub const fn leaving(self) -> Leaving {
        match self {
            Achieved::Finished => Leaving::Finished,
            Achieved::Stopped => Leaving::Stopped,
        }
    }
}
