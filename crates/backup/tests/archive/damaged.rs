//! What is not exactly what was written is refused, with a sentence that helps, and leaves nothing behind.

use std::fs;
use std::path::{Path, PathBuf};

use backup::{Fault, Manifest, check, new_identity};
use sqlx::{AnyConnection, Connection};
use testkit::{Empty, House, both_engines, empty_places, in_one_folder};

use crate::town::{Safe, evening, furnish, names};

#[tokio::test]
async fn a_backup_that_is_cut_off_or_changed_anywhere_is_refused_and_leaves_nothing() {
    both_engines(async |house: House| {
        let safe = Safe::new();
        furnish(&house.archive).await;
        let made = safe.back_up(&house.place, evening(0)).await.unwrap();
        let files: Vec<PathBuf> =
            names(&safe.to).iter().filter(|name| *name != ".lock").map(|name| safe.to.join(name)).collect();
        assert_eq!(files.len(), 3);
        let empties = empty_places();
        let mut tried = 0;
        for file in &files {
            let whole = fs::read(file).unwrap();
            let lengths = [0, 1, 40, whole.len() / 2, whole.len() - 20, whole.len() - 1];
            let cut = lengths.map(|length| whole[..length].to_vec());
            let flipped = (0..17).map(|place| flip(&whole, place * (whole.len() - 1) / 16));
            let longer = [&whole[..], b"\n"].concat();
            for bytes in cut.into_iter().chain(flipped).chain([longer]) {
                if file == &made.path && bytes.trim_ascii_end() == whole.trim_ascii_end() {
                    continue;
                }
                fs::write(file, &bytes).unwrap();
                refused(&safe, &made.path, &empties[tried % 2]).await;
                tried += 1;
            }
            fs::write(file, &whole).unwrap();
        }
        println!("{tried} damaged backups refused");
        assert!(tried >= 50 + 17);
        // Nothing was left in the way of the whole one.
        for empty in &empties {
            safe.bring_back(&made.path, &empty.place).await.unwrap();
        }
    })
    .await;
}

#[tokio::test]
async fn whoever_changes_a_backup_and_its_manifest_too_is_refused_by_the_encryption() {
    in_one_folder(async |house: House| {
        let safe = Safe::new();
        furnish(&house.archive).await;
        let made = safe.back_up(&house.place, evening(0)).await.unwrap();
        let told = fs::read_to_string(&made.path).unwrap();
        let empties = empty_places();
        for part in [&made.manifest.log, &made.manifest.keys] {
            let file = safe.to.join(&part.name);
            let whole = fs::read(&file).unwrap();
            let cut = [whole.len() - 1, whole.len() - 70].map(|length| whole[..length].to_vec());
            let flipped = (0..25).map(|place| flip(&whole, place * (whole.len() - 1) / 24));
            for bytes in cut.into_iter().chain(flipped) {
                fs::write(&file, &bytes).unwrap();
                forge(&made.path, &told, &part.sha256, &bytes, part.bytes);
                assert!(Manifest::read(&made.path).is_ok() && check(&made.path, evening(0)).is_ok());
                refused(&safe, &made.path, &empties[0]).await;
            }
            fs::write(&file, &whole).unwrap();
            fs::write(&made.path, &told).unwrap();
        }
    })
    .await;
}

#[tokio::test]
async fn a_wrong_identity_another_form_and_a_newer_shape_are_told_apart() {
    both_engines(async |house: House| {
        let safe = Safe::new();
        furnish(&house.archive).await;
        let made = safe.back_up(&house.place, evening(0)).await.unwrap();
        let [empty, elsewhere] = empty_places();

        let other = Safe { identity: safe.beside("other"), ..Safe::new() };
        new_identity(&other.identity).unwrap();
        let fault = other.bring_back(&made.path, &empty.place).await.unwrap_err();
        assert!(matches!(fault, Fault::WrongIdentity(_)), "{fault}");
        let none = Safe { identity: made.path.clone(), ..Safe::new() };
        let fault = none.bring_back(&made.path, &empty.place).await.unwrap_err();
        assert!(matches!(fault, Fault::NotAnIdentity(_)), "{fault}");

        let told = fs::read_to_string(&made.path).unwrap();
        fs::write(&made.path, told.replace("bestendig backup 1", "bestendig backup 2")).unwrap();
        let fault = safe.bring_back(&made.path, &empty.place).await.unwrap_err();
        assert!(matches!(fault, Fault::OtherForm { .. }), "{fault}");
        fs::write(&made.path, &told).unwrap();

        sqlx::any::install_default_drivers();
        let mut behind = AnyConnection::connect(&house.database()).await.unwrap();
        sqlx::query("INSERT INTO migration (name) VALUES ('9999_of_later')").execute(&mut behind).await.unwrap();
        behind.close().await.unwrap();
        let newer = safe.back_up(&house.place, evening(1)).await.unwrap();
        let fault = safe.bring_back(&newer.path, &elsewhere.place).await.unwrap_err();
        assert!(fault.to_string().contains("9999_of_later") && fault.to_do().is_some(), "{fault}");
        assert!(!empty.place.folder.exists() && !elsewhere.place.folder.exists());

        fs::create_dir_all(&empty.place.folder).unwrap();
        fs::write(empty.place.folder.join("something"), "").unwrap();
        let fault = safe.bring_back(&made.path, &empty.place).await.unwrap_err();
        assert!(matches!(fault, Fault::NotEmpty(_)), "{fault}");
        assert_eq!(names(&empty.place.folder), ["something"]);
    })
    .await;
}

async fn refused(safe: &Safe, manifest: &Path, empty: &Empty) {
    let fault = safe.bring_back(manifest, &empty.place).await.expect_err("it came back");
    assert!(fault.to_do().is_some(), "{fault}");
    assert!(!empty.place.folder.exists(), "half a house was left: {fault}");
}

fn flip(bytes: &[u8], at: usize) -> Vec<u8> {
    let mut flipped = bytes.to_vec();
    flipped[at] ^= 1;
    flipped
}

/// Makes the manifest say that this is what was written, as somebody would who can write where backups lie.
fn forge(path: &Path, told: &str, was: &str, bytes: &[u8], length: u64) {
    fs::write(path.with_extension("probe"), bytes).unwrap();
    let sum = |path: &Path| {
        let said = std::process::Command::new("sha256sum").arg(path).output().unwrap().stdout;
        String::from_utf8(said).unwrap()[..64].to_owned()
    };
    let probe = path.with_extension("probe");
    let changed = told
        .replace(was, &sum(&probe))
        .replace(&format!("\"bytes\": {length},"), &format!("\"bytes\": {},", bytes.len()));
    let (front, _) = changed.split_once("\"sum\": \"").unwrap();
    fs::write(&probe, format!("{front}\"sum\": \"\"\n}}\n")).unwrap();
    let own = sum(&probe);
    fs::write(path, format!("{front}\"sum\": \"{own}\"\n}}\n")).unwrap();
    fs::remove_file(probe).unwrap();
}
