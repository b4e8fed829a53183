//! One word from house to house, as it travels: sealed, so that nobody on the way reads it, and signed with both names, so that
//! it is nobody else's and does not come back as an answer.

use conference::{Secret, hex, unhex};
use domain::id::TransferId;
use domain::transfer::{Neighbour, Said};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::neighbours::FRESH;

/// Which house writes.
pub const FROM: &str = "bestendig-from";
/// When it was signed, in milliseconds since 1970.
pub const TIME: &str = "bestendig-time";
/// A number that is used once.
pub const NONCE: &str = "bestendig-nonce";
/// The mark; in an answer over the nonce of what was heard.
pub const SIGNATURE: &str = "bestendig-signature";
/// Under which use the secret seals a letter.
const SEALED: &str = "letter-seal";

/// What is said, and about which transfer.
#[derive(Serialize, Deserialize)]
pub struct Letter {
    /// About which transfer.
    pub transfer: TransferId,
    /// What.
    pub said: Said,
}

/// A letter in its envelope.
pub struct Envelope {
    /// When it was signed.
    pub time: String,
    /// A number that is used once.
    pub nonce: String,
    /// What only the two houses read.
    pub body: Vec<u8>,
    /// The mark over all of it and both names.
    pub signature: String,
}

impl Envelope {
    /// Closes a letter.
    pub fn close(secret: &Secret, from: &str, to: &Neighbour, letter: &Letter, at: Timestamp) -> Envelope {
        let words = serde_json::to_vec(letter).expect("a letter is plain data");
        let (time, nonce) = (at.as_millisecond().to_string(), format!("{:032x}", crate::chance::number()));
        let body = secret.seal(SEALED, &words);
        let signature = hex(&secret.mark("letter", &parts(from, &to.0, &body, &time, &nonce)));
        Envelope { time, nonce, body, signature }
    }

    /// Opens it, if it is from this house and to that one, and fresh.
    pub fn open(&self, secret: &Secret, from: &Neighbour, to: &str, now: Timestamp) -> Option<Letter> {
        let signature: [u8; 32] = unhex(&self.signature)?;
        let parts = parts(&from.0, to, &self.body, &self.time, &self.nonce);
        if !secret.is_mark(&signature, "letter", &parts) {
            return None;
        }
        let at = Timestamp::from_millisecond(self.time.parse().ok()?).ok()?;
        if now.duration_since(at).abs() > FRESH {
            return None;
        }
        serde_json::from_slice(&secret.unseal(SEALED, &self.body)?).ok()
    }

    /// The number that is used once.
    pub fn number(&self) -> Option<[u8; 16]> {
        unhex(&self.nonce)
    }
}

/// The mark with which the other house confirms that it wrote down what came in this envelope.
pub fn confirmed(secret: &Secret, nonce: &str) -> String {
    hex(&secret.mark("heard", &[nonce.as_bytes()]))
}

fn parts<'a>(from: &'a str, to: &'a str, body: &'a [u8], time: &'a str, nonce: &'a str) -> [&'a [u8]; 5] {
    [from.as_bytes(), to.as_bytes(), body, time.as_bytes(), nonce.as_bytes()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_opened_by_the_house_it_is_for_while_it_is_fresh() {
        let (secret, here, there) = (Secret::random(), Neighbour("hier".into()), Neighbour("daar".into()));
        let now = Timestamp::UNIX_EPOCH;
        let letter = Letter { transfer: TransferId::new(7), said: Said::Accepted };
        let close = || Envelope::close(&secret, "hier", &there, &letter, now);
        let opened = close().open(&secret, &here, "daar", now).expect("it is theirs");
        assert_eq!((opened.transfer, opened.said), (letter.transfer, Said::Accepted));
        assert!(close().open(&secret, &here, "daar", now + FRESH).is_some());
        assert!(close().open(&secret, &here, "daar", now + FRESH * 2).is_none(), "too old");
        assert!(close().open(&secret, &here, "daar", now - FRESH * 2).is_none(), "from the future");
        assert!(close().open(&Secret::random(), &here, "daar", now).is_none(), "another secret");
        assert!(close().open(&secret, &there, "hier", now).is_none(), "sent back to whoever wrote it");
        assert!(close().open(&secret, &here, "elders", now).is_none(), "for another house");
        let mut changed = close();
        changed.time = "1".into();
        assert!(changed.open(&secret, &here, "daar", now).is_none(), "another time");
    }

    #[test]
    fn nothing_of_it_is_readable_on_the_way() {
        let words = domain::personal::Personal::new("Testa Voorbeeld");
        let letter = Letter { transfer: TransferId::new(7), said: Said::Declined(words) };
        let to = Neighbour("daar".into());
        let envelope = Envelope::close(&Secret::random(), "hier", &to, &letter, Timestamp::UNIX_EPOCH);
        assert!(!String::from_utf8_lossy(&envelope.body).contains("Testa"));
    }
}
