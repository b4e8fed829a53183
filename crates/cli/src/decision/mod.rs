//! `bestendig decision`: what was decided, asked again.

mod replay;

use clap::Subcommand;

use crate::complaint::Complaint;

/// What is done with decisions.
#[derive(Subcommand)]
pub enum Decision {
    /// Ask the rules of a decision again, with the facts and on the day of then.
    Replay(replay::Replay),
}

impl Decision {
    /// Does it.
    pub async fn run(self) -> Result<(), Complaint> {
        match self {
            Decision::Replay(replay) => replay.run().await,
        }
    }
}
