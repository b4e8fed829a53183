//! Forgetting reaches the backups: within 35 days nobody can read somebody who was forgotten, whatever they kept of the log and
//! whichever keys are still there.

use std::fs;
use std::path::Path;

use backup::{Fault, expire, status};
use domain::event::{Class, Owner};
use domain::id::PersonId;
use domain::person::Registered;
use permission::{Guard, Purpose};
use store::Archive;
use testkit::{House, both_engines, empty_places, in_one_folder, monday_evening, whoever_may};

use crate::town::{Safe, WORDS, copy_folder, evening, furnish, names, register};

#[tokio::test]
async fn somebody_forgotten_is_unreadable_with_every_old_log_and_every_key_that_is_left() {
    both_engines(async |house: House| {
        let safe = Safe::new();
        let gone = furnish(&house.archive).await;
        let stays = register(&house.archive, "Demo").await;
        let first = safe.back_up(&house.place, evening(0)).await.unwrap();
        // Somebody keeps a copy of everything, against what was agreed.
        copy_folder(&safe.to, &safe.beside("kept"));
        house.archive.shred(Owner::Person(gone)).await.unwrap();
        let day_34 = safe.back_up(&house.place, evening(34)).await.unwrap();
        assert!(day_34.expired.is_empty() && safe.to.join(&first.manifest.keys.name).exists());
        let day_35 = safe.back_up(&house.place, evening(35)).await.unwrap();
        assert_eq!(day_35.expired, std::slice::from_ref(&first.manifest.keys.name));
        assert!(safe.to.join(&first.manifest.log.name).exists(), "a log may be kept for years");

        // The log of the day before the forgetting, with every key that is left.
        let keys: Vec<String> = names(&safe.to).into_iter().filter(|name| name.contains("-keys-")).collect();
        assert_eq!(keys.len(), 2);
        for later in [&day_34, &day_35] {
            let tried = safe.beside(&later.manifest.keys.name);
            fs::create_dir(&tried).unwrap();
            let parts = [&first.manifest.log.name, &later.manifest.keys.name];
            let manifests = [&first.path, &later.path].map(|path| path.file_name().unwrap().to_string_lossy());
            for name in parts.iter().map(|name| name.as_str()).chain(manifests.iter().map(|name| &**name)) {
                fs::copy(safe.to.join(name), tried.join(name)).unwrap();
            }
            assert_eq!(readable(&safe, &tried, &[gone, stays]).await, [false, true]);
        }
        // It is the deleting that does it: with the copy that was kept, everything is readable.
        assert_eq!(readable(&safe, &safe.beside("kept"), &[gone, stays]).await, [true, true]);
        // Where backups were fetched to, the same command deletes them by their names alone.
        expire(&safe.beside("kept"), evening(35)).unwrap();
        let manifest = safe.beside("kept").join(first.path.file_name().unwrap());
        let [empty, _] = empty_places();
        let fault = safe.bring_back(&manifest, &empty.place).await.unwrap_err();
        assert!(matches!(fault, Fault::KeysGone(_)), "{fault}");
    })
    .await;
}

