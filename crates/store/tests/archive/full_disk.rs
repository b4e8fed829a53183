//! A disk that is full or only to be read: said plainly, nothing lost, nothing written twice.

use domain::id::{CommandId, PersonId};
use store::{Archive, Broken, Failure, Place};
use testkit::{Disk, monday_evening};

use crate::town::{allow, fresh, registering};

#[tokio::test]
async fn a_full_disk_is_said_and_loses_nothing() {
    let Some(disk) = Disk::of("4m") else { return };
    let archive = Archive::create(Place::folder(disk.path().join("house"))).await.unwrap();
    let mut done = Vec::new();
    let refused = loop {
        let (id, person) = (CommandId::new(fresh()), PersonId::new(fresh()));
        match archive.execute(allow(registering(person, "Testa Voorbeeld")), id, &monday_evening()).await {
            Ok(_) => done.push((id, person)),
            Err(Failure::Broken(broken)) => break broken,
            Err(refused @ (Failure::Refused(_) | Failure::NotThere)) => panic!("{refused}"),
        }
    };
    assert!(matches!(refused, Broken::DiskFull), "{refused}");
    assert!(matches!(write(&archive).await, Broken::Poisoned));
    assert_eq!(archive.head().await.unwrap().position, done.len() as u64);
    archive.close().await;
    disk.mount_again("size=40m");
    let archive = Archive::open(Place::folder(disk.path().join("house"))).await.unwrap();
    assert!(archive.verify(None).await.unwrap().is_whole());
    for (id, person) in done {
        assert!(archive.execute(allow(registering(person, "Testa")), id, &monday_evening()).await.unwrap().again);
    }
    assert!(archive.rebuild_check().await.unwrap().is_same());
    archive.close().await;
}

#[tokio::test]
async fn a_disk_that_became_read_only_is_said_and_still_read() {
    let Some(disk) = Disk::of("20m") else { return };
    let place = Place::folder(disk.path().join("house"));
    let archive = Archive::create(place.clone()).await.unwrap();
    archive.execute(allow(registering(PersonId::new(1), "Testa")), CommandId::new(1), &monday_evening()).await.unwrap();
    archive.close().await;
    disk.mount_again("ro");
    let refused = Archive::open(place).await.unwrap_err().to_string();
    assert!(refused.contains("cannot be opened") || refused.contains("only be read"), "{refused}");
}

async fn write(archive: &Archive) -> Broken {
    let person = PersonId::new(fresh());
    match archive.execute(allow(registering(person, "Demo")), CommandId::new(fresh()), &monday_evening()).await {
        Err(Failure::Broken(broken)) => broken,
        Err(refused @ (Failure::Refused(_) | Failure::NotThere)) => panic!("{refused}"),
        Ok(_) => panic!("it was written"),
    }
}
