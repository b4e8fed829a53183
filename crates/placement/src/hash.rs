//! Fingerprints that anybody can make again with `sha256sum`.

use sha2::{Digest, Sha256};

/// The SHA-256 of a text, in small hexadecimal digits.
pub fn of(text: &str) -> String {
    hex(&Sha256::digest(text))
}

/// Bytes in small hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Thirty-two bytes from their hexadecimal digits.
pub fn bytes(hex: &str) -> Option<[u8; 32]> {
    let digits: Vec<u8> =
        hex.chars().map(|digit| digit.to_digit(16).map(|digit| digit as u8)).collect::<Option<_>>()?;
    let bytes: Vec<u8> = digits.chunks_exact(2).map(|two| two[0] << 4 | two[1]).collect();
    if digits.len() == 64 { bytes.try_into().ok() } else { None }
}
