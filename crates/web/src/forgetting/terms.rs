//! For how long a house keeps the files of people who left, and for how long copies of its archive are kept.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a house agreed about keeping.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct KeepingTerms {
    /// For how many days copies of the archive are kept. Not known as long as the house does not say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copies_days: Option<u16>,
    /// For how long files are kept after somebody left, by what they left to; each from a day on.
    pub files: Vec<KeptFor>,
}

/// For how long the files of people who left are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptFor {
    /// From which day on it holds.
    pub from: Date,
    /// For whoever left to this class; for everybody whom no other line names when it is not there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// For how many months after leaving.
    pub months: u16,
    /// Who agreed on it.
    pub source: String,
    /// Whether anybody did.
    #[serde(default)]
    pub confirmed: bool,
}

impl Default for KeepingTerms {
    fn default() -> KeepingTerms {
        let proposal = KeptFor {
            from: Date::constant(2020, 1, 1),
            class: None,
            months: 6,
            source: "voorstel bij het programma, door geen huis bevestigd".to_owned(),
            confirmed: false,
        };
        KeepingTerms { copies_days: None, files: vec![proposal] }
    }
}

impl KeepingTerms {
    /// What holds on a day for whoever left to a class; nothing where no line names it.
    pub fn of(&self, class: &str, on: Date) -> Option<&KeptFor> {
        let holds = |one: &&KeptFor| one.from <= on;
        let latest = |named: Option<&str>| {
            let fits = |one: &&KeptFor| one.class.as_deref() == named;
            self.files.iter().filter(holds).filter(fits).max_by_key(|one| one.from)
        };
        latest(Some(class)).or_else(|| latest(None))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_class_of_its_own_comes_before_everybody_and_a_later_day_before_an_earlier() {
        let line = |from, class: Option<&str>, months| {
            let class = class.map(str::to_owned);
            KeptFor { from, class, months, source: "proef".into(), confirmed: true }
        };
        let (first, second) = (date(2026, 1, 1), date(2027, 1, 1));
        let files = vec![line(first, None, 6), line(second, None, 3), line(first, Some("durable"), 12)];
        let terms = KeepingTerms { copies_days: None, files };
        for (class, on, months) in [
            ("other", date(2026, 6, 1), Some(6)),
            ("other", date(2027, 6, 1), Some(3)),
            ("durable", date(2027, 6, 1), Some(12)),
            ("durable", date(2025, 6, 1), None),
        ] {
            assert_eq!(terms.of(class, on).map(|one| one.months), months, "{class} {on}");
        }
    }
}
