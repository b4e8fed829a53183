//! What a page carries for us between two requests, sealed: nobody can read or change it, and after some minutes it is worth nothing.
//! Nothing is remembered meanwhile, so that nobody can crowd out what somebody else is about to answer.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use jiff::{SignedDuration, Timestamp};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::hex;

/// So long somebody may take to find their telephone.
const GOOD_FOR: SignedDuration = SignedDuration::from_mins(5);
const NONCE: usize = 24;

/// Seals and opens, with a key that lives as long as the program runs.
pub(super) struct Envelopes {
    cipher: XChaCha20Poly1305,
    /// What was used up, until it would be over anyway.
    used: Mutex<HashMap<[u8; 32], Timestamp>>,
}

#[derive(Serialize, Deserialize)]
struct Inside<T> {
    until: Timestamp,
    what: T,
}

impl Envelopes {
    pub(super) fn new() -> Envelopes {
        let mut key = [0; 32];
        getrandom::fill(&mut key).expect("the operating system gives chance");
        Envelopes { cipher: XChaCha20Poly1305::new(&Key::from(key)), used: Mutex::default() }
    }

    /// Seals something for a purpose; it opens for no other.
    pub(super) fn seal(&self, purpose: &str, what: &impl Serialize, now: Timestamp) -> String {
        let inside = Inside { until: now + GOOD_FOR, what };
        let plain = serde_json::to_vec(&inside).expect("what is carried is written");
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).expect("the operating system gives chance");
        let payload = Payload { msg: &plain, aad: purpose.as_bytes() };
        let sealed = self.cipher.encrypt(&XNonce::from(nonce), payload).expect("it is short enough");
        hex::text(&[&nonce[..], &sealed].concat())
    }

    /// What lies in it, if it is ours, for this purpose, not over and not used up.
    pub(super) fn open<T: DeserializeOwned>(&self, purpose: &str, sealed: &str, now: Timestamp) -> Option<T> {
        let bytes = hex::bytes(sealed)?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE)?;
        let nonce: [u8; NONCE] = nonce.try_into().ok()?;
        let payload = Payload { msg: sealed, aad: purpose.as_bytes() };
        let plain = self.cipher.decrypt(&XNonce::from(nonce), payload).ok()?;
        let inside: Inside<T> = serde_json::from_slice(&plain).ok()?;
        let fresh = now < inside.until && inside.until.duration_since(now) <= GOOD_FOR;
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner).contains_key(&name(&bytes));
        (fresh && !used).then_some(inside.what)
    }

    /// Uses it up. Of many who try at once, one gets true.
    pub(super) fn use_up(&self, sealed: &str, now: Timestamp) -> bool {
        let Some(bytes) = hex::bytes(sealed) else { return false };
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        used.retain(|_, at| now.duration_since(*at) <= GOOD_FOR);
        used.insert(name(&bytes), now).is_none()
    }
}

fn name(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("an ordinary moment")
    }

    #[test]
    fn it_opens_for_its_purpose_for_five_minutes_and_once() {
        let (envelopes, others) = (Envelopes::new(), Envelopes::new());
        let sealed = envelopes.seal("this", &7, at(0));
        assert_eq!(envelopes.open("this", &sealed, at(299)), Some(7));
        assert_eq!(envelopes.open::<i32>("that", &sealed, at(0)), None, "for another purpose");
        assert_eq!(envelopes.open::<i32>("this", &sealed, at(300)), None, "it is over");
        assert_eq!(envelopes.open::<i32>("this", &sealed, at(-1)), None, "a clock that is set back opens nothing");
        assert_eq!(others.open::<i32>("this", &sealed, at(0)), None, "of another house");
        assert!(envelopes.use_up(&sealed, at(1)) && !envelopes.use_up(&sealed, at(2)));
        assert_eq!(envelopes.open::<i32>("this", &sealed, at(2)), None, "it is used up");
    }

    #[test]
    fn garbage_opens_nothing() {
        let envelopes = Envelopes::new();
        let sealed = envelopes.seal("this", &7, at(0));
        let other = if sealed.ends_with('0') { '1' } else { '0' };
        let changed = format!("{}{other}", &sealed[..sealed.len() - 1]);
        for text in ["", "0", "zz", "é0", "00", &"0".repeat(48), &changed, &sealed[..sealed.len() - 2]] {
            assert_eq!(envelopes.open::<i32>("this", text, at(0)), None, "{text}");
        }
    }
}
