//! When somebody was born, in all the ways in which it is written down.

use domain::person::Birth;
use jiff::ToSpan;
use jiff::civil::Date;

use super::{Reading, fold};
use crate::Reason;
use crate::read::Cell;

/// Nobody alive was born before.
const EARLIEST: i16 = 1900;

/// Reads a birth. A year of two digits is the latest such year that is not yet to come: seen from
/// 2026, `03/05/90` is 1990 and `03-05-24` is 2024. Days come before months, as in Dutch.
pub fn birth(cell: &Cell, today: Date) -> Reading<Birth> {
    let (birth, assumed) = match cell {
        Cell::Empty => (Birth::NotKnown, None),
        Cell::Date(date) => from_date(*date, today),
        Cell::Number(number) => (from_number(*number, today)?, None),
        Cell::Text(words) => from_words(words, today)?,
        Cell::Broken(_) => return Err(Reason::BrokenFormula),
        Cell::Time(_) | Cell::Bool(_) => return Err(Reason::NotADate),
    };
    check(birth, today)?;
    Ok((birth, assumed))
}

/// Somebody typed 1990 into a cell for days, and the program made it the 1990th day since 1900.
fn from_date(date: Date, today: Date) -> (Birth, Option<Reason>) {
    let serial = date.since(Date::constant(1899, 12, 30)).map_or(0, |span| span.get_days());
    match i16::try_from(serial) {
        Ok(year) if (EARLIEST..=today.year()).contains(&year) => (Birth::Year(year), Some(Reason::YearAssumed)),
        _ => (Birth::Exact(date), None),
    }
}

/// A year, a day as eight digits, or a day as spreadsheets count them.
fn from_number(number: f64, today: Date) -> Result<Birth, Reason> {
    if number.fract() != 0.0 || !(0.0..100_000_000.0).contains(&number) {
        return Err(Reason::NotADate);
    }
    let whole = number as i32;
    if whole >= 10_000_000 {
        return parts(whole % 100, whole / 100 % 100, whole / 10_000);
    }
    if i32::from(EARLIEST) <= whole && whole <= i32::from(today.year()) {
        return parts(0, 0, whole);
    }
    // Smaller numbers would be days before 1910: more likely an age or a slip.
    if !(3_654..=80_000).contains(&whole) {
        return Err(Reason::NotADate);
    }
    Date::constant(1899, 12, 30).checked_add(whole.days()).map(Birth::Exact).map_err(|_| Reason::NotADate)
}

fn from_words(words: &str, today: Date) -> Reading<Birth> {
    let folded = fold(words);
    if super::is_blank(words) || folded.is_empty() || is_not_known(&folded) {
        return Ok((Birth::NotKnown, None));
    }
    if let Some(rest) = about(words, &folded) {
        let (birth, assumed) = from_words(&rest, today)?;
        return match birth {
            Birth::Year(year) | Birth::About(year) | Birth::Month { year, .. } => Ok((Birth::About(year), assumed)),
            Birth::Exact(date) => Ok((Birth::About(date.year()), assumed)),
            Birth::NotKnown => Err(Reason::NotADate),
        };
    }
    let pieces: Vec<&str> = folded.split(' ').collect();
    match pieces.as_slice() {
        [one] => from_number(one.parse().map_err(|_| Reason::NotADate)?, today).map(|birth| (birth, None)),
        [year, month] if year.len() == 4 => Ok((parts(0, month_number(month)?, digits(year)?)?, None)),
        [month, year] => {
            let month = month_number(month)?;
            let (year, assumed) = full_year(year, |year| (year, month, 1), today)?;
            Ok((parts(0, month, year)?, assumed))
        }
        [year, month, day] if year.len() == 4 => Ok((parts(digits(day)?, month_number(month)?, digits(year)?)?, None)),
        [day, month, year] => {
            let (day, month) = (digits(day)?, month_number(month)?);
            let (year, assumed) = full_year(year, |year| (year, month, day), today)?;
            Ok((parts(day, month, year)?, assumed))
        }
        _ => Err(Reason::NotADate),
    }
}

