//! The server: two doors, one for the house and one for guests, around one cabinet.

mod doors;
mod heard;
mod house;
mod slow;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::cabinet::{Accident, Cabinet};
use crate::guests;
use crate::secret::Secret;
use heard::Heard;
pub(crate) use slow::Slowdown;

/// So often what is past its time is cleared away. Nobody sees it in between.
const SWEEP: Duration = Duration::from_secs(30);

/// Where the time comes from.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// How guests come to the server.
#[derive(Clone, Debug)]
pub struct Manner {
    /// Whether their browsers come over https. Without, a cookie cannot be protected as it should.
    pub secure: bool,
    /// Whether a proxy of ours stands before it and tells who asks, in the last `X-Forwarded-For`.
    pub behind_proxy: bool,
}

/// A conference server.
#[derive(Clone)]
pub struct Server(pub(crate) Arc<Inside>);

pub(crate) struct Inside {
    pub cabinet: Cabinet,
    pub secret: Secret,
    pub manner: Manner,
    pub slow: Slowdown,
    /// Changes whenever the house told something.
    pub news: watch::Sender<()>,
    clock: Clock,
    started: Timestamp,
    heard: Heard,
}

impl Server {
    /// A server around the sheets in this folder, which it keeps for itself.
    pub async fn open(folder: &Path, secret: Secret, manner: Manner, clock: Clock) -> Result<Server, Accident> {
        let (cabinet, started) = (Cabinet::open(folder).await?, clock());
        cabinet.sweep(started).await?;
        let (slow, heard, news) = (Slowdown::default(), Heard::default(), watch::Sender::new(()));
        Ok(Server(Arc::new(Inside { cabinet, secret, manner, slow, news, clock, started, heard })))
    }

    /// Answers at both doors until told to stop.
    pub async fn serve(self, house: TcpListener, guests: TcpListener, until: impl Future<Output = ()>) {
        let (close, closing) = watch::channel(false);
        let sweeping = tokio::spawn(sweep(self.clone()));
        let at_house = doors::answer(house, house::app(self.clone()), doors::HOUSE, closing.clone());
        let at_guests = doors::answer(guests, guests::app(self.clone()), doors::GUESTS, closing);
        let both = async { tokio::join!(at_house, at_guests) };
        tokio::pin!(both);
        tokio::select! {
            _ = &mut both => (),
            () = until => {
                close.send_replace(true);
                let _ = both.await;
            }
        }
        sweeping.abort();
        self.0.cabinet.close().await;
    }

    pub(crate) fn now(&self) -> Timestamp {
        (self.0.clock)()
    }
}

async fn sweep(server: Server) {
    let mut every = tokio::time::interval(SWEEP);
    loop {
        every.tick().await;
        if let Err(why) = server.0.cabinet.sweep(server.now()).await {
            eprintln!("bestendig-conference: what is past its time was not cleared away: {why}");
        }
    }
}
