//! Sealing words under a key: XChaCha20-Poly1305, bound to where they lie, padded, and with a
//! mark that only this one key makes, so that one sealed text cannot be opened under two keys.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::pad;

/// A key of 256 random bits. It is wiped from memory when dropped.
pub(crate) type Key = Zeroizing<[u8; 32]>;

const MARK: usize = 16;
const NONCE: usize = 24;
/// The length of a wrapped key: nonce, key and tag.
pub(crate) const WRAPPED: usize = NONCE + 32 + 16;

/// A new key, from the operating system's source of chance.
pub(crate) fn new_key() -> Key {
    let mut key = Zeroizing::new([0; 32]);
    getrandom::fill(&mut *key).expect("the operating system gives chance");
    key
}

/// Seals words for good: every sealing is different.
pub(crate) fn close(key: &Key, place: &[u8], words: &[u8]) -> Vec<u8> {
    let mut nonce = [0; NONCE];
    getrandom::fill(&mut nonce).expect("the operating system gives chance");
    close_with(key, nonce, place, words)
}

/// Seals words on a shelf: the same words at the same place give the same bytes, so that a
/// rebuilt shelf can be compared. The nonce is drawn from key, place and words.
pub(crate) fn close_same(key: &Key, place: &[u8], words: &[u8]) -> Vec<u8> {
    let drawn = tag(key, &[b"nonce", &(place.len() as u64).to_le_bytes(), place, words]);
    let mut nonce = [0; NONCE];
    nonce.copy_from_slice(&drawn[..NONCE]);
    close_with(key, nonce, place, words)
}

fn close_with(key: &Key, nonce: [u8; NONCE], place: &[u8], words: &[u8]) -> Vec<u8> {
    let padded = Zeroizing::new(pad::pad(words));
    let sealed = cipher(key)
        .encrypt(&XNonce::from(nonce), Payload { msg: &padded, aad: place })
        .expect("an event is far below the limit of the cipher");
    [&mark(key, &nonce)[..], &nonce, &sealed].concat()
}

/// Opens what was sealed at this place under this key.
pub(crate) fn open(key: &Key, place: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (marked, rest) = sealed.split_first_chunk::<MARK>()?;
    let (nonce, sealed) = rest.split_first_chunk::<NONCE>()?;
    if *marked != mark(key, nonce) {
        return None;
    }
    let padded = cipher(key).decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: place }).ok()?;
    let padded = Zeroizing::new(padded);
    pad::unpad(&padded).map(|words| Zeroizing::new(words.to_vec()))
}

/// Wraps a key under another, in as few bytes as there can be.
pub(crate) fn wrap(master: &Key, place: &[u8], key: &Key) -> [u8; WRAPPED] {
    let mut wrapped = [0; WRAPPED];
    getrandom::fill(&mut wrapped[..NONCE]).expect("the operating system gives chance");
    let mut nonce = [0; NONCE];
    nonce.copy_from_slice(&wrapped[..NONCE]);
    let sealed = cipher(master)
        .encrypt(&XNonce::from(nonce), Payload { msg: &**key, aad: place })
        .expect("32 bytes are below the limit of the cipher");
    wrapped[NONCE..].copy_from_slice(&sealed);
    wrapped
}

/// Unwraps a key.
pub(crate) fn unwrap(master: &Key, place: &[u8], wrapped: &[u8]) -> Option<Key> {
    let (nonce, sealed) = wrapped.split_first_chunk::<NONCE>()?;
    let plain = cipher(master).decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: place }).ok()?;
    let plain = Zeroizing::new(plain);
    Some(Zeroizing::new(plain.as_slice().try_into().ok()?))
}

fn mark(key: &Key, nonce: &[u8; NONCE]) -> [u8; MARK] {
    let drawn = tag(key, &[b"mark", nonce]);
    let mut mark = [0; MARK];
    mark.copy_from_slice(&drawn[..MARK]);
    mark
}

fn tag(key: &Key, parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(&**key).expect("a key of any length will do");
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new((&**key).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_key_at_the_same_place_opens() {
        let (key, other) = (new_key(), new_key());
        let sealed = close(&key, b"here", b"Testa");
        assert_eq!(open(&key, b"here", &sealed).as_deref().map(Vec::as_slice), Some(&b"Testa"[..]));
        assert_eq!(open(&other, b"here", &sealed), None);
        assert_eq!(open(&key, b"there", &sealed), None);
        assert_eq!(open(&key, b"here", &sealed[..30]), None);
    }

    #[test]
    fn one_flipped_bit_anywhere_is_noticed() {
        let key = new_key();
        let sealed = close(&key, b"here", b"Testa");
        for byte in 0..sealed.len() {
            let mut flipped = sealed.clone();
            flipped[byte] ^= 1;
            assert_eq!(open(&key, b"here", &flipped), None, "byte {byte}");
        }
    }

    #[test]
    fn a_shelf_gives_the_same_bytes_and_the_log_never_does() {
        let key = new_key();
        assert_eq!(close_same(&key, b"here", b"Testa"), close_same(&key, b"here", b"Testa"));
        assert_ne!(close_same(&key, b"here", b"Testa"), close_same(&key, b"there", b"Testa"));
        assert_ne!(close(&key, b"here", b"Testa"), close(&key, b"here", b"Testa"));
    }
}
