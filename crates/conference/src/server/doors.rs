//! A door: connections, their limits, and how they close.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tower::ServiceExt;

/// How many guests can be connected at once; whoever comes then waits.
pub(super) const GUESTS: u32 = 500;
/// The house has places of its own, so that it can stop everything however many guests there are.
pub(super) const HOUSE: u32 = 32;
/// Within which the head of a request must be there.
const HEAD: Duration = Duration::from_secs(5);
/// How long requests that are being answered get at closing time.
const CLOSING: Duration = Duration::from_secs(2);

/// Answers until the door closes, and then until the last answer is given.
pub(super) async fn answer(listener: TcpListener, app: Router, places: u32, mut closing: watch::Receiver<bool>) {
    let seats = Arc::new(Semaphore::new(places as usize));
    let closed = closing.clone();
    loop {
        let arrived = async {
            let seat = Arc::clone(&seats).acquire_owned().await.expect("the seats are never closed");
            (seat, listener.accept().await)
        };
        tokio::select! {
            () = told(&mut closing) => break,
            (seat, accepted) = arrived => match accepted {
                Ok((stream, address)) => {
                    let answered = talk(stream, address, app.clone(), closed.clone());
                    tokio::spawn(async move { answered.await; drop(seat) });
                }
                // Out of file handles, or the visitor went away: others go on, after a breath.
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            },
        }
    }
    drop(listener);
    let _ = tokio::time::timeout(CLOSING, seats.acquire_many(places)).await;
}

async fn talk(stream: TcpStream, address: SocketAddr, app: Router, mut closing: watch::Receiver<bool>) {
    let ask = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(address));
        let answer = app.clone().oneshot(request.map(Body::new));
        async move { answer.await as Result<_, Infallible> }
    });
    let mut connection = std::pin::pin!(
        http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD)
            .max_buf_size(16 * 1024)
            .serve_connection(TokioIo::new(stream), ask)
    );
    tokio::select! {
        // A visitor who goes away in the middle is no accident of ours.
        _ = connection.as_mut() => return,
        () = told(&mut closing) => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
}

async fn told(closing: &mut watch::Receiver<bool>) {
    // Whoever would tell may be gone; that is told as well.
    drop(closing.wait_for(|closing| *closing).await);
}
