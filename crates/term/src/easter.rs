//! Easter Sunday, from which half of the recognised holidays are counted.

use jiff::Span;
use jiff::civil::Date;

/// Easter Sunday of a year of the Gregorian calendar.
///
/// The anonymous Gregorian computus (*Nature*, 20 April 1876; J. Meeus, *Astronomical Algorithms*, chapter 8). The
/// names below are those of the church's calendar; a test compares it with the tables it stands for.
pub(crate) fn easter_sunday(year: i16) -> Date {
    let year_number = i32::from(year);
    let golden = year_number % 19;
    let (century, of_century) = (year_number / 100, year_number % 100);
    let (leap_centuries, century_rest) = (century / 4, century % 4);
    let moon_correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - leap_centuries - moon_correction + 15) % 30;
    let (leap_years, year_rest) = (of_century / 4, of_century % 4);
    let to_sunday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7;
    let late_moon = (golden + 11 * epact + 22 * to_sunday) / 451;
    // Counted from 22 March, the first day on which Easter can fall.
    let days = epact + to_sunday - 7 * late_moon;
    Date::constant(year, 3, 22).saturating_add(Span::new().days(days))
}

#[cfg(test)]
mod tests {
    use jiff::civil::Weekday;

    use super::*;
    use crate::holiday::KNOWN_YEARS;

    #[test]
    fn easter_is_the_sunday_after_the_full_moon_of_the_tables() {
        for year in KNOWN_YEARS {
            assert_eq!(easter_sunday(year), by_the_tables(year), "{year}");
        }
    }

    /// What the computus stands for: the first Sunday after the church's full moon on or after 21 March. The moon
    /// comes from the golden number and the epact of the century (Clavius' tables).
    fn by_the_tables(year: i16) -> Date {
        let golden_number = i32::from(year) % 19 + 1;
        // Solar and lunar corrections of the epacts: one value from 1900 to 2199.
        let epact = (11 * (golden_number - 1) + 29).rem_euclid(30);
        // Two epacts are moved so that no two years of the cycle share a moon.
        let moved = match epact {
            24 => 25,
            25 if golden_number > 11 => 26,
            other => other,
        };
        let new_moon_to_full = 44 - moved;
        let march = if new_moon_to_full < 21 { new_moon_to_full + 30 } else { new_moon_to_full };
        let full_moon = Date::constant(year, 3, 1).saturating_add(Span::new().days(march - 1));
        let mut sunday = full_moon.tomorrow().unwrap();
        while sunday.weekday() != Weekday::Sunday {
            sunday = sunday.tomorrow().unwrap();
        }
        sunday
    }
}
