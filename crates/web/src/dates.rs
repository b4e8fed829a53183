//! Days and times as they are read aloud, short enough for a table.

use jiff::civil::{Date, DateTime, Weekday};

use crate::language::Language;

/// A day, such as `23 nov`.
pub fn day(language: Language, date: Date) -> String {
    let months = match language {
        Language::Dutch => ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
        Language::English => ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    };
    let month = months.get(usize::from(date.month().unsigned_abs()).saturating_sub(1)).copied().unwrap_or_default();
    format!("{} {month}", date.day())
}

/// A month with the end of its year, such as `nov 26`.
pub fn month(language: Language, date: Date) -> String {
    let name = day(language, date);
    let name = name.split_once(' ').map_or(name.as_str(), |(_, month)| month);
    format!("{name} {:02}", date.year().rem_euclid(100))
}

/// A day with its year, such as `23 nov 2026`.
pub fn full_day(language: Language, date: Date) -> String {
    format!("{} {}", day(language, date), date.year())
}

/// A day and a time on the wall, such as `23 nov 22:41`.
pub fn moment(language: Language, wall: DateTime) -> String {
    format!("{} {}", day(language, wall.date()), clock(wall))
}

/// A time on the wall, such as `22:41`.
pub fn clock(wall: DateTime) -> String {
    wall.strftime("%H:%M").to_string()
}

/// The day of the week in two or three letters.
pub fn weekday(language: Language, date: Date) -> &'static str {
    let (dutch, english) = match date.weekday() {
        Weekday::Monday => ("ma", "Mon"),
        Weekday::Tuesday => ("di", "Tue"),
        Weekday::Wednesday => ("wo", "Wed"),
        Weekday::Thursday => ("do", "Thu"),
        Weekday::Friday => ("vr", "Fri"),
        Weekday::Saturday => ("za", "Sat"),
        Weekday::Sunday => ("zo", "Sun"),
    };
    match language {
        Language::Dutch => dutch,
        Language::English => english,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_reads_as_people_say_it() {
        assert_eq!(day(Language::Dutch, date(2026, 3, 4)), "4 mrt");
        assert_eq!(full_day(Language::English, date(2026, 3, 4)), "4 Mar 2026");
        assert_eq!(weekday(Language::Dutch, date(2026, 11, 23)), "ma");
        assert_eq!(moment(Language::Dutch, date(2026, 11, 23).at(22, 5, 9, 0)), "23 nov 22:05");
    }
}
