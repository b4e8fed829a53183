//! `bestendig bench`: a house of the size of a city, measured through its real doors.

mod board;
mod city;
mod commands;
mod figures;
mod placement;
mod report;
mod search;

use std::path::PathBuf;
use std::time::Instant;

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::complaint::Complaint;
use crate::{open, print};
use city::City;

pub use city::invented;
pub use figures::Times;

/// Measure the program on a house that is made for it.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Bench {
    #[command(subcommand)]
    of: Option<Of>,
    #[command(flatten)]
    city: OfACity,
}

#[derive(Subcommand)]
enum Of {
    /// The solver of placement beside HiGHS and OR-tools.
    Placement(placement::Placement),
    /// The pages of figures of a house that is there.
    Report(report::Report),
}

/// A house of the size of a city.
#[derive(Args)]
struct OfACity {
    /// Where the house is made; it is kept, so that a second run starts at once.
    #[arg(long, required = true)]
    dir: Option<PathBuf>,
    /// How many people are known.
    #[arg(long, default_value_t = 10_000)]
    people: usize,
    /// How many beds there are.
    #[arg(long, default_value_t = 1_500)]
    beds: usize,
    /// How many events there are at least.
    #[arg(long, default_value_t = 1_000_000)]
    events: u64,
    /// How many sessions look at the board.
    #[arg(long, default_value_t = 200)]
    sessions: usize,
    /// How many people are searched among.
    #[arg(long, default_value_t = 100_000)]
    names: usize,
    /// Numbers for programs.
    #[arg(long)]
    json: bool,
}

impl Bench {
    /// Measures.
    pub async fn run(self) -> Result<(), Complaint> {
        match self.of {
            Some(Of::Placement(placement)) => placement.run(),
            Some(Of::Report(report)) => report.run().await,
            None => self.city.run().await,
        }
    }
}

impl OfACity {
    /// Makes the house where there is none, and measures it.
    async fn run(self) -> Result<(), Complaint> {
        let dir = self.dir.clone().ok_or_else(|| Complaint::new("say where the house lies: --dir DIR"))?;
        let mut all: Vec<(&str, Value)> = Vec::new();
        let made = Instant::now();
        let city = City::open_or_make(&dir, self.people, self.beds, self.events).await?;
        all.push(("make", json!({ "seconds": figures::seconds(made), "events": city.events().await? })));
        city.close().await;

        let opened = Instant::now();
        let house = open::house(&dir, &web::Street::default()).await?;
        all.push(("open", json!({ "seconds": figures::seconds(opened), "rss_mb": figures::resident_megabytes() })));

        all.push(("board", board::measure(&house, self.sessions).await?));
        all.push(("commands", commands::measure(&house).await?));
        all.push(("rss_mb", json!(figures::resident_megabytes())));
        house.archive.close().await;
        all.push(("search", search::measure(self.names)));
        self.say(all)
    }

    fn say(&self, all: Vec<(&str, Value)>) -> Result<(), Complaint> {
        if self.json {
            return print::json(&all.into_iter().collect::<std::collections::BTreeMap<_, _>>());
        }
        for (what, value) in all {
            print::line(format!("{what:10} {value}"))?;
        }
        Ok(())
    }
}
