//! A messy list through the pages: choosing, looking, changing a column, importing, once.

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Request, StatusCode};
use domain::staff::Role;
use import::Objection;
use sheet::{Field, Kind, Reason, Unreadable, WhyLeftOut};

use crate::language::Language;
use crate::testing::{Got, TestHouse};

const PLACES: &str = "Beddenlijst;;;\nLocatie;Kamer;Aantal;M/V\nHuis Zuid;Z1;4;v\nHuis Zuid;Z2;2;m\n;;;\n\
                      Huis Noord;N1;12;m\nHuis Noord;N1;12;m\nHuis Oost;O1;veel;m\n";
const PEOPLE: &str = "Naam;Geboortedatum;M/V\nTesta Voorbeeld;3-5-1990;v\nDemo Deelnemer;31-2-1990;m\n";

#[tokio::test]
async fn a_messy_list_is_looked_at_mended_and_imported_once() {
    let house = TestHouse::new().await;
    let there = send(&house, "Locations", PLACES.as_bytes()).await.to();
    let seen = house.get(Role::Coordinator, &there).await;
    let position = house.house.archive.head().await.unwrap().position;
    assert_eq!(seen.status, StatusCode::OK);
    let (beds, columns) = ("list-2", columns(&seen));
    let changed: Vec<(&str, &str)> = columns
        .iter()
        .map(|(name, field)| (name.as_str(), if name == beds { "Beds" } else { field.as_str() }))
        .chain([("do", "look")])
        .collect();
    assert_eq!(house.post(Role::Coordinator, &there, &changed).await.to(), there);
    let seen = house.get(Role::Coordinator, &there).await;
    for words in ["2</a>", "18", "is geen heel getal", "is dezelfde als regel"] {
        assert!(seen.says(words) || words == "2</a>", "{words}: {}", seen.text());
    }
    assert_eq!(house.house.archive.head().await.unwrap().position, position, "looking writes nothing");
    let faulty = house.get(Role::Coordinator, &format!("{there}/faulty")).await;
    assert!(faulty.says("Huis Oost;O1;veel;m;is geen heel getal"), "{}", faulty.text());
    assert_eq!(house.post(Role::Coordinator, &there, &[("do", "import")]).await.to(), there);
    let done = house.get(Role::Coordinator, &there).await;
    assert!(done.says("Ingelezen") && done.says("18"), "{}", done.text());
    let after = house.house.archive.head().await.unwrap().position;
    assert_eq!(after, position + 2 + 3 + 18);
    assert_eq!(house.post(Role::Coordinator, &there, &[("do", "import")]).await.to(), there);
    // The same list once more: its columns are known by now, and everything is there.
    let again = send(&house, "Locations", PLACES.as_bytes()).await.to();
    assert!(house.get(Role::Coordinator, &again).await.says("Alles was al ingelezen"));
    assert_eq!(house.house.archive.head().await.unwrap().position, after);
}

#[tokio::test]
async fn people_are_imported_and_their_names_stand_in_no_address_and_no_file() {
    let house = TestHouse::new().await;
    let there = send(&house, "People", PEOPLE.as_bytes()).await.to();
    assert!(house.get(Role::Coordinator, &there).await.says("Testa"));
    assert!(!there.contains("Testa"));
    assert_eq!(house.post(Role::Coordinator, &there, &[("do", "import")]).await.to(), there);
    assert!(house.get(Role::Coordinator, &there).await.says("Eén persoon"));
}

#[tokio::test]
async fn columns_that_were_changed_are_looked_at_before_anything_is_imported() {
    let house = TestHouse::new().await;
    let there = send(&house, "People", PEOPLE.as_bytes()).await.to();
    let position = house.house.archive.head().await.unwrap().position;
    let got = house.post(Role::Coordinator, &there, &[("list-1", ""), ("do", "import")]).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(house.house.archive.head().await.unwrap().position, position);
}

