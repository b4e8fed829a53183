//! `bestendig letters check`: whether what a house changed about its letters can be used.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use wording::Language;

use super::{FOLDER, TEMPLATE, read};
use crate::complaint::Complaint;
use crate::print;
use crate::settings::Settings;

/// Whose letters are tried.
#[derive(Args)]
pub struct Check {
    /// The house's folder.
    #[arg(long)]
    dir: PathBuf,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Check {
    /// Tries the changes as opening the doors does.
    pub fn run(self) -> Result<(), Complaint> {
        // A folder without a house would be sound and change nothing.
        Settings::read(&self.dir)?;
        read(&self.dir)?;
        let names = Language::ALL.map(|language| format!("{}.ftl", language.code()));
        let folder = self.dir.join(FOLDER);
        let changed: Vec<&str> =
            names.iter().map(String::as_str).chain([TEMPLATE]).filter(|name| folder.join(name).exists()).collect();
        if self.json {
            return print::json(&json!({ "sound": true, "changed": changed }));
        }
        print::line(match changed.as_slice() {
            [] => format!("Nothing is changed: there is no file for it in {}", folder.display()),
            files => format!("Sound: {}", files.join(", ")),
        })
    }
}