#[tokio::test]
async fn whoever_was_forgotten_after_a_backup_does_not_come_back_with_it() {
    both_engines(async |house: House| {
        let safe = Safe::new();
        let gone = furnish(&house.archive).await;
        let stays = register(&house.archive, "Demo").await;
        let earlier = safe.back_up(&house.place, evening(0)).await.unwrap();
        copy_folder(&safe.to, &safe.beside("alone"));
        house.archive.shred(Owner::Person(gone)).await.unwrap();
        let later = safe.back_up(&house.place, evening(1)).await.unwrap();

        // With the later one beside it, its keys are used.
        let [here, there] = empty_places();
        for (empty, manifest) in [(&here, &earlier.path), (&there, &later.path)] {
            let back = safe.bring_back(manifest, &empty.place).await.unwrap();
            assert_eq!(back.keys_of, later.manifest.made_at);
            let archive = Archive::open(empty.place.clone()).await.unwrap();
            assert_eq!(seen(&archive, &[gone, stays]).await, [false, true]);
            assert!(archive.rebuild_check().await.unwrap().is_same());
            archive.close().await;
        }
        // Without it, it says of when its keys are, and takes the numbers of those who were forgotten since.
        let manifest = safe.beside("alone").join(earlier.path.file_name().unwrap());
        for (forgotten, expected) in [(&[][..], [true, true]), (&[gone], [false, true])] {
            let [empty, _] = empty_places();
            let back = safe.bring_back_without(&manifest, &empty.place, forgotten).await.unwrap();
            assert_eq!(back.keys_of, earlier.manifest.made_at);
            let archive = Archive::open(empty.place.clone()).await.unwrap();
            assert_eq!(seen(&archive, &[gone, stays]).await, expected);
            archive.close().await;
        }
    })
    .await;
}

#[tokio::test]
async fn keys_that_a_wrong_clock_calls_newest_are_not() {
    in_one_folder(async |house: House| {
        let safe = Safe::new();
        furnish(&house.archive).await;
        // Made by a clock that was twenty days ahead.
        safe.back_up(&house.place, evening(20)).await.unwrap();
        let late = register(&house.archive, "Testa Later").await;
        let made = safe.back_up(&house.place, evening(0)).await.unwrap();
        let [empty, _] = empty_places();
        let back = safe.bring_back(&made.path, &empty.place).await.unwrap();
        assert_eq!(back.keys_of, made.manifest.made_at);
        let archive = Archive::open(empty.place.clone()).await.unwrap();
        assert_eq!(seen(&archive, &[late]).await, [true], "whoever came after it can be read");
        archive.close().await;
    })
    .await;
}

#[tokio::test]
async fn keys_past_their_last_day_are_said_until_they_are_gone() {
    in_one_folder(async |house: House| {
        let safe = Safe::new();
        furnish(&house.archive).await;
        let made = safe.back_up(&house.place, evening(0)).await.unwrap();
        let trouble = |day| status(house.folder(), &safe.to, &safe.terms, evening(day)).unwrap().trouble.join(" ");
        assert!(!trouble(34).contains(&made.manifest.keys.name));
        assert!(trouble(35).contains(&made.manifest.keys.name));
        assert_eq!(expire(&safe.to, evening(34)).unwrap(), Vec::<String>::new());
        assert_eq!(expire(&safe.to, evening(35)).unwrap(), std::slice::from_ref(&made.manifest.keys.name));
        assert!(!trouble(35).contains(&made.manifest.keys.name));
    })
    .await;
}

/// Whether each of these can be read with what lies in a folder.
async fn readable(safe: &Safe, folder: &Path, people: &[PersonId]) -> Vec<bool> {
    let manifest = names(folder).into_iter().find(|name| name.ends_with("-backup.json")).unwrap();
    let [empty, _] = empty_places();
    safe.bring_back(&folder.join(manifest), &empty.place).await.unwrap();
    let archive = Archive::open(empty.place.clone()).await.unwrap();
    let seen = seen(&archive, people).await;
    let search = Guard::new().search(&whoever_may(), Purpose::Registering).unwrap();
    let found = archive.search(&search, &sight(), WORDS[0], 5, &monday_evening()).await.unwrap();
    assert_eq!(found.is_empty(), !seen[0]);
    archive.close().await;
    seen
}

async fn seen(archive: &Archive, people: &[PersonId]) -> Vec<bool> {
    let seen = archive.look::<Registered>(&sight(), people, &monday_evening()).await.unwrap();
    seen.iter().zip(people).map(|(one, person)| one.1.has(*person)).collect()
}

fn sight() -> permission::Sight {
    let place = domain::command::Place::House;
    Guard::new().sight(&whoever_may(), Purpose::Registering, &[Class::Night], place).unwrap()
}
