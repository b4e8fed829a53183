//! Cutting an expression into words, brackets and commas.

use super::Mistake;

/// A word or a sign, and where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'t> {
    pub at: usize,
    pub text: &'t str,
}

/// Cuts the text up.
pub fn tokens(text: &str) -> Result<Vec<Token<'_>>, Mistake> {
    let of_word = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_' | ':' | '.');
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let at = text.len() - rest.len();
        let length = if of_word(sign) {
            rest.find(|sign| !of_word(sign)).unwrap_or(rest.len())
        } else if sign.is_whitespace() || matches!(sign, '(' | ')' | ',') {
            sign.len_utf8()
        } else {
            let to_do = "Write words such as `and`, `not`, `at-least`, with brackets and commas only";
            return Err(Mistake::new(at, format!("`{sign}` means nothing here"), to_do));
        };
        if !sign.is_whitespace() {
            found.push(Token { at, text: &rest[..length] });
        }
        rest = &rest[length..];
    }
    Ok(found)
}
