//! Giving an organisation of the house a name, or another one.

use super::{Event as StaffEvent, Team};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::OrganisationId;
use crate::moment::Moment;

/// An organisation whose people work here is to be called so.
#[derive(Clone, Debug, PartialEq)]
pub struct NameOrganisation {
    /// Which; an id that nobody had yet makes a new one.
    pub organisation: OrganisationId,
    /// What it is to be called.
    pub name: String,
}

/// Why it is not called so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody could choose it.
    #[error("an organisation needs a name")]
    NoName,
    /// Nobody could tell them apart.
    #[error("another organisation is called this")]
    NameTaken,
}

impl Command for NameOrganisation {
    const DEED: Deed = Deed::NameOrganisation;
    type Past = Team;
    type Refusal = Refusal;

    fn about(&self, _: &Team) -> Vec<Subject> {
        Team::about(None)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Team, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let NameOrganisation { organisation, name } = self;
        let name = name.trim().to_owned();
        if name.is_empty() {
            return Err(Refusal::NoName);
        }
        if past.names_organisation(&name, organisation) {
            return Err(Refusal::NameTaken);
        }
        Ok(vec![StaffEvent::OrganisationNamed { organisation, name }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::story::{ORGANISATION, monday_evening, organisation_named};

    #[test]
    fn an_organisation_has_a_name_and_can_get_another() {
        check(&[], "Steunpunt Demo", Ok(()));
        check(&[organisation_named(ORGANISATION, "Demo")], "Demo anders", Ok(()));
        check(&[], "  ", Err(Refusal::NoName));
    }

    #[test]
    fn two_organisations_are_never_called_the_same() {
        let other = organisation_named(OrganisationId::new(99), "Steunpunt Demo");
        check(&[other], "steunpunt demo", Err(Refusal::NameTaken));
        check(&[organisation_named(ORGANISATION, "Demo")], "Demo", Ok(()));
    }

    #[track_caller]
    fn check(history: &[Event], name: &str, expected: Result<(), Refusal>) {
        let command = NameOrganisation { organisation: ORGANISATION, name: name.to_owned() };
        assert_eq!(judge(history, command, &monday_evening()).map(|_| ()), expected);
    }
}
