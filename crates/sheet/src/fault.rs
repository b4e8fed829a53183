//! What is wrong with a row, or what was assumed about it, so that somebody can put it right.

use domain::personal::Personal;

/// One thing to say about one row.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The line of the file.
    pub line: u32,
    /// The header of the column, or its letter when it has none; nothing when it is about the row.
    pub column: Option<String>,
    /// What stands there, to be shown to the one who brought the file and to nobody else.
    pub found: Personal,
    /// What is the matter.
    pub why: Reason,
}

/// How much it weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The row is not taken.
    LeftOut,
    /// The row is taken, with something in it that the file does not say.
    Assumed,
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $reason:ident $(($of:ident))? => $weight:ident,)*) => {
        /// What can be the matter with a row. The sentences for people stand with the pages.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Reason { $($(#[$doc])* $reason $(($of))?),* }

        impl Reason {
            /// All names, so that a test can see whether there is a sentence for each.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($reason)),*];

            /// The name, as texts use it.
            pub const fn name(self) -> &'static str {
                match self { $(reasons!(@pattern $reason $($of)?) => stringify!($reason)),* }
            }

            /// Whether the row was left out because of it.
            pub const fn weight(self) -> Weight {
                match self { $(reasons!(@pattern $reason $($of)?) => Weight::$weight),* }
            }
        }
    };
    (@pattern $reason:ident) => { Reason::$reason };
    (@pattern $reason:ident $of:ident) => { Reason::$reason(_) };
}

reasons! {
    /// No location is named.
    LocationMissing => LeftOut,
    /// No number of beds or rooms is told.
    CapacityMissing => LeftOut,
    /// Nothing in the row is taken by the mapping.
    NothingTaken => LeftOut,
    /// A whole number was expected.
    NotANumber => LeftOut,
    /// The number is zero, or larger than any house.
    OutOfRange => LeftOut,
    /// This is not a date, or not one that exists.
    NotADate => LeftOut,
    /// The date is yet to come.
    InTheFuture => LeftOut,
    /// A time of day was expected.
    NotATime => LeftOut,
    /// Yes or no was expected.
    NotYesOrNo => LeftOut,
    /// Not one of the words that are understood in this column.
    WordNotKnown => LeftOut,
    /// No nationality that can be held today goes by this word.
    NationalityNotKnown => LeftOut,
    /// Several nationalities go by this word.
    NationalityUnclear => LeftOut,
    /// No language goes by this word.
    LanguageNotKnown => LeftOut,
    /// A formula in the file could not be worked out.
    BrokenFormula => LeftOut,
    /// Neither men nor women may enter.
    NobodyMayEnter => LeftOut,
    /// The same as the row on that line.
    DuplicateOf(u32) => LeftOut,
    /// The location has a room of this name already.
    RoomTwice => LeftOut,
    /// The same name and birth as on that line; the rest differs.
    LooksLike(u32) => Assumed,
    /// How many beds stand in a room is not told: two.
    BedsPerRoomAssumed => Assumed,
    /// Beds were spread evenly over the rooms.
    BedsSpread => Assumed,
    /// Who may enter is not told.
    WhoNotTold => Assumed,
    /// Between which hours the night is, is not told: ten to seven.
    HoursAssumed => Assumed,
    /// Another line says something else of this location; what that line says stands.
    FirstStands(u32) => Assumed,
    /// A year of two digits was read as the latest that is not yet to come.
    CenturyAssumed => Assumed,
    /// The cell shows a day of 1905 where a year was typed.
    YearAssumed => Assumed,
    /// A telephone number had lost its zero.
    ZeroRestored => Assumed,
}

impl Reason {
    /// The other line it is about, if there is one.
    pub const fn other_line(self) -> Option<u32> {
        match self {
            Reason::DuplicateOf(line) | Reason::LooksLike(line) | Reason::FirstStands(line) => Some(line),
            Reason::LocationMissing
            | Reason::CapacityMissing
            | Reason::NothingTaken
            | Reason::NotANumber
            | Reason::OutOfRange
            | Reason::NotADate
            | Reason::InTheFuture
            | Reason::NotATime
            | Reason::NotYesOrNo
            | Reason::WordNotKnown
            | Reason::NationalityNotKnown
            | Reason::NationalityUnclear
            | Reason::LanguageNotKnown
            | Reason::BrokenFormula
            | Reason::NobodyMayEnter
            | Reason::RoomTwice
            | Reason::BedsPerRoomAssumed
            | Reason::BedsSpread
            | Reason::WhoNotTold
            | Reason::HoursAssumed
            | Reason::CenturyAssumed
            | Reason::YearAssumed
            | Reason::ZeroRestored => None,
        }
    }
}
