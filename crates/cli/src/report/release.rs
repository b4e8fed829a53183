//! `bestendig report release`: what everybody may see of a house, quarter by quarter. What was shown before is kept in the folder of
//! the house and shown the same way again, so that no two releases can be subtracted.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use report::release::{Counts, Quarter, Register};

use crate::complaint::Complaint;
use crate::{open, print, settings};

/// What was shown, in the folder of the house.
const FILE: &str = "published.json";

/// What is asked.
#[derive(Args)]
pub struct Release {
    /// The folder of the house.
    #[arg(long)]
    dir: PathBuf,
}

impl Release {
    /// Shows every quarter that is over and was not shown before, and tells all of them.
    pub async fn run(self) -> Result<(), Complaint> {
        let (settings, archive) = open::archive(&self.dir).await?;
        let (lists, today) = (settings::outflow(&self.dir)?, open::now(&settings)?.wall.date());
        let (begun, passages) = (archive.begun_at().await?, report::gather(&archive).await?);
        archive.close().await;
        let begun = begun.ok_or_else(|| Complaint::new("nothing is written in this house yet"))?;
        let begun = settings.time_zone()?.to_datetime(begun).date();
        let mut register = read(&self.dir)?.unwrap_or_else(|| Register::new(settings.name.clone()));
        let all = Quarter::of(begun).until(Quarter::of(today));
        for quarter in all.filter(|quarter| quarter.is_over(today)) {
            let counts = Counts::of(&passages, &lists, quarter, today);
            register.show(&counts.map_err(|why| Complaint::new(why.to_string()))?);
        }
        // Kept before it is told: what somebody has seen is never forgotten.
        keep(&self.dir, &register)?;
        print::line(register.release().write())
    }
}

fn read(folder: &Path) -> Result<Option<Register>, Complaint> {
    let path = folder.join(FILE);
    match std::fs::read_to_string(&path) {
        Ok(text) => Register::read(&text).map(Some).map_err(|why| {
            let complaint = Complaint::new(format!("{}: {why}", path.display()));
            complaint.to_do("Put back the file as it was; without it an old quarter would be shown anew.")
        }),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Complaint::new(format!("{} cannot be read: {error}", path.display()))),
    }
}

/// All at once: a file that was cut off would be none.
fn keep(folder: &Path, register: &Register) -> Result<(), Complaint> {
    let (path, new) = (folder.join(FILE), folder.join(format!("{FILE}.new")));
    let write = || {
        let mut file = std::fs::File::create(&new)?;
        file.write_all(register.write().as_bytes())?;
        file.sync_all()?;
        std::fs::rename(&new, &path)
    };
    write().map_err(|error: std::io::Error| Complaint::new(format!("{} cannot be written: {error}", path.display())))
}
