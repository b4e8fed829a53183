//! The languages of sheets and of the pages around them, and every word on those.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::{LanguageIdentifier, langid};

/// A language of sheets and of the pages around them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// Nederlands.
    #[default]
    #[serde(rename = "nl")]
    Dutch,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// All of them.
    pub const ALL: [Language; 2] = [Language::Dutch, Language::English];

    /// Its code, as HTML wants it.
    pub const fn code(self) -> &'static str {
        match self {
            Language::Dutch => "nl",
            Language::English => "en",
        }
    }

    /// Its own name.
    pub const fn own_name(self) -> &'static str {
        match self {
            Language::Dutch => "Nederlands",
            Language::English => "English",
        }
    }

    /// The language with this code.
    pub fn of_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The text under this key.
    pub(crate) fn t(self, key: &str) -> String {
        self.text(key, None)
    }

    /// The text under this key with one number in it, as `$n`.
    pub(crate) fn n(self, key: &str, n: impl Into<FluentValue<'static>>) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("n", n);
        self.text(key, Some(&arguments))
    }

    fn text(self, key: &str, arguments: Option<&FluentArgs>) -> String {
        let bundle = match self {
            Language::Dutch => &*DUTCH,
            Language::English => &*ENGLISH,
        };
        let pattern = bundle.get_message(key).and_then(|message| message.value());
        // A key without a text shows itself, and a test finds it.
        pattern.map_or_else(
            || key.to_owned(),
            |pattern| bundle.format_pattern(pattern, arguments, &mut Vec::new()).into_owned(),
        )
    }
}

type Bundle = FluentBundle<FluentResource>;

static DUTCH: LazyLock<Bundle> = LazyLock::new(|| bundle(langid!("nl"), include_str!("page/nl.ftl")));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(langid!("en"), include_str!("page/en.ftl")));

fn bundle(language: LanguageIdentifier, text: &str) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // What could be read stands; a test refuses a text with an error in it.
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(read, _)| read);
    let _ = bundle.add_resource(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn both_languages_say_the_same_things() {
        let keys = |text: &'static str| {
            assert!(FluentResource::try_new(text.to_owned()).is_ok(), "a text file has errors");
            let lines = text.lines().filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()));
            lines.filter_map(|line| line.split_once(" =")).map(|(key, _)| key).collect::<BTreeSet<&str>>()
        };
        let (dutch, english) = (keys(include_str!("page/nl.ftl")), keys(include_str!("page/en.ftl")));
        assert_eq!(dutch, english);
        assert!(dutch.len() > 10);
    }
}
