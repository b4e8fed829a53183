//! Why a command did not do what was asked: one sentence, and what to do about it.

use std::process::ExitCode;

use store::{Broken, Failure};

/// Why it was not done.
#[derive(Debug)]
pub struct Complaint {
    what: String,
    to_do: Option<String>,
}

impl Complaint {
    /// What went wrong, in a sentence.
    pub fn new(what: impl Into<String>) -> Complaint {
        Complaint { what: what.into(), to_do: None }
    }

    /// The same, with what to do about it.
    pub fn to_do(self, to_do: impl Into<String>) -> Complaint {
        Complaint { to_do: Some(to_do.into()), ..self }
    }

    /// Says it where errors are read.
    pub fn say(&self) -> ExitCode {
        eprintln!("bestendig: {}", self.what);
        if let Some(to_do) = &self.to_do {
            eprintln!("           {to_do}");
        }
        ExitCode::FAILURE
    }
}

impl From<Broken> for Complaint {
    fn from(broken: Broken) -> Complaint {
        let to_do = to_do(&broken);
        Complaint { what: broken.to_string(), to_do: to_do.map(str::to_owned) }
    }
}

impl From<backup::Fault> for Complaint {
    fn from(fault: backup::Fault) -> Complaint {
        let what = fault.to_string();
        let helps = fault.to_do();
        let helps = if let backup::Fault::Broken(broken) = &fault { helps.or(to_do(broken)) } else { helps };
        Complaint { what, to_do: helps.map(str::to_owned) }
    }
}

impl<R: std::fmt::Display> From<Failure<R>> for Complaint {
    fn from(failure: Failure<R>) -> Complaint {
        match failure {
            Failure::Refused(refusal) => Complaint::new(refusal.to_string()),
            Failure::NotThere => Complaint::new("this is not there"),
            Failure::Broken(broken) => broken.into(),
        }
    }
}

/// What helps; for most accidents the sentence already says it.
fn to_do(broken: &Broken) -> Option<&'static str> {
    match broken {
        Broken::NoMasterKey(_) => Some("Put back master.key from where it is kept apart."),
        Broken::WrongRing(_) => Some("Put back the files `keys` and `master.key` that belong to this house."),
        Broken::UnknownKind(_) | Broken::NewerShape(_) => {
            Some("Use the newer bestendig that wrote it; nothing was changed.")
        }
        Broken::DiskFull => Some("Make room on the disk and try again."),
        Broken::ReadOnly => Some("Let the user who runs bestendig write in this folder."),
        Broken::Engine(_) | Broken::Database(_) => {
            Some("Check that the folder can be written to, or that the database can be reached.")
        }
        Broken::NoArchive(_)
        | Broken::AlreadyThere(_)
        | Broken::NotEmpty
        | Broken::BadCopy(_)
        | Broken::NoRing(_)
        | Broken::OldRing { .. }
        | Broken::Forgotten
        | Broken::Unreadable { .. }
        | Broken::BadShelf(_)
        | Broken::Poisoned
        | Broken::EndlessPast
        | Broken::File { .. } => None,
    }
}
