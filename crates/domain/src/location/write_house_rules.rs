//! Writing the house rules (huisregels) of a location in a language, for whoever sleeps there.

use std::collections::BTreeMap;

use super::Event as LocationEvent;
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::LocationId;
use crate::moment::Moment;

/// The longest that is kept in one language, in letters.
const LONGEST: usize = 8_000;

/// From now on these are the rules.
#[derive(Clone, Debug)]
pub struct WriteHouseRules {
    /// Of which location.
    pub location: LocationId,
    /// In which language, by its ISO 639 code.
    pub language: String,
    /// The rules; empty to take them away.
    pub words: String,
}

/// Why they are not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such location.
    #[error("there is no such location")]
    NotThere,
    /// It closed.
    #[error("this location is closed")]
    Closed,
    /// This is no code of a language.
    #[error("say in which language")]
    NoLanguage,
    /// They are longer than can be kept.
    #[error("this is longer than can be kept")]
    TooLong,
}

/// The rules of a location by language.
#[derive(Clone, Debug, Default)]
pub struct HouseRules {
    there: bool,
    closed: bool,
    words: BTreeMap<String, String>,
}

impl HouseRules {
    /// The rules in this language, by its ISO 639 code.
    pub fn in_language(&self, code: &str) -> Option<&str> {
        self.words.get(code).map(String::as_str)
    }

    /// Every language in which they stand, and the words.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.words.iter().map(|(code, words)| (code.as_str(), words.as_str()))
    }
}

impl Past for HouseRules {
    fn evolve(&mut self, event: &Event) {
        let Event::Location(event) = event else { return };
        match event {
            LocationEvent::LocationOpened { .. } => self.there = true,
            LocationEvent::LocationClosed { .. } => self.closed = true,
            LocationEvent::HouseRulesWritten { language, words, .. } if words.is_empty() => {
                self.words.remove(language);
            }
            LocationEvent::HouseRulesWritten { language, words, .. } => {
                self.words.insert(language.clone(), words.clone());
            }
            LocationEvent::LocationDescribed { .. }
            | LocationEvent::RoomAdded { .. }
            | LocationEvent::RoomDescribed { .. } => (),
        }
    }
}

impl Command for WriteHouseRules {
    const DEED: Deed = Deed::WriteHouseRules;
    type Past = HouseRules;
    type Refusal = Refusal;

    fn about(&self, _: &HouseRules) -> Vec<Subject> {
        vec![Subject::Location(self.location)]
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &HouseRules, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let WriteHouseRules { location, language, words } = self;
        if !past.there {
            return Err(Refusal::NotThere);
        }
        if past.closed {
            return Err(Refusal::Closed);
        }
        let is_code = (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase());
        if !is_code {
            return Err(Refusal::NoLanguage);
        }
        let words = words.trim().to_owned();
        if words.chars().count() > LONGEST {
            return Err(Refusal::TooLong);
        }
        // Said again, they stand as they stood.
        if past.in_language(&language).unwrap_or_default() == words {
            return Ok(vec![]);
        }
        Ok(vec![LocationEvent::HouseRulesWritten { location, language, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::story::{LOCATION, monday_evening, opened};

    #[test]
    fn the_rules_stand_in_each_language_until_they_are_written_anew() {
        let mut history = vec![opened()];
        for (code, words) in
            [("nl", "Rust vanaf tien uur."), ("ar", "هدوء"), ("nl", " Rust vanaf elf uur. "), ("ar", "")]
        {
            history.extend(judge(&history, writing(code, words), &monday_evening()).expect("they are written"));
        }
        let rules = HouseRules::of(&history);
        assert_eq!(rules.all().collect::<Vec<_>>(), [("nl", "Rust vanaf elf uur.")]);
        assert_eq!(judge(&history, writing("nl", "Rust vanaf elf uur."), &monday_evening()), Ok(vec![]));
    }

    #[test]
    fn only_an_open_location_has_rules_in_a_known_way_of_writing() {
        let closed = LocationEvent::LocationClosed { location: LOCATION }.into();
        check(&[], "nl", "rust", Err(Refusal::NotThere));
        check(&[opened(), closed], "nl", "rust", Err(Refusal::Closed));
        check(&[opened()], "Nederlands", "rust", Err(Refusal::NoLanguage));
        check(&[opened()], "", "rust", Err(Refusal::NoLanguage));
        check(&[opened()], "nl", &"a".repeat(LONGEST + 1), Err(Refusal::TooLong));
    }

    #[track_caller]
    fn check(history: &[Event], code: &str, words: &str, expected: Result<(), Refusal>) {
        assert_eq!(judge(history, writing(code, words), &monday_evening()).map(|_| ()), expected);
    }

    fn writing(code: &str, words: &str) -> WriteHouseRules {
        WriteHouseRules { location: LOCATION, language: code.into(), words: words.into() }
    }
}
