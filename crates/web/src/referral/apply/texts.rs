//! The sentences of the page behind a link, in six languages, as data beside it.

use std::sync::LazyLock;

use wording::Language;

use crate::sentences::{self, Sentences};

static SENTENCES: LazyLock<Sentences> = LazyLock::new(|| Sentences::of(file));

/// The sentences of one language, for one house.
#[derive(Clone)]
pub struct Words {
    pub language: Language,
    house: String,
}

impl Words {
    pub fn new(language: Language, house: &str) -> Words {
        Words { language, house: house.to_owned() }
    }

    /// The sentence under this key.
    pub fn t(&self, key: &str) -> String {
        SENTENCES.say(self.language, key, &[("house", &self.house)])
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
    fn every_sentence_stands_in_every_language_once_with_the_name_of_the_house_where_it_belongs() {
        let pages = [include_str!("page.html"), include_str!("sent.html"), include_str!("closed.html")];
        sentences::must_be_whole(file, &pages);
    }
}
