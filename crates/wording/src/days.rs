//! Days as they are written out in a letter: Gregorian, in Latin digits, in every language.

use jiff::civil::Date;

use crate::{Language, Texts};

/// A day, such as `25 november 2026`.
pub fn written(texts: &Texts, language: Language, date: Date) -> String {
    let (month, _) = texts.text(language, &format!("month-{}", date.month()), &[]);
    let day = match (language, date.day()) {
        (Language::French, 1) => "1er".to_owned(),
        (
            Language::Dutch
            | Language::English
            | Language::Arabic
            | Language::Tigrinya
            | Language::French
            | Language::Persian,
            day,
        ) => day.to_string(),
    };
    // A day stays in one piece: half of it on the next line is hard to read, from the right even more.
    format!("{day}\u{A0}{month}\u{A0}{}", date.year())
}
