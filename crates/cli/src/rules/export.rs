//! `bestendig rules export`: the two-valued part of a rule file for other programs.

use std::path::PathBuf;

use ::rules::regelrecht;
use clap::Args;

use super::files;
use crate::complaint::Complaint;
use crate::print;

/// What is exported, and to which form.
#[derive(Args)]
pub struct Export {
    /// The rule file.
    file: PathBuf,
    /// As YAML of regelrecht, schema v0.5.6.
    #[arg(long, required = true)]
    regelrecht: bool,
}

impl Export {
    /// Writes it to standard output.
    pub fn run(self) -> Result<(), Complaint> {
        let rules = files::sound(&self.file)?;
        debug_assert!(self.regelrecht, "it is the only form");
        print::line(regelrecht::export(&rules).trim_end())
    }
}
