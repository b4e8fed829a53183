//! `bestendig placement`: all households of a file in all its rooms at once.

mod curve;
mod memory;
mod patience;
mod question;
mod solve;

use clap::Subcommand;

use crate::complaint::Complaint;

/// Which household in which room.
#[derive(Subcommand)]
pub enum Placement {
    /// Find the best answer to a file in the format `lvv-placement-1`, and say how good it surely is.
    Solve(solve::Solve),
    /// What more moves would bring: for each number of households that may leave their room, who stays without a bed.
    Curve(curve::Curve),
}

impl Placement {
    /// Does what was asked.
    pub async fn run(self) -> Result<(), Complaint> {
        match self {
            Placement::Solve(solve) => solve.run().await,
            Placement::Curve(curve) => curve.run().await,
        }
    }
}
