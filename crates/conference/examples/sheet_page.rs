//! How fast a sheet is shown: a server on loopback, one guest, a sheet of twelve points, 1,000 requests one by one and
//! 1,000 by ten guests at once.
//!
//! `cargo run --release -p conference --example sheet_page`

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use conference::{
    Code, Language, Manner, Meeting, MeetingId, Point, Pusher, Seat, SeatId, Secret, Server, Sheet, SheetId,
};
use jiff::{SignedDuration, Timestamp};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const REQUESTS: usize = 1_000;
const GUESTS: usize = 10;
const POINTS: usize = 12;

#[tokio::main]
async fn main() {
    let (folder, secret) = (tempfile::tempdir().expect("a folder"), Secret::random());
    let manner = Manner { secure: false, behind_proxy: false };
    let clock = Arc::new(Timestamp::now);
    let server = Server::open(folder.path(), secret.clone(), manner, clock).await.expect("a server");
    let (house, guests) = (door().await, door().await);
    let (at_house, at_guests) = (house.local_addr().expect("bound"), guests.local_addr().expect("bound"));
    tokio::spawn(server.serve(house, guests, std::future::pending()));
    let code = ready(&Pusher::new(at_house.to_string(), secret)).await;

    let one = Guest::enter(at_guests, &code).await;
    print("one guest", one.ask(REQUESTS).await);
    let mut asking = Vec::new();
    for _ in 0..GUESTS {
        let guest = Guest::enter(at_guests, &code).await;
        asking.push(tokio::spawn(async move { guest.ask(REQUESTS / GUESTS).await }));
    }
    let mut all = Vec::new();
    for asked in asking {
        all.extend(asked.await.expect("they ask"));
    }
    print("ten guests at once", all);
}

/// A meeting with a sheet that is on; the code of its seat.
async fn ready(pusher: &Pusher) -> Code {
    let (code, ends) = (Code::random(), Timestamp::now() + SignedDuration::from_hours(1));
    let seat = Seat { id: SeatId::random(), name: "Partner".into(), code: Some(pusher.hash(&code)) };
    let meeting = Meeting { id: MeetingId::random(), ends, title: "Overleg".into(), seats: vec![seat.clone()] };
    pusher.open(meeting.clone()).await.expect("a meeting");
    let text = "Wat de persoon wil laten zien, in een paar zinnen. ".repeat(8);
    let sheet = Sheet {
        id: SheetId::random(),
        meeting: meeting.id,
        seat: seat.id,
        question: "Wat kan deze partner hierin doen?".into(),
        points: (1..=POINTS).map(|n| Point { heading: format!("Punt {n}"), text: text.clone() }).collect(),
        minutes: 7,
        language: Language::Dutch,
        ends,
    };
    pusher.put(sheet.clone()).await.expect("a sheet");
    pusher.show(seat.id, Some(sheet.id)).await.expect("shown");
    code
}

struct Guest {
    server: SocketAddr,
    cookie: String,
}

impl Guest {
    async fn enter(server: SocketAddr, code: &Code) -> Guest {
        let form = format!("code={}", code.text().replace(' ', "+"));
        let head =
            "POST / HTTP/1.1\r\nhost: here\r\nconnection: close\r\ncontent-type: application/x-www-form-urlencoded";
        let answer = send(server, &format!("{head}\r\ncontent-length: {}\r\n\r\n{form}", form.len())).await;
        let (_, kept) = answer.split_once("set-cookie: ").expect("a cookie");
        Guest { server, cookie: kept.split(';').next().unwrap_or_default().to_owned() }
    }

    /// How long each page took, from the first byte asked to the last one read, with a new line each time.
    async fn ask(&self, times: usize) -> Vec<Duration> {
        let asked = format!("GET /now HTTP/1.1\r\nhost: here\r\nconnection: close\r\ncookie: {}\r\n\r\n", self.cookie);
        let mut took = Vec::with_capacity(times);
        for _ in 0..times {
            let begun = Instant::now();
            let answer = send(self.server, &asked).await;
            took.push(begun.elapsed());
            assert!(answer.contains("Punt 12"), "the sheet is shown");
        }
        took
    }
}

async fn send(server: SocketAddr, words: &str) -> String {
    let mut line = TcpStream::connect(server).await.expect("a line");
    line.write_all(words.as_bytes()).await.expect("asked");
    let mut answer = String::new();
    line.read_to_string(&mut answer).await.expect("answered");
    answer
}

async fn door() -> TcpListener {
    TcpListener::bind("127.0.0.1:0").await.expect("a door")
}

fn print(what: &str, mut took: Vec<Duration>) {
    took.sort_unstable();
    let at = |part: f64| took[((took.len() - 1) as f64 * part) as usize].as_secs_f64() * 1000.0;
    println!("{what}: {} pages, p50 {:.1} ms, p99 {:.1} ms, slowest {:.1} ms", took.len(), at(0.5), at(0.99), at(1.0));
}
