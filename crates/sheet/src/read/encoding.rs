//! From bytes to letters, for files that do not say how they were written.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::Unreadable;

/// The text of a file: as its first bytes say, else UTF-8 when it is that, else what Dutch
/// Windows programs write.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    let encoding = Encoding::for_bom(bytes).map(|(told, _)| told).or_else(|| sixteen_bits(bytes));
    let text = match encoding {
        Some(told) => told.decode(bytes).0,
        None => match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => WINDOWS_1252.decode(bytes).0,
        },
    };
    if is_text(&text) { Ok(text) } else { Err(Unreadable::NotAWorksheet) }
}

/// Sixteen-bit text without a mark shows a zero beside nearly every letter.
fn sixteen_bits(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(1_000) & !1];
    if start.len() < 4 {
        return None;
    }
    let zeros = |offset: usize| start.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let most = start.len() / 2 * 3 / 4;
    match (zeros(0) > most, zeros(1) > most) {
        (false, true) => Some(UTF_16LE),
        (true, false) => Some(UTF_16BE),
        (false, false) | (true, true) => None,
    }
}

/// Pictures and programs are full of signs that nobody types; web pages and letters tell what they are.
fn is_text(text: &str) -> bool {
    let strange = |letter: &char| letter.is_control() && !matches!(letter, '\t' | '\r' | '\n' | '\u{C}' | '\u{85}');
    let count = text.chars().take(10_000).filter(strange).count();
    let start = text.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{FEFF}');
    let other = ["%PDF", "<!doctype", "<html", "<table", "<?xml", "{\\rtf"];
    let named = other.iter().any(|sign| start.get(..sign.len()).is_some_and(|head| head.eq_ignore_ascii_case(sign)));
    !named && count * 100 <= text.len().min(10_000) && !text.contains('\0')
}
