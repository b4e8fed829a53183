//! Sentences for people who do not work here, in the six languages of letters, as data beside the page that says them.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use wording::{Direction, Language};

type Bundle = FluentBundle<FluentResource>;

/// The sentences of one page in every language.
pub struct Sentences(BTreeMap<Language, Bundle>);

impl Sentences {
    /// The sentences in these files.
    pub fn of(file: impl Fn(Language) -> &'static str) -> Sentences {
        Sentences(Language::ALL.into_iter().map(|language| (language, bundle(language, file(language)))).collect())
    }

    /// The sentence under a key, with words in it by their names. A key without a sentence shows itself.
    pub fn say(&self, language: Language, key: &str, words: &[(&str, &str)]) -> String {
        let bundle = self.0.get(&language);
        let pattern = bundle.and_then(|bundle| bundle.get_message(key)).and_then(|message| message.value());
        let (Some(bundle), Some(pattern)) = (bundle, pattern) else {
            tracing::warn!(key, "a text is missing");
            return key.to_owned();
        };
        let mut arguments = FluentArgs::new();
        for (name, word) in words {
            arguments.set(name.to_string(), *word);
        }
        bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }
}

/// Where the lines of a language begin, as HTML wants it.
pub const fn dir(language: Language) -> &'static str {
    match language.direction() {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}

/// What a language calls itself.
pub const fn own_name(language: Language) -> &'static str {
    match language {
        Language::Dutch => "Nederlands",
        Language::English => "English",
        Language::Arabic => "العربية",
        Language::Tigrinya => "ትግርኛ",
        Language::French => "Français",
        Language::Persian => "فارسی",
    }
}

fn bundle(language: Language, text: &str) -> Bundle {
    let known = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![known]);
    let resource = match FluentResource::try_new(text.to_owned()) {
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

/// Every language has every sentence once, with the same words in it, and each that a page asks for is there.
#[cfg(test)]
pub(crate) fn must_be_whole(file: impl Fn(Language) -> &'static str, pages: &[&str]) {
    let dutch = tests::keys(file(Language::Dutch));
    for language in Language::ALL {
        if let Err((_, errors)) = FluentResource::try_new(file(language).to_owned()) {
            panic!("{}: {errors:?}", language.code());
        }
        assert_eq!(tests::keys(file(language)), dutch, "{}", language.code());
    }
    let asked =
        pages.iter().flat_map(|page| page.split("words.t(\"").skip(1)).filter_map(|rest| rest.split('"').next());
    let missing: Vec<&str> = asked.filter(|key| !dutch.iter().any(|(known, _)| known == key)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Each key, and whether the house is named in it.
    pub fn keys(text: &str) -> BTreeSet<(String, bool)> {
        let lines: Vec<(String, bool)> = text
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .map(|(key, text)| (key.to_owned(), text.contains("{ $house }")))
            .collect();
        let keys: BTreeSet<(String, bool)> = lines.iter().cloned().collect();
        assert_eq!(keys.len(), lines.len(), "a key stands twice");
        keys
    }

    #[test]
    fn a_language_is_called_what_its_readers_call_it() {
        let names: BTreeSet<&str> = Language::ALL.into_iter().map(own_name).collect();
        assert_eq!(names.len(), Language::ALL.len());
        assert_eq!((dir(Language::Persian), dir(Language::Tigrinya)), ("rtl", "ltr"));
    }
}
