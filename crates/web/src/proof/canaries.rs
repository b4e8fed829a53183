//! Names, numbers and notes of five hundred invented people go through every page, while everything
//! is logged that can be: afterwards they stand in no log, no file, no address, no header and no title.

use std::fs;
use std::path::Path;
use std::sync::Mutex;

use axum::body::Body;
use axum::http::Request;
use axum::http::header::CONTENT_TYPE;
use domain::staff::Role;

use super::routes;
use crate::chance;
use crate::testing::{Got, LOCATION, MEN, TestHouse};

/// How each name, number and note begins; what follows is different for everybody.
const WORDS: [&str; 3] = ["Qanarijvogel", "06975312468", "Vlindervangst"];

/// One invented person and what they told.
struct Canary {
    name: String,
    number: String,
    note: String,
}

impl Canary {
    fn new(nth: usize) -> Canary {
        let letters: String = (0..4).map(|place| char::from(b'a' + (nth / 5_usize.pow(place) % 5) as u8)).collect();
        let [name, number, note] = WORDS;
        Canary {
            name: format!("{name}{letters} Ñ{nth}"),
            number: format!("{number}{nth:04}"),
            note: format!("{note}{letters} in het {nth}e park"),
        }
    }

    fn form<'c>(&'c self, command: &'c str, request: &'c str) -> Vec<(&'c str, &'c str)> {
        let (name, number, note) = (self.name.as_str(), self.number.as_str(), self.note.as_str());
        let about = [("command", command), ("request", request), ("name", name), ("kind", "told"), ("with", "men")];
        let reach = [("reach-channel", "telephone"), ("reach-to", number), ("reach-mind", note), ("note", note)];
        [&about[..], &reach[..]].concat()
    }
}

/// Everything that pages answered apart from their bodies, and how often a body named somebody.
#[derive(Default)]
struct Heard {
    outside: String,
    named: usize,
}

impl Heard {
    #[track_caller]
    fn take(&mut self, got: Got) -> Got {
        assert!(
            !got.status.is_server_error() && got.status != 404 && got.status != 400,
            "{}: {}",
            got.status,
            got.text()
        );
        let text = got.text();
        let title = text.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
        self.outside += &format!("{:?}\n{}\n", got.headers, title.map_or("", |(title, _)| title));
        self.named += usize::from(text.contains(WORDS[0]));
        got
    }
}

#[tokio::test]
async fn what_people_told_stands_nowhere_but_on_the_pages() {
    let house = TestHouse::new().await;
    let log = house.folder().join("all.log");
    let file = Mutex::new(fs::File::create(&log).expect("a file for the log"));
    let listening = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false).with_writer(file);
    listening.try_init().expect("nobody else listens");
    let mut heard = Heard::default();
    let many: usize = std::env::var("BESTENDIG_CANARIES").ok().and_then(|many| many.parse().ok()).unwrap_or(500);
    let mut before = None;
    for nth in 0..many {
        let canary = Canary::new(nth);
        let person = comes_in(&house, &mut heard, &canary).await;
        if nth % 100 == 0 {
            stays(&house, &mut heard, &person, nth / 100).await;
        }
        if let Some(before) = before.replace(person.clone()).filter(|_| nth % 50 == 1) {
            must_not_meet(&house, &mut heard, &person, &before).await;
        }
    }
    night(&house, &mut heard).await;
    imported(&house, &mut heard).await;
    assert!(heard.named >= 3 * many, "the pages themselves name people: {}", heard.named);
    tracing::trace!("the last line of the log");
    let logged = fs::read_to_string(&log).expect("a log");
    assert!(logged.contains("the last line of the log"), "the log was not kept");
    assert_eq!(words_in(heard.outside.as_bytes()), Vec::<String>::new(), "in a header or title");
    assert_eq!(words_below(house.folder()), Vec::<String>::new());
    house.house.archive.close().await;
    assert_eq!(words_below(house.folder()), Vec::<String>::new(), "after the house was closed");
}

