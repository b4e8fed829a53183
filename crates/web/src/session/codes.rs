//! Codes that a telephone works out from a secret and the time (RFC 6238), beside a password: for whoever has no passkey. Each code works
//! once.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use domain::id::WorkerId;
use domain::moment::Moment;
use jiff::{SignedDuration, Timestamp};
use store::{Archive, Broken};
use totp_rs::{Builder, Secret, Totp};

use super::envelope::Envelopes;

/// As many bytes as the hash that the codes are made with (RFC 4226, section 4).
const SECRET: usize = 20;

/// The codes of one house.
pub struct Codes {
    archive: Archive,
    envelopes: Envelopes,
    /// How often a code was wrong beside a right password, since when.
    missed: Mutex<HashMap<WorkerId, (u32, Timestamp)>>,
}

/// So often a code may be wrong beside a right password within a day: after that somebody guesses, and only a passkey or a link helps.
const MISSES: u32 = 20;
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// A secret for a telephone, before it is kept.
pub struct NewCode {
    /// The secret for us, sealed.
    pub sealed: String,
    /// The same for somebody who types it into the telephone, in fours.
    pub text: String,
    /// The same as an address, for a telephone that looks at it.
    pub address: String,
}

impl Codes {
    pub(super) fn of(archive: Archive) -> Codes {
        Codes { archive, envelopes: Envelopes::new(), missed: Mutex::default() }
    }

    /// A new secret. It is kept when the first code from it was right.
    pub fn offer(&self, worker: WorkerId, name: &str, house: &str, now: &Moment) -> Option<NewCode> {
        let mut secret = [0; SECRET];
        getrandom::fill(&mut secret).expect("the operating system gives chance");
        let sealed = self.envelopes.seal(&purpose(worker), &secret.to_vec(), now.at);
        self.shown(sealed, &secret, name, house)
    }

    /// The same secret once more, after a code that was wrong.
    pub fn offer_again(
        &self,
        worker: WorkerId,
        sealed: &str,
        (name, house): (&str, &str),
        now: &Moment,
    ) -> Option<NewCode> {
        let secret: Vec<u8> = self.envelopes.open(&purpose(worker), sealed, now.at)?;
        self.shown(sealed.to_owned(), &secret, name, house)
    }

    fn shown(&self, sealed: String, secret: &[u8], name: &str, house: &str) -> Option<NewCode> {
        let text = Secret::from(secret.to_vec()).to_base32();
        let fours: Vec<&str> = (0..text.len()).step_by(4).map(|from| &text[from..(from + 4).min(text.len())]).collect();
        // A colon parts the two in the address.
        let plain = |words: &str| words.replace(':', " ");
        let totp = Builder::new().with_secret(secret.to_vec()).with_account_name(plain(name));
        let totp = totp.with_issuer(Some(plain(&format!("Bestendig {house}")))).build().ok()?;
        Some(NewCode { sealed, text: fours.join(" "), address: totp.to_url().ok()? })
    }

    /// Keeps a secret, if this code is from it. The code does not work again.
    pub(super) async fn keep(&self, worker: WorkerId, sealed: &str, code: &str, now: &Moment) -> Result<bool, Broken> {
        let Some(secret) = self.envelopes.open::<Vec<u8>>(&purpose(worker), sealed, now.at) else { return Ok(false) };
        let Some(step) = step(&secret, code, now.at) else { return Ok(false) };
        if !self.envelopes.use_up(sealed, now.at) {
            return Ok(false);
        }
        self.archive.keep_code_secret(worker, &secret, step).await?;
        Ok(true)
    }

    /// Whether a code is right, and was not used. Whoever has no telephone for codes has no right one.
    pub(super) async fn use_up(&self, worker: WorkerId, code: &str, now: &Moment) -> Result<bool, Broken> {
        let Some(secret) = self.archive.code_secret(worker).await? else { return Ok(false) };
        let right = match step(&secret, code, now.at).filter(|_| self.missed(worker, now.at) < MISSES) {
            Some(step) => self.archive.use_code(worker, step).await?,
            None => false,
        };
        self.note(worker, right, now.at);
        Ok(right)
    }

    fn missed(&self, worker: WorkerId, now: Timestamp) -> u32 {
        let missed = self.missed.lock().unwrap_or_else(PoisonError::into_inner);
        missed.get(&worker).filter(|(_, since)| now.duration_since(*since) < DAY).map_or(0, |(times, _)| *times)
    }

    fn note(&self, worker: WorkerId, right: bool, now: Timestamp) {
        let times = if right { 0 } else { self.missed(worker, now) + 1 };
        let mut missed = self.missed.lock().unwrap_or_else(PoisonError::into_inner);
        match missed.get_mut(&worker).filter(|_| times > 1) {
            Some(known) => known.0 = times,
            None => _ = missed.insert(worker, (times, now)),
        }
    }
}

fn purpose(worker: WorkerId) -> String {
    format!("code {worker}")
}

/// Of which half minute a code is: this one, the one before or the one after.
fn step(secret: &[u8], code: &str, now: Timestamp) -> Option<u64> {
    totp(secret)?.check(&digits(code), u64::try_from(now.as_second()).ok()?)
}

fn totp(secret: &[u8]) -> Option<Totp> {
    Builder::new().with_secret(secret.to_vec()).with_account_name("worker").build().ok()
}

/// The digits that were typed, on whatever keyboard.
fn digits(typed: &str) -> String {
    let digit = |letter: char| match letter {
        '0'..='9' => Some(letter),
        '\u{660}'..='\u{669}' => char::from_digit(letter as u32 - 0x660, 10),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(letter as u32 - 0x6f0, 10),
        _ => None,
    };
    typed.chars().filter_map(digit).take(10).collect()
}

/// The code of a moment, for tests that play a telephone.
#[cfg(test)]
pub(crate) fn code_at(text: &str, at: Timestamp) -> String {
    let secret = Secret::try_from_base32(text.replace(' ', "")).expect("base 32");
    totp(secret.as_ref()).expect("long enough").generate(at.as_second() as u64).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_those_of_the_standard() {
        // The secret and the moments of RFC 6238, appendix B, with six digits.
        let secret = b"12345678901234567890";
        for (second, code) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924")] {
            let at = Timestamp::from_second(second).unwrap();
            assert_eq!(step(secret, code, at), Some(second as u64 / 30), "{code}");
        }
    }

    #[test]
    fn a_code_may_be_typed_with_spaces_and_in_other_digits_and_a_little_late() {
        let (secret, at) = (b"12345678901234567890", |second| Timestamp::from_second(second).unwrap());
        for typed in [" 287 082 ", "287-082", "\u{662}\u{668}\u{667}\u{660}\u{668}\u{662}"] {
            assert_eq!(step(secret, typed, at(59)), Some(1), "{typed}");
        }
        assert_eq!(step(secret, "287082", at(89)), Some(1));
        assert_eq!(step(secret, "287082", at(90)), None, "two half minutes later");
        for nonsense in ["", "287", "2870821", "abcdef", "287083"] {
            assert_eq!(step(secret, nonsense, at(59)), None, "{nonsense}");
        }
    }
}
