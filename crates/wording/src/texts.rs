//! All sentences of one house: those that are shipped, and what the house changed about them.
//!
//! A change is refused when it would lose a sentence its day, its number or its name.

mod read;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::Language;
use read::Entry;

/// The sentences of letters in every language. Cloning is cheap; make it once and keep it.
#[derive(Clone)]
pub struct Texts(BTreeMap<Language, Arc<Book>>);

/// The sentences of one language.
struct Book {
    bundle: FluentBundle<Arc<FluentResource>>,
    resources: Vec<Arc<FluentResource>>,
    entries: BTreeMap<String, Entry>,
    changed: BTreeSet<String>,
}

/// Why a change of sentences is not taken over. What was in use stays in use.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// No such language.
    #[error("there are no sentences in `{0}`; choose nl, en, ar, ti, fr or fa")]
    UnknownLanguage(String),
    /// The file cannot be read.
    #[error("{language}, line {line}: this is not written as Fluent ({why}); mend the line")]
    NotRead {
        /// The language by its code.
        language: &'static str,
        /// The line of the file, counted from 1.
        line: usize,
        /// What the reader says.
        why: String,
    },
    /// No letter has this sentence.
    #[error("{language}, line {line}: no letter has a sentence `{key}`; look up its key in the shipped file")]
    UnknownKey {
        /// The language by its code.
        language: &'static str,
        /// The line of the file, counted from 1.
        line: usize,
        /// The key.
        key: String,
    },
    /// The sentence would lose a value, or asks for one that it does not get.
    #[error("{language}, line {line}: `{key}` must hold exactly these values: {wanted}; it holds: {found}")]
    OtherValues {
        /// The language by its code.
        language: &'static str,
        /// The line of the file, counted from 1.
        line: usize,
        /// The key.
        key: String,
        /// What it must hold.
        wanted: String,
        /// What it holds.
        found: String,
    },
    /// The sentence refers to something that is not there.
    #[error("{language}, line {line}: `{key}` cannot be put together ({why}); mend the sentence")]
    NotPutTogether {
        /// The language by its code.
        language: &'static str,
        /// The line of the file, counted from 1.
        line: usize,
        /// The key.
        key: String,
        /// What is missing.
        why: String,
    },
}

static SHIPPED: LazyLock<Texts> = LazyLock::new(|| {
    Texts(Language::ALL.into_iter().map(|language| (language, Arc::new(Book::shipped(language)))).collect())
});

impl Default for Texts {
    /// The sentences that are shipped.
    fn default() -> Texts {
        SHIPPED.clone()
    }
}

impl Texts {
    /// These sentences with some of one language changed: a Fluent file with only the keys that
    /// become different. The language is given by its code.
    ///
    /// A changed translation counts as not checked by a native speaker, unless a line
    /// `.verified = yes` below it says so.
    pub fn with(&self, language: &str, changes: &str) -> Result<Texts, Fault> {
        let exact = Language::ALL.into_iter().find(|one| one.code() == language);
        let language = exact.ok_or_else(|| Fault::UnknownLanguage(language.to_owned()))?;
        let mut texts = self.clone();
        if let Some(book) = texts.0.get_mut(&language) {
            *book = Arc::new(book.changed(language, changes)?);
        }
        Ok(texts)
    }

    /// Every sign that the sentences of a language can put on paper, some more than once.
    pub fn signs(&self, language: Language) -> impl Iterator<Item = char> + '_ {
        let resources = self.0.get(&language).into_iter().flat_map(|book| &book.resources);
        resources.flat_map(|resource| resource.source().chars())
    }

    /// The sentence under this key with its values, and whether a native speaker checked it.
    /// A key without a sentence shows itself; a test finds it.
    pub(crate) fn text(&self, language: Language, key: &str, values: &[(&str, FluentValue)]) -> (String, bool) {
        let Some(book) = self.0.get(&language) else { return (key.to_owned(), false) };
        (book.put_together(key, values).unwrap_or_else(|_| key.to_owned()), book.is_verified(language, key))
    }
}

impl Book {
    fn shipped(language: Language) -> Book {
        // What could be read stands; the tests refuse a file with an error in it.
        let resource = FluentResource::try_new(language.sentences().to_owned()).unwrap_or_else(|(read, _)| read);
        let entries = read::entries(language.sentences());
        Book::of(language, vec![Arc::new(resource)], entries, BTreeSet::new())
    }

    fn of(
        language: Language,
        resources: Vec<Arc<FluentResource>>,
        entries: BTreeMap<String, Entry>,
        changed: BTreeSet<String>,
    ) -> Book {
        let mut bundle = FluentBundle::new_concurrent(language.code().parse().into_iter().collect());
        for resource in &resources {
            bundle.add_resource_overriding(resource.clone());
        }
        Book { bundle, resources, entries, changed }
    }

    fn changed(&self, language: Language, changes: &str) -> Result<Book, Fault> {
        let resource = read::resource(language.code(), changes)?;
        let entries = read::entries(changes);
        for (key, entry) in &entries {
            self.same_values(language.code(), key, entry)?;
        }
        let resources = self.resources.iter().cloned().chain([Arc::new(resource)]).collect();
        let changed = self.changed.iter().chain(entries.keys()).cloned().collect();
        let book = Book::of(language, resources, self.entries.clone(), changed);
        for (key, Entry { line, values }) in entries {
            let values: Vec<_> = values.iter().map(|value| (value.as_str(), FluentValue::from(4))).collect();
            if let Err(why) = book.put_together(&key, &values) {
                return Err(Fault::NotPutTogether { language: language.code(), line, key, why });
            }
        }
        Ok(book)
    }

    fn same_values(&self, language: &'static str, key: &str, entry: &Entry) -> Result<(), Fault> {
        let (line, key) = (entry.line, key.to_owned());
        let Some(shipped) = self.entries.get(&key) else {
            return Err(Fault::UnknownKey { language, line, key });
        };
        if shipped.values == entry.values {
            return Ok(());
        }
        let (wanted, found) = (read::listed(&shipped.values), read::listed(&entry.values));
        Err(Fault::OtherValues { language, line, key, wanted, found })
    }

    fn put_together(&self, key: &str, values: &[(&str, FluentValue)]) -> Result<String, String> {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        let pattern = pattern.ok_or_else(|| "there is no sentence under this key".to_owned())?;
        let arguments: FluentArgs =
            values.iter().map(|(name, value)| (Cow::Owned((*name).to_owned()), value.clone())).collect();
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&arguments), &mut faults).into_owned();
        match faults.first() {
            Some(fault) => Err(fault.to_string()),
            None => Ok(text),
        }
    }

    /// What a house changed is a new text: it is checked only when it says so itself.
    fn is_verified(&self, language: Language, key: &str) -> bool {
        let attribute = self.bundle.get_message(key).and_then(|message| message.get_attribute("verified"));
        let said = match attribute {
            Some(attribute) => self.bundle.format_pattern(attribute.value(), None, &mut Vec::new()).into_owned(),
            None if self.changed.contains(key) => return language == Language::Dutch,
            None => self.put_together("verified", &[]).unwrap_or_default(),
        };
        said == "yes"
    }
}

#[cfg(test)]
mod tests;
