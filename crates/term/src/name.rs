//! Names of terms as people write them: `awb-6:7`, *Awb 6:7*, *art. 69 lid 1 Vw* are all understood.

use thiserror::Error;

/// A name that no term has.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("there is no term `{asked}`")]
pub struct Unknown {
    /// What was asked for.
    pub asked: String,
    /// Names that may have been meant.
    pub close: Vec<String>,
    /// All names.
    pub all: Vec<String>,
}

/// Words that say nothing about which term is meant; the year is that of the Vreemdelingenwet 2000.
const FILLING: &[&str] = &["art", "artikel", "article", "lid", "paragraph", "2000"];

/// What names have in common however they are written: their words and numbers, words first.
pub(crate) fn key(name: &str) -> String {
    let (words, numbers): (Vec<_>, Vec<_>) = parts(name).into_iter().partition(|part| !starts_with_digit(part));
    [words, numbers].concat().join(" ")
}

/// Whether somebody who wrote `asked` may have meant this name.
pub(crate) fn is_close(asked: &str, name: &str) -> bool {
    let (asked_parts, name_parts) = (parts(asked), parts(name));
    let within = |some: &[String], others: &[String]| !some.is_empty() && some.iter().all(|part| others.contains(part));
    within(&asked_parts, &name_parts)
        || within(&name_parts, &asked_parts)
        || distance(&key(asked), &key(name)) <= slips(&key(asked))
}

/// How many slips of the pen are forgiven: of two letters that changed places, but not half of a short name.
fn slips(asked: &str) -> usize {
    (asked.chars().count() / 3).min(2)
}

fn parts(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut before = None;
    for letter in name.chars().flat_map(char::to_lowercase) {
        let class = letter.is_alphanumeric().then_some(letter.is_ascii_digit());
        match (class, parts.last_mut()) {
            (None, _) => {}
            (Some(_), Some(part)) if before == class => part.push(letter),
            (Some(_), _) => parts.push(letter.to_string()),
        }
        before = class;
    }
    parts.retain(|part| !FILLING.contains(&part.as_str()));
    parts
}

fn starts_with_digit(part: &str) -> bool {
    part.starts_with(|letter: char| letter.is_ascii_digit())
}

/// How many letters must be put in, left out or changed to make one of the other (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (number, letter) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = number + 1;
        for (at, against) in other.iter().enumerate() {
            let changed = corner + usize::from(letter != *against);
            corner = row[at + 1];
            row[at + 1] = changed.min(row[at] + 1).min(corner + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_understood_however_it_is_written() {
        for written in ["awb-6:7", "Awb 6:7", "awb-6-7", "AWB-6:7", "awb6:7", "art. 6:7 Awb", " awb 6 : 7 "] {
            assert_eq!(key(written), "awb 6 7", "{written}");
        }
        for written in ["vw-69:1", "vw 69(1)", "Vw 69, lid 1", "artikel 69 lid 1 Vw 2000", "VW 69-1"] {
            assert_eq!(key(written), "vw 69 1", "{written}");
        }
        assert_ne!(key("vw-69:1"), key("vw-6:91"));
        assert_eq!(key("-:()"), "");
    }

    #[test]
    fn a_slip_or_half_a_name_is_close_and_another_law_is_not() {
        for asked in ["vw 69", "vw-69:3", "vw-69:1:2", "wv-69:1", "69"] {
            assert!(is_close(asked, "vw-69:1"), "{asked}");
        }
        for asked in ["", "awb-6:7", "rv-339", "vw-85"] {
            assert!(!is_close(asked, "vw-69:1"), "{asked}");
        }
    }
}
