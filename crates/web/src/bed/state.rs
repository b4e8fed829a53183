//! What a bed is at this moment, as one of five words that every page uses.

use domain::bed::Kind;
use domain::moment::Moment;
use store::BedNow;

/// What a bed is at this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It can be had.
    Free,
    /// It waits for somebody.
    Held,
    /// Somebody has it.
    Taken,
    /// It cannot be used.
    Out,
    /// At this hour it belongs to the paper list.
    Paper,
}

impl State {
    /// All of them, in the order of the board.
    pub const ALL: [State; 5] = [State::Free, State::Held, State::Taken, State::Out, State::Paper];

    /// What this bed is now. Whoever has it has it, whatever else is the matter.
    pub fn of(bed: &BedNow, now: &Moment) -> State {
        match bed.claim.map(|claimed| claimed.claim.kind) {
            Some(Kind::Held { .. } | Kind::Kept) => State::Held,
            Some(Kind::Taken { .. }) => State::Taken,
            None if bed.out.is_some() => State::Out,
            None if bed.paper && now.on_paper() => State::Paper,
            None => State::Free,
        }
    }

    /// Its word for the style sheet.
    pub const fn word(self) -> &'static str {
        match self {
            State::Free => "free",
            State::Held => "held",
            State::Taken => "taken",
            State::Out => "out",
            State::Paper => "paper",
        }
    }

    /// The key of its word for people.
    pub const fn key(self) -> &'static str {
        match self {
            State::Free => "bed-free",
            State::Held => "bed-held",
            State::Taken => "bed-taken",
            State::Out => "bed-out",
            State::Paper => "bed-paper",
        }
    }
}
