//! What the key ring must survive: a new start, a second process, a torn record, a wrong master key.

use domain::event::Class;
use domain::id::{PersonId, WorkerId};

use super::*;

const HOUSE: u128 = 7;

#[test]
fn a_key_is_there_again_after_a_new_start() {
    let (_folder, place) = place();
    let made = Keys::create(&place, HOUSE).unwrap().get_or_make(night(1)).unwrap();
    let found = Keys::open(&place, HOUSE).unwrap().get(night(1)).unwrap();
    assert!(found == Some(made));
}

#[test]
fn another_process_finds_a_key_made_since() {
    let (_folder, place) = place();
    let here = Keys::create(&place, HOUSE).unwrap();
    let there = Keys::open(&place, HOUSE).unwrap();
    let made = here.get_or_make(night(1)).unwrap();
    assert!(there.get_or_make(night(1)).unwrap() == made);
    assert!(there.get_or_make(night(2)).unwrap() == here.get_or_make(night(2)).unwrap());
}

#[test]
fn who_is_forgotten_has_no_keys_and_gets_no_new_ones() {
    let (_folder, place) = place();
    let keys = Keys::create(&place, HOUSE).unwrap();
    let kept = keys.get_or_make(night(1)).unwrap();
    keys.get_or_make(night(2)).unwrap();
    keys.forget(&[night(2).owner]).unwrap();
    for keys in [keys, Keys::open(&place, HOUSE).unwrap()] {
        assert!(keys.get(night(2)).unwrap().is_none());
        assert!(matches!(keys.get_or_make(night(2)), Err(Broken::Forgotten)));
        assert!(keys.get(night(1)).unwrap().as_ref() == Some(&kept));
    }
}

#[test]
fn a_record_cut_short_is_written_over() {
    let (_folder, place) = place();
    let keys = Keys::create(&place, HOUSE).unwrap();
    keys.get_or_make(night(1)).unwrap();
    let whole = fs::read(place.ring()).unwrap();
    fs::write(place.ring(), [&whole[..], &[1; 40]].concat()).unwrap();
    let keys = Keys::open(&place, HOUSE).unwrap();
    let made = keys.get_or_make(night(2)).unwrap();
    assert!(Keys::open(&place, HOUSE).unwrap().get(night(2)).unwrap() == Some(made));
}

#[test]
fn a_wrong_ring_or_master_key_is_refused() {
    let (_folder, place) = self::place();
    let (_other_folder, other) = self::place();
    Keys::create(&place, HOUSE).unwrap();
    Keys::create(&other, HOUSE).unwrap();
    assert!(matches!(Keys::open(&place, HOUSE + 1), Err(Broken::WrongRing(_))));
    fs::copy(other.ring(), place.ring()).unwrap();
    assert!(matches!(Keys::open(&place, HOUSE), Err(Broken::WrongRing(_))));
    fs::remove_file(place.ring()).unwrap();
    assert!(matches!(Keys::open(&place, HOUSE), Err(Broken::NoRing(_))));
    fs::write(place.master(), b"short").unwrap();
    assert!(matches!(Keys::open(&place, HOUSE), Err(Broken::NoMasterKey(_))));
}

#[test]
fn both_files_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, place) = place();
    let keys = Keys::create(&place, HOUSE).unwrap();
    keys.forget(&[Owner::Worker(WorkerId::new(1))]).unwrap();
    for path in [place.ring(), place.master()] {
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

fn night(person: u128) -> Seal {
    Seal::of(PersonId::new(person), Class::Night)
}

fn place() -> (tempfile::TempDir, Place) {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::folder(folder.path());
    (folder, place)
}
