//! `bestendig placement`: all households of a file in all its rooms at once.

mod solve;

use clap::Subcommand;

use crate::complaint::Complaint;

/// Which household in which room.
#[derive(Subcommand)]
pub enum Placement {
    /// Find the best answer to a file in the format `lvv-placement-1`, and say how good it surely is.
    Solve(solve::Solve),
}

impl Placement {
    /// Does what was asked.
    pub async fn run(self) -> Result<(), Complaint> {
        match self {
            Placement::Solve(solve) => solve.run().await,
        }
    }
}
