//! The program from outside, as a terminal or a script meets it: what it answers, with which exit
//! code, and that it never falls over.

mod backup;
mod capacity;
mod decision;
mod flow;
mod letters;
mod lists;
mod placement;
mod program;
mod rules;
mod shares;
mod term;
mod transfer;
mod year;

use std::fs;
use std::path::Path;

use program::{Answer, Served, bestendig, new_house};
use serde_json::Value;

#[test]
fn a_house_is_made_staffed_checked_and_drawn_anew() {
    let folder = tempfile::tempdir().unwrap();
    let house = new_house(folder.path(), "demostad");
    let url = invite(&house, "Demo Eerste", "administrator").line();
    assert!(url.starts_with("https://huis.example/demostad/welcome/"), "{url}");
    let staff = bestendig(&["staff", "list", "--json", "--dir", &house]).done().json();
    assert_eq!(staff["staff"][0]["roles"][0], "administrator");

    let found = bestendig(&["verify", "--json", "--dir", &house]).done().json();
    assert_eq!((&found["whole"], &found["events"]), (&true.into(), &1.into()));
    let head = |hash: &str| format!("{}:{hash}", found["head"]["position"]);
    let noted = head(found["head"]["hash"].as_str().unwrap());
    bestendig(&["verify", "--head", &noted, "--dir", &house]).done();
    bestendig(&["verify", "--head", &head(&"0".repeat(64)), "--dir", &house]).refused("noted outside");

    let drawn = bestendig(&["rebuild", "--check", "--json", "--dir", &house]).done().json();
    assert_eq!((&drawn["same"], &drawn["events"]), (&true.into(), &1.into()));
    bestendig(&["rebuild", "--dir", &house]).done();
}

#[test]
fn the_head_on_a_night_sheet_is_enough_to_check_the_log() {
    let folder = tempfile::tempdir().unwrap();
    let house = new_house(folder.path(), "demostad");
    invite(&house, "Demo Eerste", "administrator").done();
    let verify = |head: &str| bestendig(&["verify", "--head", head, "--dir", &house]);
    let found = bestendig(&["verify", "--json", "--dir", &house]).done().json();
    let hash = found["head"]["hash"].as_str().unwrap();
    let fours: Vec<&str> = (0..4).map(|four| &hash[4 * four..4 * four + 4]).collect();
    let paper = fours.join(" ");
    invite(&house, "Demo Tweede", "desk").done();
    for noted in [paper.clone(), paper.to_uppercase(), hash[..16].to_owned(), format!("1: {paper}")] {
        assert_eq!(verify(&noted).line(), "Noted: event 1 is as it was noted outside.", "{noted}");
    }
    let json = bestendig(&["verify", "--json", "--head", &paper, "--dir", &house]).done().json();
    assert_eq!((&json["witnessed"], &json["head"]["position"]), (&1.into(), &2.into()));
    verify(&format!("2: {paper}")).refused("noted outside at event 2");
    verify(&format!("9: {paper}")).refused("noted outside at event 9");
    verify("0000 0000 0000 0001").refused("no event has the hash");
    verify(&hash[..15]).refused("15 digits of the hash are too few");
    verify(&format!("1 {paper}")).refused("can be read in two ways");
    verify("1:x").refused("is not a digit of a hash");
    verify(&format!("one:{paper}")).refused("POSITION:HASH");
}

#[test]
fn a_colleague_who_works_here_gets_a_new_address_and_stays_what_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let house = new_house(folder.path(), "demostad");
    let first = invite(&house, "Demo Loket", "desk").line();
    let again = bestendig(&["staff", "invite", "--name", "demo loket", "--dir", &house]).done().line();
    assert_ne!(first, again);
    invite(&house, "Demo Loket", "coordinator").refused("works here already");
    bestendig(&["staff", "invite", "--name", "Demo Niemand", "--dir", &house]).refused("--role");
    invite(&house, "Demo Kok", "cook").refused("the roles are desk, night");
    let there =
        ["staff", "invite", "--name", "Demo Nacht", "--role", "night", "--location", "Nergens", "--dir", &house];
    bestendig(&there).refused("there is no location");
    let found = bestendig(&["verify", "--json", "--dir", &house]).done().json();
    assert_eq!(found["events"], 1, "what was refused is not written");
}

#[test]
fn a_house_is_made_in_an_empty_folder_only_and_with_words_that_work() {
    let folder = tempfile::tempdir().unwrap();
    let house = new_house(folder.path(), "demostad");
    init(&house, "demostad").refused("is not empty");
    let other = folder.path().join("other").display().to_string();
    init(&other, "Demo Stad").refused("cannot stand in an address");
    assert!(!Path::new(&other).exists(), "what was refused leaves nothing");
    let zone = ["init", "--name", "Demo", "--slug", "demo", "--zone", "Europe/Nergens", "--dir", &other];
    bestendig(&zone).refused("no time zone");
    let postgres =
        ["init", "--name", "Demo", "--slug", "demo", "--postgres", "postgres://127.0.0.1:1/x", "--dir", &other];
    bestendig(&postgres).refused("database");
}

#[test]
fn where_no_house_is_it_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = folder.path().join("nowhere").display().to_string();
    let here = folder.path().display().to_string();
    for command in ["verify", "rebuild", "serve"] {
        bestendig(&[command, "--dir", &nowhere]).refused("nowhere");
        bestendig(&[command, "--dir", &here]).refused("there is no house");
    }
    bestendig(&["staff", "list", "--dir", &nowhere]).refused("there is no house");
    fs::write(folder.path().join("house.toml"), "name = [").unwrap();
    bestendig(&["verify", "--dir", &here]).refused("house.toml is not as it must be");
}

