//! `bestendig staff invite`: lets somebody work here and prints an address that signs them in once.
//! For a colleague of that name who works here already it prints a new address and changes nothing.

use std::path::PathBuf;

use clap::Args;
use domain::id::{CommandId, LocationId, WorkerId};
use domain::moment::Moment;
use domain::personal::Personal;
use domain::staff::{AppointStaff, Position, Role, Workplace};
use permission::Guard;
use serde_json::json;
use store::Archive;
use web::session::Sessions;

use crate::complaint::Complaint;
use crate::settings::Settings;
use crate::{open, print};

/// What is asked.
#[derive(Args)]
pub struct Invite {
    /// The house's folder.
    #[arg(long)]
    dir: PathBuf,
    /// What colleagues call them; also the name to sign in with.
    #[arg(long)]
    name: String,
    /// As what: desk, night, guide, legal_guide, medical_guide, coordinator, second_reader, administrator or privacy_officer; may be
    /// given again.
    #[arg(long, value_parser = super::role)]
    role: Vec<Role>,
    /// Where, by name; without one, in the whole house. May be given again.
    #[arg(long)]
    location: Vec<String>,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Invite {
    /// Appoints them and makes the address.
    pub async fn run(self) -> Result<(), Complaint> {
        let (settings, archive) = open::archive(&self.dir).await?;
        let now = open::now(&settings)?;
        let name = Personal::new(&self.name);
        let worker = match here(&archive, &name).await? {
            Some(worker) if self.role.is_empty() && self.location.is_empty() => worker,
            Some(_) => {
                let complaint = Complaint::new("a colleague of this name works here already");
                return Err(
                    complaint.to_do("Without --role and --location they get a new address and stay what they are.")
                );
            }
            None => self.appoint(&archive, name, &now).await?,
        };
        let url = address(&settings, &archive, worker, &now).await?;
        archive.close().await;
        if self.json {
            return print::json(&json!({ "id": worker, "url": url }));
        }
        print::line(url)?;
        eprintln!("It works once, within a day: there they choose how they come in. Give it to nobody else.");
        Ok(())
    }

    async fn appoint(&self, archive: &Archive, name: Personal, now: &Moment) -> Result<WorkerId, Complaint> {
        if self.role.is_empty() {
            return Err(Complaint::new("nobody of this name works here").to_do("Say as what they will: --role desk"));
        }
        let worker = WorkerId::new(web::chance::number());
        let position =
            Position { name, roles: self.role.clone(), workplace: workplace(archive, &self.location).await? };
        // Whoever can write in the house's folder holds its keys; this only notes that they did it.
        let appointed = Guard::new().at_the_machine(AppointStaff { worker, position });
        archive.execute(appointed, CommandId::new(web::chance::number()), now).await?;
        Ok(worker)
    }
}

/// An address at which a worker chooses once how they come in.
async fn address(settings: &Settings, archive: &Archive, worker: WorkerId, now: &Moment) -> Result<String, Complaint> {
    let sessions = Sessions::of(archive.clone(), &settings.slug, &settings.origin);
    let token = sessions.invite(worker, now).await?;
    Ok(format!("{}/{}/welcome/{}", settings.origin, settings.slug, token.text()))
}

async fn here(archive: &Archive, name: &Personal) -> Result<Option<WorkerId>, Complaint> {
    let name = name.reveal().to_lowercase();
    let mut staff = archive.staff().await?;
    staff.retain(|one| one.ended_at.is_none() && one.card.name.reveal().to_lowercase() == name);
    Ok(staff.first().map(|one| one.id))
}

async fn workplace(archive: &Archive, names: &[String]) -> Result<Workplace, Complaint> {
    if names.is_empty() {
        return Ok(Workplace::House);
    }
    let mut open = archive.locations().await?;
    open.retain(|one| one.closed_at.is_none());
    let find = |name: &String| -> Result<LocationId, Complaint> {
        let found = open.iter().find(|one| one.facts.name.to_lowercase() == name.trim().to_lowercase());
        found.map(|one| one.id).ok_or_else(|| {
            let known: Vec<&str> = open.iter().map(|one| one.facts.name.as_str()).collect();
            Complaint::new(format!("there is no location {name:?}")).to_do(format!("There are: {}.", known.join(", ")))
        })
    };
    Ok(Workplace::Locations(names.iter().map(find).collect::<Result<_, _>>()?))
}
