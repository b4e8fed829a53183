//! Taking a letter to a house elsewhere, over HTTP. The proxy in front of that house has its certificate; what is in the envelope
//! is sealed in any case.

use std::time::Duration;

use conference::Secret;
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::HOST;
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use super::letter::{self, Envelope};

/// Within which all of it must be done.
const PATIENCE: Duration = Duration::from_secs(5);

/// Takes it there. Confirmed is only what that house signed: whoever else answers there has heard nothing.
pub async fn take(address: &str, to: &str, from: &str, secret: &Secret, envelope: &Envelope) -> Result<(), String> {
    match tokio::time::timeout(PATIENCE, send(address, to, from, secret, envelope)).await {
        Ok(sent) => sent,
        Err(_) => Err("it does not answer".into()),
    }
}

async fn send(address: &str, to: &str, from: &str, secret: &Secret, envelope: &Envelope) -> Result<(), String> {
    let line = TcpStream::connect(address).await.map_err(|error| error.to_string())?;
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(line)).await.map_err(|error| error.to_string())?;
    // It ends by itself once the sender is dropped.
    tokio::spawn(connection);
    let request = Request::post(format!("/{to}/from-house"))
        .header(HOST, address)
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
