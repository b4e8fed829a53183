//! Locations and rooms in words, for every page on which they stand.

use domain::location::{LocationFacts, Regime, RoomFacts, RoomKind, SexRule};
use domain::person::Care;

use crate::language::Language;

/// When it is open, for whom, and how near care is.
pub fn of_location(language: Language, facts: &LocationFacts) -> Vec<String> {
    let mut words = vec![regime(language, facts.regime)];
    if facts.women_only {
        words.push(language.t("location-women-only"));
    }
    match facts.care {
        Care::None => (),
        Care::Near | Care::InHouse => words.push(language.t(care(facts.care))),
    }
    words
}

/// For whom a room is, and whether there are steps.
pub fn of_room(language: Language, facts: &RoomFacts) -> Vec<String> {
    let mut words = vec![language.t(kind(facts.kind))];
    if facts.sex != SexRule::Any {
        words.push(language.t(sex(facts.sex)));
    }
    if facts.step_free {
        words.push(language.t("room-step-free"));
    }
    words
}

fn regime(language: Language, regime: Regime) -> String {
    match regime {
        Regime::DayAndNight => language.t("location-day-and-night"),
        Regime::NightOnly { from, until } => {
            let (from, until) = (from.strftime("%H:%M").to_string(), until.strftime("%H:%M").to_string());
            language.with("location-night-only-hours", &[("from", &from), ("until", &until)])
        }
    }
}

/// The key of how near care is.
pub const fn care(care: Care) -> &'static str {
    match care {
        Care::None => "location-care-none",
        Care::Near => "location-care-near",
        Care::InHouse => "location-care-in-house",
    }
}

/// The key of for how many a room is.
pub const fn kind(kind: RoomKind) -> &'static str {
    match kind {
        RoomKind::Private => "room-private",
        RoomKind::Shared => "room-shared",
    }
}

/// The key of who may sleep in a room.
pub const fn sex(sex: SexRule) -> &'static str {
    match sex {
        SexRule::Any => "room-any",
        SexRule::Women => "room-women",
        SexRule::Men => "room-men",
        SexRule::Flexible => "room-flexible",
    }
}
