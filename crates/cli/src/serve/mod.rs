//! `bestendig serve`: opens the doors of one or several houses.

mod doors;
mod notes;

pub use doors::{listen, open_doors};
pub use notes::to_stderr;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use web::{House, Street};

use crate::complaint::Complaint;
use crate::open;
use crate::settings::Settings;

/// What is asked.
#[derive(Args)]
pub struct Serve {
    /// The folder of a house, or one whose subfolders are houses; may be given again.
    #[arg(long, required = true, num_args = 1..)]
    dir: Vec<PathBuf>,
    /// Where to listen. Put a proxy with https in front of anything but your own machine.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: String,
}

impl Serve {
    /// Serves until told to stop.
    pub async fn run(self) -> Result<(), Complaint> {
        to_stderr();
        let mut houses: Vec<Arc<House>> = Vec::new();
        let street = Street::default();
        for folder in self.dir.iter().map(|dir| folders(dir)).collect::<Result<Vec<_>, _>>()?.concat() {
            let house = open::house(&folder, &street).await?;
            if houses.iter().any(|other| other.slug == house.slug) {
                return Err(Complaint::new(format!("two houses have the word {:?} in their address", house.slug)));
            }
            houses.push(house);
        }
        let listener = listen(&self.listen).await?;
        for house in &houses {
            tracing::info!(house = house.slug, "open");
        }
        open_doors(listener, &houses).await;
        for house in houses {
            house.archive.close().await;
        }
        Ok(())
    }
}

/// The folders of houses in this folder: itself, or those below it.
fn folders(dir: &Path) -> Result<Vec<PathBuf>, Complaint> {
    if Settings::path(dir).exists() {
        return Ok(vec![dir.to_owned()]);
    }
    let below =
        std::fs::read_dir(dir).map_err(|error| Complaint::new(format!("{} cannot be read: {error}", dir.display())))?;
    let mut found: Vec<PathBuf> =
        below.flatten().map(|entry| entry.path()).filter(|path| Settings::path(path).exists()).collect();
    found.sort();
    if found.is_empty() {
        let complaint = Complaint::new(format!("there is no house in {}", dir.display()));
        return Err(complaint.to_do("`bestendig init --dir DIR --name NAME --slug SLUG` makes one."));
    }
    Ok(found)
}
