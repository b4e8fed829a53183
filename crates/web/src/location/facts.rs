//! The form of a location: its name, when it is open, for whom, and how near care is.

use askama::Template;
use domain::location::{LocationFacts, Regime};
use domain::person::Care;
use jiff::civil::Time;

use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::location::words;

/// The form, for a location that opens and for one that is described anew.
#[derive(Template)]
#[template(path = "location/facts.html")]
pub struct FactsPage {
    pub frame: Frame,
    pub faults: Faults,
    pub filled: Filled,
    /// Where the form goes.
    pub action: String,
    /// Where one goes without changing anything.
    pub back: String,
    /// The key of the text on the button.
    pub button: &'static str,
}

/// What was filled in, or everything that is wrong with it.
pub fn read(filled: &Filled) -> Result<LocationFacts, Faults> {
    let mut faults = Faults::default();
    if filled.one("name").is_empty() {
        faults.add("name", "location-no-name");
    }
    let regime = if filled.has("regime", "night-only") {
        let mut hour = |field: &str| {
            let time = filled.one(field).parse::<Time>();
            time.unwrap_or_else(|_| {
                faults.add(field, "location-no-time");
                Time::midnight()
            })
        };
        Regime::NightOnly { from: hour("from"), until: hour("until") }
    } else {
        Regime::DayAndNight
    };
    if faults.is_empty() && regime.never_open() {
        faults.add("until", "location-never-open");
    }
    let (name, women_only) = (filled.one("name").to_owned(), filled.has("women-only", "yes"));
    let facts = LocationFacts { name, regime, women_only, care: care(filled.one("care")) };
    if faults.is_empty() { Ok(facts) } else { Err(faults) }
}

/// The form as it is for a location that is there.
pub fn fill(facts: &LocationFacts) -> Filled {
    let mut filled = Filled::default();
    filled.set("name", [facts.name.clone()]);
    match facts.regime {
        Regime::DayAndNight => filled.set("regime", ["day-and-night".to_owned()]),
        Regime::NightOnly { from, until } => {
            filled.set("regime", ["night-only".to_owned()]);
            filled.set("from", [from.strftime("%H:%M").to_string()]);
            filled.set("until", [until.strftime("%H:%M").to_string()]);
        }
    }
    filled.set("women-only", facts.women_only.then(|| "yes".to_owned()));
    filled.set("care", [care_word(facts.care).to_owned()]);
    filled
}

const CARES: [Care; 3] = [Care::None, Care::Near, Care::InHouse];

fn care(word: &str) -> Care {
    CARES.into_iter().find(|care| care_word(*care) == word).unwrap_or_default()
}

const fn care_word(care: Care) -> &'static str {
    match care {
        Care::None => "none",
        Care::Near => "near",
        Care::InHouse => "in-house",
    }
}