#[tokio::test]
async fn what_cannot_be_read_is_said_at_once() {
    let house = TestHouse::new().await;
    for (bytes, words) in [
        (&b""[..], "Het bestand is leeg"),
        (b"%PDF-1.4 \x00\x01", "geen werkblad"),
        (b"PK\x03\x04rubbish", "beschadigd"),
    ] {
        let got = send(&house, "People", bytes).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        assert!(got.says(words), "{words}: {}", got.text());
    }
    let huge = vec![b'a'; 17 * 1024 * 1024];
    assert!(send(&house, "People", &huge).await.says("te groot"));
    let broken = Request::post("/demostad/import").header(CONTENT_TYPE, "multipart/form-data; boundary=x");
    let broken = house.ask(Role::Coordinator, broken, Body::from("--x\r\nrubbish")).await;
    assert_eq!(broken.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn nobody_else_imports_or_sees_what_waits() {
    let house = TestHouse::new().await;
    let there = send(&house, "People", PEOPLE.as_bytes()).await.to();
    for role in [Role::Desk, Role::Night, Role::Guide, Role::Administrator] {
        for path in ["import", there.as_str(), &format!("{there}/faulty")] {
            assert_eq!(house.get(role, path).await.status, StatusCode::NOT_FOUND, "{role:?} {path}");
        }
        assert_eq!(house.post(role, &there, &[("do", "import")]).await.status, StatusCode::NOT_FOUND, "{role:?}");
    }
}

#[test]
fn there_is_a_sentence_for_everything_in_both_languages() {
    let unreadable = [
        Unreadable::Empty,
        Unreadable::TooLarge,
        Unreadable::NotAWorksheet,
        Unreadable::OldForm,
        Unreadable::Locked,
        Unreadable::Damaged,
    ];
    let left = [WhyLeftOut::AboveHeader, WhyLeftOut::RepeatedHeader, WhyLeftOut::Total];
    let kinds = [Kind::Locations, Kind::People];
    let keys = Reason::NAMES.iter().map(|name| format!("import-why-{name}"));
    let keys = keys.chain(Objection::NAMES.iter().map(|name| format!("import-against-{name}")));
    let keys = keys.chain(Field::ALL.iter().map(|field| format!("import-field-{}", field.name())));
    let keys = keys.chain(unreadable.iter().map(|one| format!("import-unreadable-{}", one.name())));
    let keys = keys.chain(left.iter().map(|one| format!("import-left-{}", one.name())));
    let keys = keys.chain(kinds.iter().map(|kind| format!("import-kind-{}", kind.name())));
    for key in keys {
        for language in Language::ALL {
            assert_ne!(language.n(&key, 1), key, "{key} in {}", language.code());
        }
    }
}

/// Sends a file as a browser does.
async fn send(house: &TestHouse, kind: &str, bytes: &[u8]) -> Got {
    let mut body = Vec::new();
    let part = |body: &mut Vec<u8>, head: &str, content: &[u8]| {
        body.extend(format!("--grens\r\nContent-Disposition: form-data; {head}\r\n\r\n").as_bytes());
        body.extend(content);
        body.extend(b"\r\n");
    };
    part(&mut body, "name=\"kind\"", kind.as_bytes());
    part(&mut body, "name=\"list\"; filename=\"lijst.csv\"\r\nContent-Type: text/csv", bytes);
    part(&mut body, "name=\"second\"; filename=\"\"\r\nContent-Type: application/octet-stream", b"");
    body.extend(b"--grens--\r\n");
    let request = Request::post("/demostad/import").header(CONTENT_TYPE, "multipart/form-data; boundary=grens");
    house.ask(Role::Coordinator, request, Body::from(body)).await
}

/// The columns on the page, and what is chosen for each.
fn columns(seen: &Got) -> Vec<(String, String)> {
    let text = seen.text();
    let selects = text.split("<select id=\"").skip(1);
    let read = |select: &str| {
        let name = select.split('"').next().unwrap_or_default().to_owned();
        let options = select.split("</select>").next().unwrap_or_default();
        let chosen = options.split("<option value=\"").find(|option| option.contains(" selected"));
        (name, chosen.and_then(|option| option.split('"').next()).unwrap_or_default().to_owned())
    };
    selects.map(read).collect()
}
