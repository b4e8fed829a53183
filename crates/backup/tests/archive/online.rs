//! A backup is made while people write, and comes back to exactly what was written until one moment.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use domain::id::{CommandId, PersonId};
use store::{Archive, Witness};
use testkit::{House, both_engines, empty_places, monday_evening};

use crate::town::{Safe, allow, evening, fresh, furnish, registering};

/// What was acknowledged: the number of the command, and the last event of it.
type Acknowledged = Arc<Mutex<Vec<(u128, u64)>>>;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_backup_made_while_people_write_comes_back_to_what_was_acknowledged_and_no_further() {
    both_engines(async |house: House| {
        let safe = Safe::new();
        furnish(&house.archive).await;
        let (stop, acknowledged) = (Arc::new(AtomicBool::new(false)), Acknowledged::default());
        let hands: Vec<_> = (0..3).map(|_| write(&house.archive, &stop, &acknowledged)).collect();
        let mut made = Vec::new();
        for day in 0..3 {
            tokio::time::sleep(Duration::from_millis(150)).await;
            let before = acknowledged.lock().unwrap().clone();
            made.push((before, safe.back_up(&house.place, evening(day)).await.unwrap()));
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        stop.store(true, Ordering::Relaxed);
        for hand in hands {
            hand.await.unwrap();
        }
        let all = acknowledged.lock().unwrap().clone();
        for (before, made) in &made {
            let position = made.manifest.position;
            let lost = before.iter().filter(|(_, last)| *last > position).count();
            assert_eq!(lost, 0, "of {} acknowledged before, {lost} are not in the backup", before.len());
            // The live log leads through the head of the backup: what is in it is its beginning.
            let noted: Witness = format!("{position}:{}", made.manifest.head).parse().unwrap();
            assert!(house.archive.verify(Some(noted)).await.unwrap().is_whole());
        }
        let (before, last) = made.last().unwrap();
        assert!(before.len() > 10 && all.last().unwrap().1 > last.manifest.position, "nobody wrote meanwhile");
        println!("{} acknowledged before, {} in all, backup to {}", before.len(), all.len(), last.manifest.position);
        for empty in empty_places() {
            let back = safe.bring_back(&last.path, &empty.place).await.unwrap();
            assert_eq!(back.opened, last.manifest.position);
            let archive = Archive::open(empty.place.clone()).await.unwrap();
            for (number, at) in all.iter().filter(|(_, at)| *at <= last.manifest.position) {
                let again = allow(registering(PersonId::new(*number), "Testa"));
                let done = archive.execute(again, CommandId::new(*number), &monday_evening()).await.unwrap();
                assert!(done.again && done.last == *at, "{number} was acknowledged and did not come back");
            }
            // Whoever goes on, goes on from there.
            let next = allow(registering(PersonId::new(fresh()), "Testa"));
            let done = archive.execute(next, CommandId::new(fresh()), &monday_evening()).await.unwrap();
            assert_eq!(done.first, last.manifest.position + 1);
            archive.close().await;
        }
    })
    .await;
}

fn write(archive: &Archive, stop: &Arc<AtomicBool>, told: &Acknowledged) -> tokio::task::JoinHandle<()> {
    let (archive, stop, told) = (archive.clone(), stop.clone(), told.clone());
    tokio::spawn(async move {
        while !stop.load(Ordering::Relaxed) {
            let number = fresh();
            let command = allow(registering(PersonId::new(number), "Testa"));
            let done = archive.execute(command, CommandId::new(number), &monday_evening()).await.unwrap();
            told.lock().unwrap().push((number, done.last));
        }
    })
}
