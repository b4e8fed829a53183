//! The secret that a house and its conference server share: with it a push is signed and sealed, and codes are hashed.

use std::fmt;
use std::io::Write;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::code::{Code, CodeHash};

/// 256 random bits in a file that only its owner reads. Wiped from memory when dropped; printed as nothing.
#[derive(Clone)]
pub struct Secret(Zeroizing<[u8; 32]>);

/// Why there is no secret.
#[derive(Debug, thiserror::Error)]
pub enum NoSecret {
    /// The file cannot be read or written.
    #[error("the conference secret {0} cannot be used: {1}")]
    File(PathBuf, #[source] std::io::Error),
    /// Others could read it.
    #[error("others than its owner can read {0}, which holds the conference secret; do: chmod 600 {0}")]
    Open(PathBuf),
    /// Something else lies there.
    #[error("{0} holds no conference secret; `bestendig-conference secret --file {0}` makes one where there is none")]
    Other(PathBuf),
}

impl Secret {
    /// A new one, which lies nowhere yet.
    pub fn random() -> Secret {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(&mut *bytes).expect("the operating system gives chance");
        Secret(bytes)
    }

    /// Makes one in a file that is not there yet, for its owner's eyes only.
    pub fn make(path: &Path) -> Result<Secret, NoSecret> {
        let secret = Secret::random();
        let opened = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
        let text = Zeroizing::new(format!("{}\n", hex(&*secret.0)));
        let written = opened.and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()));
        written.map_err(|error| NoSecret::File(path.to_owned(), error))?;
        Ok(secret)
    }

    /// Reads it from its file, which nobody but its owner may read.
    pub fn read(path: &Path) -> Result<Secret, NoSecret> {
        let fault = |error| NoSecret::File(path.to_owned(), error);
        if std::fs::metadata(path).map_err(fault)?.mode() & 0o077 != 0 {
            return Err(NoSecret::Open(path.to_owned()));
        }
        let text = Zeroizing::new(std::fs::read_to_string(path).map_err(fault)?);
        let bytes = unhex(text.trim()).ok_or_else(|| NoSecret::Other(path.to_owned()))?;
        Ok(Secret(Zeroizing::new(bytes)))
    }

    /// What is kept of a code.
    pub fn hash(&self, code: &Code) -> CodeHash {
        CodeHash(self.mark("code", &[code.letters()]))
    }

    /// A mark that only this secret makes, for one use, over parts that cannot run into each other.
    pub(crate) fn mark(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        self.marker(purpose, parts).finalize().into_bytes().into()
    }

    /// Whether this is that mark; how much of it is right takes no longer to find out.
    pub(crate) fn is_mark(&self, mark: &[u8], purpose: &str, parts: &[&[u8]]) -> bool {
        self.marker(purpose, parts).verify_slice(mark).is_ok()
    }

    fn marker(&self, purpose: &str, parts: &[&[u8]]) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&*self.0).expect("a key of any length will do");
        for part in [purpose.as_bytes()].iter().chain(parts) {
            mac.update(&(part.len() as u64).to_le_bytes());
            mac.update(part);
        }
        mac
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != 2 * N || !digits.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(bytes)
}
