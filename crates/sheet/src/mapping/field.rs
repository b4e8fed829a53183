//! What a column can hold.

use serde::{Deserialize, Serialize};

/// What the rows of a worksheet are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// Locations, rooms and beds.
    Locations,
    /// Who may enter which location.
    Eligibility,
    /// People.
    People,
}

impl Kind {
    /// The name, as texts and the command line use it.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Locations => "Locations",
            Kind::Eligibility => "Eligibility",
            Kind::People => "People",
        }
    }

    /// The fields that columns of this kind can hold, in the order of the form.
    pub fn fields(self) -> impl Iterator<Item = Field> {
        Field::ALL.iter().copied().filter(move |field| field.kinds().contains(&self))
    }
}

macro_rules! fields {
    ($($(#[$doc:meta])* $field:ident: $($kind:ident)|+,)*) => {
        /// What a column can hold.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Field { $($(#[$doc])* $field),* }

        impl Field {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Field] = &[$(Field::$field),*];

            /// The name, as texts use it.
            pub const fn name(self) -> &'static str {
                match self { $(Field::$field => stringify!($field)),* }
            }

            /// The field with this name.
            pub fn named(name: &str) -> Option<Field> {
                Field::ALL.iter().copied().find(|field| field.name() == name)
            }

            /// In worksheets of which kinds it can stand.
            pub const fn kinds(self) -> &'static [Kind] {
                match self { $(Field::$field => &[$(Kind::$kind),+]),* }
            }
        }
    };
}

fields! {
    /// What workers call the location.
    LocationName: Locations | Eligibility,
    /// Where it is; it names the location when nothing else does.
    Address: Locations,
    /// The number of a programme or a part of a location; it names the room when nothing else does.
    Programme: Locations,
    /// What workers call the room.
    RoomName: Locations,
    /// For one household, or shared.
    RoomKind: Locations,
    /// What is written on one bed; then each row is one bed.
    BedLabel: Locations,
    /// How many beds.
    Beds: Locations,
    /// How many rooms.
    Rooms: Locations,
    /// How many beds in each room.
    BedsPerRoom: Locations,
    /// Whether the capacity is counted in beds or in rooms.
    CapacityType: Locations,
    /// Whether men may enter.
    MenEligible: Locations | Eligibility,
    /// Whether women may enter.
    WomenEligible: Locations | Eligibility,
    /// Day and night, or only at night.
    Regime: Locations,
    /// When the door opens.
    OpensAt: Locations,
    /// When everybody must be out.
    ClosesAt: Locations,
    /// The whole name, or the family name when there is a column for the given name.
    Name: People,
    /// The name given at birth.
    GivenName: People,
    /// What stands between, such as *van der*.
    Infix: People,
    /// The name of the family.
    FamilyName: People,
    /// What somebody wants to be called.
    Alias: People,
    /// The name in the person's own script.
    OwnScript: People,
    /// When somebody was born, as exactly as known.
    Birth: People,
    /// Of which states somebody is a national.
    Nationality: People,
    /// Languages.
    Language: People,
    /// Whether an interpreter is needed.
    Interpreter: People,
    /// A telephone number.
    Telephone: People,
    /// A mail address or a name in a message service.
    Message: People,
    /// Through whom somebody can be reached.
    Through: People,
    /// Men or women: of somebody, or of a room.
    Sex: Locations | People,
    /// Only for women, or only among women.
    WomenOnly: Locations | People,
    /// Without steps.
    StepFree: Locations | People,
    /// How near medical care is, or must be.
    Care: Locations | People,
    /// Under eighteen.
    Minor: People,
    /// Better not in a shared room.
    Quiet: People,
    /// Pregnant.
    Pregnant: People,
    /// Signs of vulnerability, in words.
    Signals: People,
    /// Anything else.
    Note: People,
}

impl Field {
    /// Whether several columns may hold it, such as two telephone numbers.
    pub const fn repeats(self) -> bool {
        matches!(
            self,
            Field::Alias
                | Field::Nationality
                | Field::Language
                | Field::Telephone
                | Field::Message
                | Field::Through
                | Field::Signals
                | Field::Note
        )
    }
}