/// Zeros stand for what is not known: 00-00-1990 is a year, 00-05-1990 a month.
fn parts(day: i32, month: i32, year: i32) -> Result<Birth, Reason> {
    let year = i16::try_from(year).map_err(|_| Reason::NotADate)?;
    let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else { return Err(Reason::NotADate) };
    match (month, day) {
        (0, 0) => Ok(Birth::Year(year)),
        (1..=12, 0) => Ok(Birth::Month { year, month }),
        _ => Date::new(year, month, day).map(Birth::Exact).map_err(|_| Reason::NotADate),
    }
}

fn check(birth: Birth, today: Date) -> Result<(), Reason> {
    let (year, to_come) = match birth {
        Birth::NotKnown => return Ok(()),
        Birth::Exact(date) => (date.year(), date > today),
        Birth::Month { year, month } => (year, (year, month) > (today.year(), today.month())),
        Birth::Year(year) | Birth::About(year) => (year, year > today.year()),
    };
    match (to_come, year < EARLIEST) {
        (true, _) => Err(Reason::InTheFuture),
        (false, true) => Err(Reason::NotADate),
        (false, false) => Ok(()),
    }
}

/// The whole year, and whether its century had to be assumed.
fn full_year(year: &str, whole: impl Fn(i32) -> (i32, i32, i32), today: Date) -> Reading<i32> {
    let number = digits(year)?;
    match year.len() {
        4 => Ok((number, None)),
        2 => {
            let century = i32::from(today.year()) / 100 * 100;
            let now = (i32::from(today.year()), i32::from(today.month()), i32::from(today.day()));
            let year = if whole(century + number) > now { century - 100 + number } else { century + number };
            Ok((year, Some(Reason::CenturyAssumed)))
        }
        _ => Err(Reason::NotADate),
    }
}

fn digits(words: &str) -> Result<i32, Reason> {
    let bare = words.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let ending = &words[bare.len()..];
    // *3e mei*, *3rd May*
    let fits = matches!(ending, "" | "e" | "de" | "ste" | "st" | "nd" | "rd" | "th") && bare.len() <= 4;
    if fits { bare.parse().map_err(|_| Reason::NotADate) } else { Err(Reason::NotADate) }
}

fn month_number(words: &str) -> Result<i32, Reason> {
    const MONTHS: [&[&str]; 12] = [
        &["januari", "january"],
        &["februari", "february"],
        &["maart", "march", "mrt"],
        &["april"],
        &["mei", "may"],
        &["juni", "june"],
        &["juli", "july"],
        &["augustus", "august"],
        &["september"],
        &["oktober", "october"],
        &["november"],
        &["december"],
    ];
    if words.starts_with(|letter: char| letter.is_ascii_digit()) {
        return digits(words).and_then(|month| if month <= 12 { Ok(month) } else { Err(Reason::NotADate) });
    }
    let called =
        |names: &&[&str]| names.iter().any(|name| *name == words || words.len() >= 3 && name.starts_with(words));
    let index = MONTHS.iter().position(called).ok_or(Reason::NotADate)?;
    i32::try_from(index + 1).map_err(|_| Reason::NotADate)
}

fn is_not_known(folded: &str) -> bool {
    const WORDS: [&str; 14] = [
        "onbekend",
        "onb",
        "niet bekend",
        "onbekend datum",
        "unknown",
        "not known",
        "unk",
        "nb",
        "geen",
        "weet niet",
        "weet het niet",
        "x",
        "xx xx xxxx",
        "00 00 0000",
    ];
    WORDS.contains(&folded) || folded.bytes().all(|byte| matches!(byte, b'0' | b' '))
}

