//! The sentences of the page on which somebody signs, in six languages, as data beside it.

use std::sync::LazyLock;

use domain::allowance::Cents;
use wording::Language;

use crate::allowance::money;
use crate::sentences::{self, Sentences};

static SENTENCES: LazyLock<Sentences> = LazyLock::new(|| Sentences::of(file));

/// The sentences of one language.
pub struct Words {
    pub language: Language,
}

impl Words {
    pub fn new(language: Language) -> Words {
        Words { language }
    }

    /// The sentence under this key.
    pub fn t(&self, key: &str) -> String {
        SENTENCES.say(self.language, key, &[])
    }

    /// Its code, as HTML wants it.
    pub fn code(&self) -> &'static str {
        self.language.code()
    }

    /// Where its lines begin, as HTML wants it.
    pub fn dir(&self) -> &'static str {
        sentences::dir(self.language)
    }

    /// Its own name.
    pub fn own_name(&self) -> &'static str {
        sentences::own_name(self.language)
    }

    /// Whether somebody whose own language it is has read these sentences.
    pub fn verified(&self) -> bool {
        self.t("verified") == "yes"
    }

    /// An amount as readers of this language write it.
    pub fn amount(&self, amount: Cents) -> String {
        match self.language {
            Language::English => money::shown(crate::language::Language::English, amount),
            Language::French => format!("{}\u{a0}€", money::plain(amount)),
            // In the Netherlands it is printed like this, and read from left to right.
            Language::Dutch | Language::Arabic | Language::Tigrinya | Language::Persian => {
                money::shown(crate::language::Language::Dutch, amount)
            }
        }
    }
}

const fn file(language: Language) -> &'static str {
    match language {
        Language::Dutch => include_str!("texts/nl.ftl"),
        Language::English => include_str!("texts/en.ftl"),
        Language::Arabic => include_str!("texts/ar.ftl"),
        Language::Tigrinya => include_str!("texts/ti.ftl"),
        Language::French => include_str!("texts/fr.ftl"),
        Language::Persian => include_str!("texts/fa.ftl"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_stands_in_every_language() {
        sentences::must_be_whole(file, &[include_str!("page.html")]);
    }
}
