//! The languages of the pages, and every word on them.
//!
//! Texts lie beside the pages that show them, one file per language, and are gathered here.

mod texts;

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};

/// A language of the staff pages. Letters and participants' pages have more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Nederlands.
    #[default]
    Dutch,
    /// English.
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

    /// The text under this key. A key without a text shows itself, and a test finds it.
    pub fn t(self, key: impl AsRef<str>) -> String {
        self.text(key.as_ref(), None)
    }

    /// The text under this key with one number in it, as `$n`.
    pub fn n(self, key: impl AsRef<str>, n: usize) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("n", n);
        self.text(key.as_ref(), Some(&arguments))
    }

    /// The text under this key with words in it, by their names.
    pub fn with(self, key: impl AsRef<str>, words: &[(&str, &str)]) -> String {
        let mut arguments = FluentArgs::new();
        for (name, word) in words {
            arguments.set(name.to_string(), FluentValue::String(Cow::Borrowed(*word)));
        }
        self.text(key.as_ref(), Some(&arguments))
    }

    fn text(self, key: &str, arguments: Option<&FluentArgs>) -> String {
        let bundle = match self {
            Language::Dutch => &*DUTCH,
            Language::English => &*ENGLISH,
        };
        let pattern = bundle.get_message(key).and_then(|message| message.value());
        let Some(pattern) = pattern else {
            tracing::warn!(key, "a text is missing");
            return key.to_owned();
        };
        bundle.format_pattern(pattern, arguments, &mut Vec::new()).into_owned()
    }
}

type Bundle = FluentBundle<FluentResource>;

static DUTCH: LazyLock<Bundle> = LazyLock::new(|| bundle(langid!("nl"), texts::DUTCH));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(langid!("en"), texts::ENGLISH));

fn bundle(language: LanguageIdentifier, texts: &[&str]) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    for text in texts {
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) => resource,
            // What could be read stands; the tests refuse a text with an error in it.
            Err((resource, errors)) => {
                tracing::error!(?errors, "a text file has errors");
                resource
            }
        };
        // The first text under a key stands; a test refuses a key that stands twice.
        let _ = bundle.add_resource(resource);
    }
    bundle
}

#[cfg(test)]
mod tests;
