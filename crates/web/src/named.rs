//! A past together with the names somebody told, for pages that say whom they are about.

use domain::command::Past;
use domain::event::Event;
use domain::person::{self, Name, called};

use crate::language::Language;

/// A past, and what the person in it is called.
#[derive(Default)]
pub struct Named<P> {
    /// The past.
    pub past: P,
    names: Vec<Name>,
}

impl<P> Named<P> {
    /// What they are called, or that nobody knows a name.
    pub fn called(&self, language: Language) -> String {
        called(&self.names).map_or_else(|| language.t("no-name"), str::to_owned)
    }
}

impl<P: Past> Past for Named<P> {
    fn evolve(&mut self, event: &Event) {
        self.past.evolve(event);
        let Event::Person(event) = event else { return };
        match event {
            person::Event::PersonRegistered { names, .. } | person::Event::NamesCorrected { names, .. } => {
                self.names.clone_from(names);
            }
            person::Event::PersonDescribed { .. }
            | person::Event::NeedsNoted { .. }
            | person::Event::MustNotMeetNoted { .. }
            | person::Event::MustNotMeetLifted { .. }
            | person::Event::SameSaid { .. }
            | person::Event::SameTakenBack { .. }
            | person::Event::FileRead { .. } => (),
        }
    }
}