/// Somebody is typed in, perhaps known, written down, searched, looked at and put right.
async fn comes_in(house: &TestHouse, heard: &mut Heard, canary: &Canary) -> String {
    let (command, request) = (chance::command().to_string(), chance::command().to_string());
    let form = canary.form(&command, &request);
    let wrong = [&form[..], &[("birth", canary.note.as_str())]].concat();
    let right = [&form[..], &[("then", "bed")]].concat();
    for (path, form) in [
        ("person/draft", &form),
        ("person/known", &form),
        ("person/register", &wrong),
        ("person/register", &right),
        ("person/search", &vec![("query", canary.name.as_str())]),
    ] {
        heard.take(house.post(Role::Desk, path, form).await);
    }
    heard.take(house.get(Role::Desk, &format!("tonight/{request}")).await);
    heard.take(house.get(Role::Guide, &format!("person/{command}")).await);
    let correct = format!("person/{command}/correct");
    heard.take(house.get(Role::Desk, &correct).await);
    let again = chance::command().to_string();
    heard.take(house.post(Role::Desk, &correct, &canary.form(&again, &request)).await);
    heard
        .take(house.post(Role::Desk, &format!("tonight/{request}/end"), &ending(&chance::command().to_string())).await);
    command
}

/// Whether there is such a page.
fn is_listed(path: &str) -> bool {
    routes::all().iter().any(|route| route.path == format!("/demostad{path}"))
}

fn ending(command: &str) -> Vec<(&str, &str)> {
    vec![("command", command), ("how", "withdrawn")]
}

/// Somebody asks again, gets a bed, sleeps in it, and leaves it for the next.
async fn stays(house: &TestHouse, heard: &mut Heard, person: &str, nth: usize) {
    let command = || chance::command().to_string();
    let request = command();
    let bed = TestHouse::bed(MEN, 1 + nth as u128 % 2);
    let (location, place) = (LOCATION.to_string(), format!("{person}.{bed}"));
    heard.take(house.post(Role::Desk, "tonight", &[("command", request.as_str()), ("person", person)]).await);
    heard.take(house.get(Role::Desk, "tonight").await);
    let at = |verb: &str| format!("tonight/{request}/{verb}");
    let (hold, confirm) = (command(), command());
    let form = [("command", hold.as_str()), ("location", location.as_str()), ("place", place.as_str())];
    heard.take(house.post(Role::Desk, &at("hold"), &form).await);
    let form = [("command", confirm.as_str()), ("location", location.as_str()), ("until", "")];
    heard.take(house.post(Role::Desk, &at("confirm"), &form).await);
    heard.take(house.get(Role::Coordinator, "board").await);
    heard.take(house.get(Role::Night, &format!("tonight/{request}")).await);
}

async fn must_not_meet(house: &TestHouse, heard: &mut Heard, person: &str, other: &str) {
    let command = chance::command().to_string();
    let form = [("command", command.as_str()), ("other", other), ("scope", "city"), ("said-by", "person")];
    heard.take(house.post(Role::Desk, &format!("person/{person}/ban"), &form).await);
    heard.take(house.get(Role::Desk, &format!("person/{person}")).await);
}

/// The round, and the sheet on paper.
async fn night(house: &TestHouse, heard: &mut Heard) {
    let command = chance::command().to_string();
    let round = format!("round/{LOCATION}");
    heard.take(house.get(Role::Night, &round).await);
    for path in [format!("{round}/sheet"), format!("{round}/sheet.pdf")] {
        heard.take(house.post(Role::Night, &path, &[("command", command.as_str())]).await);
    }
    let sheet = heard.take(house.get(Role::Night, &format!("{round}/sheet")).await);
    assert!(sheet.says(WORDS[0]), "the sheet names whom to call");
}

