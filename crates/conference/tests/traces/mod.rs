//! What is withdrawn leaves nothing behind in the files, whatever happened before and between.

use conference::Sheet;
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::room::Room;

#[tokio::test]
async fn after_any_history_only_what_is_still_there_stands_in_the_files() {
    for seed in 0..3 {
        history(seed).await;
    }
}

async fn history(seed: u64) {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let room = Room::open().await;
    let (meeting, _) = room.meeting(4).await;
    let (mut there, mut gone): (Vec<(Sheet, String)>, Vec<String>) = (Vec::new(), Vec::new());
    for number in 0..60 {
        if !there.is_empty() && chance.random_range(0..3) == 0 {
            let nth = chance.random_range(0..there.len());
            let (sheet, mark) = there.swap_remove(nth);
            room.pusher.close_sheet(sheet.id).await.expect("withdrawn");
            gone.push(mark);
            continue;
        }
        // Of every length, so that rows move from page to page and over onto pages of their own.
        let mark = format!("merkteken-{seed}-{number}-");
        let question = mark.repeat(chance.random_range(1..400));
        let sheet = room.sheet(&meeting, chance.random_range(0..4), &question).await;
        there.push((sheet, mark));
    }
    there.shuffle(&mut chance);
    for (_, mark) in &there {
        assert!(room.in_files(mark) > 0, "{mark} is there and found: the search can see");
    }
    for mark in &gone {
        assert_eq!(room.in_files(mark), 0, "{mark} was withdrawn (seed {seed})");
    }
    room.pusher.close_meeting(meeting.id).await.expect("closed");
    for mark in there.iter().map(|(_, mark)| mark).chain(&gone) {
        assert_eq!(room.in_files(mark), 0, "{mark} after the meeting (seed {seed})");
    }
}
