//! `bestendig rules check`: every fault of rule files, and each case with whether it holds.

use std::path::PathBuf;

use ::rules::{Fault, Shelf};
use clap::Args;
use serde_json::{Value, json};

use super::files::{self, Read};
use crate::complaint::Complaint;
use crate::print;

/// What is checked. It ends with 0 when every file is sound and every case holds.
#[derive(Args)]
pub struct Check {
    /// Rule files, or folders with rule files. Cases are looked for beside each, with the ending .cases.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Check {
    /// Checks.
    pub fn run(self) -> Result<(), Complaint> {
        let mut all = Vec::new();
        for path in files::gather(&self.files)? {
            all.push(files::read(&path)?);
        }
        let sets = all.iter().filter_map(|read| read.rules.clone()).collect();
        let overlaps = Shelf::new(sets).err().unwrap_or_default();
        let failed: usize = all.iter().map(|read| read.failed().count()).sum();
        let faults: usize = all.iter().map(|read| read.faults.len()).sum::<usize>() + overlaps.len();
        if self.json {
            let files: Vec<Value> = all.iter().map(Read::answer).collect();
            print::json(&json!({ "sound": faults + failed == 0, "files": files, "overlaps": overlaps }))?;
        } else {
            let lines: Vec<String> = all.iter().flat_map(Read::lines).chain(overlaps.iter().map(fault)).collect();
            print::line(lines.join("\n"))?;
        }
        if faults + failed == 0 {
            return Ok(());
        }
        let faults = if faults == 1 { "1 fault".to_owned() } else { format!("{faults} faults") };
        let failed = if failed == 1 { "1 case that fails".to_owned() } else { format!("{failed} cases that fail") };
        let complaint = Complaint::new(format!("{faults}, {failed}: these rules cannot be used"));
        Err(complaint.to_do("Put right what is said above; rules that are in force stay in force until then."))
    }
}

impl Read {
    fn failed(&self) -> impl Iterator<Item = &Fault> {
        self.cases.iter().flatten().filter_map(|ran| ran.fault.as_ref())
    }

    fn lines(&self) -> Vec<String> {
        let mut lines: Vec<String> = self.faults.iter().map(fault).collect();
        if let Some(rules) = &self.rules {
            let on = rules.criteria().iter().filter(|criterion| criterion.on).count();
            let off = rules.criteria().len() - on;
            let programme = rules.programme();
            lines.push(format!(
                "{}: sound; `{}` from {}, {on} criteria switched on, {off} switched off",
                self.path.display(),
                programme.name,
                programme.from
            ));
            if self.cases.is_none() {
                lines.push("  there are no cases beside it".to_owned());
            }
        }
        for ran in self.cases.iter().flatten() {
            lines.push(match &ran.fault {
                None => format!("  pass {}: {}", ran.line, ran.case),
                Some(found) => format!("  FAIL {}: {}\n       {}", ran.line, ran.case, fault(found)),
            });
        }
        lines
    }

    fn answer(&self) -> Value {
        json!({
            "file": self.path.display().to_string(),
            "programme": self.rules.as_ref().map(|rules| &rules.programme().name),
            "hash": self.rules.as_ref().map(|rules| rules.hash()),
            "faults": self.faults,
            "cases": self.cases,
        })
    }
}

fn fault(fault: &Fault) -> String {
    fault.to_string()
}
