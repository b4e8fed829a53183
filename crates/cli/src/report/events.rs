//! `bestendig report events`: how people came, left and came back, as a log for process mining, without identities.

use std::path::PathBuf;

use clap::Args;
use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;
use report::event_log::{EventLog, Grain, Rare};

use super::to_file;
use crate::complaint::Complaint;
use crate::{open, print, settings};

/// What is asked.
#[derive(Args)]
#[command(group = clap::ArgGroup::new("to").required(true).multiple(true).args(["ocel", "xes"]))]
pub struct Events {
    /// The folder of the house.
    #[arg(long)]
    dir: PathBuf,
    /// Write it here as OCEL 2.0, JSON.
    #[arg(long, value_name = "FILE")]
    ocel: Option<PathBuf>,
    /// Write it here as XES.
    #[arg(long, value_name = "FILE")]
    xes: Option<PathBuf>,
    /// Tell quarters in place of months.
    #[arg(long)]
    quarters: bool,
    /// Tell courses too that fewer than five people share. Whoever knows when somebody left could find them in it: such a
    /// log stays with those who may see the figures of the house.
    #[arg(long)]
    rare: bool,
}

impl Events {
    /// Writes the log.
    pub async fn run(self) -> Result<(), Complaint> {
        let (_, archive) = open::archive(&self.dir).await?;
        let (lists, passages) = (settings::outflow(&self.dir)?, report::gather(&archive).await?);
        archive.close().await;
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|error| Complaint::new(format!("there is no chance here: {error}")))?;
        let grain = if self.quarters { Grain::Quarter } else { Grain::Month };
        let rare = if self.rare { Rare::Told } else { Rare::LeftOut };
        let log = EventLog::of(&passages.held, &lists, grain, rare, &mut ChaCha20Rng::from_seed(seed));
        if let Some(path) = &self.ocel {
            to_file(path, &log.ocel())?;
        }
        if let Some(path) = &self.xes {
            to_file(path, &log.xes())?;
        }
        match log.left_out() {
            0 => Ok(()),
            left_out => print::line(format!("{left_out} people are left out: fewer than five share their course.")),
        }
    }
}
