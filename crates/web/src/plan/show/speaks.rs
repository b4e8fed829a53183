//! Which languages the person speaks, whether an interpreter is needed, and where there are sentences to show.

use domain::event::Event;
use domain::person::{self, Description};

use crate::phrase::Spoken;
use crate::plan::find::Opened;
use crate::visit::Visit;

/// What whoever meets the person must know before they speak.
pub struct Speaks {
    /// Each language by its name, with the page of its sentences where there is one.
    pub languages: Vec<(String, Option<String>)>,
    pub interpreter: bool,
}

impl Speaks {
    /// As it was told last; nothing when nobody told.
    pub fn of(visit: &Visit, opened: &Opened) -> Option<Speaks> {
        let told = opened.noted.iter().rev().find_map(|noted| described(&noted.event))?;
        let page = |code: &str| Spoken::of(code).map(|spoken| visit.path(format_args!("phrase/{}", spoken.code)));
        let name = |code: &str| sheet::told::language_name(code).unwrap_or(code).to_owned();
        let languages: Vec<_> = told.languages.iter().map(|one| (name(&one.0), page(&one.0))).collect();
        (!languages.is_empty() || told.interpreter).then_some(Speaks { languages, interpreter: told.interpreter })
    }
}

fn described(event: &Event) -> Option<&Description> {
    match event {
        Event::Person(person::Event::PersonDescribed { description, .. }) => Some(description),
        Event::Person(_)
        | Event::Household(_)
        | Event::Tonight(_)
        | Event::Bed(_)
        | Event::Location(_)
        | Event::Night(_)
        | Event::Staff(_)
        | Event::Admission(_)
        | Event::Hardship(_)
        | Event::Objection(_)
        | Event::Letter(_)
        | Event::Plan(_)
        | Event::Procedure(_)
        | Event::Learning(_)
        | Event::Allowance(_)
        | Event::Conference(_)
        | Event::Wish(_)
        | Event::Complaint(_)
        | Event::Outward(_)
        | Event::Transfer(_)
        | Event::Outflow(_)
        | Event::Forgetting(_)
        | Event::Proposal(_)
        | Event::Rules(_)
        | Event::Referral(_) => None,
    }
}
