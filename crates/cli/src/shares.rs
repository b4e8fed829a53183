//! `bestendig shares`: what partners are shown at meetings, stopped at once when something is wrong. It talks to the
//! conference server itself, so it works when the house's own server is down.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use conference::{NotPushed, Pusher};
use domain::command::Command;
use domain::conference::{ResumeShares, StopShares};
use domain::id::CommandId;
use permission::Guard;
use store::Archive;

use crate::complaint::Complaint;
use crate::open;
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
    let archive = tell(dir, StopShares).await?;
    archive.take_back_all_sheets().await?;
    print::line("The log of the house knows of it.")?;
    print::line("Meetings can be opened again after: bestendig shares resume --dir DIR")
}

async fn resume(dir: &Path) -> Result<(), Complaint> {
    let (_, pusher) = server(dir)?;
    pusher.resume().await.map_err(|why| Complaint::new(format!("sheets are not possible yet: {why}")))?;
    tell(dir, ResumeShares).await?;
    print::line("Meetings can be opened again. Nothing that was stopped came back.")
}

/// Tells the log of the house. It can be written while no server of the house runs and beside one that does.
async fn tell<C: Command>(dir: &Path, command: C) -> Result<Archive, Complaint> {
    let (settings, archive) = open::archive(dir).await?;
    let now = open::now(&settings)?;
    let id = CommandId::new(rand::random());
    archive.execute(Guard::new().at_the_machine(command), id, &now).await.map_err(|why| {
        Complaint::new(format!("nothing is shown any more, but the log of the house was not told: {why}"))
            .to_do("Do it again when the house can be opened; stopping twice does no harm.")
    })?;
    Ok(archive)
}

fn server(dir: &Path) -> Result<(Settings, Pusher), Complaint> {
    let settings = Settings::read(dir)?;
    let Some(pusher) = settings.pusher(dir)? else {
        let complaint = Complaint::new(format!("the house in {} has no conference server", dir.display()));
        return Err(complaint.to_do("docs/conference.md tells how to give it one."));
    };
    Ok((settings, pusher))
}
