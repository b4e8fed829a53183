//! `bestendig backup drill`: whether the newest backup can be brought back, tried every night.

use std::path::PathBuf;

use clap::Args;
use jiff::Timestamp;

use crate::complaint::Complaint;
use crate::print;

/// What is asked.
#[derive(Args)]
pub struct Drill {
    /// The house's folder, or on another machine any folder of one's own: there it is tried and written down.
    #[arg(long)]
    dir: PathBuf,
    /// The folder with backups.
    #[arg(long)]
    from: PathBuf,
    /// A file with an identity that opens them.
    #[arg(long)]
    identity: PathBuf,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Drill {
    /// Tries it.
    pub async fn run(self) -> Result<(), Complaint> {
        let went = backup::drill(&self.dir, &self.from, &self.identity, Timestamp::now()).await?;
        if self.json {
            return print::json(&went);
        }
        let (made, position) = (went.backup.unwrap_or_default(), went.position.unwrap_or_default());
        print::line(format!("Well:  the backup of {made} came back whole to event {position}, in {} ms.", went.took_ms))
    }
}
