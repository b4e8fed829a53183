//! Putting right or completing what is written about somebody.

use std::collections::BTreeMap;

use super::sound::{self, Unsound};
use super::{Description, Event as PersonEvent, Name, Needs};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::PersonId;
use crate::moment::Moment;

/// What stands is to be replaced; what is not mentioned stays.
#[derive(Clone, Debug, PartialEq)]
pub struct CorrectPerson {
    /// Whose file.
    pub person: PersonId,
    /// The names that stand from now on.
    pub names: Option<Vec<Name>>,
    /// What a bed must have from now on.
    pub needs: Option<Needs>,
    /// The rest of the file as it stands from now on.
    pub description: Option<Description>,
}

/// Why this is not written.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such file.
    #[error("this person is not registered")]
    NotRegistered,
    /// All of it stands already.
    #[error("this is what is already written")]
    NothingChanged,
    /// A date after today.
    #[error("the date of birth lies in the future")]
    BornInFuture,
    /// A month or a year that cannot be.
    #[error("nobody can be born in that month or year")]
    ImpossibleBirth,
    /// More answers than anybody gives.
    #[error("there are more answers than can be kept; keep the twenty that matter")]
    TooMany,
    /// A text that is too long.
    #[error("one of the texts is longer than can be kept")]
    TooLong,
}

impl From<Unsound> for Refusal {
    fn from(unsound: Unsound) -> Refusal {
        match unsound {
            Unsound::BornInFuture => Refusal::BornInFuture,
            Unsound::ImpossibleBirth => Refusal::ImpossibleBirth,
            Unsound::TooMany => Refusal::TooMany,
            Unsound::TooLong => Refusal::TooLong,
        }
    }
}

/// What stands about each person whose history was read.
#[derive(Default)]
pub struct Files(BTreeMap<PersonId, File>);

#[derive(Default)]
struct File {
    names: Vec<Name>,
    needs: Needs,
    description: Description,
}

impl Files {
    /// What was told about somebody beyond their name, if they are written down.
    pub(super) fn description(&self, person: PersonId) -> Option<&Description> {
        self.0.get(&person).map(|file| &file.description)
    }
}

impl Past for Files {
    fn evolve(&mut self, event: &Event) {
        let Event::Person(event) = event else { return };
        let file = self.0.get_mut(&event.person());
        match (event, file) {
            (PersonEvent::PersonRegistered { person, names, needs }, _) => {
                let file = File { names: names.clone(), needs: needs.clone(), description: Description::default() };
                self.0.insert(*person, file);
            }
            (PersonEvent::NamesCorrected { names, .. }, Some(file)) => file.names.clone_from(names),
            (PersonEvent::NeedsNoted { needs, .. }, Some(file)) => file.needs.clone_from(needs),
            (PersonEvent::PersonDescribed { description, .. }, Some(file)) => file.description.clone_from(description),
            (
                PersonEvent::NamesCorrected { .. }
                | PersonEvent::NeedsNoted { .. }
                | PersonEvent::PersonDescribed { .. }
                | PersonEvent::MustNotMeetNoted { .. }
                | PersonEvent::MustNotMeetLifted { .. }
                | PersonEvent::SameSaid { .. }
                | PersonEvent::SameTakenBack { .. }
                | PersonEvent::FileRead { .. },
                _,
            ) => (),
        }
    }
}

impl Command for CorrectPerson {
    const DEED: Deed = Deed::CorrectPerson;
    type Past = Files;
    type Refusal = Refusal;

    fn about(&self, _: &Files) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Files, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let person = self.person;
        let stands = past.0.get(&person).ok_or(Refusal::NotRegistered)?;
        let today = now.wall.date();
        let mut events: Vec<Event> = Vec::new();

        if let Some(names) = self.names {
            let names = sound::names(names)?;
            if names != stands.names {
                events.push(PersonEvent::NamesCorrected { person, names }.into());
            }
        }
        let description = self.description.unwrap_or_else(|| stands.description.clone());
        let needs = sound::needs(self.needs.unwrap_or_else(|| stands.needs.clone()), &description, today);
        if needs != stands.needs {
            events.push(PersonEvent::NeedsNoted { person, needs }.into());
        }
        if description != stands.description {
            sound::description(&description, today)?;
            events.push(PersonEvent::PersonDescribed { person, description }.into());
        }
        if events.is_empty() { Err(Refusal::NothingChanged) } else { Ok(events) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::person::{NameKind, SaidBy, Signal, SignalKind};
    use crate::personal::Personal;
    use crate::story::{monday_evening, registered};

    const PERSON: PersonId = PersonId::new(1);

    #[test]
    fn only_what_changes_is_written() {
        let names = vec![Name { words: Personal::new("Testa Voorbeeld"), kind: NameKind::Told }];
        let command = CorrectPerson { names: Some(names.clone()), needs: Some(Needs::default()), ..nothing() };
        check(command, Ok(vec![PersonEvent::NamesCorrected { person: PERSON, names }]));
    }

    #[test]
    fn writing_what_already_stands_is_no_correction() {
        check(nothing(), Err(Refusal::NothingChanged));
        let same =
            CorrectPerson { needs: Some(Needs::default()), description: Some(Description::default()), ..nothing() };
        check(same, Err(Refusal::NothingChanged));
    }

    #[test]
    fn a_wheelchair_told_later_changes_what_the_bed_must_have() {
        let description = in_a_wheelchair();
        let needs = Needs { step_free: true, ..Needs::default() };
        let expected = vec![
            PersonEvent::NeedsNoted { person: PERSON, needs },
            PersonEvent::PersonDescribed { person: PERSON, description: description.clone() },
        ];
        check(CorrectPerson { description: Some(description), ..nothing() }, Ok(expected));
    }

    #[test]
    fn no_steps_stays_a_need_as_long_as_the_wheelchair_is_written() {
        let described = PersonEvent::PersonDescribed { person: PERSON, description: in_a_wheelchair() };
        let needed = PersonEvent::NeedsNoted { person: PERSON, needs: Needs { step_free: true, ..Needs::default() } };
        let history = [registered(PERSON), described.into(), needed.into()];
        let command = CorrectPerson { needs: Some(Needs::default()), ..nothing() };
        assert_eq!(judge(&history, command, &monday_evening()), Err(Refusal::NothingChanged));
    }

    #[test]
    fn a_stranger_has_no_file_to_correct() {
        assert_eq!(judge(&[], nothing(), &monday_evening()), Err(Refusal::NotRegistered));
    }

    #[track_caller]
    fn check(command: CorrectPerson, expected: Result<Vec<PersonEvent>, Refusal>) {
        let expected = expected.map(|events| events.into_iter().map(Event::from).collect());
        assert_eq!(judge(&[registered(PERSON)], command, &monday_evening()), expected);
    }

    fn nothing() -> CorrectPerson {
        CorrectPerson { person: PERSON, names: None, needs: None, description: None }
    }

    fn in_a_wheelchair() -> Description {
        let signals = vec![Signal { kind: SignalKind::Wheelchair, said_by: SaidBy::Person }];
        Description { signals, ..Description::default() }
    }
}
