//! What an import makes, what was there already, and what the house says against it.

use domain::{bed, location, person};
use serde::{Deserialize, Serialize};

/// How much was made, or would be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// Locations opened.
    pub locations: usize,
    /// Rooms added.
    pub rooms: usize,
    /// Beds added.
    pub beds: usize,
    /// People registered.
    pub people: usize,
    /// Locations, rooms and beds of these names that are there, and are left as they are.
    pub there: usize,
    /// Lines of people who were imported before, and are not registered again.
    pub before: Vec<u32>,
}

impl Made {
    /// Whether there is nothing to make: everything is there already.
    pub fn is_nothing(&self) -> bool {
        self.locations + self.rooms + self.beds + self.people == 0
    }
}

/// What would happen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// What would be made.
    pub made: Made,
    /// What the house would not do. As long as there is one, nothing is imported.
    pub refused: Vec<Refused>,
}

/// Something in the file that the house does not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The line of the file; of a location the first line that tells of it.
    pub line: u32,
    /// Why not.
    pub why: Objection,
}

macro_rules! objections {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        /// Why the house does not do something. The sentences for people stand with the pages.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Objection { $($(#[$doc])* $name),* }

        impl Objection {
            /// All names, so that a test can see whether there is a sentence for each.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];

            /// The name, as texts use it.
            pub const fn name(self) -> &'static str {
                match self { $(Objection::$name => stringify!($name)),* }
            }
        }
    };
}

objections! {
    /// It was made meanwhile.
    AlreadyThere,
    /// A name that cannot stand on a door.
    ImpossibleName,
    /// Two with one name.
    NameTaken,
    /// A door that closes when it opens.
    NeverOpen,
    /// The location closed meanwhile.
    LocationGone,
    /// A birth after today.
    BornInFuture,
    /// A birth that cannot be.
    ImpossibleBirth,
    /// More answers than can be kept.
    TooMany,
    /// A text that is too long.
    TooLong,
}

impl From<location::OpenRefusal> for Objection {
    fn from(refusal: location::OpenRefusal) -> Objection {
        match refusal {
            location::OpenRefusal::AlreadyOpened => Objection::AlreadyThere,
            location::OpenRefusal::ImpossibleName => Objection::ImpossibleName,
            location::OpenRefusal::NeverOpen => Objection::NeverOpen,
        }
    }
}

impl From<location::AddRoomRefusal> for Objection {
    fn from(refusal: location::AddRoomRefusal) -> Objection {
        match refusal {
            location::AddRoomRefusal::NotThere | location::AddRoomRefusal::Closed => Objection::LocationGone,
            location::AddRoomRefusal::AlreadyAdded => Objection::AlreadyThere,
            location::AddRoomRefusal::ImpossibleName => Objection::ImpossibleName,
            location::AddRoomRefusal::NameTaken => Objection::NameTaken,
        }
    }
}

impl From<bed::AddRefusal> for Objection {
    fn from(refusal: bed::AddRefusal) -> Objection {
        match refusal {
            bed::AddRefusal::NotThere | bed::AddRefusal::Closed => Objection::LocationGone,
            bed::AddRefusal::AlreadyAdded => Objection::AlreadyThere,
            bed::AddRefusal::ImpossibleLabel => Objection::ImpossibleName,
            bed::AddRefusal::LabelTaken => Objection::NameTaken,
        }
    }
}

impl From<person::RegisterRefusal> for Objection {
    fn from(refusal: person::RegisterRefusal) -> Objection {
        match refusal {
            person::RegisterRefusal::AlreadyRegistered => Objection::AlreadyThere,
            person::RegisterRefusal::BornInFuture => Objection::BornInFuture,
            person::RegisterRefusal::ImpossibleBirth => Objection::ImpossibleBirth,
            person::RegisterRefusal::TooMany => Objection::TooMany,
            person::RegisterRefusal::TooLong => Objection::TooLong,
        }
    }
}
