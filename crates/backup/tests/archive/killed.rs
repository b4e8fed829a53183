//! A backup or a restore that is killed at any moment leaves no backup and no house that is half of one.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use backup::{Restore, check, drill, make, newest};
use store::Place;
use testkit::{House, empty_places, in_one_folder, place_of};

use crate::town::{Safe, evening, furnish, names, register};

const FOLDER: &str = "BESTENDIG_BACKUP_FOLDER";
const TO: &str = "BESTENDIG_BACKUP_TO";
const IDENTITY: &str = "BESTENDIG_BACKUP_IDENTITY";
const PUBLIC: &str = "BESTENDIG_BACKUP_PUBLIC";
const FROM: &str = "BESTENDIG_BACKUP_FROM";

#[tokio::test]
async fn a_backup_that_is_killed_at_any_moment_is_whole_or_none() {
    in_one_folder(async |house: House| {
        let safe = Safe::new();
        furnish(&house.archive).await;
        for _ in 0..100 {
            register(&house.archive, "Testa").await;
        }
        let (mut said, mut parts) = (0, 0);
        for kill in 0..10_u64 {
            said += kill_after(&safe, &house, kill * 1_000, 3 + 7 * kill);
            parts += names(&safe.to).iter().filter(|name| name.ends_with(".part")).count();
            assert!(check(&safe.to, evening(0)).unwrap().len() >= said, "a backup that was said to be made is none");
        }
        println!("{said} backups said to be made, {parts} unfinished files left by ten killed processes");
        let (newest, _) = newest(&safe.to).unwrap().unwrap();
        let [empty, _] = empty_places();
        safe.bring_back(&newest, &empty.place).await.unwrap();
        // The next one clears away what was left.
        safe.back_up(&house.place, evening(9)).await.unwrap();
        assert!(!names(&safe.to).iter().any(|name| name.ends_with(".part")));
        assert!(parts > 0, "nobody was killed at work");
    })
    .await;
}

#[tokio::test]
async fn a_restore_that_was_killed_is_no_house_and_a_drill_clears_away_what_one_left() {
    in_one_folder(async |house: House| {
        let safe = Safe::new();
        furnish(&house.archive).await;
        let made = safe.back_up(&house.place, evening(0)).await.unwrap();
        let left = house.folder().join(".drill-left");
        std::fs::create_dir(&left).unwrap();
        std::fs::write(left.join("keys"), "keys").unwrap();
        // A house in the making has everything but its settings until all is checked.
        let [empty, _] = empty_places();
        let place = &empty.place;
        let seen = std::cell::RefCell::new(vec![]);
        let settled = |text: &str| {
            *seen.borrow_mut() = names(&place.folder);
            Ok(text.to_owned())
        };
        std::fs::write(house.folder().join("house.toml"), "name = \"Demo\"\n").unwrap();
        let with_settings = safe.back_up(&house.place, evening(1)).await.unwrap();
        let (manifest, identity) = (&with_settings.path, &safe.identity);
        let restore = Restore { manifest, identity, place, forgotten: &[], noted: None, settings: Some(&settled) };
        restore.run().await.unwrap();
        assert!(seen.borrow().contains(&"keys".to_owned()) && !seen.borrow().contains(&"house.toml".to_owned()));
        assert_eq!(std::fs::read_to_string(place.folder.join("house.toml")).unwrap(), "name = \"Demo\"\n");
        assert!(made.manifest.made_at < with_settings.manifest.made_at);
        drill(house.folder(), &safe.to, &safe.identity, evening(1)).await.unwrap();
        assert!(!left.exists(), "what a killed drill left holds keys, and is still there");
    })
    .await;
}

/// Lets a process make one backup after the other, kills it after its first one, and says how many it said it made. Every other time it
/// is killed as soon as an unfinished file is seen, else after a while.
fn kill_after(safe: &Safe, house: &House, from: u64, after: u64) -> usize {
    let mut maker = Command::new(std::env::current_exe().unwrap());
    maker.args(["--exact", "killed::the_backup_that_is_killed", "--ignored", "--nocapture"]);
    maker.env(FOLDER, house.folder()).env(TO, &safe.to).env(IDENTITY, &safe.identity);
    maker.env(PUBLIC, &safe.terms.recipients[0]).env(FROM, from.to_string()).stdout(Stdio::piped());
    let mut maker = maker.spawn().unwrap();
    let (tell, first) = std::sync::mpsc::channel();
    let lines = BufReader::new(maker.stdout.take().unwrap()).lines();
    let counting = std::thread::spawn(move || {
        let made = lines.map_while(Result::ok).filter(|line| line.starts_with("made "));
        made.inspect(|_| tell.send(()).unwrap_or_default()).count()
    });
    first.recv().unwrap();
    let begun = Instant::now();
    let unfinished = || names(&safe.to).iter().any(|name| name.ends_with(".part"));
    if after.is_multiple_of(2) {
        std::thread::sleep(Duration::from_millis(after));
    } else {
        while !unfinished() && begun.elapsed() < Duration::from_secs(10) {}
    }
    maker.kill().unwrap();
    maker.wait().unwrap();
    counting.join().unwrap()
}

#[tokio::test]
#[ignore = "run by the test that kills it"]
async fn the_backup_that_is_killed() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let place: Place = place_of(folder, None);
    let to = PathBuf::from(std::env::var(TO).unwrap());
    let from: i64 = std::env::var(FROM).unwrap().parse().unwrap();
    let recipients = vec![std::env::var(PUBLIC).unwrap()];
    let terms = backup::BackupTerms { recipients, ..backup::BackupTerms::default() };
    for second in 0..1_000 {
        let now = jiff::Timestamp::from_second(evening(0).as_second() + from + second).unwrap();
        make(&place, &to, &terms, "0.0.0", now).await.unwrap();
        println!("made {second}");
    }
}
