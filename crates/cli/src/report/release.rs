//! `bestendig report release`: what everybody may see of a house, quarter by quarter. What was shown before is kept in the folder of
//! the house and shown the same way again, so that no two releases can be subtracted.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;
use report::open_data::Rows;
use report::open_data::dcat::{Description, describe};
use report::release::{Counts, Quarter, Register, Release as Told};

use super::to_file;
use crate::complaint::Complaint;
use crate::{open, print, settings};

use crate::settings::PUBLISHED as FILE;

/// What is asked.
#[derive(Args)]
pub struct Release {
    /// The folder of the house.
    #[arg(long)]
    dir: PathBuf,
    /// Write the files of the open data into this folder: CSV, JSON, a worksheet, and how a catalogue reads them (DCAT).
    #[arg(long, value_name = "FOLDER", requires_all = ["address", "publisher", "publisher_address", "contact", "licence"])]
    open_data: Option<PathBuf>,
    /// The address at which the files will stand.
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    /// Who publishes them.
    #[arg(long, value_name = "NAME")]
    publisher: Option<String>,
    /// The address of whoever publishes them, as a catalogue knows them.
    #[arg(long, value_name = "URL")]
    publisher_address: Option<String>,
    /// A page on which somebody can be asked about them.
    #[arg(long, value_name = "URL")]
    contact: Option<String>,
    /// The address of the licence.
    #[arg(long, value_name = "URL")]
    licence: Option<String>,
}

impl Release {
    /// Shows every quarter that is over and was not shown before, and tells all of them.
    pub async fn run(self) -> Result<(), Complaint> {
        let name = self.open_data.as_ref().map(|_| self.name()).transpose()?;
        let (settings, archive) = open::archive(&self.dir).await?;
        let (lists, today) = (settings::outflow(&self.dir)?, open::now(&settings)?.wall.date());
        let (begun, passages) = (archive.begun_at().await?, report::gather(&archive).await?);
        archive.close().await;
        let begun = begun.ok_or_else(|| Complaint::new("nothing is written in this house yet"))?;
        let begun = settings.time_zone()?.to_datetime(begun).date();
        let mut register = read(&self.dir)?.unwrap_or_else(|| Register::new(settings.name.clone()));
        // Of a quarter in which the house began to count it does not know who came before.
        let whole = Quarter::of(begun);
        let whole = if whole.first() == begun { whole } else { whole.next() };
        let all = whole.until(Quarter::of(today));
        for quarter in all.filter(|quarter| quarter.is_over(today)) {
            let counts = Counts::of(&passages, &lists, quarter, today);
            register.show(&counts.map_err(|why| Complaint::new(why.to_string()))?);
        }
        // Kept before it is told: what somebody has seen is never forgotten.
        keep(&self.dir, &register)?;
        let release = register.release();
        if let (Some(folder), Some(name)) = (&self.open_data, &name) {
            self.publish(folder, name, &release, today)?;
        }
        print::line(release.write())
    }
}

impl Release {
    /// The name of the files: the description says that each stands at the address with its ending.
    fn name(&self) -> Result<String, Complaint> {
        let address = self.address.clone().unwrap_or_default();
        let name = address.rsplit('/').next().filter(|name| !name.is_empty() && !name.starts_with('.'));
        let wrong =
            || Complaint::new(format!("{address:?} ends in no name of a file, such as https://open.example/figures"));
        name.map(str::to_owned).ok_or_else(wrong)
    }

    /// Each file under the name that the description says.
    fn publish(&self, folder: &Path, name: &str, release: &Told, today: Date) -> Result<(), Complaint> {
        let said = |text: &Option<String>| text.clone().unwrap_or_default();
        let about = Description {
            address: said(&self.address),
            publisher: said(&self.publisher),
            publisher_address: said(&self.publisher_address),
            contact_page: said(&self.contact),
            licence: said(&self.licence),
            written: today,
        };
        std::fs::create_dir_all(folder)
            .map_err(|error| Complaint::new(format!("{} cannot be made: {error}", folder.display())))?;
        let rows = Rows::of_release(release);
        let sheet = rows.xlsx().map_err(|why| Complaint::new(why.to_string()))?;
        let files =
            [("csv", rows.csv()), ("json", rows.json()), ("xlsx", sheet), ("jsonld", describe(release, &about))];
        files.iter().try_for_each(|(ending, bytes)| to_file(&folder.join(format!("{name}.{ending}")), bytes))
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
