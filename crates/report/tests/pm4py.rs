//! The log for process mining, opened by a program that others use for it: PM4Py reads both kinds of file, and reads in them what was
//! written. `./bestendig test` installs PM4Py and names the interpreter in `BESTENDIG_PYTHON`; without that name it is read by the
//! `python3` of the machine if that has PM4Py, and otherwise the test says that nothing was read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, Stdio};

use domain::id::PersonId;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use report::event_log::{EventLog, Grain, Rare};
use report::{Gone, Lists, Now, Passage};
use serde_json::{Value, json};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/read_with_pm4py.py");
const KINDS: [(&str, &str); 4] = [
    ("residence-granted", "durable"),
    ("repeat-application", "semi-durable"),
    ("own-place", "other"),
    ("to-the-moon", "unlisted"),
];

#[test]
fn another_program_reads_in_both_files_what_was_written() {
    let Some(python) = python() else {
        println!("Not run: no PM4Py here. `./bestendig test` installs it.");
        return;
    };
    let house = house(11);
    let mut chance = ChaCha8Rng::seed_from_u64(12);
    let log = EventLog::of(&house, Lists::shipped(), Grain::Month, Rare::Told, &mut chance);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("log.json"), log.ocel()).unwrap();
    std::fs::write(folder.path().join("log.xes"), log.xes()).unwrap();
    let read = read(&python, folder.path());
    let written = written(&house);
    for file in ["ocel", "xes"] {
        for (what, value) in written.as_object().unwrap() {
            assert_eq!(&read[file][what], value, "{what} as {file} tells it");
        }
        let people: u64 = read[file]["ways"].as_object().unwrap().values().filter_map(Value::as_u64).sum();
        assert_eq!(Some(people), written["traces"].as_u64(), "everybody has a way in {file}");
    }
    assert_eq!(read["ocel"]["ways"], read["xes"]["ways"]);
}

/// The interpreter that reads: the one that is named, or the one that the machine has, if it can.
fn python() -> Option<String> {
    if let Ok(named) = std::env::var("BESTENDIG_PYTHON") {
        return Some(named);
    }
    let asked =
        Command::new("python3").args(["-c", "import pm4py"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    asked.is_ok_and(|status| status.success()).then(|| "python3".to_owned())
}

fn read(python: &str, folder: &Path) -> Value {
    let out = Command::new(python).arg(SCRIPT).arg(folder).arg("--json").output();
    let out = out.unwrap_or_else(|error| panic!("{python} cannot be started: {error}"));
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success(), "{python} read nothing; ./bestendig test installs PM4Py: {said}");
    let answer = String::from_utf8_lossy(&out.stdout);
    serde_json::from_str(answer.lines().last().unwrap_or_default()).unwrap_or_else(|error| panic!("{error}: {said}"))
}

/// What the files tell, counted from the house and not from the log.
fn written(house: &[Passage]) -> Value {
    let people: BTreeSet<PersonId> = house.iter().map(|time| time.person).collect();
    let mut activities: BTreeMap<&str, usize> = BTreeMap::new();
    let mut outcomes: BTreeMap<String, usize> = BTreeMap::new();
    let mut days: Vec<Date> = Vec::new();
    let outcome = |kind: &str| {
        let class = KINDS.iter().find(|(known, _)| *known == kind).map_or("", |(_, class)| class);
        format!("{kind} {class}")
    };
    for time in house {
        *activities.entry(if time.known_before { "come back" } else { "enter" }).or_default() += 1;
        days.push(time.entered);
        let Some(gone) = &time.gone else { continue };
        *activities.entry("leave").or_default() += 1;
        *outcomes.entry(outcome(&gone.kind)).or_default() += 1;
        days.push(gone.on);
        if let Now::Is(kind, since) = &gone.now
            && *kind != gone.kind
        {
            *activities.entry("become known later").or_default() += 1;
            *outcomes.entry(outcome(kind)).or_default() += 1;
            days.push(*since);
        }
    }
    let month = |day: &Date| format!("{}T00:00:00+0000", day.first_of_month());
    let mut by_month: BTreeMap<String, usize> = BTreeMap::new();
    days.iter().for_each(|day| *by_month.entry(month(day)).or_default() += 1);
    json!({
        "events": days.len(), "objects": { "person": people.len(), "stay": house.len() }, "traces": people.len(),
        "activities": activities, "outcomes": outcomes, "days": by_month,
        "first": days.iter().min().map(month), "last": days.iter().max().map(month),
    })
}

/// People who came, left to anything, came back, and of whom something became known later.
fn house(seed: u64) -> Vec<Passage> {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let mut house = Vec::new();
    for nth in 1..=150_u128 {
        let mut on = date(2023, 1, 1) + chance.random_range(0..800_i64).days();
        for stay in 0..chance.random_range(1..4) {
            let entered = on;
            on += chance.random_range(1..200_i64).days();
            let kind = |chance: &mut ChaCha8Rng| KINDS[chance.random_range(0..KINDS.len())].0.to_owned();
            let (left_to, later) = (kind(&mut chance), kind(&mut chance));
            let now = match chance.random_range(0..3) {
                0 => Now::Back,
                1 => Now::Is(left_to.clone(), on),
                _ => Now::Is(later, on + chance.random_range(1..400_i64).days()),
            };
            let gone = chance.random_ratio(4, 5).then_some(Gone { on, kind: left_to, now });
            let stays = gone.is_none();
            house.push(Passage { person: PersonId::new(nth), known_before: stay > 0, entered, gone });
            if stays {
                break;
            }
            on += chance.random_range(1..90_i64).days();
        }
    }
    house
}
