//! The languages in which letters have sentences, and which of them serves a code of ISO 639.

/// A language in which there are sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Nederlands, which binds.
    Dutch,
    /// English, which also serves every language that has no sentences yet.
    English,
    /// العربية.
    Arabic,
    /// ትግርኛ.
    Tigrinya,
    /// Français.
    French,
    /// فارسی, which also serves readers of Dari.
    Persian,
}

/// Where a line of writing begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// At the left.
    LeftToRight,
    /// At the right.
    RightToLeft,
}

impl Language {
    /// All of them.
    pub const ALL: [Language; 6] =
        [Language::Dutch, Language::English, Language::Arabic, Language::Tigrinya, Language::French, Language::Persian];

    /// Its code, as HTML and PDF want it.
    pub const fn code(self) -> &'static str {
        match self {
            Language::Dutch => "nl",
            Language::English => "en",
            Language::Arabic => "ar",
            Language::Tigrinya => "ti",
            Language::French => "fr",
            Language::Persian => "fa",
        }
    }

    /// Where its lines begin.
    pub const fn direction(self) -> Direction {
        match self {
            Language::Arabic | Language::Persian => Direction::RightToLeft,
            Language::Dutch | Language::English | Language::Tigrinya | Language::French => Direction::LeftToRight,
        }
    }

    /// The language whose sentences serve this code: ISO 639 in two or three letters, whatever its
    /// case and with or without a region. Nothing when there are none.
    pub fn of_code(code: &str) -> Option<Language> {
        let code = code.trim().to_ascii_lowercase();
        match code.split(['-', '_']).next().unwrap_or_default() {
            "nl" | "nld" | "dut" => Some(Language::Dutch),
            "en" | "eng" => Some(Language::English),
            // What is spoken goes by many codes; what is written is one language.
            "ar" | "ara" | "arb" | "acm" | "aeb" | "ajp" | "apc" | "apd" | "arq" | "ary" | "arz" | "ayl" => {
                Some(Language::Arabic)
            }
            "ti" | "tir" => Some(Language::Tigrinya),
            "fr" | "fra" | "fre" => Some(Language::French),
            "fa" | "fas" | "per" | "pes" | "prs" => Some(Language::Persian),
            _ => None,
        }
    }

    /// Its sentences as they come with the program: a Fluent file.
    pub const fn sentences(self) -> &'static str {
        match self {
            Language::Dutch => include_str!("../texts/nl.ftl"),
            Language::English => include_str!("../texts/en.ftl"),
            Language::Arabic => include_str!("../texts/ar.ftl"),
            Language::Tigrinya => include_str!("../texts/ti.ftl"),
            Language::French => include_str!("../texts/fr.ftl"),
            Language::Persian => include_str!("../texts/fa.ftl"),
        }
    }
}
