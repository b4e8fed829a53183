//! A folder for backups that is full, cannot be written or is the wrong one: said plainly, and nothing half is left there.

use std::fs;

use backup::{BackupTerms, Fault};
use testkit::{Disk, House, both_engines, in_one_folder};

use crate::town::{Safe, evening, furnish, names, register};

#[tokio::test]
async fn a_full_disk_is_said_and_nothing_half_is_left_on_it() {
    both_engines(async |house: House| {
        furnish(&house.archive).await;
        for _ in 0..250 {
            register(&house.archive, "Testa Voorbeeld").await;
        }
        let roomy = Safe::new();
        let manifest = roomy.back_up(&house.place, evening(0)).await.unwrap().manifest;
        let (log, keys) = (manifest.log.bytes.div_ceil(4096), manifest.keys.bytes.div_ceil(4096));
        // There is room for half of the log, for the log alone, and for everything but the manifest.
        let Some(disk) = Disk::of("4k") else { return };
        let safe = Safe { to: disk.path().join("backups"), ..Safe::new() };
        for (day, pages) in [log / 2, log, log + keys].into_iter().enumerate() {
            disk.mount_again(&format!("size={}k", pages * 4));
            let fault = safe.back_up(&house.place, evening(day as i64)).await.unwrap_err();
            assert!(matches!(fault, Fault::Full(_)) && fault.to_do().is_some(), "{fault}");
            assert_eq!(names(&safe.to), [".lock"], "room for {pages} of {} pages", log + keys + 1);
        }
        // The house itself never noticed.
        register(&house.archive, "Testa").await;
        disk.mount_again("size=40m");
        let made = safe.back_up(&house.place, evening(3)).await.unwrap();
        assert_eq!(made.manifest.position, house.archive.head().await.unwrap().position);
        disk.mount_again("ro");
        let fault = safe.back_up(&house.place, evening(4)).await.unwrap_err();
        assert!(matches!(fault, Fault::NotWritten(..)) && fault.to_do().is_some(), "{fault}");
        assert_eq!(names(&safe.to).len(), 4);
    })
    .await;
}

#[tokio::test]
async fn no_backup_is_made_for_nobody_in_the_house_itself_or_beside_those_of_another() {
    in_one_folder(async |house: House| {
        furnish(&house.archive).await;
        let safe = Safe::new();
        let nobody = Safe { terms: BackupTerms::default(), ..Safe::new() };
        let fault = nobody.back_up(&house.place, evening(0)).await.unwrap_err();
        assert!(matches!(fault, Fault::NoRecipients) && fault.to_do().unwrap().contains("backup identity"));
        assert!(!nobody.to.exists());

        let inside = Safe { to: house.folder().join("backups"), ..Safe::new() };
        let fault = inside.back_up(&house.place, evening(0)).await.unwrap_err();
        assert!(matches!(fault, Fault::InTheHouse(_)) && !inside.to.exists(), "{fault}");

        let file = Safe { to: safe.identity.join("backups"), ..Safe::new() };
        let fault = file.back_up(&house.place, evening(0)).await.unwrap_err();
        assert!(matches!(fault, Fault::NotWritten(..)), "{fault}");

        safe.back_up(&house.place, evening(0)).await.unwrap();
        let again = safe.back_up(&house.place, evening(0)).await.unwrap_err();
        assert!(matches!(again, Fault::SameSecond(_)), "{again}");
        in_one_folder(async |neighbour: House| {
            let fault = safe.back_up(&neighbour.place, evening(1)).await.unwrap_err();
            assert!(matches!(fault, Fault::AnotherHouse(_)), "{fault}");
        })
        .await;
        assert_eq!(names(&safe.to).len(), 4, "{:?}", names(&safe.to));
    })
    .await;
}

#[tokio::test]
async fn a_house_whose_keys_are_too_old_gets_no_backup_that_looks_like_one() {
    both_engines(async |house: House| {
        let ring = house.folder().join("keys");
        let old = fs::read(&ring).unwrap();
        furnish(&house.archive).await;
        fs::write(&ring, old).unwrap();
        let safe = Safe::new();
        let fault = safe.back_up(&house.place, evening(0)).await.unwrap_err();
        assert!(fault.to_string().contains("older than the log"), "{fault}");
        assert_eq!(names(&safe.to), [".lock"]);
    })
    .await;
}
