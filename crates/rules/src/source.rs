//! Where a rule comes from: who published it, and when.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::text::Tongue;

/// Where a rule was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Who published it and what.
    pub text: String,
    /// When.
    pub date: SourceDate,
    /// Its address, where one is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The article of a law (Juriconnect BWB 1.3).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub juriconnect: Option<String>,
}

/// When a source was published: a day, a month, a year, or nobody knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceDate(Option<String>);

impl SourceDate {
    /// What stands for a source that bears no date.
    pub const UNDATED: &str = "undated";

    /// Reads `2018-11-29`, `2018-11`, `2018` or `undated`.
    pub fn of_text(text: &str) -> Option<SourceDate> {
        if text == SourceDate::UNDATED {
            return Some(SourceDate(None));
        }
        let whole = match text.len() {
            4 => format!("{text}-01-01"),
            7 => format!("{text}-01"),
            _ => text.to_owned(),
        };
        let is_day = whole.len() == 10 && whole.parse::<jiff::civil::Date>().is_ok();
        is_day.then(|| SourceDate(Some(text.to_owned())))
    }

    /// The date as it was given; nothing when there is none.
    pub fn given(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

impl Serialize for SourceDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.given().unwrap_or(SourceDate::UNDATED).serialize(serializer)
    }
}

impl Source {
    /// The source in a line.
    pub fn say(&self, tongue: Tongue) -> String {
        let date = match (self.date.given(), tongue) {
            (Some(date), _) => date,
            (None, Tongue::Dutch) => "zonder datum",
            (None, Tongue::English) => "undated",
        };
        let law = self.juriconnect.as_ref().map(|law| format!(", {law}")).unwrap_or_default();
        format!("{}{law}, {date}", self.text)
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Tongue::English))
    }
}

/// Whether a text names an article as Juriconnect does: `jci1.3:c:BWBR0011823&artikel=69`.
pub fn is_juriconnect(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("jci1.3:c:BWBR") else { return false };
    let mut parts = rest.split('&');
    let number = parts.next().unwrap_or_default();
    let part = |part: &str| {
        let named = part.split_once('=');
        named.is_some_and(|(key, value)| {
            let key_fits = !key.is_empty() && key.chars().all(|sign| sign.is_ascii_alphabetic() || sign == '_');
            key_fits && !value.is_empty() && !value.contains(char::is_whitespace)
        })
    };
    number.len() == 7 && number.bytes().all(|digit| digit.is_ascii_digit()) && parts.all(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_bears_a_day_a_month_a_year_or_none() {
        for date in ["2018-11-29", "2020-07", "2021", "undated"] {
            assert!(SourceDate::of_text(date).is_some(), "{date}");
        }
        for nonsense in ["", "soon", "2020-13", "20200701", "2020-7", "29-11-2018"] {
            assert_eq!(SourceDate::of_text(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn an_article_is_named_as_juriconnect_does() {
        assert!(is_juriconnect("jci1.3:c:BWBR0011823&artikel=69"));
        assert!(is_juriconnect("jci1.3:c:BWBR0011823&artikel=72&lid=3"));
        for wrong in ["Vw 69", "jci1.3:c:BWBR001182&artikel=69", "jci1.3:c:BWBR0011823&artikel"] {
            assert!(!is_juriconnect(wrong), "{wrong}");
        }
    }
}
