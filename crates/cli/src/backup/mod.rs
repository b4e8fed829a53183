//! `bestendig backup`: an encrypted copy of a house while people work in it, and everything that keeps such copies worth something.

mod drill;
mod status;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::Timestamp;
use serde_json::json;

use crate::complaint::Complaint;
use crate::settings::Settings;
use crate::{open, print};

/// What is asked.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Backup {
    #[command(subcommand)]
    further: Option<Further>,
    /// The house's folder.
    #[arg(long, required = true)]
    dir: Option<PathBuf>,
    /// The folder for backups of this house, on another disk.
    #[arg(long, required = true)]
    to: Option<PathBuf>,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

#[derive(Subcommand)]
enum Further {
    /// Make an identity that opens backups. It is kept away from the house; the public key that is printed belongs in its settings.
    Identity(Identity),
    /// Check without a key that backups are what was written.
    Check(Check),
    /// Delete keys whose last day has passed, also where backups were fetched to.
    Expire(Expire),
    /// Bring the newest backup back into a folder of its own, check it, remove it, and write down how it went.
    Drill(drill::Drill),
    /// How old the newest backup is, and how the last drill went.
    Status(status::Status),
}

#[derive(Args)]
struct Identity {
    /// The file that the secret key is written into; it must not be there yet.
    #[arg(long)]
    out: PathBuf,
}

#[derive(Args)]
struct Check {
    /// A manifest, or a folder with backups.
    #[arg(long)]
    from: PathBuf,
}

#[derive(Args)]
struct Expire {
    /// A folder with backups.
    #[arg(long)]
    from: PathBuf,
}

impl Backup {
    /// Does what was asked.
    pub async fn run(self) -> Result<(), Complaint> {
        match self.further {
            None => make(self.dir.unwrap_or_default(), self.to.unwrap_or_default(), self.json).await,
            Some(Further::Identity(Identity { out })) => {
                let public = backup::new_identity(&out)?;
                print::line(&public)?;
                print::line(format!("The secret key lies in {}: keep it away from the house.", out.display()))?;
                print::line(format!("Under [backup] in house.toml: recipients = [\"{public}\"]"))
            }
            Some(Further::Check(Check { from })) => {
                for whole in backup::check(&from, Timestamp::now())? {
                    print::line(format!("Whole: {}, {} events", whole.made_at, whole.position))?;
                }
                Ok(())
            }
            Some(Further::Expire(Expire { from })) => {
                let gone = backup::expire(&from, Timestamp::now())?;
                gone.iter().try_for_each(|name| print::line(format!("Gone:  {name}")))
            }
            Some(Further::Drill(drill)) => drill.run().await,
            Some(Further::Status(status)) => status.run(),
        }
    }
}

async fn make(dir: PathBuf, to: PathBuf, as_json: bool) -> Result<(), Complaint> {
    let settings = Settings::read(&dir)?;
    let place = open::place(&dir, &settings);
    let version = env!("CARGO_PKG_VERSION");
    let made = backup::make(&place, &to, &settings.backup, version, Timestamp::now()).await?;
    let manifest = &made.manifest;
    if as_json {
        return print::json(&json!({ "manifest": made.path, "backup": manifest, "expired": made.expired }));
    }
    print::line(format!("Made:  {}", made.path.display()))?;
    print::line(format!("Log:   {} events in {} bytes", manifest.position, manifest.log.bytes))?;
    print::line(format!("Keys:  until {}, {} bytes", manifest.keys_until, manifest.keys.bytes))?;
    print::line(format!("Head:  {}:{}", manifest.position, manifest.head))?;
    for name in &made.expired {
        print::line(format!("Gone:  {name}, whose last day has passed"))?;
    }
    if settings.backup.recipients.len() == 1 {
        print::line("Mind:  one identity alone opens it. When that is lost, so are all backups: name a second one.")?;
    }
    Ok(())
}
