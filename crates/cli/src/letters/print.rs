//! `bestendig letters print`: letters about nobody, with what a house changed about them.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use web::Stationery;
use wording::{Decision, Language, specimen};

use super::read;
use crate::complaint::Complaint;
use crate::settings::Settings;
use crate::{press, print};

/// What is printed, and where to.
#[derive(Args)]
pub struct Print {
    /// The language beside the Dutch; the code of one without sentences shows what its readers get.
    #[arg(long, value_name = "CODE", default_value = "en")]
    lang: String,
    /// A folder that is there; a file that stands in it already is left alone.
    #[arg(long)]
    out: PathBuf,
    /// The house whose words and paper are used; without it as they come with the program.
    #[arg(long)]
    dir: Option<PathBuf>,
}

impl Print {
    /// Prints one letter of each kind.
    pub fn run(self) -> Result<(), Complaint> {
        let stationery = match &self.dir {
            Some(house) => {
                Settings::read(house)?;
                read(house)?
            }
            None => Stationery::default(),
        };
        let press = press::press();
        for mut letter in specimen::all(&self.lang) {
            letter.texts = stationery.texts.clone();
            letter.template = stationery.template.clone();
            let pdf = press.decision_letter(&letter).map_err(Complaint::new)?;
            let path = self.out.join(format!("{}-{}.pdf", called(&letter.decision), self.code()));
            write(&path, &pdf)?;
            print::line(path.display().to_string())?;
        }
        Ok(())
    }

    /// The language as it can stand in the name of a file.
    fn code(&self) -> String {
        match Language::of_code(&self.lang) {
            Some(language) => language.code().to_owned(),
            None => self.lang.chars().filter(char::is_ascii_alphanumeric).take(8).collect(),
        }
    }
}

fn called(decision: &Decision) -> &'static str {
    match decision {
        Decision::Admitted { .. } => "admitted",
        Decision::ReferredElsewhere { .. } => "referred",
        Decision::Refused { .. } => "refused",
        Decision::StayEnded { .. } => "ended",
        Decision::Warned { .. } => "warned",
        Decision::ObjectionDecided { .. } => "objection",
        Decision::HardshipFound(_) => "hardship",
    }
}

fn write(path: &Path, pdf: &[u8]) -> Result<(), Complaint> {
    let written = File::create_new(path).and_then(|mut file| file.write_all(pdf));
    written.map_err(|error| {
        let complaint = Complaint::new(format!("{} cannot be written: {error}", path.display()));
        complaint.to_do("Name a folder that is there and has no such letters yet.")
    })
}
