//! The five houses of the demo: invented locations under the names of five cities.

use domain::location::{Regime, RoomKind, SexRule};
use domain::person::Care;
use jiff::civil::Time;

/// A house to be invented.
pub struct City {
    /// The word in its address.
    pub slug: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// How many of a hundred beds people have for longer.
    pub filled: u32,
    /// Whether every bed that is left is taken tonight.
    pub full: bool,
    /// Its locations.
    pub locations: &'static [Building],
}

/// A location to be invented.
pub struct Building {
    /// What it is called.
    pub name: &'static str,
    /// When it is open.
    pub regime: Regime,
    /// Only for women and their children.
    pub women_only: bool,
    /// How near care is.
    pub care: Care,
    /// Its rooms.
    pub rooms: &'static [Chamber],
}

/// Rooms of one kind.
pub struct Chamber {
    /// For one household, or shared.
    pub kind: RoomKind,
    /// Who may sleep in it.
    pub sex: SexRule,
    /// Whether there are no steps.
    pub step_free: bool,
    /// How many beds it has.
    pub beds: u8,
}

const fn shared(sex: SexRule, beds: u8) -> Chamber {
    Chamber { kind: RoomKind::Shared, sex, step_free: false, beds }
}

const fn family(beds: u8) -> Chamber {
    Chamber { kind: RoomKind::Private, sex: SexRule::Any, step_free: false, beds }
}

const fn level(chamber: Chamber) -> Chamber {
    Chamber { step_free: true, ..chamber }
}

const NIGHT: Regime = Regime::NightOnly { from: Time::constant(21, 0, 0, 0), until: Time::constant(9, 0, 0, 0) };

const fn day(name: &'static str, care: Care, rooms: &'static [Chamber]) -> Building {
    Building { name, regime: Regime::DayAndNight, women_only: false, care, rooms }
}

const fn at_night(name: &'static str, rooms: &'static [Chamber]) -> Building {
    Building { name, regime: NIGHT, women_only: false, care: Care::None, rooms }
}

const fn for_women(name: &'static str, rooms: &'static [Chamber]) -> Building {
    Building { name, regime: Regime::DayAndNight, women_only: true, care: Care::Near, rooms }
}

use SexRule::{Any, Flexible, Men, Women};

/// All of them.
pub const CITIES: [City; 5] = [
    City {
        slug: "amsterdam",
        name: "Demo Amsterdam",
        filled: 82,
        full: false,
        locations: &[
            day(
                "Locatie Voorbeeld Noord",
                Care::Near,
                &[level(shared(Men, 4)), shared(Men, 4), level(shared(Women, 4)), family(4), family(3)],
            ),
            day(
                "Locatie Voorbeeld Oost",
                Care::InHouse,
                &[level(shared(Flexible, 3)), level(shared(Flexible, 3)), level(family(2)), level(family(5))],
            ),
            at_night("Nachtopvang Voorbeeld", &[shared(Men, 8), shared(Men, 8), shared(Women, 6)]),
            for_women("Vrouwenhuis Voorbeeld", &[level(shared(Women, 4)), family(3), family(3)]),
        ],
    },
    City {
        slug: "utrecht",
        name: "Demo Utrecht",
        filled: 84,
        full: false,
        locations: &[
            day(
                "Locatie Proef West",
                Care::Near,
                &[shared(Men, 6), level(shared(Women, 4)), level(family(4)), family(4)],
            ),
            at_night("Nachtopvang Proef", &[shared(Flexible, 6), shared(Flexible, 6)]),
            for_women("Vrouwenhuis Proef", &[level(shared(Women, 4)), family(3)]),
        ],
    },
    City {
        slug: "groningen",
        name: "Demo Groningen",
        filled: 72,
        full: false,
        locations: &[
            day(
                "Locatie Fictie Stad",
                Care::InHouse,
                &[level(shared(Men, 4)), shared(Any, 4), level(family(4)), family(2)],
            ),
            at_night("Nachtopvang Fictie", &[shared(Men, 6), shared(Women, 4)]),
        ],
    },
    City {
        slug: "eindhoven",
        name: "Demo Eindhoven",
        filled: 80,
        full: false,
        locations: &[
            day("Locatie Verzonnen", Care::Near, &[shared(Men, 6), level(shared(Flexible, 4)), level(family(4))]),
            for_women("Vrouwenhuis Verzonnen", &[level(shared(Women, 3)), family(3)]),
        ],
    },
    City {
        slug: "rotterdam",
        name: "Demo Rotterdam",
        filled: 90,
        full: true,
        locations: &[
            day(
                "Locatie Demo Haven",
                Care::Near,
                &[shared(Men, 6), shared(Men, 6), level(shared(Women, 4)), family(4)],
            ),
            at_night("Nachtopvang Demo", &[level(shared(Men, 8)), shared(Women, 4)]),
            for_women("Vrouwenhuis Demo", &[shared(Women, 4), level(family(4))]),
        ],
    },
];
