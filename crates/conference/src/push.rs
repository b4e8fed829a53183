//! What a house tells its conference server, and how that is signed, sealed and refused.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::id::{MeetingId, SeatId, SheetId};
use crate::meeting::Meeting;
use crate::secret::Secret;
use crate::sheet::Sheet;

/// The one address of the house's side.
pub(crate) const PATH: &str = "/push";
/// When it was signed, in milliseconds since 1970.
pub(crate) const TIME: &str = "bestendig-time";
/// A number that is used once.
pub(crate) const NONCE: &str = "bestendig-nonce";
/// The mark over method, path, body, time and nonce; in an answer over nonce, status and body.
pub(crate) const SIGNATURE: &str = "bestendig-signature";
/// The largest body that is read, in bytes.
pub(crate) const LIMIT: usize = 256 * 1024;

/// What a house tells its conference server. Each can be told twice without harm.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Push {
    /// A meeting is open, with these seats.
    Open(Meeting),
    /// A sheet lies ready; nobody sees it yet.
    Put(Sheet),
    /// From now on this seat sees this sheet, or nothing.
    Show { seat: SeatId, sheet: Option<SheetId> },
    /// A sheet is withdrawn.
    CloseSheet(SheetId),
    /// A meeting is over and gone.
    CloseMeeting(MeetingId),
    /// Nothing is shown any more, and everything is gone.
    StopAll,
    /// Showing is possible again; nothing comes back.
    Resume,
}

/// Why the conference server did not do what it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// It was not signed with the secret of this server.
    #[error("the conference server has another secret than this house")]
    NotOurs,
    /// It was signed too long ago, in the future, or before the server was started.
    #[error("the clocks of this house and its conference server differ, or this was sent before it was started")]
    Clock,
    /// It was sent before.
    #[error("the conference server has heard this before")]
    Replayed,
    /// It cannot be read.
    #[error("the conference server does not understand this house; the two may be of different versions")]
    NotAPush,
    /// It is longer than anybody would read at a meeting.
    #[error("this is longer than a sheet can be")]
    TooLong,
    /// All shares were stopped, and nobody said yet that there may be some again.
    #[error("all shares are stopped")]
    Stopped,
    /// There is no such meeting, seat or sheet.
    #[error("the conference server knows no such meeting, seat or sheet")]
    NotThere,
    /// The meeting ended more than a day ago.
    #[error("the meeting ended more than a day ago")]
    Over,
    /// A sheet with this number lies there and says something else.
    #[error("a sheet is frozen; another needs a number of its own")]
    Frozen,
    /// The sheet was withdrawn, the meeting closed.
    #[error("it was withdrawn, and does not come back")]
    Withdrawn,
    /// Another seat has the same code.
    #[error("another seat has this code")]
    CodeTaken,
    /// An accident on its side.
    #[error("the conference server has an accident; its own log says which")]
    Broken,
}

/// A push as it travels: sealed, so that whoever took the port of a server that is down reads nothing, and signed.
pub(crate) struct Signed {
    pub time: String,
    pub nonce: String,
    pub body: Vec<u8>,
    pub signature: String,
}

impl Signed {
    pub(crate) fn new(secret: &Secret, push: &Push, at: jiff::Timestamp) -> Signed {
        let words = Zeroizing::new(serde_json::to_vec(push).expect("a push is plain data"));
        let (time, nonce) = (at.as_millisecond().to_string(), crate::secret::hex(&chance::<16>()));
        let body = secret.seal("seal", &words);
        let signature = crate::secret::hex(&secret.mark("push", &parts("POST", PATH, &body, &time, &nonce)));
        Signed { time, nonce, body, signature }
    }
}

/// What a signature goes over.
pub(crate) fn parts<'a>(
    method: &'a str,
    path: &'a str,
    body: &'a [u8],
    time: &'a str,
    nonce: &'a str,
) -> [&'a [u8]; 5] {
    [method.as_bytes(), path.as_bytes(), body, time.as_bytes(), nonce.as_bytes()]
}

/// The mark of an answer. It names the question, so that no older answer can be given again.
pub(crate) fn answer_parts<'a>(nonce: &'a str, status: &'a str, body: &'a [u8]) -> [&'a [u8]; 3] {
    [nonce.as_bytes(), status.as_bytes(), body]
}

/// The words of a sealed body.
pub(crate) fn unseal(secret: &Secret, body: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    secret.unseal("seal", body)
}

fn chance<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives chance");
    bytes
}
