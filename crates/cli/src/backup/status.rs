//! `bestendig backup status`: whether somebody has to see to the backups.

use std::path::PathBuf;

use clap::Args;
use jiff::Timestamp;
use serde_json::json;

use crate::complaint::Complaint;
use crate::print;
use crate::settings::Settings;

/// What is asked.
#[derive(Args)]
pub struct Status {
    /// The house's folder.
    #[arg(long)]
    dir: PathBuf,
    /// The folder with backups.
    #[arg(long)]
    from: PathBuf,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Status {
    /// Looks.
    pub fn run(self) -> Result<(), Complaint> {
        let settings = Settings::read(&self.dir)?;
        let now = Timestamp::now();
        let backup::Status { newest, drill, trouble } = backup::status(&self.dir, &self.from, &settings.backup, now)?;
        if self.json {
            print::json(&json!({ "newest": newest, "drill": drill, "trouble": trouble }))?;
        } else {
            if let Some(newest) = &newest {
                let hours = now.duration_since(newest.made_at).as_hours();
                let (made, position) = (newest.made_at, newest.position);
                print::line(format!("Newest: {made}, {hours} hours ago, to event {position}"))?;
            }
            if let Some(drill) = &drill {
                let how = if drill.is_well() { "well" } else { "failed" };
                print::line(format!("Drill:  {}, {how}, {} ms", drill.at, drill.took_ms))?;
            }
        }
        if trouble.is_empty() {
            return Ok(());
        }
        Err(Complaint::new(trouble.join(" ")).to_do("docs/trust/backup.md tells what to do about each of them."))
    }
}