#[test]
fn keys_of_another_house_or_none_are_said_and_touch_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (house, other) = (new_house(folder.path(), "demostad"), new_house(folder.path(), "anderstad"));
    invite(&house, "Demo Eerste", "administrator").done();
    let (ring, master) = (Path::new(&house).join("keys"), Path::new(&house).join("master.key"));
    let (kept_ring, kept_master) = (fs::read(&ring).unwrap(), fs::read(&master).unwrap());
    fs::copy(Path::new(&other).join("keys"), &ring).unwrap();
    bestendig(&["verify", "--dir", &house]).refused("does not belong");
    fs::remove_file(&ring).unwrap();
    bestendig(&["verify", "--dir", &house]).refused("key ring");
    fs::write(&ring, &kept_ring).unwrap();
    fs::remove_file(&master).unwrap();
    bestendig(&["verify", "--dir", &house]).refused("master key");
    fs::write(&master, &kept_master).unwrap();
    bestendig(&["verify", "--dir", &house]).done();
}

#[tokio::test]
async fn an_event_that_this_program_does_not_know_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let house = new_house(folder.path(), "demostad");
    invite(&house, "Demo Eerste", "administrator").done();
    let log = format!("sqlite://{}", Path::new(&house).join("log.db").display());
    let pool = sqlx::sqlite::SqlitePool::connect(&log).await.unwrap();
    sqlx::query("UPDATE event SET kind = 'SongSung'").execute(&pool).await.unwrap();
    pool.close().await;
    bestendig(&["verify", "--dir", &house]).refused("SongSung");
    bestendig(&["serve", "--dir", &house]).refused("newer");
}

#[test]
fn a_file_that_is_damaged_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let house = new_house(folder.path(), "demostad");
    fs::write(Path::new(&house).join("log.db"), "this is no database, whatever it is called").unwrap();
    bestendig(&["verify", "--dir", &house]).refused("database");
    bestendig(&["staff", "list", "--dir", &house]).refused("database");
}

#[test]
fn spellings_are_ranked_from_both_shapes_of_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("names.json");
    let path = file.display().to_string();
    for text in [
        r#"["mohammed", "muhammad", "voorbeeld"]"#,
        r#"{"source": "x", "groups": {"a": ["mohammed", "muhammad"], "b": ["voorbeeld"]}}"#,
    ] {
        fs::write(&file, text).unwrap();
        let ranked = bestendig(&["names", "rank", &path, "--top", "1", "--json"]).done().json();
        assert_eq!(ranked["mohammed"][0], "muhammad", "{text}");
    }
    fs::write(&file, "{}").unwrap();
    bestendig(&["names", "rank", &path]).refused("holds no list of names");
    bestendig(&["names", "rank", "no-such-file.json"]).refused("cannot be read");
}

#[test]
fn the_same_seed_gives_the_same_houses() {
    let folder = tempfile::tempdir().unwrap();
    let people_of = |dir: &str, seed: &str| -> Vec<Value> {
        let dir = folder.path().join(dir).display().to_string();
        let demo = Served::demo(&dir, seed);
        let staff =
            |slug: &str| bestendig(&["staff", "list", "--json", "--dir", &format!("{dir}/{slug}")]).done().json();
        demo.slugs().iter().map(|slug| staff(slug)).collect()
    };
    let (one, two, other) = (people_of("one", "7"), people_of("two", "7"), people_of("other", "8"));
    assert_eq!(one.len(), 5);
    assert_eq!(one, two);
    assert_ne!(one, other);
    let one = folder.path().join("one").display().to_string();
    let demo = ["demo", "--listen", "127.0.0.1:0", "--dir", &one, "--seed", "8"];
    bestendig(&demo).refused("holds the demo of seed 7");
}

#[test]
fn a_folder_that_holds_something_else_is_no_demo() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.txt"), "of somebody").unwrap();
    let dir = folder.path().display().to_string();
    bestendig(&["demo", "--fresh", "--listen", "127.0.0.1:0", "--dir", &dir]).refused("is no demo");
    assert!(folder.path().join("letter.txt").exists());
}

#[test]
fn what_is_of_one_house_is_nothing_in_another() {
    let folder = tempfile::tempdir().unwrap();
    let demo = Served::demo(&folder.path().join("demo").display().to_string(), "7");
    let (amsterdam, utrecht) = (demo.sign_in("amsterdam", "desk"), demo.sign_in("utrecht", "desk"));
    let there = demo.get("/utrecht/tonight", &utrecht);
    let (_, rest) = there.split_once("<h2><a href=\"/utrecht/tonight/").expect("somebody asks for a bed in Utrecht");
    let (foreign, unknown) = (&rest[..26], "0".repeat(26));
    assert!(demo.get(&format!("/utrecht/tonight/{foreign}"), &utrecht).starts_with("HTTP/1.1 200"));
    let of = |id: &str| Served::without_date(&demo.get(&format!("/amsterdam/tonight/{id}"), &amsterdam));
    assert!(of(foreign).starts_with("HTTP/1.1 404"));
    assert_eq!(of(foreign), of(&unknown), "the two look the same, to the byte");
    let door = demo.get("/utrecht/tonight", &amsterdam);
    assert!(door.starts_with("HTTP/1.1 303"), "a session of Amsterdam is nothing in Utrecht: {door}");
    assert!(demo.get("/healthz", "").starts_with("HTTP/1.1 200"));
}

fn init(dir: &str, slug: &str) -> Answer {
    bestendig(&["init", "--name", "Demo", "--slug", slug, "--dir", dir])
}

fn invite(house: &str, name: &str, role: &str) -> Answer {
    bestendig(&["staff", "invite", "--name", name, "--role", role, "--dir", house])
}
