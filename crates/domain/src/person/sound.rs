//! What can be true of anybody, and what follows for the bed from what was told.

use jiff::civil::Date;

use super::{Birth, Description, Name, Nationalities, Needs, SignalKind};
use crate::personal::Personal;

/// Nobody alive was born before this year.
const FIRST_YEAR: i16 = 1900;
/// More names, languages or telephone numbers than this are a mistake or an attack.
const MOST_ANSWERS: usize = 20;
/// The longest name or number, in characters.
const LONGEST_ANSWER: usize = 200;
/// The longest note, in characters.
const LONGEST_NOTE: usize = 4000;
/// Below this age somebody sleeps with their household only.
const ADULT_AGE: i16 = 18;

/// What cannot be true, or cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unsound {
    /// Born after today.
    BornInFuture,
    /// A month or year that nobody alive was born in.
    ImpossibleBirth,
    /// More answers than anybody gives.
    TooMany,
    /// Longer than can be kept.
    TooLong,
}

/// Names without the empty ones: an empty line on the form is nobody's name.
pub(super) fn names(names: Vec<Name>) -> Result<Vec<Name>, Unsound> {
    let names: Vec<Name> = names.into_iter().filter(|name| !name.words.is_empty()).collect();
    few(names.len())?;
    for name in &names {
        short(&name.words, LONGEST_ANSWER)?;
    }
    Ok(names)
}

/// Refuses a description that cannot be true or cannot be kept.
pub(super) fn description(told: &Description, today: Date) -> Result<(), Unsound> {
    birth(told.birth, today)?;
    let nationalities = match &told.nationalities {
        Nationalities::NotAsked => 0,
        Nationalities::Told(answers) => answers.len(),
    };
    for answers in [nationalities, told.languages.len(), told.reach.len(), told.signals.len()] {
        few(answers)?;
    }
    for reach in &told.reach {
        short(&reach.to, LONGEST_ANSWER)?;
        short(&reach.mind, LONGEST_NOTE)?;
    }
    short(&told.note, LONGEST_NOTE)
}

/// The needs as they stand beside this description.
///
/// A signal that was told is a need of the bed: the night reads the needs and not the file, so
/// whoever wrote down a wheelchair and forgot to tick *no steps* would send somebody to a
/// staircase, and a child would be put in a room with strangers.
pub(super) fn needs(needs: Needs, beside: &Description, today: Date) -> Needs {
    let told = |kind| beside.signals.iter().any(|signal| signal.kind == kind);
    let young = beside.birth.greatest_age(today).is_some_and(|age| age < ADULT_AGE);
    Needs {
        minor: needs.minor || young || told(SignalKind::Child),
        step_free: needs.step_free || told(SignalKind::Wheelchair),
        ..needs
    }
}

fn birth(birth: Birth, today: Date) -> Result<(), Unsound> {
    let (year, month, future) = match birth {
        Birth::NotKnown => return Ok(()),
        Birth::Exact(date) => (date.year(), date.month(), date > today),
        Birth::Month { year, month } => (year, month, (year, month) > (today.year(), today.month())),
        Birth::Year(year) | Birth::About(year) => (year, 1, year > today.year()),
    };
    if year < FIRST_YEAR || !(1..=12).contains(&month) {
        return Err(Unsound::ImpossibleBirth);
    }
    if future { Err(Unsound::BornInFuture) } else { Ok(()) }
}

fn few(answers: usize) -> Result<(), Unsound> {
    if answers > MOST_ANSWERS { Err(Unsound::TooMany) } else { Ok(()) }
}

fn short(words: &Personal, longest: usize) -> Result<(), Unsound> {
    if words.reveal().chars().count() > longest { Err(Unsound::TooLong) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::person::{NameKind, SaidBy, Signal};

    const TODAY: Date = date(2026, 11, 23);

    #[test]
    fn nobody_is_born_tomorrow() {
        check(Birth::Exact(date(2026, 11, 23)), Ok(()));
        check(Birth::Exact(date(2026, 11, 24)), Err(Unsound::BornInFuture));
        check(Birth::Month { year: 2026, month: 11 }, Ok(()));
        check(Birth::Month { year: 2026, month: 12 }, Err(Unsound::BornInFuture));
        check(Birth::Year(2027), Err(Unsound::BornInFuture));
        check(Birth::About(2027), Err(Unsound::BornInFuture));
    }

    #[test]
    fn there_is_no_thirteenth_month_and_nobody_is_a_hundred_and_thirty() {
        check(Birth::Month { year: 1990, month: 13 }, Err(Unsound::ImpossibleBirth));
        check(Birth::Month { year: 1990, month: 0 }, Err(Unsound::ImpossibleBirth));
        check(Birth::Year(1899), Err(Unsound::ImpossibleBirth));
        check(Birth::Exact(date(1899, 12, 31)), Err(Unsound::ImpossibleBirth));
        check(Birth::Year(1900), Ok(()));
    }

    #[test]
    fn words_are_counted_as_people_count_them() {
        let many = |words: &str, times| vec![Name { words: Personal::new(words), kind: NameKind::OwnScript }; times];
        assert!(names(many(&"ሰ".repeat(200), 1)).is_ok());
        assert_eq!(names(many(&"ሰ".repeat(201), 1)), Err(Unsound::TooLong));
        assert_eq!(names(many("Testa", 21)), Err(Unsound::TooMany));
        assert_eq!(names(many("  ", 21)), Ok(vec![]));
    }

    #[test]
    fn whoever_is_surely_under_eighteen_is_a_minor() {
        for (birth, minor) in [
            (Birth::Exact(date(2008, 11, 24)), true),
            (Birth::Exact(date(2008, 11, 23)), false),
            (Birth::Month { year: 2008, month: 12 }, true),
            (Birth::Year(2008), false),
            (Birth::About(2015), true),
            (Birth::NotKnown, false),
        ] {
            let beside = Description { birth, ..Description::default() };
            assert_eq!(needs(Needs::default(), &beside, TODAY).minor, minor, "{birth:?}");
        }
    }

    #[test]
    fn a_signal_told_is_a_need_of_the_bed() {
        let signals = [SignalKind::Wheelchair, SignalKind::Child].map(|kind| Signal { kind, said_by: SaidBy::Worker });
        let beside = Description { signals: signals.to_vec(), ..Description::default() };
        let stands = needs(Needs::default(), &beside, TODAY);
        assert!(stands.step_free && stands.minor);
    }

    #[track_caller]
    fn check(birth: Birth, expected: Result<(), Unsound>) {
        assert_eq!(description(&Description { birth, ..Description::default() }, TODAY), expected);
    }
}
