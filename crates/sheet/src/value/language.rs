//! Languages by name, in Dutch and English.

use std::sync::LazyLock;

use domain::person::Language;

use super::{fold, is_blank};
use crate::Reason;

static TABLE: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
    let lines = include_str!("languages.tsv").lines().filter(|line| !line.starts_with('#'));
    let entries = lines.filter_map(|line| line.split_once('\t'));
    entries
        .flat_map(|(code, words)| std::iter::once(code).chain(words.split('|')).map(move |word| (word, code)))
        .collect()
});

/// The first word in the table for a code.
pub fn language_name(code: &str) -> Option<&'static str> {
    TABLE.iter().filter(|(_, known)| *known == code).map(|(word, _)| *word).find(|word| *word != code)
}

/// The languages in a cell: *Tigrinya, beetje Engels*.
pub fn languages(words: &str) -> Result<Vec<Language>, Reason> {
    if is_blank(words) {
        return Ok(Vec::new());
    }
    if let Some(one) = language(words) {
        return Ok(vec![one]);
    }
    let mut found = Vec::new();
    for part in super::words::several(words) {
        let language = language(part).ok_or(Reason::LanguageNotKnown)?;
        if !found.contains(&language) {
            found.push(language);
        }
    }
    Ok(found)
}

fn language(words: &str) -> Option<Language> {
    let folded = fold(words);
    let bare = ["een beetje ", "beetje ", "wat ", "goed ", "a little ", "some "]
        .iter()
        .find_map(|prefix| folded.strip_prefix(prefix))
        .unwrap_or(&folded);
    let found = TABLE.iter().find(|(word, _)| *word == bare);
    found.map(|(_, code)| Language((*code).to_owned()))
}
