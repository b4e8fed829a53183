//! `bestendig report`: figures of a house, counted from its archive: who came, was there and left; the flow of each month; and
//! what others published, added up only where that can be. What everybody may see is another count: `release`.

mod events;
mod figures;
mod flow;
mod national;
mod published;
mod release;
mod ways;

use std::path::Path;

use clap::{Args, Subcommand};

use crate::complaint::Complaint;

/// The folder in which a flow is replayed when none is named.
pub const FLOW_DIR: &str = "bestendig-flow";

/// What is asked.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Report {
    #[command(subcommand)]
    of: Option<Of>,
    #[command(flatten)]
    figures: figures::Figures,
}

#[derive(Subcommand)]
enum Of {
    /// What came and went in each month.
    Flow(flow::Flow),
    /// Figures that others published.
    Published(published::Published),
    /// What everybody may see of a house, quarter by quarter.
    Release(release::Release),
    /// What houses published, added up.
    National(national::National),
    /// A log without identities, for process mining.
    Events(events::Events),
    /// Which steps people took one after the other, in words and as a picture.
    Ways(ways::Ways),
}

impl Report {
    /// Reports.
    pub async fn run(self) -> Result<(), Complaint> {
        match self.of {
            Some(Of::Flow(flow)) => flow.run().await,
            Some(Of::Published(published)) => published.run(),
            Some(Of::Release(release)) => release.run().await,
            Some(Of::National(national)) => national.run(),
            Some(Of::Events(events)) => events.run().await,
            Some(Of::Ways(ways)) => ways.run().await,
            None => self.figures.run().await,
        }
    }
}

/// Writes what was made.
fn to_file(path: &Path, bytes: &[u8]) -> Result<(), Complaint> {
    std::fs::write(path, bytes)
        .map_err(|error| Complaint::new(format!("{} cannot be written: {error}", path.display())))
}
