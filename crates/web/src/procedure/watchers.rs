//! Who can watch a term: everybody who works here in the legal strand, for the organisation that wrote it down.

use domain::id::WorkerId;
use domain::procedure::Watchers;
use domain::staff::Role;
use store::StaffNow;

use crate::answer::Trouble;
use crate::form::{Faults, Filled};
use crate::house::House;
use crate::visit::Visit;

/// Somebody who can be chosen.
pub struct Choice {
    pub worker: WorkerId,
    pub name: String,
}

/// Everybody who can watch, by name, and the names of everybody who works or worked here.
pub struct Colleagues {
    pub legal: Vec<Choice>,
    here: Vec<WorkerId>,
    all: Vec<Choice>,
}

impl Colleagues {
    /// For a term that somebody of their organisation began, whoever asks.
    pub async fn of(house: &House, author: Option<WorkerId>) -> Result<Colleagues, Trouble> {
        let (staff, teams) = (house.archive.staff().await?, house.archive.teams().await?);
        let choice = |one: &StaffNow| Choice { worker: one.id, name: one.card.name.reveal().to_owned() };
        let legal = |one: &&StaffNow| one.ended_at.is_none() && one.card.roles.contains(&Role::LegalGuide);
        let own = |one: &&StaffNow| legal(one) && teams.share(one.id, author);
        Ok(Colleagues {
            here: staff.iter().filter(legal).map(|one| one.id).collect(),
            legal: staff.iter().filter(own).map(choice).collect(),
            all: staff.iter().map(choice).collect(),
        })
    }

    /// What somebody is called; a dash for whom nobody knows any more.
    pub fn name(&self, worker: WorkerId) -> String {
        self.all.iter().find(|one| one.worker == worker).map_or_else(|| "–".to_owned(), |one| one.name.clone())
    }

    /// Whether somebody of the legal strand still works here.
    pub fn is_here(&self, worker: WorkerId) -> bool {
        self.here.contains(&worker)
    }

    /// Fills in who watches when nobody was chosen yet: whoever writes it down, and the first colleague
    /// beside them.
    pub fn propose(&self, visit: &Visit, filled: &mut Filled) {
        if !filled.all("watcher").is_empty() {
            return;
        }
        let me = visit.me.worker.id;
        let first = self.legal.iter().find(|one| one.worker == me).or(self.legal.first());
        let second = self.legal.iter().find(|one| Some(one.worker) != first.map(|first| first.worker));
        filled.set("watcher", [first.map(|one| one.worker.to_string()).unwrap_or_default()]);
        filled.set("second", [second.map(|one| one.worker.to_string()).unwrap_or_default()]);
    }
}

/// Who was chosen; that nobody was is a fault.
pub fn chosen(filled: &Filled, faults: &mut Faults) -> Option<Watchers> {
    let Ok(watcher) = filled.one("watcher").parse() else {
        faults.add("watcher", "procedure-no-watcher");
        return None;
    };
    Some(Watchers { watcher, second: filled.one("second").parse().ok() })
}
