//! Passwords, for whoever has no passkey: they open nothing without a code, and are kept only as a slow hash.

use std::sync::{Arc, LazyLock};

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use tokio::sync::Semaphore;

/// Memory for one hash in KiB, and how often it is gone through: a tenth of a second on a small
/// machine, and no more than two hashes' worth of memory at once.
const MEMORY: u32 = 32 * 1024;
const ROUNDS: u32 = 3;
const AT_ONCE: usize = 2;

/// Length counts more than signs; nobody is asked for a capital and a digit.
const SHORTEST: usize = 12;
const LONGEST: usize = 200;

static TURNS: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(AT_ONCE)));

/// Why a password is not taken. The name is the key of the text that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weak {
    /// Shorter than twelve letters.
    TooShort,
    /// Longer than anybody types.
    TooLong,
    /// One's own name, or one letter again and again.
    Guessable,
}

/// Whether a password may be chosen by somebody of this name.
pub(super) fn choose(password: &str, name: &str) -> Result<(), Weak> {
    let letters: Vec<char> = password.chars().collect();
    if letters.len() < SHORTEST {
        return Err(Weak::TooShort);
    }
    if letters.len() > LONGEST {
        return Err(Weak::TooLong);
    }
    let (low, name) = (password.to_lowercase(), name.to_lowercase());
    let mut different = letters;
    different.sort_unstable();
    different.dedup();
    let rest = if name.is_empty() { low.chars().count() } else { low.replace(&name, "").chars().count() };
    if rest < SHORTEST / 2 || different.len() < 5 { Err(Weak::Guessable) } else { Ok(()) }
}

/// The hash to keep of a password, made beside the other work.
pub(super) async fn hash(password: String) -> String {
    in_turn(move || {
        hasher().hash_password(password.as_bytes()).expect("fixed terms and the system's chance").to_string()
    })
    .await
}

/// Whether a password is the one of this hash. Without a hash, because there is no such colleague,
/// it takes as long to say no, so that the time tells nothing.
pub(super) async fn verify(password: String, hash: Option<String>) -> bool {
    if password.chars().count() > LONGEST {
        return false;
    }
    in_turn(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.clone());
        let right =
            PasswordHash::new(&hash).is_ok_and(|hash| hasher().verify_password(password.as_bytes(), &hash).is_ok());
        known && right
    })
    .await
}

/// A hash of nothing in particular.
static NOBODY: LazyLock<String> =
    LazyLock::new(|| hasher().hash_password(b"nobody").expect("fixed terms and the system's chance").to_string());

fn hasher() -> Argon2<'static> {
    let terms = Params::new(MEMORY, ROUNDS, 1, None).expect("terms within bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, terms)
}

async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let turn = Arc::clone(&TURNS).acquire_owned().await.expect("nobody closes it");
    let done = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        work()
    });
    done.await.expect("hashing does not panic")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_right_password_is_right() {
        let kept = hash("vier gewone woorden".into()).await;
        assert!(kept.starts_with("$argon2id$v=19$m=32768,t=3,p=1$"), "{kept}");
        assert!(verify("vier gewone woorden".into(), Some(kept.clone())).await);
        assert!(!verify("vier gewone woordem".into(), Some(kept.clone())).await);
        assert!(!verify(String::new(), Some(kept)).await);
    }

    #[tokio::test]
    async fn nobody_has_no_password() {
        assert!(!verify("nobody".into(), None).await);
        assert!(!verify("nobody".into(), Some("garbage".into())).await);
        assert!(!verify("n".repeat(LONGEST + 1), None).await);
    }

    #[tokio::test]
    async fn two_people_with_one_password_keep_different_hashes() {
        assert_ne!(hash("vier gewone woorden".into()).await, hash("vier gewone woorden".into()).await);
    }

    #[test]
    fn length_counts_and_signs_do_not() {
        check("vier gewone woorden", Ok(()));
        check("kort", Err(Weak::TooShort));
        check(&"lang genoeg ".repeat(20), Err(Weak::TooLong));
        check("aaaaaaaaaaaaaaaa", Err(Weak::Guessable));
        check("Demo Deelnemer12", Err(Weak::Guessable));
        check("ዓሰርተ ክልተ ፊደላት እዩ", Ok(()));
    }

    #[track_caller]
    fn check(password: &str, expected: Result<(), Weak>) {
        assert_eq!(choose(password, "Demo Deelnemer"), expected, "{password}");
    }
}
