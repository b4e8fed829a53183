//! `bestendig report national FILES…`: what houses published, added up, with what is missing. The files hold protected counts and
//! nothing else; what a sum can have been is told as a range.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::Args;
use report::release::National as Added;

use crate::complaint::Complaint;
use crate::print;

/// What is asked.
#[derive(Args)]
pub struct National {
    /// What each house published.
    #[arg(required = true, value_name = "FILES")]
    files: Vec<PathBuf>,
    /// A city that belongs to it; one of which there is no file is said to be missing. Can be given more than once.
    #[arg(long = "city", value_name = "CITY")]
    cities: Vec<String>,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl National {
    /// Adds up.
    pub fn run(self) -> Result<(), Complaint> {
        let mut read: Vec<(String, String)> = Vec::new();
        for path in &self.files {
            let text = std::fs::read_to_string(path);
            let text = text.map_err(|error| Complaint::new(format!("{} cannot be read: {error}", path.display())))?;
            read.push((path.display().to_string(), text));
        }
        let expected: BTreeSet<String> = self.cities.iter().cloned().collect();
        let files = read.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        let added = Added::read(files, &expected).map_err(|why| {
            Complaint::new(why.to_string()).to_do("docs/figures.md tells what is added up and what is not.")
        })?;
        if self.json { print::json(&added) } else { for_people(&added) }
    }
}

fn for_people(added: &Added) -> Result<(), Complaint> {
    for (quarter, sums) in &added.quarters {
        let of: Vec<&str> = sums.of.iter().map(String::as_str).collect();
        print::line(format!("{quarter}, of {}", if of.is_empty() { "nobody".to_owned() } else { of.join(", ") }))?;
        if !sums.missing.is_empty() {
            let missing: Vec<&str> = sums.missing.iter().map(String::as_str).collect();
            print::line(format!("  Missing: {}. These are no figures of the country.", missing.join(", ")))?;
        }
        if of.is_empty() {
            continue;
        }
        print::line(format!("  There on the last evening: {}", sums.there))?;
        print::line(format!("  Came: {}", sums.came))?;
        print::line(format!("  Left: {}", sums.left))?;
        for (class, range) in &sums.left_to {
            print::line(format!("    {class}: {range}"))?;
        }
        print::line(format!("  Counted by the list {}", sums.definitions.as_deref().unwrap_or_default()))?;
    }
    Ok(())
}
