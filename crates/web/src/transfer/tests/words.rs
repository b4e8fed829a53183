//! What goes along and what does not: before somebody leaves the other house knows a pseudonym and needs, and not one word
//! more; afterwards what they let go along; and here nothing at all when they said so.

use domain::id::{NoteId, PersonId, TransferId};
use domain::person::{Channel, CorrectPerson, Description, Reach};
use domain::personal::Personal;
use domain::plan::{Strand, WriteNote};
use domain::staff::Role;
use domain::transfer::{DepartForTransfer, Here, Travels};
use permission::Guard;

use super::two::{Act, Two};
use crate::chance;
use crate::testing::TestHouse;
use crate::transfer::between::forget_all;

const NAME: &str = "Kanarienaam";
const REACH: &str = "Kanarienummer";
const NOTE: &str = "Kanarienotitie";
const LEGAL: &str = "Kanarierecht";

#[tokio::test]
async fn nothing_of_a_person_is_in_the_other_house_before_they_leave() {
    let two = Two::in_a_street().await;
    let (transfer, person) = written_about(&two).await;
    for act in [Act::Offer, Act::Accept] {
        two.act(transfer, person, act).await;
        two.exchange(transfer, person).await;
        let known = known(&two.there, two.guest(transfer).await).await;
        for word in [NAME, REACH, NOTE, LEGAL, &person.to_string()] {
            assert!(!known.contains(word), "{word} is known there before they left");
            assert!(!lies_in(two.there.folder(), word), "{word} lies there before they left");
        }
    }
    two.act(transfer, person, Act::Depart).await;
    two.exchange(transfer, person).await;
    let known = known(&two.there, two.guest(transfer).await).await;
    assert!([NAME, REACH, NOTE].iter().all(|word| known.contains(word)), "what they let go along came along");
    assert!(!known.contains(LEGAL), "the legal strand keeps its secrets");
    assert!(!known.contains(&person.to_string()), "their number stays here");
    for word in [NAME, REACH, NOTE] {
        assert!(!lies_in(two.there.folder(), word) && !lies_in(two.here.folder(), word), "{word} lies readable");
    }
}

#[tokio::test]
async fn what_they_keep_to_themselves_does_not_travel() {
    let two = Two::in_a_street().await;
    let (transfer, person) = written_about(&two).await;
    for act in [Act::Offer, Act::Accept] {
        two.act(transfer, person, act).await;
        two.exchange(transfer, person).await;
    }
    leaves(&two, transfer, person, Here::Kept).await;
    let known = known(&two.there, two.guest(transfer).await).await;
    assert!(known.contains(NAME), "nobody is received without a name to call");
    assert!(!known.contains(REACH) && !known.contains(NOTE), "the rest they kept to themselves");
}

#[tokio::test]
async fn a_file_is_shredded_here_when_they_said_so_and_not_before_they_are_there() {
    let two = Two::in_a_street().await;
    let (transfer, person) = written_about(&two).await;
    for act in [Act::Offer, Act::Accept] {
        two.act(transfer, person, act).await;
        two.exchange(transfer, person).await;
    }
    leaves(&two, transfer, person, Here::Shredded).await;
    forget_all(&two.here.house).await.expect("it can be written");
    assert!(known(&two.here, person).await.contains(NAME), "they are not there yet");
    two.act(transfer, person, Act::Arrive).await;
    two.exchange(transfer, person).await;
    forget_all(&two.here.house).await.expect("it can be written");
    assert!(!known(&two.here, person).await.contains(NAME), "nothing is left here");
    assert!(two.here.house.archive.transfers().await.expect("they can be read").is_empty());
    assert!(known(&two.there, two.guest(transfer).await).await.contains(NAME), "there it is");
    assert!(two.here.house.archive.rebuild_check().await.expect("it can be drawn").is_same());
    assert!(two.there.house.archive.rebuild_check().await.expect("it can be drawn").is_same());
}

#[tokio::test]
async fn of_somebody_who_was_only_offered_nothing_is_kept() {
    let two = Two::in_a_street().await;
    let (transfer, person) = written_about(&two).await;
    for act in [Act::Offer, Act::Accept, Act::Withdraw(domain::transfer::By::Person)] {
        two.act(transfer, person, act).await;
        two.exchange(transfer, person).await;
    }
    let guest = two.guest(transfer).await;
    forget_all(&two.there.house).await.expect("it can be written");
    assert!(!known(&two.there, guest).await.is_empty(), "it is seen for a week how it ended");
    two.there.minutes_pass(60 * 24 * 8);
    forget_all(&two.there.house).await.expect("it can be written");
    assert!(two.there.house.archive.transfers().await.expect("they can be read").is_empty());
    forget_all(&two.here.house).await.expect("it can be written");
    assert!(known(&two.here, person).await.contains(NAME), "here they are still known");
}

/// Somebody with a word of each kind that stands nowhere else.
async fn written_about(two: &Two) -> (TransferId, PersonId) {
    let person = two.somebody(NAME).await;
    let reach = Reach { channel: Channel::Telephone, to: Personal::new(REACH), mind: Personal::default() };
    let description = Some(Description { reach: vec![reach], ..Description::default() });
    two.here.done(Role::Desk, CorrectPerson { person, names: None, needs: None, description }).await;
    for (role, strand, words) in [(Role::Guide, Strand::Social, NOTE), (Role::LegalGuide, Strand::Legal, LEGAL)] {
        let (note, by) = (NoteId::new(chance::number()), two.here.worker(role).id);
        two.here.done(role, WriteNote { person, note, strand, by, words: Personal::new(words) }).await;
    }
    (TransferId::new(chance::number()), person)
}

async fn leaves(two: &Two, transfer: TransferId, person: PersonId, here: Here) {
    let going = DepartForTransfer { transfer, agrees: true, travels: Travels::default(), here };
    two.here.done(Role::Guide, going).await;
    two.exchange(transfer, person).await;
}

/// Everything that a house can unseal about somebody, as text.
async fn known(house: &TestHouse, person: PersonId) -> String {
    let legal = (domain::event::Class::Legal, house.worker(Role::LegalGuide).id);
    let own = Guard::new().own_file(person, vec![legal]);
    let noted = house.house.archive.own(&own).await.expect("it can be read");
    noted.iter().map(|noted| serde_json::to_string(&noted.event).expect("plain data")).collect()
}

/// Whether these letters lie readable in any file of a folder.
fn lies_in(folder: &std::path::Path, word: &str) -> bool {
    std::fs::read_dir(folder).expect("a folder").flatten().any(|entry| {
        let path = entry.path();
        if path.is_dir() {
            return lies_in(&path, word);
        }
        let bytes = std::fs::read(&path).expect("a file");
        bytes.windows(word.len()).any(|window| window == word.as_bytes())
    })
}
