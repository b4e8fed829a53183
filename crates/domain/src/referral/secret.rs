//! What the house keeps of the secret in a link: enough to know it again, too little to make it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// SHA-256 of a secret that only its bearers know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SecretHash([u8; 32]);

/// Text that is no such hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not the hash of a secret: 64 digits of base 16, in small letters")]
pub struct NotASecretHash;

impl SecretHash {
    /// The hash with these bytes, made by whoever saw the secret.
    pub const fn new(bytes: [u8; 32]) -> SecretHash {
        SecretHash(bytes)
    }

    /// The bytes, for whoever keeps them.
    pub const fn bytes(&self) -> [u8; 32] {
        self.0
    }
}

impl fmt::Display for SecretHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for SecretHash {
    type Err = NotASecretHash;

    fn from_str(text: &str) -> Result<SecretHash, NotASecretHash> {
        let digits = text.as_bytes();
        if digits.len() != 64 || !digits.iter().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')) {
            return Err(NotASecretHash);
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_| NotASecretHash)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| NotASecretHash)?;
        }
        Ok(SecretHash(bytes))
    }
}

impl Serialize for SecretHash {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for SecretHash {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<SecretHash, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_reads_back_as_it_was_written() {
        let hash = SecretHash::new(std::array::from_fn(|place| place as u8 * 7));
        assert_eq!(hash.to_string().parse(), Ok(hash));
        let written = serde_json::to_string(&hash).expect("a hash is text");
        assert_eq!(serde_json::from_str::<SecretHash>(&written).expect("the same text"), hash);
    }

    #[test]
    fn other_text_is_no_hash() {
        for text in ["", "00", &"A".repeat(64), &"0".repeat(65), &"é".repeat(32)] {
            assert_eq!(text.parse::<SecretHash>(), Err(NotASecretHash), "{text}");
        }
    }
}
