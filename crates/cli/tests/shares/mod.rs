//! Everything that partners are shown, stopped from a terminal; and the conference servers that the demo takes along.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::{Duration, Instant};

use domain::conference::Shares;
use domain::event::Subject;
use store::{Archive, Place};

use crate::program::{Served, bestendig, new_house};

#[test]
fn one_command_stops_all_shares_within_five_seconds_and_says_when_it_could_not() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("demo").display().to_string();
    let house = Path::new(&dir).join("amsterdam").display().to_string();
    let demo = Served::demo(&dir, "7");
    let guests = demo.guests("amsterdam");
    assert!(status(&guests, "/").contains(" 200 "), "a code is asked for");

    let begun = Instant::now();
    let said = bestendig(&["shares", "stop", "--dir", &house]).done().text();
    assert!(said.contains("Stopped") && said.contains(&guests), "{said}");
    for path in ["/", "/now", "/sheet/00000000000000000000000000000000", "/anything"] {
        assert!(status(&guests, path).contains(" 404 "), "{path}");
    }
    assert!(begun.elapsed() < Duration::from_secs(5));
    assert!(told_that_it_is_stopped(&house), "the log of the house tells it");
    let other = demo.guests("rotterdam");
    assert!(status(&other, "/").contains(" 200 "), "another house goes on");
    bestendig(&["shares", "resume", "--dir", &house]).done();
    assert!(status(&guests, "/").contains(" 200 ") && !told_that_it_is_stopped(&house));

    // The demo is killed and cannot say goodbye; its servers end all the same.
    drop(demo);
    let gone = (0..50).any(|_| {
        std::thread::sleep(Duration::from_millis(100));
        [&guests, &other].iter().all(|address| TcpStream::connect(bare(address)).is_err())
    });
    assert!(gone, "nobody listens any more");
    let begun = Instant::now();
    bestendig(&["shares", "stop", "--dir", &house]).refused("cannot be reached");
    assert!(begun.elapsed() < Duration::from_secs(5));
}

#[test]
fn a_stop_outlives_the_demo() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("demo").display().to_string();
    let house = Path::new(&dir).join("utrecht").display().to_string();
    let demo = Served::demo(&dir, "7");
    bestendig(&["shares", "stop", "--dir", &house]).done();
    drop(demo);
    let demo = Served::demo(&dir, "7");
    assert!(status(&demo.guests("utrecht"), "/").contains(" 404 "));
}

#[test]
fn a_house_without_a_conference_server_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let house = new_house(folder.path(), "demostad");
    bestendig(&["shares", "stop", "--dir", &house]).refused("no conference server");
    bestendig(&["shares", "stop", "--dir", "nowhere"]).refused("no house");
}

/// What the log of a house tells last of everything that is shown.
#[tokio::main(flavor = "current_thread")]
async fn told_that_it_is_stopped(house: &str) -> bool {
    let archive = Archive::open(Place::folder(house)).await.expect("it opens");
    let shares: Shares = archive.history(&[Subject::Shares]).await.expect("its history");
    archive.close().await;
    shares.stopped()
}

/// The first line of the answer.
fn status(server: &str, path: &str) -> String {
    let mut line = TcpStream::connect(bare(server)).expect("it listens");
    write!(line, "GET {path} HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n").expect("asked");
    let mut answer = String::new();
    line.read_to_string(&mut answer).expect("answered");
    answer.lines().next().unwrap_or_default().to_owned()
}

fn bare(address: &str) -> &str {
    address.trim_start_matches("http://")
}
