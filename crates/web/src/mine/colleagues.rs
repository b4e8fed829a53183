//! Colleagues as somebody meets them in their own file: what they are here for and of which organisation. Never a name:
//! whoever works here has one of their own to keep.

use std::collections::HashMap;

use domain::id::{OrganisationId, PersonId, WorkerId};
use domain::staff::Role;
use permission::Guard;

use crate::answer::Trouble;
use crate::house::House;
use crate::tongue::Words;

/// Everybody who works or worked here.
pub struct Colleagues {
    house: String,
    roles: HashMap<WorkerId, Vec<Role>>,
    of: HashMap<WorkerId, OrganisationId>,
    organisations: HashMap<OrganisationId, String>,
}

impl Colleagues {
    pub async fn of(house: &House) -> Result<Colleagues, Trouble> {
        let staff = house.archive.staff().await?;
        let teams = house.archive.teams().await?;
        let of = staff.iter().filter_map(|one| Some((one.id, teams.organisation(one.id)?))).collect();
        let organisations = house.archive.organisations().await?;
        Ok(Colleagues {
            house: house.name.clone(),
            roles: staff.into_iter().map(|one| (one.id, one.card.roles)).collect(),
            of,
            organisations: organisations.into_iter().map(|one| (one.id, one.name)).collect(),
        })
    }

    /// Everybody who works or worked here.
    pub fn all(&self) -> impl Iterator<Item = WorkerId> {
        self.roles.keys().copied()
    }

    /// As what somebody works or worked here, in the language of the reader; or that it was the person, or the house itself.
    pub fn role(&self, words: Words, worker: WorkerId, person: PersonId) -> String {
        if worker == Guard::author_of_own(person) {
            return words.t("who-you");
        }
        if worker == Guard::CLOCK {
            return words.t("role-clock");
        }
        let roles = self.roles.get(&worker).map(Vec::as_slice).unwrap_or_default();
        let said: Vec<String> = roles.iter().map(|role| words.t(format!("role-{}", role.name()))).collect();
        if said.is_empty() { words.t("role-other") } else { said.join(", ") }
    }

    /// Of which organisation; whoever was placed in none is of the house itself.
    pub fn organisation(&self, worker: WorkerId) -> &str {
        let known = self.of.get(&worker).and_then(|organisation| self.organisations.get(organisation));
        known.map_or(&self.house, String::as_str)
    }
}
