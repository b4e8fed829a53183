//! The few sentences that somebody reads about their own days, in six languages, as data beside the pages.

use std::sync::LazyLock;

use jiff::civil::Date;
use wording::{Language, Texts};

use crate::sentences::{self, Sentences};

static SENTENCES: LazyLock<Sentences> = LazyLock::new(|| Sentences::of(file));

/// The sentences of one language.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Words(pub Language);

impl Words {
    /// Every language there is.
    pub fn all() -> impl Iterator<Item = Words> {
        Language::ALL.into_iter().map(Words)
    }

    /// The sentence under this key.
    pub fn t(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The sentence under this key with words in it. What keeps a number apart from a text in the other direction is left
    /// out: old telephones show it as a box.
    pub fn with(&self, key: &str, words: &[(&str, &str)]) -> String {
        SENTENCES.say(self.0, key, words).replace(['\u{2068}', '\u{2069}'], "")
    }

    /// *Appointment 3*: all that is told of one.
    pub fn appointment(&self, nth: usize) -> String {
        self.with("appointment", &[("n", &nth.to_string())])
    }

    /// A day as it is written out, in Latin digits.
    pub fn day(&self, date: Date) -> String {
        wording::written(&Texts::default(), self.0, date)
    }

    /// Its code, as HTML wants it.
    pub fn code(&self) -> &'static str {
        self.0.code()
    }

    /// Where its lines begin, as HTML wants it.
    pub fn dir(&self) -> &'static str {
        sentences::dir(self.0)
    }

    /// Its own name.
    pub fn own_name(&self) -> &'static str {
        sentences::own_name(self.0)
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
    use std::collections::BTreeSet;

    use fluent_bundle::FluentResource;
    use jiff::civil::date;

    use super::*;

    #[test]
    fn every_sentence_stands_in_every_language_with_the_same_words_to_fill_in() {
        let keys = |language| -> BTreeSet<(String, usize)> {
            let lines = file(language).lines().filter_map(|line| line.split_once(" = "));
            lines.map(|(key, text)| (key.to_owned(), text.matches("{ $").count())).collect()
        };
        for language in Language::ALL {
            FluentResource::try_new(file(language).to_owned()).unwrap_or_else(|_| panic!("{}", language.code()));
            assert_eq!(keys(language), keys(Language::Dutch), "{}", language.code());
        }
    }

    #[test]
    fn days_and_numbers_stand_in_latin_digits() {
        for words in Words::all() {
            assert!(words.day(date(2026, 12, 5)).starts_with("5\u{A0}"), "{}", words.code());
            assert!(words.appointment(3).ends_with(" 3"), "{}", words.code());
        }
    }
}
