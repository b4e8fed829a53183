//! The doors: connections, their limits, and how they close.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use axum::response::IntoResponse;
use axum::routing::get;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tower::ServiceExt;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;
use web::House;

use super::notes;
use crate::complaint::Complaint;

/// How many browsers can be connected at once; whoever comes then waits.
const CONNECTIONS: u32 = 2_000;
/// Within which the head of a request must be there.
const HEAD: Duration = Duration::from_secs(5);
/// Within which a request must be read and answered.
const ANSWER: Duration = Duration::from_secs(30);
/// How long requests that are being answered get at closing time.
const CLOSING: Duration = Duration::from_secs(3);

/// Takes the address to listen at.
pub async fn listen(address: &str) -> Result<TcpListener, Complaint> {
    TcpListener::bind(address).await.map_err(|error| {
        let complaint = Complaint::new(format!("nobody can listen at {address}: {error}"));
        complaint.to_do("Choose another address with --listen, such as 127.0.0.1:8081.")
    })
}

/// Answers until the program is told to stop, and then until the last answer is given.
pub async fn open_doors(listener: TcpListener, houses: &[Arc<House>]) {
    let app = app(houses);
    // The clocks of the houses stop when this function ends.
    let mut clocks = JoinSet::new();
    for house in houses {
        clocks.spawn(web::clock::run(Arc::clone(house)));
    }
    let seats = Arc::new(Semaphore::new(CONNECTIONS as usize));
    let (close, closing) = watch::channel(false);
    let mut told = std::pin::pin!(told_to_stop());
    loop {
        let arrived = async {
            let seat = Arc::clone(&seats).acquire_owned().await.expect("the seats are never closed");
            (seat, listener.accept().await)
        };
        tokio::select! {
            () = &mut told => break,
            (seat, accepted) = arrived => match accepted {
                Ok((stream, address)) => {
                    let answered = answer(stream, address, app.clone(), closing.clone());
                    tokio::spawn(async move { answered.await; drop(seat) });
                }
                // Out of file handles, or the visitor went away: others go on, after a breath.
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            },
        }
    }
    drop(listener);
    close.send_replace(true);
    // Pages that only listen for news would stay for ever; they are left.
    let _ = tokio::time::timeout(CLOSING, seats.acquire_many(CONNECTIONS)).await;
}

/// All pages of these houses, with what every request gets.
fn app(houses: &[Arc<House>]) -> Router {
    let known = houses.to_vec();
    let health = get(move || health(known.clone()));
    web::app(houses.iter().cloned())
        .route("/healthz", health)
        .layer(axum::middleware::from_fn(notes::note))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, ANSWER))
        .layer(CatchPanicLayer::custom(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response()))
}

/// Whether every house can be read.
async fn health(houses: Vec<Arc<House>>) -> (StatusCode, &'static str) {
    for house in houses {
        if let Err(why) = house.archive.head().await {
            tracing::error!(house = house.slug, %why, "not well");
            return (StatusCode::SERVICE_UNAVAILABLE, "not well\n");
        }
    }
    (StatusCode::OK, "well\n")
}

async fn answer(stream: TcpStream, address: SocketAddr, app: Router, mut closing: watch::Receiver<bool>) {
    let ask = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(address));
        let answer = app.clone().oneshot(request.map(Body::new));
        async move { answer.await as Result<_, Infallible> }
    });
    let mut connection = std::pin::pin!(
        http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD)
            .max_buf_size(64 * 1024)
            .serve_connection(TokioIo::new(stream), ask)
    );
    tokio::select! {
        // A visitor who goes away in the middle is no accident of ours.
        _ = connection.as_mut() => return,
        _ = closing.wait_for(|closing| *closing) => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
}

async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate()).expect("signals can be heard");
    tokio::select! {
        _ = tokio::signal::ctrl_c() => (),
        _ = terminate.recv() => (),
    }
}
