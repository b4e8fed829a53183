//! `bestendig replay`: what really happened somewhere, month by month, with invented people through the real commands.

pub mod crowd;
mod flow;

use clap::Subcommand;

use crate::complaint::Complaint;

/// What is replayed.
#[derive(Subcommand)]
pub enum Replay {
    /// The monthly flow through a shelter system, as a city publishes it.
    Flow(flow::Flow),
}

impl Replay {
    /// Replays it.
    pub async fn run(self) -> Result<(), Complaint> {
        match self {
            Replay::Flow(flow) => flow.run().await,
        }
    }
}
