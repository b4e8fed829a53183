//! The languages in which there are sentences to show, each a file of its own beside this one.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The sentences, in the order in which they stand on a page. The last two are pointed at as an answer.
pub const SENTENCES: [&str; 23] = [
    "hello",
    "not-police",
    "interpreter",
    "wait",
    "sleep",
    "no-papers",
    "no-name",
    "alone",
    "children",
    "food",
    "pain",
    "doctor",
    "medicine",
    "pregnant",
    "afraid",
    "letter",
    "lawyer",
    "appointment",
    "come-back",
    "no-is-fine",
    "understood",
    "yes",
    "no",
];

macro_rules! files {
    ($($code:literal),* $(,)?) => {
        [$(($code, include_str!(concat!("texts/", $code, ".ftl")))),*]
    };
}

/// Which code of ISO 639 is which file. Dari is written as Persian is.
const FILES: [(&str, &str); 13] = files!["nl", "en", "am", "ar", "es", "fa", "fr", "pt", "ru", "so", "ti", "tr", "zh"];

static SPOKEN: LazyLock<Vec<Spoken>> = LazyLock::new(|| FILES.into_iter().map(Spoken::read).collect());

/// A language with its sentences.
pub struct Spoken {
    /// Its code, as HTML wants it.
    pub code: &'static str,
    words: HashMap<&'static str, &'static str>,
}

impl Spoken {
    /// All languages in which there are sentences, those of the house first.
    pub fn all() -> &'static [Spoken] {
        &SPOKEN
    }

    /// The language with this code, whatever its region; what is written in Dari is written in Persian.
    pub fn of(code: &str) -> Option<&'static Spoken> {
        let code = code.to_ascii_lowercase();
        let code = match code.split(['-', '_']).next().unwrap_or_default() {
            "prs" | "fas" | "per" => "fa",
            "ara" | "arb" | "apc" | "arz" | "apd" | "acm" | "ary" | "arq" => "ar",
            "tir" => "ti",
            "amh" => "am",
            "som" => "so",
            other => other,
        }
        .to_owned();
        SPOKEN.iter().find(|spoken| spoken.code == code)
    }

    fn read((code, text): (&'static str, &'static str)) -> Spoken {
        Spoken { code, words: text.lines().filter_map(|line| line.split_once(" = ")).collect() }
    }

    /// A sentence; the name of it where it is missing, which a test does not let happen.
    pub fn say(&self, sentence: &'static str) -> &'static str {
        self.words.get(sentence).copied().unwrap_or(sentence)
    }

    /// What its own speakers call it.
    pub fn own_name(&self) -> &'static str {
        self.say("own-name")
    }

    /// Where its lines begin, as HTML wants it.
    pub fn dir(&self) -> &'static str {
        self.say("dir")
    }

    /// Whether somebody whose own language it is has read these sentences.
    pub fn verified(&self) -> bool {
        self.say("verified") == "yes"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_stands_in_every_language_and_no_other_does() {
        let kept = ["own-name", "dir", "verified"];
        for spoken in Spoken::all() {
            for sentence in SENTENCES.iter().chain(&kept) {
                assert!(
                    spoken.words.get(sentence).is_some_and(|words| !words.trim().is_empty()),
                    "{} {sentence}",
                    spoken.code
                );
            }
            assert_eq!(spoken.words.len(), SENTENCES.len() + kept.len(), "{}", spoken.code);
            assert!(["ltr", "rtl"].contains(&spoken.dir()), "{}", spoken.code);
        }
    }

    #[test]
    fn a_language_is_found_by_its_code_and_dari_reads_persian() {
        for (code, found) in [("ti", "ti"), ("fa-AF", "fa"), ("prs", "fa"), ("ARB", "ar")] {
            assert_eq!(Spoken::of(code).map(|spoken| spoken.code), Some(found), "{code}");
        }
        assert!(Spoken::of("xx").is_none());
    }
}
