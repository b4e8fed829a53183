//! Writes the log of an invented house into a folder, once as OCEL 2.0 and once as XES, for programs that read such logs:
//! `cargo run -p report --example event_log -- FOLDER`, then `python crates/report/examples/read_with_pm4py.py FOLDER`.

use std::path::PathBuf;

use domain::id::PersonId;
use jiff::ToSpan;
use jiff::civil::date;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use report::event_log::{EventLog, Grain, Rare};
use report::{Gone, Lists, Now, Passage};

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| ".".to_owned()));
    let kinds = ["repeat-application", "residence-granted", "own-place", "unknown-destination"];
    let somebody = |nth: u32| {
        let entered = date(2025, 1, 10) + (i64::from(nth) * 3).days();
        // Everybody has left again before they come back.
        let on = entered + (5 + i64::from(nth % 15)).days();
        let kind = kinds[nth as usize % kinds.len()].to_owned();
        let now = match nth % 8 {
            0 => Now::Is("residence-granted".to_owned(), on + 90.days()),
            _ => Now::Is(kind.clone(), on),
        };
        // Every tenth time is of somebody who was here before.
        let (person, known_before) = if nth % 10 == 9 { (nth - 9, true) } else { (nth, false) };
        Passage { person: PersonId::new(person.into()), known_before, entered, gone: Some(Gone { on, kind, now }) }
    };
    let house: Vec<Passage> = (0..120).map(somebody).collect();
    let mut chance = ChaCha8Rng::seed_from_u64(1);
    let log = EventLog::of(&house, Lists::shipped(), Grain::Month, Rare::Told, &mut chance);
    std::fs::write(folder.join("log.json"), log.ocel())?;
    std::fs::write(folder.join("log.xes"), log.xes())
}
