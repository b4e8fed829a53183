//! `bestendig staff list`: everybody who works here.

use std::path::PathBuf;

use clap::Args;
use domain::staff::{Role, Workplace};
use serde_json::json;

use crate::complaint::Complaint;
use crate::{open, print};

/// What is asked.
#[derive(Args)]
pub struct List {
    /// The house's folder.
    #[arg(long)]
    dir: PathBuf,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl List {
    /// Lists them.
    pub async fn run(self) -> Result<(), Complaint> {
        let (_, archive) = open::archive(&self.dir).await?;
        let mut staff = archive.staff().await?;
        staff.retain(|one| one.ended_at.is_none());
        archive.close().await;
        let roles = |roles: &[Role]| roles.iter().map(|role| role.name()).collect::<Vec<_>>();
        if self.json {
            let all: Vec<_> = staff
                .iter()
                .map(|one| {
                    let locations = match &one.card.workplace {
                        Workplace::House => None,
                        Workplace::Locations(locations) => Some(locations),
                    };
                    json!({ "id": one.id, "name": one.card.name, "roles": roles(&one.card.roles), "locations": locations })
                })
                .collect();
            return print::json(&json!({ "staff": all }));
        }
        for one in &staff {
            print::line(format!("{:<30} {}", one.card.name.reveal(), roles(&one.card.roles).join(", ")))?;
        }
        Ok(())
    }
}
