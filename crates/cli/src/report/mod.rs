//! `bestendig report`: figures of a house, counted from its archive: who came, was there and left; the flow of each month; and
//! what others published, added up only where that can be.

mod figures;
mod flow;
mod published;

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
}

impl Report {
    /// Reports.
    pub async fn run(self) -> Result<(), Complaint> {
        match self.of {
            Some(Of::Flow(flow)) => flow.run().await,
            Some(Of::Published(published)) => published.run(),
            None => self.figures.run().await,
        }
    }
}
