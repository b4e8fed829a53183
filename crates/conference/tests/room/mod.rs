//! A conference server with a clock that can be turned, and browsers that come to it.

mod browser;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use conference::{
    Code, Language, Manner, Meeting, MeetingId, Point, Pusher, Seat, SeatId, Secret, Server, Sheet, SheetId,
};
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

pub use browser::Browser;

/// A server that answers, until it is dropped.
pub struct Room {
    pub pusher: Pusher,
    pub house: SocketAddr,
    pub guests: SocketAddr,
    pub secret: Secret,
    folder: TempDir,
    ahead: Arc<AtomicI64>,
    serving: Option<(oneshot::Sender<()>, JoinHandle<()>)>,
}

impl Room {
    pub async fn open() -> Room {
        let folder = tempfile::tempdir().expect("a folder");
        let (secret, nowhere) = (Secret::random(), "127.0.0.1:9".parse().expect("an address"));
        let pusher = Pusher::new("127.0.0.1:9", secret.clone());
        let mut room =
            Room { pusher, house: nowhere, guests: nowhere, secret, folder, ahead: Arc::default(), serving: None };
        room.start().await;
        room
    }

    async fn start(&mut self) {
        let ahead = Arc::clone(&self.ahead);
        let clock = Arc::new(move || Timestamp::now() + SignedDuration::from_secs(ahead.load(Ordering::SeqCst)));
        // The tests say who asks, as a proxy would.
        let manner = Manner { secure: true, behind_proxy: true };
        let server = Server::open(self.folder.path(), self.secret.clone(), manner, clock).await.expect("a server");
        let (house, guests) = (door().await, door().await);
        (self.house, self.guests) = (house.local_addr().unwrap(), guests.local_addr().unwrap());
        self.pusher = Pusher::new(self.house.to_string(), self.secret.clone());
        let (stop, stopped) = oneshot::channel();
        let served = server.serve(house, guests, async { drop(stopped.await) });
        self.serving = Some((stop, tokio::spawn(served)));
    }

    /// Stops it and starts it again around the same folder.
    pub async fn start_again(&mut self) {
        self.stop().await;
        self.start().await;
    }

    pub async fn stop(&mut self) {
        if let Some((stop, serving)) = self.serving.take() {
            drop(stop);
            serving.await.expect("it ends");
        }
    }

    /// Turns its clock to so long from now.
    pub fn turn_clock(&self, by: SignedDuration) {
        self.ahead.store(by.as_secs(), Ordering::SeqCst);
    }

    /// A browser that comes from nowhere in particular.
    pub fn browser(&self) -> Browser {
        Browser::at(self.guests)
    }

    /// A meeting with so many seats that ends in an hour, and their codes.
    pub async fn meeting(&self, seats: usize) -> (Meeting, Vec<Code>) {
        let codes: Vec<Code> = (0..seats).map(|_| Code::random()).collect();
        let seat = |(number, code): (usize, &Code)| Seat {
            id: SeatId::random(),
            name: format!("Partner {}", number + 1),
            code: Some(self.pusher.hash(code)),
        };
        let meeting = Meeting {
            id: MeetingId::random(),
            ends: Timestamp::now() + SignedDuration::from_hours(1),
            title: "Overleg Demostad".into(),
            seats: codes.iter().enumerate().map(seat).collect(),
        };
        self.pusher.open(meeting.clone()).await.expect("a meeting");
        (meeting, codes)
    }

    /// A sheet that lies ready for this seat.
    pub async fn sheet(&self, meeting: &Meeting, seat: usize, question: &str) -> Sheet {
        let sheet = sheet(meeting, seat, question);
        self.pusher.put(sheet.clone()).await.expect("a sheet");
        sheet
    }

    /// Shows it on its seat.
    pub async fn show(&self, sheet: &Sheet) {
        self.pusher.show(sheet.seat, Some(sheet.id)).await.expect("shown");
    }

    /// A guest who came in with this code.
    pub async fn guest(&self, code: &Code) -> Browser {
        let mut browser = self.browser();
        assert_eq!(browser.enter(&code.text()).await.status, 303);
        browser
    }

    /// How often these words stand anywhere in its files.
    pub fn in_files(&self, words: &str) -> usize {
        in_files(self.folder.path(), words)
    }
}

/// A sheet for this seat that nobody was told of yet.
pub fn sheet(meeting: &Meeting, seat: usize, question: &str) -> Sheet {
    Sheet {
        id: SheetId::random(),
        meeting: meeting.id,
        seat: meeting.seats[seat].id,
        question: question.into(),
        points: vec![Point { heading: "Afspraak".into(), text: format!("Wat mag worden getoond bij: {question}") }],
        minutes: 5,
        language: Language::Dutch,
        ends: meeting.ends,
    }
}

/// How often these words stand anywhere in the files of this folder.
pub fn in_files(folder: &Path, words: &str) -> usize {
    let files = std::fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").path());
    files.map(|file| count(&std::fs::read(file).unwrap_or_default(), words.as_bytes())).sum()
}

fn count(bytes: &[u8], words: &[u8]) -> usize {
    bytes.windows(words.len()).filter(|window| *window == words).count()
}

async fn door() -> TcpListener {
    TcpListener::bind("127.0.0.1:0").await.expect("a door")
}
