//! `bestendig staff`: who works in a house, as whoever sits at its machine may arrange it.

mod invite;
mod list;

use clap::Subcommand;
use domain::staff::Role;

use crate::complaint::Complaint;

/// Who works in a house.
#[derive(Subcommand)]
pub enum Staff {
    /// Let somebody work here, or come in again: prints an address that signs them in once.
    Invite(invite::Invite),
    /// Everybody who works here.
    List(list::List),
}

impl Staff {
    /// Carries it out.
    pub async fn run(self) -> Result<(), Complaint> {
        match self {
            Staff::Invite(invite) => invite.run().await,
            Staff::List(list) => list.run().await,
        }
    }
}

fn role(text: &str) -> Result<Role, String> {
    let wanted = text.replace('-', "_");
    let names = || Role::ALL.map(Role::name).join(", ");
    Role::ALL.into_iter().find(|role| role.name() == wanted).ok_or_else(|| format!("the roles are {}", names()))
}
