//! The house's end: tells the conference server what it may show.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Bytes;
use hyper::header::HOST;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::code::{Code, CodeHash};
use crate::id::{MeetingId, SeatId, SheetId};
use crate::meeting::Meeting;
use crate::push::{self, NONCE, PATH, Push, Refusal, SIGNATURE, Signed, TIME};
use crate::secret::{Secret, unhex};
use crate::sheet::Sheet;

/// Within which all of one push must be done.
const PATIENCE: Duration = Duration::from_secs(3);

/// Pushes to one conference server. Cheap to clone; holds no connection.
#[derive(Clone)]
pub struct Pusher {
    server: Arc<str>,
    secret: Secret,
}

/// Why something was not pushed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotPushed {
    /// Nobody answers, or somebody else does: whether it was done is not known, and it can be told again.
    #[error("the conference server cannot be reached: {0}")]
    NotReachable(String),
    /// It answered, and did not do it.
    #[error("{0}")]
    Refused(#[from] Refusal),
}

impl Pusher {
    /// Pushes to the server at this address, as `127.0.0.1:8090`.
    pub fn new(server: impl Into<Arc<str>>, secret: Secret) -> Pusher {
        Pusher { server: server.into(), secret }
    }

    /// What travels and is kept of a code.
    pub fn hash(&self, code: &Code) -> CodeHash {
        self.secret.hash(code)
    }

    /// Opens a meeting, or changes its title, end, seats and codes. A seat that is no longer among them is gone, with
    /// its sheets.
    pub async fn open(&self, meeting: Meeting) -> Result<(), NotPushed> {
        self.push(Push::Open(meeting)).await
    }

    /// Lays a sheet ready; nobody sees it before it is shown.
    pub async fn put(&self, sheet: Sheet) -> Result<(), NotPushed> {
        self.push(Push::Put(sheet)).await
    }

    /// Shows a sheet on its seat, where it takes the place of the last one; or nothing.
    pub async fn show(&self, seat: SeatId, sheet: Option<SheetId>) -> Result<(), NotPushed> {
        self.push(Push::Show { seat, sheet }).await
    }

    /// Withdraws a sheet at once, for good.
    pub async fn close_sheet(&self, sheet: SheetId) -> Result<(), NotPushed> {
        self.push(Push::CloseSheet(sheet)).await
    }

    /// Closes a meeting: its seats, codes and sheets are gone, for good.
    pub async fn close_meeting(&self, meeting: MeetingId) -> Result<(), NotPushed> {
        self.push(Push::CloseMeeting(meeting)).await
    }

    /// Stops everything: all meetings and sheets are gone, and every address answers that nothing is there, also after a
    /// restart, until [`Pusher::resume`].
    pub async fn stop_all(&self) -> Result<(), NotPushed> {
        self.push(Push::StopAll).await
    }

    /// Lets meetings be opened again after everything was stopped. Nothing comes back by itself.
    pub async fn resume(&self) -> Result<(), NotPushed> {
        self.push(Push::Resume).await
    }

    async fn push(&self, push: Push) -> Result<(), NotPushed> {
        let signed = Signed::new(&self.secret, &push, jiff::Timestamp::now());
        if signed.body.len() > push::LIMIT {
            return Err(Refusal::TooLong.into());
        }
        match tokio::time::timeout(PATIENCE, self.send(&signed)).await {
            Ok(answered) => answered,
            Err(_) => Err(self.not_reachable("it does not answer")),
        }
    }

    async fn send(&self, signed: &Signed) -> Result<(), NotPushed> {
        let line = TcpStream::connect(&*self.server).await.map_err(|error| self.not_reachable(error))?;
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(line))
            .await
            .map_err(|error| self.not_reachable(error))?;
        // It ends by itself once the sender is dropped.
        tokio::spawn(connection);
        let request = Request::post(PATH)
            .header(HOST, &*self.server)
            .header(TIME, &signed.time)
            .header(NONCE, &signed.nonce)
            .header(SIGNATURE, &signed.signature)
            .body(Full::new(Bytes::from(signed.body.clone())))
            .map_err(|error| self.not_reachable(error))?;
        let answer = sender.send_request(request).await.map_err(|error| self.not_reachable(error))?;
        self.heard(&signed.nonce, answer).await
    }

    async fn heard(&self, nonce: &str, answer: Response<hyper::body::Incoming>) -> Result<(), NotPushed> {
        let status = answer.status();
        let signature = answer.headers().get(SIGNATURE).and_then(|value| value.to_str().ok().and_then(unhex::<32>));
        let body = Limited::new(answer.into_body(), push::LIMIT).collect().await;
        let body = body.map_err(|error| self.not_reachable(error))?.to_bytes();
        let parts = push::answer_parts(nonce, status.as_str(), &body);
        if !signature.is_some_and(|signature| self.secret.is_mark(&signature, "answer", &parts)) {
            return Err(match status {
                StatusCode::UNAUTHORIZED => Refusal::NotOurs.into(),
                _ => self.not_reachable("something else answers there"),
            });
        }
        match (status, serde_json::from_slice(&body)) {
            (StatusCode::OK, _) => Ok(()),
            (_, Ok(refusal)) => Err(NotPushed::Refused(refusal)),
            (_, Err(_)) => Err(Refusal::NotAPush.into()),
        }
    }

    fn not_reachable(&self, why: impl fmt::Display) -> NotPushed {
        NotPushed::NotReachable(format!("{}: {why}", self.server))
    }
}

impl fmt::Debug for Pusher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pusher({})", self.server)
    }
}
