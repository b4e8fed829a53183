//! What was heard lately, so that a push that somebody recorded cannot be played again.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

/// So far the clocks of a house and its conference server may differ.
pub(super) const LEEWAY: SignedDuration = SignedDuration::from_secs(60);

/// The numbers of the pushes of the last minutes. Only what was rightly signed comes in here, so it stays small.
#[derive(Default)]
pub(super) struct Heard(Mutex<HashMap<String, Timestamp>>);

impl Heard {
    /// Whether this is heard for the first time. What is older than the leeway is refused by its time.
    pub(super) fn first_time(&self, nonce: &str, signed: Timestamp, now: Timestamp) -> bool {
        let mut heard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        heard.retain(|_, signed| now.duration_since(*signed) <= LEEWAY);
        heard.insert(nonce.to_owned(), signed).is_none()
    }
}
