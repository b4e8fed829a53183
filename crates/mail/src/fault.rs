//! Why a letter was not taken, in the few ways that make a difference to whoever has to do something about it.

use lettre::transport::smtp::Error;

/// Why a letter was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Nobody answered, or the line broke.
    #[error("the mail server cannot be reached")]
    Unreachable,
    /// No protected line came about, so nothing was said.
    #[error("the line to the mail server cannot be protected")]
    Tls,
    /// The server does not know this name and password.
    #[error("the mail server does not let us in")]
    SignIn,
    /// The server asks to come back later, with this code.
    #[error("the mail server says: later ({0})")]
    Later(u16),
    /// The server does not take this letter, with this code.
    #[error("the mail server refuses the letter ({0})")]
    Refused(u16),
    /// There is no such address: it cannot stand in a letter.
    #[error("the address is none")]
    NoAddress,
}

/// Codes by which a server refuses whoever sends, and not the letter (RFC 4954).
const SIGN_IN: [u16; 4] = [530, 534, 535, 538];

impl Fault {
    /// Whether the same letter may be taken later. A password can be put right, an address that is refused cannot wait.
    pub fn may_pass(self) -> bool {
        match self {
            Fault::Unreachable | Fault::Tls | Fault::SignIn | Fault::Later(_) => true,
            Fault::Refused(_) | Fault::NoAddress => false,
        }
    }

    /// What a conversation that went wrong means.
    pub(crate) fn of(error: &Error) -> Fault {
        match error.status().map(u16::from) {
            Some(code) if SIGN_IN.contains(&code) => Fault::SignIn,
            Some(code) if error.is_permanent() => Fault::Refused(code),
            Some(code) => Fault::Later(code),
            None if error.is_tls() => Fault::Tls,
            // It does not offer what was asked for: a protected line, or a way to sign in.
            None if error.is_client() => Fault::Tls,
            None => Fault::Unreachable,
        }
    }
}
