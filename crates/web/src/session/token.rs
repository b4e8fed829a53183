//! Secrets that open a door: what the browser holds, and what is kept of it here.

use sha2::{Digest, Sha256};

use super::hex;

/// 256 random bits that only their bearer knows. Kept nowhere; printed as nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

/// What is kept of a token. The token cannot be made from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TokenHash(pub [u8; 32]);

impl Token {
    /// A new secret.
    pub fn new() -> Token {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).expect("the operating system gives chance");
        Token(bytes)
    }

    /// The secret as it travels: 64 digits.
    pub fn text(&self) -> String {
        hex::text(&self.0)
    }

    /// The secret that was sent, if it is one of ours by its shape.
    pub fn read(text: &str) -> Option<Token> {
        Some(Token(hex::bytes(text)?.try_into().ok()?))
    }

    /// What is kept of it. A secret this long needs no salt and no slow hash.
    pub fn hash(&self) -> TokenHash {
        TokenHash(Sha256::digest(self.0).into())
    }
}

impl Default for Token {
    fn default() -> Token {
        Token::new()
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(secret)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_reads_back_as_it_was_sent() {
        let token = Token::new();
        assert_eq!(Token::read(&token.text()), Some(token.clone()));
        assert_ne!(Token::new(), token);
    }

    #[test]
    fn what_is_no_token_opens_nothing() {
        let long = "a".repeat(65);
        let upper = "A".repeat(64);
        let sign = format!("+{}", "1".repeat(63));
        for text in ["", "abc", &long, &upper, &sign, &"é".repeat(32)] {
            assert_eq!(Token::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_token_does_not_print() {
        let token = Token::new();
        assert!(!format!("{token:?}").contains(&token.text()[..8]));
        assert_ne!(token.hash().0, token.0);
    }
}
