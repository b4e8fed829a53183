//! What is said to somebody in their own language: on their own pages, and when they are asked what may be shown. Each language
//! is a file beside this one and says whether somebody whose own language it is has read it.

use std::sync::LazyLock;

use axum::http::HeaderMap;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use jiff::civil::{Date, DateTime};

macro_rules! files {
    ($($code:literal),* $(,)?) => {
        /// Each language with its sentences, those of the house first.
        const FILES: &[(&str, &str)] = &[$(($code, include_str!(concat!("texts/", $code, ".ftl")))),*];
    };
}
files!["nl", "en", "ar", "ti", "fr", "fa", "prs", "so", "am", "es", "pt", "ru", "tr", "zh"];

static BUNDLES: LazyLock<Vec<FluentBundle<FluentResource>>> = LazyLock::new(|| FILES.iter().map(bundle).collect());

/// The sentences of one language.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Words(usize);

impl Words {
    /// Every language there is.
    pub fn all() -> impl Iterator<Item = Words> {
        (0..FILES.len()).map(Words)
    }

    /// The language with this code, whatever its region. Dari has a file of its own.
    pub fn of_code(code: &str) -> Option<Words> {
        let code = code.trim().to_ascii_lowercase().replace('_', "-");
        let code = match (code.as_str(), code.split('-').next().unwrap_or_default()) {
            ("fa-af", _) => "prs",
            (_, "fas" | "per" | "pes") => "fa",
            (_, "ara" | "arb" | "apc" | "arz" | "apd" | "acm" | "ary" | "arq") => "ar",
            (_, "tir") => "ti",
            (_, "amh") => "am",
            (_, "som") => "so",
            (_, first) => first,
        };
        FILES.iter().position(|(known, _)| *known == code).map(Words)
    }

    /// The language of the house.
    pub fn first() -> Words {
        Words(0)
    }

    /// The language that was chosen, else the first that the browser asks for, else Dutch.
    pub fn wished(chosen: &str, headers: &HeaderMap) -> Words {
        let asked = || headers.get("accept-language").and_then(|value| value.to_str().ok()).unwrap_or_default();
        let known = || asked().split(',').find_map(|one| Words::of_code(one.split(';').next().unwrap_or(one)));
        Words::of_code(chosen).or_else(known).unwrap_or_else(Words::first)
    }

    /// Its code, as HTML wants it.
    pub fn code(&self) -> &'static str {
        FILES.get(self.0).map_or("nl", |(code, _)| code)
    }

    /// The sentence under this key. A key without a sentence shows itself, and a test finds it.
    pub fn t(&self, key: impl AsRef<str>) -> String {
        self.with(key, &[])
    }

    /// The sentence under this key with words in it, by their names.
    pub fn with(&self, key: impl AsRef<str>, words: &[(&str, &str)]) -> String {
        let key = key.as_ref();
        let Some(bundle) = BUNDLES.get(self.0) else { return key.to_owned() };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::warn!(key, "a text is missing");
            return key.to_owned();
        };
        let mut arguments = FluentArgs::new();
        for (name, word) in words {
            arguments.set((*name).to_owned(), *word);
        }
        bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }

    /// A day written out, in Latin digits and by the calendar that offices here use. It stays on one line.
    pub fn day(&self, date: Date) -> String {
        let month = self.t(format!("month-{}", date.month()));
        let parts = [("day", &*date.day().to_string()), ("month", &month), ("year", &date.year().to_string())];
        // What keeps a number apart from a text in the other direction is not needed inside one day.
        self.with("date", &parts).replace(['\u{2068}', '\u{2069}'], "").replace(' ', "\u{A0}")
    }

    /// A day and the time on the wall.
    pub fn moment(&self, wall: DateTime) -> String {
        format!("{} {}", self.day(wall.date()), wall.strftime("%H:%M"))
    }

    /// What its own speakers call it.
    pub fn own_name(&self) -> String {
        self.t("own-name")
    }

    /// Where its lines begin, as HTML wants it.
    pub fn dir(&self) -> &'static str {
        if self.t("dir") == "rtl" { "rtl" } else { "ltr" }
    }

    /// Whether somebody whose own language it is has read these sentences.
    pub fn verified(&self) -> bool {
        self.t("verified") == "yes"
    }
}

fn bundle((code, text): &(&'static str, &'static str)) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![code.parse().unwrap_or_default()]);
    let resource = match FluentResource::try_new((*text).to_owned()) {
        Ok(resource) => resource,
        // What could be read stands; a test refuses a text with an error in it.
        Err((resource, errors)) => {
            tracing::error!(?errors, code, "a text file has errors");
            resource
        }
    };
    let _ = bundle.add_resource(resource);
    bundle
}

#[cfg(test)]
mod tests;
