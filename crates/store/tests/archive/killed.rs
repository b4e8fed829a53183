//! The program may be killed at any moment: what it said was done is there afterwards.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use domain::id::{CommandId, PersonId};
use store::Archive;
use testkit::{House, both_engines, monday_evening, place_of};

use crate::town::{allow, how_many, registering};

/// Where the writer that will be killed finds its archive.
const FOLDER: &str = "BESTENDIG_KILLED_FOLDER";
const SERVER: &str = "BESTENDIG_KILLED_SERVER";
/// From which number on it writes.
const FROM: &str = "BESTENDIG_KILLED_FROM";

#[tokio::test]
async fn what_was_acknowledged_survives_a_kill() {
    let kills = how_many("BESTENDIG_KILLS", 5);
    both_engines(async |house: House| {
        house.archive.close().await;
        let mut acknowledged: Vec<u128> = Vec::new();
        for kill in 0..kills as u128 {
            let written = write_until_killed(&house, kill * 1_000_000, 20 + 13 * (kill as u64 % 7));
            acknowledged.extend(&written);
            // All that was ever acknowledged is asked for at the end, and what is new each time.
            let asked = if kill + 1 == kills as u128 { &acknowledged } else { &written };
            let archive = Archive::open(house.place.clone()).await.unwrap();
            let verified = archive.verify(None).await.unwrap();
            assert!(verified.is_whole(), "{verified:?}");
            for number in asked {
                let command = allow(registering(PersonId::new(*number), "Testa"));
                let done = archive.execute(command, CommandId::new(*number), &monday_evening()).await.unwrap();
                assert!(done.again, "{number} was acknowledged and is lost");
            }
            assert!(archive.rebuild_check().await.unwrap().is_same());
            archive.close().await;
        }
        assert!(acknowledged.len() >= kills, "the writers came to write nothing");
    })
    .await;
}

/// Lets a process write, kills it a while after its first word, and gives what it said was done.
fn write_until_killed(house: &House, from: u128, after: u64) -> Vec<u128> {
    let mut writer = Command::new(std::env::current_exe().unwrap());
    writer.args(["--exact", "killed::the_writer_that_is_killed", "--ignored", "--nocapture"]);
    writer.env(FOLDER, house.folder()).env(FROM, from.to_string()).stdout(Stdio::piped());
    if let Some(server) = house.server() {
        writer.env(SERVER, server);
    }
    let mut writer = writer.spawn().unwrap();
    let lines = BufReader::new(writer.stdout.take().unwrap()).lines();
    let mut done = Vec::new();
    let mut killing = None;
    for line in lines {
        let line = line.unwrap();
        let Some(number) = line.strip_prefix("done ") else { continue };
        done.extend(number.parse::<u128>().ok());
        if killing.is_none() {
            let process = writer.id().to_string();
            killing = Some(std::thread::spawn(move || {
                std::thread::sleep(Duration::from_millis(after));
                Command::new("kill").args(["-9", &process]).status()
            }));
        }
    }
    let _ = killing.map(std::thread::JoinHandle::join);
    writer.wait().unwrap();
    done
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "run by the test that kills it"]
async fn the_writer_that_is_killed() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let place = place_of(folder, std::env::var(SERVER).ok());
    let from: u128 = std::env::var(FROM).unwrap().parse().unwrap();
    let archive = Archive::open(place).await.unwrap();
    let hands = (0..4_u128).map(|hand| {
        let archive = archive.clone();
        tokio::spawn(async move {
            for step in 1..100_000 {
                let number = from + step * 4 + hand;
                let command = allow(registering(PersonId::new(number), "Testa"));
                archive.execute(command, CommandId::new(number), &monday_evening()).await.unwrap();
                println!("done {number}");
            }
        })
    });
    for hand in hands.collect::<Vec<_>>() {
        hand.await.unwrap();
    }
}
