//! Draws the ways of invented houses into a folder, to look at them: `cargo run -p report --example ways -- FOLDER`.

#[path = "../tests/courses/mod.rs"]
mod courses;

use std::path::PathBuf;

use report::ways::{Rare, Tongue, Ways};
use report::{Lists, Period};

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| ".".to_owned()));
    let period = Period::new(courses::FIRST, courses::LAST, courses::LAST).expect("a period");
    let houses = [("empty", 0), ("few", 7), ("small", 90), ("large", 2_065)];
    for (name, people) in houses {
        let past = courses::house(people, 3);
        for (tongue, ending) in [(Tongue::Dutch, "nl"), (Tongue::English, "en")] {
            let ways = Ways::of(&past, Lists::shipped(), period, Rare::LeftOut);
            std::fs::write(folder.join(format!("{name}-{ending}.svg")), ways.picture(tongue))?;
        }
        let all = Ways::of(&past, Lists::shipped(), period, Rare::Told);
        std::fs::write(folder.join(format!("{name}-all.svg")), all.picture(Tongue::Dutch))?;
    }
    Ok(())
}
