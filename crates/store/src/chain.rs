//! The chain: each event's hash covers its header, the hash of its payload, and the hash before.
//! The payload itself can be removed later; its hash stays, so the chain still holds.

use std::fmt;

use sha2::{Digest, Sha256};

/// A hash of the chain. The one at the head is printed on every night sheet.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// Where every chain begins.
    pub(crate) const BEGINNING: Hash = Hash([0; 32]);

    /// The hash of a payload.
    pub(crate) fn of(payload: &[u8]) -> Hash {
        Hash(Sha256::digest(payload).into())
    }

    /// The hash of these bytes, if there are thirty-two.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Hash> {
        bytes.try_into().ok().map(Hash)
    }

    /// The first digits, as many as a person can compare on paper.
    pub fn short(&self) -> String {
        self.to_string()[..16].to_owned()
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

impl std::str::FromStr for Hash {
    type Err = NotAHash;

    fn from_str(text: &str) -> Result<Hash, NotAHash> {
        let mut hash = [0; 32];
        if text.len() != 64 || !text.is_ascii() {
            return Err(NotAHash);
        }
        for (byte, digits) in hash.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            let digits = std::str::from_utf8(digits).map_err(|_| NotAHash)?;
            *byte = u8::from_str_radix(digits, 16).map_err(|_| NotAHash)?;
        }
        Ok(Hash(hash))
    }
}

/// Text that is not a hash of the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not a hash of 64 digits")]
pub struct NotAHash;

/// What the chain covers of an event, as it lies in the database.
pub(crate) struct Header<'a> {
    pub(crate) position: u64,
    pub(crate) kind: &'a str,
    pub(crate) at: i64,
    pub(crate) actor: &'a [u8],
    pub(crate) owner: Option<&'a [u8]>,
    pub(crate) class: Option<i64>,
}

impl Header<'_> {
    /// The hash of this event, after the one before.
    pub(crate) fn follow(&self, before: Hash, payload: Hash) -> Hash {
        let mut hash = Sha256::new();
        hash.update(before.0);
        hash.update(self.place(b""));
        hash.update(payload.0);
        Hash(hash.finalize().into())
    }

    /// The header as bytes in which no field can run into the next: also what a sealing is bound to.
    pub(crate) fn place(&self, house: &[u8]) -> Vec<u8> {
        let mut place = Vec::with_capacity(128);
        let class = self.class.unwrap_or(0).to_be_bytes();
        let (position, at) = (self.position.to_be_bytes(), self.at.to_be_bytes());
        for part in [house, &position, self.kind.as_bytes(), &at, self.actor, self.owner.unwrap_or_default(), &class] {
            place.extend((part.len() as u32).to_be_bytes());
            place.extend(part);
        }
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_reads_back_as_it_was_printed() {
        let hash = Hash::of(b"anything");
        assert_eq!(hash.to_string().parse(), Ok(hash));
        assert_eq!("00".parse::<Hash>(), Err(NotAHash));
        assert_eq!("é".repeat(32).parse::<Hash>(), Err(NotAHash));
    }
}
