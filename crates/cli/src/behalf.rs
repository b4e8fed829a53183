//! On whose word a command at the machine of the house is done.

use domain::staff::{Role, Workplace};
use permission::{Guard, Worker};
use store::Archive;

use crate::complaint::Complaint;

/// The worker with this name; without one whoever sits at the machine of the house, who holds its
/// keys anyway, as a coordinator. The log shows which of the two it was.
pub async fn worker(archive: &Archive, name: Option<&str>) -> Result<Worker, Complaint> {
    let Some(name) = name else {
        return Ok(Worker {
            id: Guard::FOUNDER,
            roles: vec![Role::Coordinator],
            workplace: Workplace::House,
            active: true,
        });
    };
    let alike = |other: &str| other.trim().to_lowercase() == name.trim().to_lowercase();
    let staff = archive.staff().await?;
    let mut found = staff.into_iter().filter(|known| known.ended_at.is_none() && alike(known.card.name.reveal()));
    match (found.next(), found.next()) {
        (Some(known), None) => {
            Ok(Worker { id: known.id, roles: known.card.roles, workplace: known.card.workplace, active: true })
        }
        (Some(_), Some(_)) => Err(Complaint::new("several people with that name work here")),
        (None, _) => {
            Err(Complaint::new("nobody with that name works here")
                .to_do("`bestendig staff list --dir DIR` says who does."))
        }
    }
}
