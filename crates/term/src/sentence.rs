//! What is said, in both languages of the screens, and days as people read them.

use jiff::civil::{Date, Weekday};
use serde::Deserialize;

/// The same words in Dutch and in English.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sentence {
    /// In Dutch.
    pub nl: String,
    /// In English.
    pub en: String,
}

impl Sentence {
    pub(crate) fn new(nl: impl Into<String>, en: impl Into<String>) -> Sentence {
        Sentence { nl: nl.into(), en: en.into() }
    }

    /// Days one after the other, as *a, b and c*, each with the reason that is given for it.
    pub(crate) fn list(parts: &[Sentence]) -> Sentence {
        let joined = |and: &str, words: Vec<&str>| match words.split_last() {
            None => String::new(),
            Some((only, [])) => (*only).to_owned(),
            Some((last, before)) => format!("{} {and} {last}", before.join(", ")),
        };
        Sentence {
            nl: joined("en", parts.iter().map(|part| part.nl.as_str()).collect()),
            en: joined("and", parts.iter().map(|part| part.en.as_str()).collect()),
        }
    }
}

/// A day as a Dutch letter writes it: *maandag 4 januari 2027*.
pub fn day_in_dutch(day: Date) -> String {
    const MONTHS: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    let weekday = match day.weekday() {
        Weekday::Monday => "maandag",
        Weekday::Tuesday => "dinsdag",
        Weekday::Wednesday => "woensdag",
        Weekday::Thursday => "donderdag",
        Weekday::Friday => "vrijdag",
        Weekday::Saturday => "zaterdag",
        Weekday::Sunday => "zondag",
    };
    let month = usize::from(day.month().unsigned_abs()).checked_sub(1).and_then(|month| MONTHS.get(month));
    format!("{weekday} {} {} {}", day.day(), month.copied().unwrap_or_default(), day.year())
}

/// A day as an English letter writes it: *Monday 4 January 2027*.
pub fn day_in_english(day: Date) -> String {
    day.strftime("%A %-d %B %Y").to_string()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_written_as_people_read_them() {
        assert_eq!(day_in_dutch(date(2027, 1, 4)), "maandag 4 januari 2027");
        assert_eq!(day_in_english(date(2027, 1, 4)), "Monday 4 January 2027");
        assert_eq!(day_in_dutch(date(2020, 12, 26)), "zaterdag 26 december 2020");
        assert_eq!(day_in_english(date(2024, 2, 29)), "Thursday 29 February 2024");
    }

    #[test]
    fn a_list_has_its_and_before_the_last() {
        let parts = ["a", "b", "c"].map(|word| Sentence::new(word, word));
        let list = |count: usize| Sentence::list(&parts[..count]);
        assert_eq!(list(0), Sentence::new("", ""));
        assert_eq!(list(1), Sentence::new("a", "a"));
        assert_eq!(list(2), Sentence::new("a en b", "a and b"));
        assert_eq!(list(3), Sentence::new("a, b en c", "a, b and c"));
    }
}
