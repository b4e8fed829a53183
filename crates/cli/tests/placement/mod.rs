//! All households in all rooms, from outside: whatever is asked, there is an answer with its bound or a sentence.

mod question;

use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::program::{Answer, Started, bestendig};
use question::{file, fits, invented, plain};

fn solve(file: &str, more: &[&str]) -> Answer {
    bestendig(&[&["placement", "solve", file, "--json"], more].concat())
}

/// An instance that lies beside the repository, where it does.
fn shared(name: &str) -> Option<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/placement").join(name);
    file.exists().then(|| file.display().to_string())
}

#[test]
fn without_time_there_is_an_answer_and_its_bound() {
    let folder = tempfile::tempdir().unwrap();
    let asked = invented(300, 100);
    let file = file(folder.path(), &asked);
    let answer = solve(&file, &["--time-limit", "0"]).done().json();
    fits(&asked, &answer);
    assert_eq!(answer["ended_by"], "time");
    assert!(answer["bound"].as_i64() > Some(0), "{answer}");
    let text = bestendig(&["placement", "solve", &file, "--time-limit", "0"]).done().text();
    assert!(text.contains("no answer is cheaper than") && text.contains("when the time was up"), "{text}");
    for limit in ["-1", "NaN", "inf", "1e300", "soon"] {
        solve(&file, &["--time-limit", limit]).refused("a number of seconds from 0 to");
    }
}

#[test]
fn ctrl_c_gives_the_best_so_far_with_its_bound() {
    let folder = tempfile::tempdir().unwrap();
    let asked = invented(900, 300);
    let file = file(folder.path(), &asked);
    let began = Instant::now();
    let search = Started::with(&["placement", "solve", &file, "--json", "--time-limit", "900"]);
    std::thread::sleep(Duration::from_secs(3));
    search.interrupt();
    let answer = search.answer().done().json();
    assert!(began.elapsed() < Duration::from_secs(120), "{:?}", began.elapsed());
    fits(&asked, &answer);
    assert_eq!((&answer["ended_by"], &answer["proven"]), (&"interrupt".into(), &false.into()));
    assert!(answer["bound"].as_i64() > Some(0), "{}", answer["bound"]);
}

#[test]
fn a_curve_that_is_interrupted_keeps_its_points() {
    let folder = tempfile::tempdir().unwrap();
    let file = file(folder.path(), &invented(900, 300));
    let asked = ["placement", "curve", &file, "--json", "--moves", "0,1,2,all", "--time-limit", "2"];
    let search = Started::with(&asked);
    std::thread::sleep(Duration::from_secs(3));
    search.interrupt();
    let found = search.answer().done().json();
    let points = found["points"].as_array().unwrap();
    assert!((1..4).contains(&points.len()), "{found}");
    assert!(points.iter().all(|point| point["bound"].as_i64() <= point["objective"].as_i64()), "{found}");
    assert_eq!(found["ended_by"], "interrupt");
}

#[test]
fn the_curve_is_the_known_one() {
    let (Some(file), Some(known)) = (shared("today.json"), shared("moves_curve.csv")) else { return };
    let known = fs::read_to_string(known).unwrap();
    let rows: Vec<Vec<&str>> = known.lines().skip(1).map(|row| row.split(',').collect()).collect();
    let rows: Vec<_> = rows.into_iter().filter(|row| ["1", "2", "3", "5", "all"].contains(&row[1])).collect();
    let moves = rows.iter().map(|row| row[1]).collect::<Vec<_>>().join(",");
    let found = bestendig(&["placement", "curve", &file, "--moves", &moves, "--json"]).done().json();
    let points = found["points"].as_array().unwrap();
    assert_eq!((points.len(), rows.len()), (5, 5));
    for (point, row) in points.iter().zip(rows) {
        let number = |field: &str| point[field].to_string();
        assert_eq!(number("max_moves").replace("null", "all"), row[1]);
        assert_eq!(point["proven"], true, "{point}");
        for (field, known) in ["objective", "overflow_households", "overflow_persons", "moves"].iter().zip(&row[2..]) {
            assert_eq!(number(field), *known, "{field} of {point}");
        }
    }
}

#[test]
fn a_curve_is_a_table_and_says_where_there_is_no_answer() {
    let folder = tempfile::tempdir().unwrap();
    // Two who must not meet live in one location: one of them has to leave, for a room that there is not.
    let lives = |room: u32| json!({ "current_room": room });
    let asked = plain(&[json!({}), json!({})], &[lives(0), lives(1)], &[json!([0, 1, "location"])]);
    let file = file(folder.path(), &asked);
    let text = bestendig(&["placement", "curve", &file]).done().text();
    let rows: Vec<&str> = text.lines().collect();
    assert_eq!(rows.len(), 10, "{text}");
    assert!(rows[1].contains("no answer was found in which at most 0 households leave"), "{text}");
    assert!(rows[2].contains("the best"), "{text}");
    bestendig(&["placement", "curve", &file, "--moves", "1,-2"]).refused("numbers of households, or `all`");
    solve(&file, &["--max-moves", "0"]).refused("at most 0 households");
    assert_eq!(solve(&file, &["--max-moves", "1"]).done().json()["overflow_persons"], 1);
}

