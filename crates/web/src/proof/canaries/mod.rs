//! Names, numbers and notes of five hundred invented people go through every page, while everything
//! is logged that can be: afterwards they stand in no log, no file, no address, no header and no title.

mod allowance;
mod canary;
mod conference;
mod journey;
mod learning;
mod legal;
mod mine;
mod nonsense;
mod outflow;
mod outward;
mod plan;
mod programme;
mod referral;
mod transfer;
mod walk;
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use canary::{Canary, WORDS};
use walk::Walk;
use words::{words_below, words_in};

use crate::testing::TestHouse;

/// What opens the log: a backup is kept without them.
const KEYS: [&str; 2] = ["keys", "master.key"];

#[tokio::test]
async fn what_people_told_stands_nowhere_but_on_the_pages() {
    let house = TestHouse::new().await;
    let log = house.folder().join("all.log");
    let file = Mutex::new(fs::File::create(&log).expect("a file for the log"));
    let listening = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false).with_writer(file);
    listening.try_init().expect("nobody else listens");
    let mut walk = Walk::new(&house).await;
    let many: usize = std::env::var("BESTENDIG_CANARIES").ok().and_then(|many| many.parse().ok()).unwrap_or(500);
    let mut before = None;
    for nth in 0..many {
        let canary = Canary::new(nth);
        let person = journey::comes_in(&mut walk, &canary).await;
        if nth % 100 == 0 {
            journey::sleeps_here(&mut walk, &person, nth / 100).await;
        }
        if let Some(before) = before.replace(person.clone()).filter(|_| nth % 50 == 1) {
            journey::two_people(&mut walk, &person, &before, &canary.name).await;
        }
    }
    journey::a_bed_for_longer(&mut walk, &Canary::new(many)).await;
    journey::locations(&mut walk).await;
    journey::night(&mut walk).await;
    journey::colleagues(&mut walk).await;
    journey::lists(&mut walk).await;
    journey::is_forgotten(&mut walk, &Canary::new(many + 3)).await;
    referral::signs_up(&mut walk, &Canary::new(many + 1)).await;
    let canary = Canary::new(many + 2);
    let person = journey::comes_in(&mut walk, &canary).await;
    programme::goes_through(&mut walk, &person, &canary).await;
    mine::is_opened(&mut walk, &person).await;
    assert!(walk.named >= 3 * many, "the pages themselves name people: {}", walk.named);
    nonsense::everywhere(&mut walk, before.as_deref().expect("somebody came in")).await;

    tracing::trace!("the last line of the log");
    let logged = fs::read_to_string(&log).expect("a log");
    assert!(logged.contains("the last line of the log"), "the log was not kept");
    let said: Vec<&str> = logged.lines().filter(|line| !words_in(line.as_bytes()).is_empty()).collect();
    assert!(said.is_empty(), "in the log: {:.2000}", said.join("\n"));
    assert_eq!(words_in(walk.outside.as_bytes()), Vec::<String>::new(), "in a header or title");
    assert_eq!(words_below(house.folder()), Vec::<String>::new());
    let backup = without_keys(&house.folder().join(&house.house.slug), house.folder());
    assert_eq!(words_below(&backup), Vec::<String>::new(), "in a copy of the open house without its keys");
    let why = store::Archive::open(store::Place::folder(&backup)).await.expect_err("a copy without keys stays shut");
    assert_eq!(words_in(format!("{why} {why:?}").as_bytes()), Vec::<String>::new(), "in the error");
    house.house.archive.close().await;
    assert_eq!(words_below(house.folder()), Vec::<String>::new(), "after the house was closed");
    fs::write(backup.join("slip"), format!("..{}..", WORDS[1])).expect("a slip of paper");
    assert_eq!(words_below(house.folder()).len(), 1, "what is there is found");
    // A new page belongs into one of the journeys, with somebody's words on it.
    assert_eq!(walk.not_seen(), Vec::<String>::new(), "pages that this walk does not pass");
}

/// A copy of a house as a backup would be, with what lies beside the database while it is open, and
/// without what opens it.
fn without_keys(folder: &Path, below: &Path) -> PathBuf {
    let backup = below.join("backup");
    fs::create_dir(&backup).expect("a folder for the copy");
    let mut copied = Vec::new();
    for entry in fs::read_dir(folder).expect("the house's folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !KEYS.contains(&name.as_str()) {
            fs::copy(entry.path(), backup.join(&name)).expect("a copy");
            copied.push(name);
        }
    }
    for name in ["log.db", "log.db-wal"] {
        assert!(copied.iter().any(|copied| copied == name), "{name} is not among {copied:?}");
    }
    backup
}
