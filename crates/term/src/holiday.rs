//! The generally recognised holidays of the Algemene termijnenwet, article 3.

use std::ops::RangeInclusive;

use jiff::Span;
use jiff::civil::{Date, Weekday};
use thiserror::Error;

use crate::easter::easter_sunday;
use crate::sentence::Sentence;

/// The years in which the list of holidays is taken to hold.
pub(crate) const KNOWN_YEARS: RangeInclusive<i16> = 1970..=2199;

/// The year from which the King's birthday is kept in April on the 27th. What was kept before is not in the data.
pub(crate) const FIRST_KINGS_DAY: i16 = 2014;

/// A day that article 3 names; Good Friday is put on a level with them by its second paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// The Friday before Easter.
    GoodFriday,
    /// The Monday after Easter.
    EasterMonday,
    /// 27 April, or the 26th when the 27th is a Sunday.
    KingsDay,
    /// 5 May.
    LiberationDay,
    /// The fortieth day of Easter, a Thursday.
    Ascension,
    /// The Monday after Whit Sunday.
    WhitMonday,
    /// 25 December.
    ChristmasDay,
    /// 26 December.
    SecondChristmasDay,
}

/// A year for which the holidays are not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("holidays are known from {} to {}, not in {year}", KNOWN_YEARS.start(), KNOWN_YEARS.end())]
pub struct OutOfRange {
    /// The year that was asked for.
    pub year: i16,
}

/// The holidays of a year, in the order of the year. A day on which two of them fall stands there twice.
pub fn holidays_in(year: i16) -> Result<Vec<(Date, Holiday)>, OutOfRange> {
    within_known_years(year)?;
    let mut found: Vec<(Date, Holiday)> =
        Holiday::ALL.iter().filter_map(|holiday| Some((holiday.in_year(year)?, *holiday))).collect();
    found.sort();
    Ok(found)
}

pub(crate) fn within_known_years(year: i16) -> Result<(), OutOfRange> {
    if KNOWN_YEARS.contains(&year) { Ok(()) } else { Err(OutOfRange { year }) }
}

impl Holiday {
    pub(crate) const ALL: [Holiday; 9] = [
        Holiday::NewYear,
        Holiday::GoodFriday,
        Holiday::EasterMonday,
        Holiday::KingsDay,
        Holiday::LiberationDay,
        Holiday::Ascension,
        Holiday::WhitMonday,
        Holiday::ChristmasDay,
        Holiday::SecondChristmasDay,
    ];

    /// The holiday that falls on this day.
    pub(crate) fn on(day: Date) -> Option<Holiday> {
        Holiday::ALL.into_iter().find(|holiday| holiday.in_year(day.year()) == Some(day))
    }

    fn in_year(self, year: i16) -> Option<Date> {
        let from_easter = |days: i32| Some(easter_sunday(year).saturating_add(Span::new().days(days)));
        let fixed = |month, day| Date::new(year, month, day).ok();
        match self {
            Holiday::NewYear => fixed(1, 1),
            Holiday::GoodFriday => from_easter(-2),
            Holiday::EasterMonday => from_easter(1),
            Holiday::KingsDay => kings_day(year),
            Holiday::LiberationDay => fixed(5, 5),
            Holiday::Ascension => from_easter(39),
            Holiday::WhitMonday => from_easter(50),
            Holiday::ChristmasDay => fixed(12, 25),
            Holiday::SecondChristmasDay => fixed(12, 26),
        }
    }

    /// Its name.
    pub fn name(self) -> Sentence {
        let (nl, en) = match self {
            Holiday::NewYear => ("Nieuwjaarsdag", "New Year's Day"),
            Holiday::GoodFriday => ("Goede Vrijdag", "Good Friday"),
            Holiday::EasterMonday => ("tweede paasdag", "Easter Monday"),
            Holiday::KingsDay => ("Koningsdag", "King's Day"),
            Holiday::LiberationDay => ("Bevrijdingsdag", "Liberation Day"),
            Holiday::Ascension => ("Hemelvaartsdag", "Ascension Day"),
            Holiday::WhitMonday => ("tweede pinksterdag", "Whit Monday"),
            Holiday::ChristmasDay => ("eerste kerstdag", "Christmas Day"),
            Holiday::SecondChristmasDay => ("tweede kerstdag", "the second day of Christmas"),
        };
        Sentence::new(nl, en)
    }
}

fn kings_day(year: i16) -> Option<Date> {
    let birthday = Date::new(year, 4, 27).ok().filter(|_| year >= FIRST_KINGS_DAY)?;
    if birthday.weekday() == Weekday::Sunday { birthday.yesterday().ok() } else { Some(birthday) }
}
