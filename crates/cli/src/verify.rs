//! `bestendig verify`: whether everything in the log is as it was written.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use store::{Fault, Verified, Witness};

use crate::complaint::Complaint;
use crate::{open, print};

/// What is asked.
#[derive(Args)]
pub struct Verify {
    /// The house's folder.
    #[arg(long)]
    dir: PathBuf,
    /// A head that was noted outside, such as the digits at the foot of a night sheet, or POSITION:HASH; at least
    /// 16 digits of the hash, spaces and case do not matter. Without one, a tail that was cut off is not noticed.
    #[arg(long)]
    head: Option<Witness>,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Verify {
    /// Walks along the chain.
    pub async fn run(self) -> Result<(), Complaint> {
        let (_, archive) = open::archive(&self.dir).await?;
        let found = archive.verify(self.head).await?;
        archive.close().await;
        if self.json {
            print::json(&answer(&found))?;
        }
        if !found.is_whole() {
            let fault = found.fault.map(|fault| fault.to_string()).into_iter();
            let all: Vec<String> = fault.chain(found.complaints.iter().cloned()).collect();
            if let Some(Fault::TwoWitnesses(..)) = found.fault {
                return Err(Complaint::new(all.join("; ")));
            }
            let complaint = Complaint::new(format!("the log is not as it was written: {}", all.join("; ")));
            return Err(complaint.to_do("Keep this folder as it is, and put back the newest copy that is whole."));
        }
        if !self.json {
            let Verified { length, removed, head, .. } = &found;
            print::line(format!("Whole: {length} events, {removed} of them destroyed on purpose."))?;
            print::line(format!("Head:  {}:{}", head.position, head.hash))?;
            if let Some(position) = found.witnessed {
                print::line(format!("Noted: event {position} is as it was noted outside."))?;
            }
        }
        Ok(())
    }
}

fn answer(found: &Verified) -> serde_json::Value {
    json!({
        "whole": found.is_whole(),
        "events": found.length,
        "removed": found.removed,
        "witnessed": found.witnessed,
        "head": { "position": found.head.position, "hash": found.head.hash.to_string() },
        "fault": found.fault.map(|fault| fault.to_string()),
        "complaints": found.complaints,
    })
}
