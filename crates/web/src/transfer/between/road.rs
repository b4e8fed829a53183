//! Taking a letter to a house elsewhere, over HTTPS, or over HTTP to a proxy that carries it on. What is in the envelope is
//! sealed in any case.

use std::time::Duration;

use conference::Secret;
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::HOST;
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;

use super::letter::{self, Envelope};
use super::line::Line;

/// Within which all of it must be done.
const PATIENCE: Duration = Duration::from_secs(5);

/// Takes it there. Confirmed is only what that house signed: whoever else answers there has heard nothing.
pub async fn take(line: &Line, to: &str, from: &str, secret: &Secret, envelope: &Envelope) -> Result<(), String> {
    match tokio::time::timeout(PATIENCE, send(line, to, from, secret, envelope)).await {
        Ok(sent) => sent,
        Err(_) => Err("it does not answer".into()),
    }
}

async fn send(line: &Line, to: &str, from: &str, secret: &Secret, envelope: &Envelope) -> Result<(), String> {
    let wire = line.open().await.map_err(|error| error.to_string())?;
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(wire)).await.map_err(|error| error.to_string())?;
    // It ends by itself once the sender is dropped.
    tokio::spawn(connection);
    let request = Request::post(format!("/{to}/from-house"))
        .header(HOST, line.at())
        .header(letter::FROM, from)
        .header(letter::TIME, &envelope.time)
        .header(letter::NONCE, &envelope.nonce)
        .header(letter::SIGNATURE, &envelope.signature)
        .body(Full::new(Bytes::from(envelope.body.clone())))
        .map_err(|error| error.to_string())?;
    let answer = sender.send_request(request).await.map_err(|error| error.to_string())?;
    let signature = answer.headers().get(letter::SIGNATURE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if answer.status() != StatusCode::OK || signature != letter::confirmed(secret, &envelope.nonce) {
        return Err(format!("it does not confirm ({})", answer.status()));
    }
    Ok(())
}
