//! The door of the house: what is signed is done, once, and what is not is refused.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use conference::{NotPushed, Pusher, Refusal, Secret};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::room::{Browser, Room, sheet};

#[tokio::test]
async fn a_server_that_is_not_there_is_told_from_one_that_refuses() {
    let mut room = Room::open().await;
    let (meeting, _) = room.meeting(1).await;
    let stranger = Pusher::new(room.house.to_string(), Secret::random());
    assert_eq!(stranger.open(meeting.clone()).await, Err(NotPushed::Refused(Refusal::NotOurs)));
    room.stop().await;
    assert!(matches!(room.pusher.open(meeting).await, Err(NotPushed::NotReachable(_))));
}

#[tokio::test]
async fn whoever_took_the_port_of_a_server_that_is_down_reads_nothing_and_is_not_believed() {
    let room = Room::open().await;
    let (meeting, _) = room.meeting(1).await;
    let false_server = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let pusher = Pusher::new(false_server.local_addr().unwrap().to_string(), room.secret.clone());
    let heard = tokio::spawn(async move {
        let (mut line, _) = false_server.accept().await.unwrap();
        let mut heard = vec![0; 64 * 1024];
        let read = line.read(&mut heard).await.unwrap();
        line.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nnull").await.unwrap();
        heard.truncate(read);
        heard
    });
    let told = pusher.put(sheet(&meeting, 0, "Merel?")).await;
    assert!(matches!(told, Err(NotPushed::NotReachable(_))), "{told:?}");
    let heard = heard.await.unwrap();
    assert!(heard.len() > 100 && !String::from_utf8_lossy(&heard).contains("Merel"));
}

#[tokio::test]
async fn a_push_that_was_recorded_is_done_once_and_not_at_all_when_a_byte_of_it_differs() {
    let room = Room::open().await;
    let (meeting, _) = room.meeting(1).await;
    let recorded = record(room.house, async |pusher| pusher.open(meeting.clone()).await, &room.secret).await;

    let again = play(room.house, &recorded).await;
    assert!(again.starts_with("HTTP/1.1 409") && again.contains("replayed"), "{again}");
    let text = String::from_utf8_lossy(&recorded).into_owned();
    let head = text.find("\r\n\r\n").unwrap() + 4;
    let of = |name: &str| text.find(name).unwrap() + name.len() + 2;
    for place in [head, recorded.len() - 1, of("bestendig-time"), of("bestendig-nonce"), of("bestendig-signature")] {
        let mut other = recorded.clone();
        other[place] = if other[place] == b'1' { b'2' } else { b'1' };
        let answer = play(room.house, &other).await;
        assert!(answer.starts_with("HTTP/1.1 401") && answer.contains("not-ours"), "{place}: {answer}");
    }
}

#[tokio::test]
async fn a_push_from_before_the_start_or_of_another_hour_is_refused() {
    let mut room = Room::open().await;
    let (meeting, _) = room.meeting(1).await;
    let recorded = record(room.house, async |pusher| pusher.open(meeting.clone()).await, &room.secret).await;
    room.start_again().await;
    let answer = play(room.house, &recorded).await;
    assert!(answer.starts_with("HTTP/1.1 409") && answer.contains("clock"), "{answer}");
    for minutes in [2, -2] {
        room.turn_clock(jiff::SignedDuration::from_mins(minutes));
        assert_eq!(room.pusher.open(meeting.clone()).await, Err(NotPushed::Refused(Refusal::Clock)));
    }
}

#[tokio::test]
async fn nothing_else_is_at_the_door_of_the_house() {
    let room = Room::open().await;
    let stranger = Browser::at(room.house);
    for path in ["/", "/push", "/now", "/sheet/00000000000000000000000000000000"] {
        let answer = stranger.get(path).await;
        assert!([404, 405].contains(&answer.status) && answer.body.is_empty(), "{path}");
    }
    assert_eq!(stranger.post("/push", "{}").await.status, 401);
    assert_eq!(stranger.post("/push", &"x".repeat(300 * 1024)).await.status, 413);
}

#[tokio::test]
async fn the_house_can_stop_everything_however_many_guests_there_are() {
    let room = Room::open().await;
    let (meeting, codes) = room.meeting(1).await;
    let guest = room.guest(&codes[0]).await;
    room.show(&room.sheet(&meeting, 0, "Wat nu?").await).await;
    let mut crowd = Vec::new();
    for _ in 0..600 {
        crowd.push(TcpStream::connect(room.guests).await.expect("a line"));
    }
    let begun = std::time::Instant::now();
    room.pusher.stop_all().await.expect("stopped");
    assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
    drop(crowd);
    assert_eq!(guest.get("/now").await.status, 404);
}

/// What goes over the wire when this is told.
async fn record<T>(house: SocketAddr, told: impl AsyncFn(Pusher) -> T, secret: &Secret) -> Vec<u8> {
    let between = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let pusher = Pusher::new(between.local_addr().unwrap().to_string(), secret.clone());
    let recorded = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&recorded);
    let relay = tokio::spawn(async move {
        let (mut line, _) = between.accept().await.unwrap();
        let mut server = TcpStream::connect(house).await.unwrap();
        let mut bytes = vec![0; 64 * 1024];
        loop {
            let mut back = vec![0; 64 * 1024];
            let forth = tokio::select! {
                read = line.read(&mut bytes) => read.unwrap_or(0),
                read = server.read(&mut back) => {
                    let read = read.unwrap_or(0);
                    if read == 0 || line.write_all(&back[..read]).await.is_err() { return; }
                    continue;
                }
            };
            if forth == 0 {
                return;
            }
            kept.lock().unwrap().extend_from_slice(&bytes[..forth]);
            server.write_all(&bytes[..forth]).await.unwrap();
        }
    });
    told(pusher).await;
    relay.abort();
    let recorded = recorded.lock().unwrap().clone();
    assert!(!recorded.is_empty());
    recorded
}

async fn play(house: SocketAddr, recorded: &[u8]) -> String {
    let mut line = TcpStream::connect(house).await.unwrap();
    line.write_all(recorded).await.unwrap();
    let mut answer = vec![0; 4096];
    let read = line.read(&mut answer).await.unwrap();
    String::from_utf8_lossy(&answer[..read]).into_owned()
}
