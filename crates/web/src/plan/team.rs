//! Colleagues as a plan names them: who can be chosen for what, and what they are called.

use domain::id::WorkerId;
use domain::plan::Strand;
use domain::staff::Role;
use store::StaffNow;

use crate::answer::Trouble;
use crate::visit::Visit;

/// Everybody who works or worked here.
pub struct Team(Vec<StaffNow>);

/// Somebody who can be chosen.
pub struct Choice {
    pub worker: WorkerId,
    pub name: String,
}

impl Team {
    pub async fn of(visit: &Visit) -> Result<Team, Trouble> {
        Ok(Team(visit.house.archive.staff().await?))
    }

    /// What somebody is called; a dash for whom nobody knows any more.
    pub fn name(&self, worker: WorkerId) -> String {
        let found = self.0.iter().find(|one| one.id == worker);
        found.map_or_else(|| "–".to_owned(), |one| one.card.name.reveal().to_owned())
    }

    /// Whether somebody works here now.
    pub fn works_here(&self, worker: WorkerId) -> bool {
        self.0.iter().any(|one| one.id == worker && one.ended_at.is_none())
    }

    /// Everybody who can guide in a strand.
    pub fn who_guides(&self, strand: Strand) -> Vec<Choice> {
        self.choices(|role| role == strand.role())
    }

    /// Everybody who guides in any strand.
    pub fn guides(&self) -> Vec<Choice> {
        self.choices(|role| Strand::ALL.iter().any(|strand| strand.role() == role))
    }

    /// Everybody who works here.
    pub fn everybody(&self) -> Vec<Choice> {
        self.choices(|_| true)
    }

    fn choices(&self, fits: impl Fn(Role) -> bool) -> Vec<Choice> {
        let here = self.0.iter().filter(|one| one.ended_at.is_none());
        let fitting = here.filter(|one| one.card.roles.iter().any(|role| fits(*role)));
        fitting.map(|one| Choice { worker: one.id, name: one.card.name.reveal().to_owned() }).collect()
    }
}
