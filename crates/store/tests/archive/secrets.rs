//! No word about a person stands readable in any file of the house.

use domain::event::Class;
use domain::id::{CommandId, PersonId, WorkerId};
use domain::person::{
    Channel, CorrectPerson, Description, Name, NameKind, Nationalities, Nationality, Reach, RegisterPerson, Registered,
};
use domain::personal::Personal;
use domain::staff::{self, AppointStaff, Position, Role};
use permission::{Guard, Purpose};
use testkit::{House, in_one_folder, monday_evening, whoever_may};

use crate::town::{ask, fresh, registering, sight};

/// Words that stand nowhere else on a disk.
const WORDS: [&str; 7] =
    ["Qanarija", "Zwaluwtje", "ታደሰካናሪ", "Roodborst 31415", "Vlinderstraat", "Pimpelmees", "Kwikstaart"];

#[tokio::test]
async fn no_word_about_a_person_stands_readable_in_any_file() {
    in_one_folder(async |house: House| {
        let archive = &house.archive;
        let person = PersonId::new(fresh());
        let now = monday_evening();
        let description = Description {
            nationalities: Nationalities::Told(vec![Nationality::Stateless]),
            reach: vec![Reach {
                channel: Channel::Telephone,
                to: Personal::new(WORDS[3]),
                mind: Personal::new(WORDS[4]),
            }],
            note: Personal::new(WORDS[5]),
            ..Description::default()
        };
        ask(archive, RegisterPerson { description, ..registering(person, WORDS[0]) }).await;
        let names = [(WORDS[1], NameKind::Alias), (WORDS[2], NameKind::OwnScript)];
        let names = names.map(|(words, kind)| Name { words: Personal::new(words), kind }).to_vec();
        ask(archive, CorrectPerson { person, names: Some(names), needs: None, description: None }).await;
        let position =
            Position { name: Personal::new(WORDS[6]), roles: vec![Role::Desk], workplace: staff::Workplace::House };
        ask(archive, AppointStaff { worker: WorkerId::new(fresh()), position }).await;
        let filled = Personal::new(&WORDS.join(" "));
        archive.save_draft(WorkerId::new(1), CommandId::new(fresh()), "form", &filled, &now).await.unwrap();
        let both = sight(&[Class::Night, Class::Case]);
        archive.look::<Registered>(&both, &[person], &now).await.unwrap();
        let search = Guard::new().search(&whoever_may(), Purpose::Registering).unwrap();
        assert_eq!(archive.search(&search, &both, WORDS[1], 3, &now).await.unwrap().len(), 1);

        assert!(readable_in(&house).is_empty(), "{:?}", readable_in(&house));
        archive.rebuild().await.unwrap();
        assert!(readable_in(&house).is_empty(), "{:?}", readable_in(&house));
        std::fs::write(house.folder().join("slip"), format!("..{}..", WORDS[2])).unwrap();
        assert_eq!(readable_in(&house).len(), 1, "the search itself finds nothing");
    })
    .await;
}

/// Which words stand in which files, in any of the ways in which text lies on a disk.
fn readable_in(house: &House) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(house.folder()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        for word in WORDS {
            if shapes(word).iter().any(|shape| holds(&bytes, shape)) {
                found.push(format!("{word} in {}", path.display()));
            }
        }
    }
    found
}

/// A word as UTF-8, UTF-16 either way round, and base 64 at each of its three offsets.
fn shapes(word: &str) -> Vec<Vec<u8>> {
    let little = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut shapes = vec![word.as_bytes().to_vec(), word.to_lowercase().into_bytes(), little, big];
    shapes.extend((0..3).map(|offset| base64(word.as_bytes(), offset)));
    shapes
}

/// The digits of base 64 that are the same whatever stands before and after.
fn base64(word: &[u8], offset: usize) -> Vec<u8> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let padded = [&vec![0; offset][..], word].concat();
    let whole = padded.chunks_exact(3);
    let digits: Vec<u8> = whole
        .flat_map(|three| {
            let number = u32::from(three[0]) << 16 | u32::from(three[1]) << 8 | u32::from(three[2]);
            [18, 12, 6, 0].map(|shift| DIGITS[(number >> shift) as usize & 63])
        })
        .collect();
    digits[if offset == 0 { 0 } else { 4 }..].to_vec()
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}
