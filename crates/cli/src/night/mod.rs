//! `bestendig night`: a whole evening of invented arrivals through the real commands, and how it
//! ended: who has a bed, for whom one is kept, for whom it rings, and how long everything took.

mod arrivals;
mod evening;
mod tally;

use std::path::PathBuf;
use std::time::Instant;

use clap::Args;

use crate::complaint::Complaint;
use crate::{behalf, open, print};
use evening::Evening;
use tally::Outcome;

/// What is asked.
#[derive(Args)]
pub struct Night {
    /// The folder of a house to try with: invented people are written into it.
    #[arg(long)]
    dir: PathBuf,
    /// How many people come.
    #[arg(long, default_value_t = 2_000)]
    arrivals: usize,
    /// The same seed gives the same people in the same order.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// In whose name; without it in the name of the house itself.
    #[arg(long = "as", value_name = "WORKER")]
    worker: Option<String>,
    /// Also when beds are held or taken in this house already.
    #[arg(long)]
    in_use: bool,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Night {
    /// Lives through the evening.
    pub async fn run(self) -> Result<(), Complaint> {
        let (settings, archive) = open::archive(&self.dir).await?;
        let begins = open::now(&settings)?;
        let beds = archive.beds(&begins).await?;
        if beds.is_empty() {
            let complaint = Complaint::new("this house has no beds");
            return Err(complaint.to_do("`bestendig import locations FILE --dir DIR` brings some."));
        }
        let asked = archive.open_requests().await?;
        if !self.in_use && (!asked.is_empty() || beds.iter().any(|bed| bed.claim.is_some())) {
            let complaint =
                Complaint::new("people sleep in this house or ask for a bed, and would lose it to invented ones");
            return Err(complaint.to_do("Use a house made for trying, or say --in-use."));
        }
        let worker = behalf::worker(&archive, self.worker.as_deref()).await?;
        let parties = arrivals::invent(self.arrivals, self.seed);
        let clock = Instant::now();
        let mut evening = Evening::begin(&archive, worker, begins, self.seed).await?;
        evening.live(parties).await?;
        let took = clock.elapsed();
        let outcome = Outcome::of(&archive, &evening, beds.len(), took).await?;
        archive.close().await;
        if self.json { print::json(&outcome.for_programs()) } else { outcome.for_people() }
    }
}
