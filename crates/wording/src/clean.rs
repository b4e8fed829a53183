//! Values as they can stand inside a sentence: on one line, and with nothing in them that turns the
//! reading of what follows around.

/// Whether this sign opens or closes a stretch that is read in its own direction, and has no shape.
pub fn is_isolate(sign: char) -> bool {
    matches!(sign, '\u{2066}'..='\u{2069}')
}

/// The value on one line.
pub(crate) fn line(value: &str) -> String {
    let seen = value.chars().filter(|sign| !turns(*sign));
    let spaced: String = seen.map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The value line by line, without the empty ones.
pub(crate) fn lines(value: &str) -> Vec<String> {
    let lines = value.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(line);
    lines.filter(|line| !line.is_empty()).collect()
}

/// A value read in its own direction, so that a name cannot move the words around it.
pub(crate) fn isolated(value: &str) -> String {
    format!("\u{2068}{value}\u{2069}")
}

fn turns(sign: char) -> bool {
    is_isolate(sign) || matches!(sign, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}')
}
