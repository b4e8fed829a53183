//! The code on somebody's card: short enough to be typed from paper, long enough not to be guessed.

use sha2::{Digest, Sha256};

use super::token::TokenHash;

/// Without letters that look alike on paper: no `i`, `l`, `o` or `u`.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Sixteen letters of five bits each: eighty bits.
const LENGTH: usize = 16;

/// The code of a card. Kept nowhere; printed as nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// A new code.
    pub fn new() -> Code {
        let mut bytes = [0; LENGTH];
        getrandom::fill(&mut bytes).expect("the operating system gives chance");
        Code(bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte & 31)])).collect())
    }

    /// The code as it stands on the card, in fours.
    pub fn text(&self) -> String {
        let fours: Vec<&str> = (0..LENGTH).step_by(4).filter_map(|from| self.0.get(from..from + 4)).collect();
        fours.join(" ")
    }

    /// What somebody typed, as it is compared: without spaces and lines between, and what looks alike taken for one.
    pub fn plain(typed: &str) -> String {
        let letter = |letter: char| match letter.to_ascii_uppercase() {
            'O' => Some('0'),
            'I' | 'L' => Some('1'),
            letter if letter.is_ascii_alphanumeric() => Some(letter),
            _ => None,
        };
        typed.chars().filter_map(letter).take(LENGTH + 1).collect()
    }

    /// The code that was typed, if it is one by its shape.
    pub fn read(typed: &str) -> Option<Code> {
        let plain = Code::plain(typed);
        (plain.len() == LENGTH && plain.bytes().all(|letter| LETTERS.contains(&letter))).then_some(Code(plain))
    }

    /// What is kept of it.
    pub fn hash(&self) -> [u8; 32] {
        TokenHash(Sha256::digest(self.0.as_bytes()).into()).0
    }
}

impl Default for Code {
    fn default() -> Code {
        Code::new()
    }
}

impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Code(secret)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_however_it_was_typed() {
        let code = Code::new();
        let text = code.text();
        assert_eq!(text.len(), LENGTH + 3);
        for typed in [text.clone(), text.to_lowercase(), text.replace(' ', "-"), format!("  {text}\n")] {
            assert_eq!(Code::read(&typed), Some(code.clone()));
        }
        let looks_alike = Code::read("o1iL 0000 0000 0000").expect("a code");
        assert_eq!(looks_alike.text(), "0111 0000 0000 0000");
    }

    #[test]
    fn what_is_no_code_opens_nothing_and_a_code_does_not_print() {
        for typed in ["", "0000", "0000 0000 0000 000U", &"0".repeat(17), "ሀለሐመ"] {
            assert_eq!(Code::read(typed), None, "{typed}");
        }
        assert_eq!(format!("{:?}", Code::new()), "Code(secret)");
        assert_ne!(Code::new(), Code::new());
    }
}