/// What is left when the words say *about*.
fn about(words: &str, folded: &str) -> Option<String> {
    const WORDS: [&str; 10] =
        ["ca", "circa", "ongeveer", "ong", "rond", "omstreeks", "plm", "about", "around", "approx"];
    let bare = words.trim();
    if let Some(rest) = bare.strip_prefix(['±', '~', '≈']) {
        return Some(rest.to_owned());
    }
    if let Some(rest) = bare.strip_suffix('?').filter(|rest| rest.chars().any(|letter| letter.is_ascii_digit())) {
        return Some(rest.to_owned());
    }
    let (first, rest) = folded.split_once(' ')?;
    WORDS.contains(&first).then(|| rest.to_owned())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 23);

    #[test]
    fn dutch_days_are_read_day_first() {
        for words in ["3-5-1990", "03/05/1990", "3.5.1990", "3 mei 1990", "3 Mei 1990", "1990-05-03", "3e mei 1990"] {
            check(words, Ok((Birth::Exact(date(1990, 5, 3)), None)));
        }
        check("19900503", Ok((Birth::Exact(date(1990, 5, 3)), None)));
        check("12 mrt 1985", Ok((Birth::Exact(date(1985, 3, 12)), None)));
        check("1 sept. 1985", Ok((Birth::Exact(date(1985, 9, 1)), None)));
        check("5/13/1990", Err(Reason::NotADate));
        check("30-2-1990", Err(Reason::NotADate));
    }

    #[test]
    fn a_short_year_is_the_latest_that_is_not_yet_to_come() {
        check("03/05/90", Ok((Birth::Exact(date(1990, 5, 3)), Some(Reason::CenturyAssumed))));
        check("03-05-24", Ok((Birth::Exact(date(2024, 5, 3)), Some(Reason::CenturyAssumed))));
        check("23-11-26", Ok((Birth::Exact(date(2026, 11, 23)), Some(Reason::CenturyAssumed))));
        check("24-11-26", Ok((Birth::Exact(date(1926, 11, 24)), Some(Reason::CenturyAssumed))));
        check("mei '90", Ok((Birth::Month { year: 1990, month: 5 }, Some(Reason::CenturyAssumed))));
    }

    #[test]
    fn what_is_not_known_of_a_birth_stays_not_known() {
        check("mei 1990", Ok((Birth::Month { year: 1990, month: 5 }, None)));
        check("05-1990", Ok((Birth::Month { year: 1990, month: 5 }, None)));
        check("00-05-1990", Ok((Birth::Month { year: 1990, month: 5 }, None)));
        check("1990", Ok((Birth::Year(1990), None)));
        check("00-00-1990", Ok((Birth::Year(1990), None)));
        check("19900000", Ok((Birth::Year(1990), None)));
        for words in ["ca. 1990", "±1990", "circa 1990", "1990?", "ongeveer 1-1-1990", "~ 1990"] {
            check(words, Ok((Birth::About(1990), None)));
        }
        for words in ["onbekend", "Onb.", "-", "?", "unknown", "00-00-0000", "n.v.t."] {
            check(words, Ok((Birth::NotKnown, None)));
        }
    }

    #[test]
    fn numbers_of_spreadsheets_are_days_or_years() {
        let read = |number| birth(&Cell::Number(number), TODAY);
        assert_eq!(read(32_996.0), Ok((Birth::Exact(date(1990, 5, 3)), None)));
        assert_eq!(read(1990.0), Ok((Birth::Year(1990), None)));
        assert_eq!(read(36.0), Err(Reason::NotADate));
        assert_eq!(read(f64::NAN), Err(Reason::NotADate));
        let typed_as_year = Cell::Date(date(1905, 6, 12));
        assert_eq!(birth(&typed_as_year, TODAY), Ok((Birth::Year(1990), Some(Reason::YearAssumed))));
    }

    #[test]
    fn nobody_is_born_tomorrow_or_two_hundred_years_ago() {
        check("24-11-2026", Err(Reason::InTheFuture));
        check("2027", Err(Reason::NotADate));
        check("1-1-1826", Err(Reason::NotADate));
        check("morgen", Err(Reason::NotADate));
    }

    #[track_caller]
    fn check(words: &str, expected: Reading<Birth>) {
        assert_eq!(birth(&Cell::text(words), TODAY), expected, "{words}");
    }
}
