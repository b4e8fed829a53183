//! Rule files on the disk, and the cases beside them.

use std::path::{Path, PathBuf};

use ::rules::{Fault, RuleSet, cases};

use crate::complaint::Complaint;

/// A rule file that was read, and what came out of its cases.
pub struct Read {
    /// Where it lies.
    pub path: PathBuf,
    /// The rules, when they are sound.
    pub rules: Option<RuleSet>,
    /// The cases beside it, each with its fault if it failed; nothing when there is no such file.
    pub cases: Option<Vec<cases::Ran>>,
    /// What is wrong with the file itself.
    pub faults: Vec<Fault>,
}

/// Text of a file.
pub fn text(path: &Path) -> Result<String, Complaint> {
    let bytes =
        std::fs::read(path).map_err(|error| Complaint::new(format!("{} cannot be read: {error}", path.display())))?;
    String::from_utf8(bytes)
        .map_err(|_| Complaint::new(format!("{} is no text", path.display())).to_do("Save it as UTF-8 text."))
}

/// Reads a rule file and runs the cases beside it.
pub fn read(path: &Path) -> Result<Read, Complaint> {
    let shown = path.display().to_string();
    let beside = path.with_extension("cases");
    let written = text(path)?;
    let mut read = Read { path: path.to_owned(), rules: None, cases: None, faults: Vec::new() };
    match RuleSet::read(&shown, &written) {
        Err(faults) => read.faults = faults,
        Ok(rules) => {
            if beside.exists() {
                read.cases = Some(cases::run(&rules, &beside.display().to_string(), &text(&beside)?));
            }
            read.rules = Some(rules);
        }
    }
    Ok(read)
}

/// Reads a rule file that must be sound; its cases are not run.
pub fn sound(path: &Path) -> Result<RuleSet, Complaint> {
    RuleSet::read(&path.display().to_string(), &text(path)?).map_err(|faults| {
        let more = if faults.len() > 1 { format!(" ({} faults in all)", faults.len()) } else { String::new() };
        let first = faults.first().map(ToString::to_string).unwrap_or_default();
        let complaint = Complaint::new(format!("{first}{more}"));
        complaint.to_do(format!("See all of them with: bestendig rules check {}", path.display()))
    })
}

/// The rule files among these paths: a file is itself, a folder is every rule file below it.
pub fn gather(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Complaint> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            let before = found.len();
            below(path, &mut found)?;
            if found.len() == before {
                let complaint = Complaint::new(format!("there is no rule file in {}", path.display()));
                return Err(complaint.to_do("A rule file ends in .toml."));
            }
        } else {
            found.push(path.clone());
        }
    }
    Ok(found)
}

fn below(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Complaint> {
    let unreadable = |error| Complaint::new(format!("{} cannot be read: {error}", folder.display()));
    let mut entries: Vec<PathBuf> =
        std::fs::read_dir(folder).map_err(unreadable)?.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        // A folder that is a link could lead back here.
        if path.is_dir() && !path.is_symlink() {
            below(&path, found)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            found.push(path);
        }
    }
    Ok(())
}
