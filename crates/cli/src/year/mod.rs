//! `bestendig year`: a year of guidance with invented people through the real commands and the real clock, and
//! whether any legal term passed without everybody having been told in time.

mod caseload;
mod guiding;
mod tally;
mod team;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

use clap::Args;
use indicatif::ProgressBar;
use jiff::{SignedDuration, Timestamp};
use web::House;

use crate::complaint::Complaint;
use crate::{open, print};
use guiding::Guiding;
use tally::Tally;

/// What is asked.
#[derive(Args)]
pub struct Year {
    /// The folder of a house to try with: invented people are written into it.
    #[arg(long)]
    dir: PathBuf,
    /// How many people are guided.
    #[arg(long, default_value_t = 1_500)]
    people: usize,
    /// How many colleagues guide.
    #[arg(long, default_value_t = 60)]
    workers: usize,
    /// How many days.
    #[arg(long, default_value_t = 365)]
    days: i64,
    /// The same seed gives the same year, but for the day on which it ends.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Year {
    /// Lives through the year, which ends today.
    pub async fn run(self) -> Result<(), Complaint> {
        let Year { people, workers, days, seed, .. } = self;
        if people == 0 || workers < 3 || !(1..=3_650).contains(&days) {
            let complaint = Complaint::new("a year needs somebody to guide, three colleagues, and days");
            return Err(complaint.to_do("Use --people 1 or more, --workers 3 or more, --days 1 to 3650."));
        }
        let begins = Timestamp::now() - SignedDuration::from_hours(24 * days);
        let clock = Arc::new(AtomicI64::new(begins.as_second()));
        let house = house(&self.dir, &clock).await?;
        if !house.archive.staff().await?.is_empty() {
            let complaint = Complaint::new("somebody works in this house, and would get invented people to guide");
            return Err(complaint.to_do("Make a house for trying with `bestendig init`."));
        }
        let took = Instant::now();
        let mut guiding = Guiding::begin(&house, people, workers, seed).await?;
        let mut tally = Tally::default();
        let progress = ProgressBar::new(days.unsigned_abs());
        for _ in 0..days {
            clock.fetch_add(24 * 60 * 60, Ordering::Relaxed);
            web::clock::tick(&house).await;
            tally.look(&house).await?;
            guiding.day().await?;
            progress.inc(1);
        }
        progress.finish_and_clear();
        tally.count(&guiding, took.elapsed());
        let times = caseload::measure(&house, guiding.team()).await?;
        house.archive.close().await;
        if self.json { print::json(&tally.for_programs(&times)) } else { tally.for_people(&times) }
    }
}

/// The house in this folder, with a clock of ours.
async fn house(dir: &std::path::Path, clock: &Arc<AtomicI64>) -> Result<Arc<House>, Complaint> {
    let house = open::house(dir, &web::Street::default()).await?;
    let clock = Arc::clone(clock);
    let now = move || Timestamp::from_second(clock.load(Ordering::Relaxed)).unwrap_or(Timestamp::MAX);
    let house = Arc::into_inner(house).ok_or_else(|| Complaint::new("the house is in use"))?;
    Ok(Arc::new(House { clock: Arc::new(now), ..house }))
}
