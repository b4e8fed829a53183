//! The sentences of the page behind a link, in six languages, as data beside it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use wording::{Direction, Language};

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<BTreeMap<Language, Bundle>> =
    LazyLock::new(|| Language::ALL.into_iter().map(|language| (language, bundle(language))).collect());

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
        let bundle = BUNDLES.get(&self.language);
        let pattern = bundle.and_then(|bundle| bundle.get_message(key)).and_then(|message| message.value());
        let (Some(bundle), Some(pattern)) = (bundle, pattern) else {
            tracing::warn!(key, "a text is missing");
            return key.to_owned();
        };
        let mut arguments = FluentArgs::new();
        arguments.set("house", self.house.as_str());
        bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }

    /// Its code, as HTML wants it.
    pub fn code(&self) -> &'static str {
        self.language.code()
    }

    /// Where its lines begin, as HTML wants it.
    pub fn dir(&self) -> &'static str {
        match self.language.direction() {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }

    /// Its own name.
    pub fn own_name(&self) -> &'static str {
        own_name(self.language)
    }

    /// Whether somebody whose own language it is has read these sentences.
    pub fn verified(&self) -> bool {
        self.t("verified") == "yes"
    }
}

/// What a language calls itself.
pub fn own_name(language: Language) -> &'static str {
    match language {
        Language::Dutch => "Nederlands",
        Language::English => "English",
        Language::Arabic => "العربية",
        Language::Tigrinya => "ትግርኛ",
        Language::French => "Français",
        Language::Persian => "فارسی",
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

fn bundle(language: Language) -> Bundle {
    let known = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![known]);
    let resource = match FluentResource::try_new(file(language).to_owned()) {
        Ok(resource) => resource,
        // What could be read stands; a test refuses a text with an error in it.
        Err((resource, errors)) => {
            tracing::error!(?errors, "a text file has errors");
            resource
        }
    };
    let _ = bundle.add_resource(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_sentence_stands_in_every_language_once_with_the_name_of_the_house_where_it_belongs() {
        let dutch = keys(Language::Dutch);
        for language in Language::ALL {
            if let Err((_, errors)) = FluentResource::try_new(file(language).to_owned()) {
                panic!("{}: {errors:?}", language.code());
            }
            assert_eq!(keys(language), dutch, "{}", language.code());
        }
    }

    #[test]
    fn every_sentence_of_a_page_is_there() {
        let pages = [include_str!("page.html"), include_str!("sent.html"), include_str!("closed.html")];
        let known = keys(Language::Dutch);
        let asked =
            pages.iter().flat_map(|page| page.split("words.t(\"").skip(1)).filter_map(|rest| rest.split('"').next());
        let missing: Vec<&str> = asked.filter(|key| !known.iter().any(|(known, _)| known == key)).collect();
        assert_eq!(missing, Vec::<&str>::new());
    }

    /// Each key, and whether the house is named in it.
    fn keys(language: Language) -> BTreeSet<(String, bool)> {
        let lines: Vec<(String, bool)> = file(language)
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .map(|(key, text)| (key.to_owned(), text.contains("{ $house }")))
            .collect();
        let keys: BTreeSet<(String, bool)> = lines.iter().cloned().collect();
        assert_eq!(keys.len(), lines.len(), "{}: a key stands twice", language.code());
        keys
    }
}
