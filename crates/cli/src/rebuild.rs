//! `bestendig rebuild`: draws every table anew from the log.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};
use store::Rebuilt;

use crate::complaint::Complaint;
use crate::{open, print};

/// What is asked.
#[derive(Args)]
pub struct Rebuild {
    /// The house's folder.
    #[arg(long)]
    dir: PathBuf,
    /// Change nothing; only say whether anything differs.
    #[arg(long)]
    check: bool,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Rebuild {
    /// Draws the tables.
    pub async fn run(self) -> Result<(), Complaint> {
        let (_, archive) = open::archive(&self.dir).await?;
        let drawn = if self.check { archive.rebuild_check().await? } else { archive.rebuild().await? };
        archive.close().await;
        if self.json {
            print::json(&answer(&drawn))?;
        } else {
            for shelf in &drawn.shelves {
                let word = if shelf.before == shelf.after { "the same" } else { "differs" };
                print::line(format!("{:<12} {:>8} rows  {word}", shelf.name, shelf.rows))?;
            }
            print::line(format!("Drawn from {} events.", drawn.events))?;
        }
        if self.check && !drawn.is_same() {
            let complaint = Complaint::new("some tables are not what the log says");
            return Err(
                complaint.to_do("`bestendig rebuild` without --check draws them anew; the log itself is untouched.")
            );
        }
        Ok(())
    }
}

fn answer(drawn: &Rebuilt) -> Value {
    let shelf =
        |one: &store::ShelfState| json!({ "name": one.name, "rows": one.rows, "same": one.before == one.after });
    json!({
        "same": drawn.is_same(),
        "events": drawn.events,
        "shelves": drawn.shelves.iter().map(shelf).collect::<Vec<_>>(),
    })
}