/// A list of people as a file, and one that cannot be read.
async fn imported(house: &TestHouse, heard: &mut Heard) {
    if !is_listed("/import") {
        return;
    }
    let rows: String = (600..620).map(Canary::new).map(|c| format!("{};{};{}\n", c.name, c.number, c.note)).collect();
    for list in [format!("Naam;Telefoon;Opmerking\n{rows}"), format!("{rows}\"")] {
        let body = format!(
            "--grens\r\ncontent-disposition: form-data; name=\"kind\"\r\n\r\npeople\r\n--grens\r\n\
             content-disposition: form-data; name=\"list\"; filename=\"lijst.csv\"\r\n\r\n{list}\r\n--grens--\r\n"
        );
        let upload = Request::post("/demostad/import").header(CONTENT_TYPE, "multipart/form-data; boundary=grens");
        let got = heard.take(house.ask(Role::Coordinator, upload, Body::from(body)).await);
        if got.status.is_redirection() {
            let preview = got.to();
            heard.take(house.get(Role::Coordinator, &preview).await);
            heard.take(house.post(Role::Coordinator, &preview, &[("do", "import")]).await);
            heard.take(house.get(Role::Coordinator, &preview).await);
        }
    }
}

/// Which words stand in which file of a folder: the log, the database with what lies beside it, the keys.
fn words_below(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        if entry.path().is_dir() {
            found.extend(words_below(&entry.path()));
        } else {
            let words = words_in(&fs::read(entry.path()).expect("a file"));
            found.extend(words.into_iter().map(|word| format!("{word} in {}", entry.path().display())));
        }
    }
    found
}

/// Which words stand here, in any of the ways in which text is written down.
fn words_in(bytes: &[u8]) -> Vec<String> {
    // What is not text becomes a sign of its own; our words are plain letters and digits in all shapes.
    let text = String::from_utf8_lossy(bytes);
    let small = text.to_ascii_lowercase();
    let stands = |word: &&str| {
        let wide: String = word.to_ascii_lowercase().chars().flat_map(|letter| [letter, '\0']).collect();
        let cases = [(*word).to_owned(), word.to_ascii_lowercase(), word.to_ascii_uppercase()];
        cases.iter().any(|word| {
            let hex: String = word.bytes().map(|byte| format!("{byte:02x}")).collect();
            let percent: String = word.bytes().map(|byte| format!("%{byte:02x}")).collect();
            [word.to_ascii_lowercase(), hex, percent].iter().any(|shape| small.contains(shape))
        }) || small.contains(&wide)
    };
    let encoded = |word: &&str| {
        [(*word).to_owned(), word.to_ascii_lowercase(), word.to_ascii_uppercase()]
            .iter()
            .any(|word| (0..3).any(|offset| text.contains(&base64(word.as_bytes(), offset))))
    };
    WORDS.iter().filter(|word| stands(word) || encoded(word)).map(|word| (*word).to_owned()).collect()
}

/// The digits of base 64 that are the same whatever stands before and after.
fn base64(word: &[u8], offset: usize) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let padded = [&vec![0; offset][..], word].concat();
    let digits = padded.chunks_exact(3).flat_map(|three| {
        let number = u32::from(three[0]) << 16 | u32::from(three[1]) << 8 | u32::from(three[2]);
        [18, 12, 6, 0].map(|shift| char::from(DIGITS[(number >> shift) as usize & 63]))
    });
    digits.skip(if offset == 0 { 0 } else { 4 }).collect()
}

#[test]
fn the_search_for_words_finds_them_in_every_shape() {
    for text in [
        "the name Qanarijvogelaaaa",
        "QANARIJVOGEL",
        "x=%51%61%6e%61%72%69%6a%76%6f%67%65%6c",
        "51616e6172696a766f67656c",
        "UWFuYXJpanZvZ2Vs",
        "xxFRYW5hcmlqdm9nZWx4",
    ] {
        assert_eq!(words_in(text.as_bytes()), [WORDS[0]], "{text}");
    }
    assert!(words_in(b"Testa Voorbeeld").is_empty());
}