#[test]
fn who_is_more_than_any_room_holds_has_no_bed_and_nobody_else_loses_one() {
    let folder = tempfile::tempdir().unwrap();
    let many = json!({ "f": 1, "m": 1, "minors": 12 });
    let asked = plain(&[json!({ "beds": 4 }), json!({ "beds": 1 })], &[many, json!({})], &[]);
    let answer = solve(&file(folder.path(), &asked), &[]).done().json();
    assert_eq!(answer["rooms"], json!([-1, 1]));
    assert_eq!((&answer["proven"], &answer["overflow_persons"]), (&true.into(), &14.into()));
}

#[test]
fn bans_that_cannot_all_hold_are_answered_or_refused_with_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let rooms = [json!({}), json!({}), json!({})];
    // Each must not meet any other, in one city: one has a bed.
    let bans = [json!([0, 1, "city"]), json!([1, 2, "city"]), json!([2, 0, "city"])];
    let anybody = [json!({}), json!({}), json!({})];
    let answer = solve(&file(folder.path(), &plain(&rooms, &anybody, &bans)), &[]).done().json();
    assert_eq!((&answer["overflow_persons"], &answer["proven"]), (&2.into(), &true.into()));
    // Two who are fixed cannot be kept apart.
    let fixed = |room: u32| json!({ "current_room": room, "fixed": 1 });
    let stuck = plain(&rooms, &[fixed(0), fixed(1)], &[json!([0, 1, "location"])]);
    solve(&file(folder.path(), &stuck), &[]).refused("the households that are fixed cannot all stay");
    let itself = plain(&rooms, &anybody, &[json!([1, 1, "city"])]);
    solve(&file(folder.path(), &itself), &[]).refused("banned from itself");
}

#[test]
fn numbers_that_cannot_be_meant_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |room: Value, household: Value, why: &str| {
        solve(&file(folder.path(), &plain(&[room], &[household], &[])), &[]).refused(why);
    };
    refused(json!({ "beds": -1 }), json!({}), "room 0: beds is -1, and cannot be negative");
    refused(json!({ "beds": 1_000_000_000_001_i64 }), json!({}), "which is too much");
    refused(json!({ "beds": 1e300 }), json!({}), "is no question of placement");
    refused(json!({}), json!({ "m": -3 }), "household 0: m is -3");
    refused(json!({}), json!({ "m": 5000 }), "5000 persons are too many");
    refused(json!({}), json!({ "m": 0 }), "nobody is in it");
    refused(json!({}), json!({ "current_room": 7 }), "current_room 7 does not exist");
    let mut heavy = plain(&[json!({})], &[json!({})], &[]);
    heavy["weights"]["move"] = json!(i64::MAX);
    solve(&file(folder.path(), &heavy), &[]).refused("a weight is 9223372036854775807");
    solve(&folder.path().display().to_string(), &[]).refused("cannot be read");
    solve("no-such-file.json", &[]).refused("cannot be read");
}

#[test]
fn a_file_of_two_gigabytes_of_nothing_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("large.json");
    // It takes no place on the disk.
    File::create(&file).unwrap().set_len(2 << 30).unwrap();
    let began = Instant::now();
    solve(&file.display().to_string(), &[]).refused("is no question of placement");
    assert!(began.elapsed() < Duration::from_secs(30));
}

#[test]
fn what_does_not_fit_into_memory_is_said_with_the_way_on() {
    let folder = tempfile::tempdir().unwrap();
    let asked = invented(4000, 1200);
    let file = file(folder.path(), &asked);
    solve(&file, &["--memory-limit", "1"]).refused("--memory-limit MB");
    // Enough to read it and not to search in it: whoever can stay stays, with a bound.
    let plain = solve(&file, &["--memory-limit", "90", "--time-limit", "2"]).done().json();
    fits(&asked, &plain);
    assert!(plain["bound"].as_i64() > Some(0), "{}", plain["bound"]);
    let mut far = asked;
    let cities = far["cities"].as_array_mut().unwrap();
    cities.extend((5..400).map(|id| json!({ "id": id, "x": id, "y": id, "guest_cap": 0 })));
    fs::write(&file, far.to_string()).unwrap();
    let plain = solve(&file, &["--memory-limit", "120"]).done().json();
    fits(&far, &plain);
    assert_eq!((&plain["ended_by"], plain["bound"].as_i64() > Some(0)), (&"memory".into(), true));
    assert!(plain["peak_memory_bytes"].as_u64() < Some(130_000_000), "{}", plain["peak_memory_bytes"]);
    let curve = bestendig(&["placement", "curve", &file, "--memory-limit", "120"]);
    curve.refused("a search in it takes");
    for limit in ["0", "-5", "much"] {
        solve(&file, &["--memory-limit", limit]).refused("--memory-limit");
    }
}
