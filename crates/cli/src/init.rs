//! `bestendig init`: a new house in an empty folder.

use std::path::{Path, PathBuf};

use clap::Args;
use domain::moment::NightTerms;
use jiff::civil::Time;
use serde_json::json;
use store::Archive;

use crate::complaint::Complaint;
use crate::settings::Settings;
use crate::{open, print};

/// What is asked.
#[derive(Args)]
pub struct Init {
    /// The folder of the new house; it must be empty or not there.
    #[arg(long)]
    dir: PathBuf,
    /// What people call the house.
    #[arg(long)]
    name: String,
    /// The word in its address, such as demostad.
    #[arg(long)]
    slug: String,
    /// Which time the clock on its wall shows.
    #[arg(long, default_value = "Europe/Amsterdam")]
    zone: String,
    /// Where browsers find it; with https the sign-in is bound to that host.
    #[arg(long, default_value = "http://localhost:8080")]
    origin: String,
    /// The address of a PostgreSQL database, instead of one file in the folder.
    #[arg(long)]
    postgres: Option<String>,
    /// How long a held bed waits, in minutes.
    #[arg(long, default_value_t = 90)]
    hold_minutes: u16,
    /// From when paper beds belong to the paper list.
    #[arg(long, default_value = "22:00")]
    paper_from: Time,
    /// Until when paper beds belong to the paper list.
    #[arg(long, default_value = "07:00")]
    paper_until: Time,
    /// After how many minutes an open request rings further, in turn.
    #[arg(long, value_delimiter = ',', default_values_t = [15, 60])]
    ring_after: Vec<u16>,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Init {
    /// Makes the house.
    pub async fn run(self) -> Result<(), Complaint> {
        let night = NightTerms {
            hold_minutes: self.hold_minutes,
            paper_from: self.paper_from,
            paper_until: self.paper_until,
            ring_after: self.ring_after,
            count_at: NightTerms::default().count_at,
        };
        let Init { dir, name, slug, zone, origin, postgres, json, .. } = self;
        let settings = Settings {
            name: name.trim().to_owned(),
            slug,
            zone,
            origin,
            postgres,
            night,
            keeping: web::KeepingTerms::default(),
            backup: backup::BackupTerms::default(),
            reading: web::ReadingTerms::default(),
            admission: web::AdmissionTerms::default(),
            mail: None,
            conference: None,
            neighbour: vec![],
            funded: vec![],
            catalogue: None,
            digest: web::DigestTerms::default(),
        };
        let archive = make(&dir, &settings).await?;
        archive.close().await;
        if json {
            return print::json(&json!({ "dir": dir, "slug": settings.slug }));
        }
        print::line(format!("The house {} lies in {}.", settings.name, dir.display()))?;
        print::line(
            "Its keys lie beside the log, in `keys` and `master.key`: docs/trust/backup.md tells how both are backed up.",
        )?;
        print::line("Next: bestendig staff invite --name NAME --role administrator --dir DIR")
    }
}

/// Makes a house. The settings come last, so that a house that is half made is none.
pub async fn make(folder: &Path, settings: &Settings) -> Result<Archive, Complaint> {
    settings.check()?;
    refuse_what_is_there(folder)?;
    let archive = Archive::create(open::place(folder, settings)).await?;
    settings.write_new(folder)?;
    Ok(archive)
}

fn refuse_what_is_there(folder: &Path) -> Result<(), Complaint> {
    let holds_something = match std::fs::read_dir(folder) {
        Ok(mut found) => found.next().is_some(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => false,
        Err(error) => return Err(Complaint::new(format!("{} cannot be read: {error}", folder.display()))),
    };
    if holds_something {
        let complaint = Complaint::new(format!("{} is not empty", folder.display()));
        return Err(complaint.to_do("A house is made in an empty folder, or in one that is not there yet."));
    }
    Ok(())
}
