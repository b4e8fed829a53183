//! A secret that two programs share: a house and its conference server, or two houses. With it what goes between them is signed
//! and sealed, and codes are hashed.

use std::fmt;
use std::io::Write;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use chacha20poly1305::aead::Aead;
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::code::{Code, CodeHash};

/// How many bytes of chance stand before what was sealed.
const SEAL: usize = 24;

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

    /// Reads it from its file, which nobody but its owner may read; or from what systemd hands over, which is for this
    /// program only and need not look so.
    pub fn read(path: &Path) -> Result<Secret, NoSecret> {
        let fault = |error| NoSecret::File(path.to_owned(), error);
        let credentials = std::env::var_os("CREDENTIALS_DIRECTORY").filter(|folder| !folder.is_empty());
        let handed_over = credentials.is_some_and(|folder| path.starts_with(folder));
        if !handed_over && std::fs::metadata(path).map_err(fault)?.mode() & 0o077 != 0 {
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
    pub fn mark(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        self.marker(purpose, parts).finalize().into_bytes().into()
    }

    /// Whether this is that mark; how much of it is right takes no longer to find out.
    pub fn is_mark(&self, mark: &[u8], purpose: &str, parts: &[&[u8]]) -> bool {
        self.marker(purpose, parts).verify_slice(mark).is_ok()
    }

    /// Seals words for one use, so that whoever took the port of a program that is down reads nothing.
    pub fn seal(&self, purpose: &str, words: &[u8]) -> Vec<u8> {
        let mut nonce = [0; SEAL];
        getrandom::fill(&mut nonce).expect("the operating system gives chance");
        let sealed = self
            .cipher(purpose)
            .encrypt(&XNonce::from(nonce), words)
            .expect("what goes between programs is far below the limit of the cipher");
        [&nonce[..], &sealed].concat()
    }

    /// The words of what was sealed for that use.
    pub fn unseal(&self, purpose: &str, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (nonce, sealed) = sealed.split_first_chunk::<SEAL>()?;
        self.cipher(purpose).decrypt(&XNonce::from(*nonce), sealed).ok().map(Zeroizing::new)
    }

    fn cipher(&self, purpose: &str) -> XChaCha20Poly1305 {
        let key = Zeroizing::new(self.mark(purpose, &[]));
        XChaCha20Poly1305::new_from_slice(&*key).expect("a key of 32 bytes")
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

/// Bytes as text.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes of a text, if there are as many.
pub fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
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

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_secret_lies_in_a_file_for_its_owner_alone_and_is_made_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        let made = Secret::make(&path).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
        let code = Code::random();
        assert!(Secret::read(&path).unwrap().hash(&code) == made.hash(&code));
        assert!(Secret::random().hash(&code) != made.hash(&code), "the hash is keyed");
        assert!(matches!(Secret::make(&path), Err(NoSecret::File(..))), "it is not written over");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(Secret::read(&path), Err(NoSecret::Open(_))));
    }

    #[test]
    fn something_else_is_no_secret() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        assert!(matches!(Secret::read(&path), Err(NoSecret::File(..))));
        Secret::make(&path).unwrap();
        for text in ["", "abc", &"g".repeat(64), &"0".repeat(63)] {
            std::fs::write(&path, text).unwrap();
            assert!(matches!(Secret::read(&path), Err(NoSecret::Other(_))), "{text}");
        }
    }

    #[test]
    fn nothing_of_it_prints() {
        let secret = Secret::random();
        assert!(!format!("{secret:?} {:?}", secret.hash(&Code::random())).contains(&hex(&secret.0[..2])));
    }

    #[test]
    fn parts_of_a_mark_cannot_run_into_each_other() {
        let secret = Secret::random();
        assert_ne!(secret.mark("push", &[b"ab", b"c"]), secret.mark("push", &[b"a", b"bc"]));
        assert_ne!(secret.mark("push", &[b"a"]), secret.mark("answer", &[b"a"]));
        assert!(secret.is_mark(&secret.mark("push", &[b"a"]), "push", &[b"a"]));
        assert!(!secret.is_mark(&[0; 32], "push", &[b"a"]));
    }
}
