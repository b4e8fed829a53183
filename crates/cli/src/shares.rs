//! `bestendig shares`: what partners are shown at meetings, stopped at once when something is wrong. It talks to the
//! conference server itself, so it works when the house's own server is down.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use conference::{NotPushed, Pusher};

use crate::complaint::Complaint;
use crate::print;
use crate::settings::Settings;

/// What is asked.
#[derive(Subcommand)]
pub enum Shares {
    /// Show nothing to anybody any more, at once: all sheets, seats and codes on the conference server are gone.
    Stop(OfHouse),
    /// Let meetings be opened again after a stop. Nothing comes back by itself.
    Resume(OfHouse),
}

/// A house.
#[derive(Args)]
pub struct OfHouse {
    /// The folder of the house.
    #[arg(long)]
    dir: PathBuf,
}

impl Shares {
    /// Does it, and says so only when the conference server has done it.
    pub async fn run(self) -> Result<(), Complaint> {
        match self {
            Shares::Stop(OfHouse { dir }) => stop(&dir).await,
            Shares::Resume(OfHouse { dir }) => resume(&dir).await,
        }
    }
}

async fn stop(dir: &Path) -> Result<(), Complaint> {
    let (settings, pusher) = server(dir)?;
    pusher.stop_all().await.map_err(|why| {
        let what = match &why {
            NotPushed::NotReachable(_) => format!("{why}; it may still show sheets"),
            NotPushed::Refused(_) => format!("the conference server did not do it: {why}"),
        };
        Complaint::new(what).to_do(
            "Stop its process where it runs, or cut it from the network: a server that does not run gives nothing. \
             Then start it and do this again.",
        )
    })?;
    let guests = settings.conference.map(|terms| terms.guests).unwrap_or_default();
    print::line(format!("Stopped. Every address at {guests} says that nothing is there, and its sheets are deleted."))?;
    tell_the_log_that_shares_are_stopped()?;
    print::line("Meetings can be opened again after: bestendig shares resume --dir DIR")
}

async fn resume(dir: &Path) -> Result<(), Complaint> {
    let (_, pusher) = server(dir)?;
    pusher.resume().await.map_err(|why| Complaint::new(format!("sheets are not possible yet: {why}")))?;
    print::line("Meetings can be opened again. Nothing that was stopped came back.")
}

/// Where the log of the house is told, once it has a deed for it. The archive can be written while no server of the house
/// runs, so nothing here waits for one.
fn tell_the_log_that_shares_are_stopped() -> Result<(), Complaint> {
    print::line("The log of the house does not know of it yet: withdraw the consents there too.")
}

fn server(dir: &Path) -> Result<(Settings, Pusher), Complaint> {
    let settings = Settings::read(dir)?;
    let Some(pusher) = settings.pusher(dir)? else {
        let complaint = Complaint::new(format!("the house in {} has no conference server", dir.display()));
        return Err(complaint.to_do("docs/conference.md tells how to give it one."));
    };
    Ok((settings, pusher))
}
