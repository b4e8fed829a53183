//! What somebody at the desk would notice, through the real pages and a real archive.

use axum::http::StatusCode;
use domain::id::{PersonId, RequestId};
use domain::person::{
    Birth, Care, Channel, Description, Language, Name, NameKind, Nationalities, Nationality, Needs, Reach,
    RegisterPerson, SaidBy, Signal, SignalKind, SleepsWith,
};
use domain::personal::Personal;
use domain::staff::Role;

use super::form::{fill, read};
use crate::chance;
use crate::testing::{Got, TestHouse};

#[tokio::test]
async fn somebody_with_one_name_is_written_down_and_asks_for_a_bed() {
    let house = TestHouse::new().await;
    let got = register(&house, &[("name", "Testa"), ("then", "bed")]).await;
    let request: RequestId = got.to().strip_prefix("tonight/").expect("a request").parse().expect("an id");
    assert!(house.get(Role::Desk, &format!("tonight/{request}")).await.says("Testa"));
}

#[tokio::test]
async fn nothing_is_required_not_even_a_name() {
    let house = TestHouse::new().await;
    let page = registered(&house, &[]).await;
    assert!(page.says("Zonder naam"));
}

#[tokio::test]
async fn a_form_sent_twice_writes_down_one_person_and_one_request() {
    let house = TestHouse::new().await;
    let (command, request) = (chance::command().to_string(), chance::command().to_string());
    let form = [("command", &*command), ("request", &*request), ("name", "Testa Tweemaal"), ("then", "bed")];
    let first = house.post(Role::Desk, "person/register", &form).await.to();
    let second = house.post(Role::Desk, "person/register", &form).await.to();
    assert_eq!(first, second);
    let found = house.post(Role::Desk, "person/search", &[("query", "Tweemaal")]).await;
    assert_eq!(found.text().matches("<bdi>Testa Tweemaal</bdi>").count(), 1);
    assert_eq!(house.house.archive.open_requests().await.unwrap().len(), 1);
}

#[tokio::test]
async fn all_faults_come_at_once_and_nothing_typed_is_lost() {
    let house = TestHouse::new().await;
    let typed = [
        ("name", "Testa Fout"),
        ("birth", "ooit misschien"),
        ("nationality", "Nergenslands"),
        ("languages", "Nergenstaal"),
        ("note", "blijft staan"),
        ("signal", "Pregnant"),
        ("said-Pregnant", "Other"),
        ("reach-to", "de buurvrouw"),
        ("need", "quiet"),
    ];
    let got = register(&house, &typed).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["birth", "nationality-0", "languages"] {
        assert!(got.says(&format!("<a href=\"#{field}\">")), "{field}");
        assert!(got.says(&format!("id=\"{field}-fault\"")), "{field}");
    }
    for words in ["Testa Fout", "ooit misschien", "Nergenslands", "Nergenstaal", "blijft staan", "de buurvrouw"] {
        assert!(got.says(words), "{words} is lost");
    }
    for ticked in ["value=\"Pregnant\" checked", "value=\"Other\" selected", "value=\"quiet\" checked"] {
        assert!(got.says(ticked), "{ticked} is lost");
    }
}

#[tokio::test]
async fn another_row_keeps_everything_and_writes_nothing_down() {
    let house = TestHouse::new().await;
    let got = register(&house, &[("name", "Testa Rij"), ("note", "staat er nog"), ("more", "name")]).await;
    assert_eq!(got.status, StatusCode::OK);
    assert!(got.says("id=\"name-1\"") && got.says("value=\"Testa Rij\"") && got.says("staat er nog"));
    assert!(house.post(Role::Desk, "person/search", &[("query", "Testa Rij")]).await.says("Niemand gevonden"));
}

#[tokio::test]
async fn the_night_reads_a_name_and_no_file() {
    let house = TestHouse::new().await;
    let form = [("name", "Testa Geheim"), ("note", "dit is niet voor de nacht"), ("signal", "Trafficking")];
    let path = register(&house, &form).await.to();
    let desk = house.get(Role::Desk, &path).await;
    assert!(desk.says("dit is niet voor de nacht") && desk.says("Misschien mensenhandel"));
    let night = house.get(Role::Night, &path).await;
    assert_eq!(night.status, StatusCode::OK);
    assert!(night.says("Testa Geheim"));
    assert!(!night.says("dit is niet voor de nacht") && !night.says("mensenhandel"));
    assert_eq!(house.get(Role::Night, &format!("{path}/correct")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get(Role::Administrator, &path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_typed_is_never_a_script() {
    let house = TestHouse::new().await;
    let bad = "<script>alert(1)</script>\"><img src=x>";
    let again = register(&house, &[("name", bad), ("note", bad), ("birth", bad)]).await;
    let shown = registered(&house, &[("name", bad), ("note", bad)]).await;
    let found = house.post(Role::Desk, "person/search", &[("query", bad)]).await;
    let known = house.post(Role::Desk, "person/known", &[("name", bad)]).await;
    for got in [again, shown, found, known] {
        assert!(!got.says("<script>alert") && !got.says("<img src=x"), "{}", got.text());
    }
}

#[tokio::test]
async fn somebody_of_another_house_looks_like_nobody() {
    let mut house = TestHouse::new().await;
    let other = house.neighbour().await;
    let person = PersonId::new(chance::number());
    let allowed = other
        .guard
        .allow(
            &house.worker(Role::Desk),
            RegisterPerson { person, names: vec![], needs: Needs::default(), description: Description::default() },
        )
        .expect("a desk may");
    other.archive.execute(allowed, chance::command(), &other.now()).await.expect("written down there");
    let nobody = PersonId::new(chance::number());
    for rest in ["", "/correct", "/choose/ban"] {
        let (there, nowhere) = (format!("person/{person}{rest}"), format!("person/{nobody}{rest}"));
        let (there, nowhere) = (house.get(Role::Desk, &there).await, house.get(Role::Desk, &nowhere).await);
        assert_eq!((there.status, &there.body), (StatusCode::NOT_FOUND, &nowhere.body), "{rest}");
    }
}

#[tokio::test]
async fn a_form_that_was_begun_is_kept_sealed_for_who_began_it() {
    let house = TestHouse::new().await;
    let id = chance::command().to_string();
    let form = [("command", &*id), ("name", "Testa Kladversie"), ("note", "half getypt")];
    assert_eq!(house.post(Role::Desk, "person/draft", &form).await.status, StatusCode::NO_CONTENT);
    assert!(house.get(Role::Desk, "person/register").await.says("Testa Kladversie"));
    let again = house.get(Role::Desk, &format!("person/register/{id}")).await;
    assert!(again.says("half getypt"));
    assert_eq!(again.hidden("command"), id);
    assert!(!house.get(Role::Guide, "person/register").await.says("Kladversie"));
    assert_eq!(house.get(Role::Guide, &format!("person/register/{id}")).await.status, StatusCode::NOT_FOUND);
    assert!(!readable(house.folder(), b"Kladversie") && !readable(house.folder(), b"half getypt"));
    let got = house.post(Role::Desk, "person/register", &form).await;
    assert!(got.to().starts_with("person/"));
    assert!(!house.get(Role::Desk, "person/register").await.says("Kladversie"));
}

#[tokio::test]
async fn an_unwanted_form_is_thrown_away_and_an_empty_one_never_kept() {
    let house = TestHouse::new().await;
    let (id, empty) = (chance::command().to_string(), chance::command().to_string());
    house.post(Role::Desk, "person/draft", &[("command", &id), ("name", "Testa Weg")]).await;
    house.post(Role::Desk, "person/draft", &[("command", &empty), ("kind", "told"), ("said-Ill", "Person")]).await;
    assert_eq!(house.get(Role::Desk, "person/register").await.text().matches("Ga verder met").count(), 1);
    house.post(Role::Desk, "person/draft/drop", &[("command", &id)]).await.to();
    assert!(!house.get(Role::Desk, "person/register").await.says("Ga verder met"));
}

#[tokio::test]
async fn another_spelling_shows_who_may_be_meant_and_why() {
    let house = TestHouse::new().await;
    house.person("Mohammed Voorbeeld", Needs::default()).await;
    let fragment = house.post(Role::Desk, "person/known", &[("name", "Muhammad Voorbeelt")]).await;
    assert!(fragment.says("Mohammed Voorbeeld") && !fragment.says("<html"));
    assert!(fragment.says("Klinkt gelijk") || fragment.says("Bijna gelijk gespeld"), "{}", fragment.text());
    let whole = register(&house, &[("name", "Muhammad Voorbeelt"), ("more", "known")]).await;
    assert!(whole.says("Mohammed Voorbeeld") && whole.says("value=\"Muhammad Voorbeelt\""));
    assert!(!house.post(Role::Desk, "person/known", &[("name", "Heel Iemand Anders")]).await.says("Mohammed"));
}

#[tokio::test]
async fn the_same_is_said_and_taken_back() {
    let house = TestHouse::new().await;
    let one = house.person("Testa Dubbel", Needs::default()).await;
    let other = house.person("Testa Dubbell", Needs::default()).await;
    let (page, id, mate) = (format!("person/{one}"), chance::command().to_string(), other.to_string());
    let before = house.get(Role::Desk, &page).await;
    assert!(before.says("Testa Dubbell") && before.says("Dezelfde persoon"));
    let said = [("command", &*id), ("other", &*mate), ("same", "yes")];
    house.post(Role::Desk, &format!("{page}/same"), &said).await.to();
    for person in [one, other] {
        assert!(house.get(Role::Desk, &format!("person/{person}")).await.says("is dezelfde persoon"));
    }
    let back = [("command", &*chance::command().to_string()), ("other", &*mate), ("statement", &*id)];
    house.post(Role::Desk, &format!("{page}/same/take-back"), &back).await.to();
    assert!(!house.get(Role::Desk, &page).await.says("is dezelfde persoon"));
}

#[tokio::test]
async fn people_belong_together_ask_together_and_part_again() {
    let house = TestHouse::new().await;
    let mother = house.person("Testa Moeder", Needs::default()).await.to_string();
    let got = register(&house, &[("name", "Testa Kind"), ("need", "minor"), ("beside", &mother)]).await;
    let child = got.to().strip_prefix("person/").expect("a person").to_owned();
    let page = house.get(Role::Desk, &format!("person/{mother}")).await;
    assert!(page.says(&format!("name=\"person\" value=\"{child}\" checked")), "{}", page.text());
    let household = page.hidden("household");
    let leave = [
        ("command", &*chance::command().to_string()),
        ("person", &*child),
        ("household", &*household),
        ("back", &*mother),
    ];
    house.post(Role::Desk, "household/leave", &leave).await.to();
    assert!(house.get(Role::Desk, &format!("person/{child}")).await.says("Nog bij niemand"));
    let join = [("command", &*chance::command().to_string()), ("person", &*mother), ("other", &*child)];
    house.post(Role::Desk, "household/join", &join).await.to();
    assert!(!house.get(Role::Desk, &format!("person/{child}")).await.says("Nog bij niemand"));
}

#[tokio::test]
async fn two_who_must_not_meet_are_written_on_both_pages_and_lifted_from_either() {
    let house = TestHouse::new().await;
    let one = house.person("Testa Bang", Needs::default()).await.to_string();
    let other = house.person("Ander Voorbeeld", Needs::default()).await.to_string();
    let found = house.post(Role::Desk, &format!("person/{one}/choose/ban"), &[("query", "Ander Voorbeeld")]).await;
    assert_eq!(found.hidden("other"), other);
    let id = chance::command().to_string();
    let ban = [("command", &*id), ("other", &*other), ("scope", "city"), ("said-by", "Person")];
    house.post(Role::Desk, &format!("person/{one}/ban"), &ban).await.to();
    assert!(house.get(Role::Desk, &format!("person/{other}")).await.says("niet in dezelfde stad"));
    let twice = [("command", &*chance::command().to_string()), ("other", &*other), ("scope", "city")];
    let again = house.post(Role::Desk, &format!("person/{one}/ban"), &twice).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let lift = [("command", &*chance::command().to_string()), ("other", &*one), ("ban", &*id)];
    house.post(Role::Desk, &format!("person/{other}/ban/lift"), &lift).await.to();
    assert!(!house.get(Role::Desk, &format!("person/{one}")).await.says("niet in dezelfde stad"));
}

#[tokio::test]
async fn correcting_begins_with_what_stands_and_says_what_changed() {
    let house = TestHouse::new().await;
    let path = register(&house, &[("name", "Testa Oud"), ("note", "blijft"), ("birth", "mei 1990")]).await.to();
    let form = house.get(Role::Desk, &format!("{path}/correct")).await;
    assert!(form.says("value=\"Testa Oud\"") && form.says("value=\"05-1990\"") && form.says(">blijft</textarea>"));
    let id = form.hidden("command");
    let typed = [("command", &*id), ("name", "Testa Nieuw"), ("note", "blijft"), ("birth", "05-1990")];
    let to = house.post(Role::Desk, &format!("{path}/correct"), &typed).await.to();
    assert_eq!(to, format!("{path}?changed=names"));
    let page = house.get(Role::Desk, &to).await;
    assert!(page.says("De namen zijn aangepast") && page.says("Testa Nieuw") && page.says("blijft"));
}

#[tokio::test]
async fn who_looked_is_told_by_who_may_tell_it() {
    let house = TestHouse::new().await;
    let path = format!("person/{}", house.person("Testa Bekeken", Needs::default()).await);
    house.get(Role::Guide, &path).await;
    let coordinator = house.get(Role::Coordinator, &path).await;
    assert!(coordinator.says("Demo guide") && coordinator.says("voor begeleiding"));
    assert!(!house.get(Role::Desk, &path).await.says("Demo guide"));
}

#[test]
fn the_form_gives_back_what_was_told() {
    let names = vec![
        Name { words: Personal::new("Testa Voorbeeld"), kind: NameKind::Told },
        Name { words: Personal::new("ተስታ"), kind: NameKind::OwnScript },
        Name { words: Personal::new("De Zanger"), kind: NameKind::Alias },
    ];
    let needs = Needs {
        sleeps_with: SleepsWith::Women,
        step_free: true,
        women_only: true,
        care: Care::InHouse,
        minor: true,
        quiet: true,
    };
    let today = jiff::civil::date(2026, 11, 23);
    let births = [Birth::NotKnown, Birth::Exact(today), Birth::Month { year: 1990, month: 5 }, Birth::Year(1990)];
    for birth in births.into_iter().chain([Birth::About(1990)]) {
        let eritrean = Nationality::Of(code("Eritrese"));
        let description = Description {
            birth,
            nationalities: Nationalities::Told(vec![eritrean, Nationality::Unknown, Nationality::Stateless]),
            languages: vec![Language("ti".into()), Language("en".into())],
            interpreter: true,
            reach: vec![Reach {
                channel: Channel::Through,
                to: Personal::new("een vriend"),
                mind: Personal::new("noem geen opvang"),
            }],
            signals: vec![Signal { kind: SignalKind::Ill, said_by: SaidBy::Worker }],
            note: Personal::new("een zin"),
        };
        let told = read(&fill(&names, &needs, &description), today).expect("nothing is wrong with it");
        assert_eq!((told.names, told.needs, told.description), (names.clone(), needs.clone(), description));
    }
}

fn code(words: &str) -> String {
    use domain::person::nationality::{Found, find};
    match find(words) {
        Found::One(Nationality::Of(code)) => code,
        other => panic!("{words}: {other:?}"),
    }
}

/// Sends the form as the desk does, with an id of its own.
async fn register(house: &TestHouse, typed: &[(&str, &str)]) -> Got {
    let (command, request) = (chance::command().to_string(), chance::command().to_string());
    let form = [&[("command", &*command), ("request", &*request)], typed].concat();
    house.post(Role::Desk, "person/register", &form).await
}

/// The page of whoever was just written down.
async fn registered(house: &TestHouse, typed: &[(&str, &str)]) -> Got {
    let path = register(house, typed).await.to();
    house.get(Role::Desk, &path).await
}

/// Whether these bytes stand in any file below a folder.
fn readable(folder: &std::path::Path, wanted: &[u8]) -> bool {
    std::fs::read_dir(folder).expect("a folder").any(|entry| {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            return readable(&path, wanted);
        }
        std::fs::read(&path).expect("a file").windows(wanted.len()).any(|bytes| bytes == wanted)
    })
}
