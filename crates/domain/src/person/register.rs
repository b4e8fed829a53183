//! Writing down somebody who reports at the desk. Nothing is required, not even a name.

use super::sound::{self, Unsound};
use super::{Description, Event as PersonEvent, Name, Needs, Registered};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::PersonId;
use crate::moment::Moment;

/// Somebody is to be written down.
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterPerson {
    /// Under which id, made by the asker.
    pub person: PersonId,
    /// The names told; there may be none.
    pub names: Vec<Name>,
    /// What a bed must have.
    pub needs: Needs,
    /// What was told beyond that.
    pub description: Description,
}

/// Why somebody cannot be written down like this.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The id is in use.
    #[error("this person is already registered")]
    AlreadyRegistered,
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

impl Command for RegisterPerson {
    const DEED: Deed = Deed::RegisterPerson;
    type Past = Registered;
    type Refusal = Refusal;

    fn about(&self, _: &Registered) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Registered, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let RegisterPerson { person, names, needs, description } = self;
        if past.has(person) {
            return Err(Refusal::AlreadyRegistered);
        }
        let today = now.wall.date();
        let names = sound::names(names)?;
        sound::description(&description, today)?;
        let needs = sound::needs(needs, &description, today);
        let mut events = vec![PersonEvent::PersonRegistered { person, names, needs }.into()];
        if description != Description::default() {
            events.push(PersonEvent::PersonDescribed { person, description }.into());
        }
        Ok(events)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::command::judge;
    use crate::person::{Birth, NameKind};
    use crate::personal::Personal;
    use crate::story::monday_evening;

    const PERSON: PersonId = PersonId::new(1);

    #[test]
    fn somebody_who_tells_nothing_is_registered() {
        let registered = PersonEvent::PersonRegistered { person: PERSON, names: vec![], needs: Needs::default() };
        check(&[], nothing_told(), Ok(vec![registered.into()]));
    }

    #[test]
    fn what_was_told_lies_apart_from_what_the_night_needs() {
        let names = vec![Name { words: Personal::new("Testa Voorbeeld"), kind: NameKind::Told }];
        let description = Description { interpreter: true, ..Description::default() };
        let command = RegisterPerson { names: names.clone(), description: description.clone(), ..nothing_told() };
        let registered = PersonEvent::PersonRegistered { person: PERSON, names, needs: Needs::default() };
        let described = PersonEvent::PersonDescribed { person: PERSON, description };
        check(&[], command, Ok(vec![registered.into(), described.into()]));
    }

    #[test]
    fn a_child_by_birth_is_a_minor_whatever_was_ticked() {
        let description = Description { birth: Birth::Exact(date(2016, 5, 1)), ..Description::default() };
        let events = judge(&[], RegisterPerson { description, ..nothing_told() }, &monday_evening());
        let registered = events.expect("nothing is wrong with it").swap_remove(0);
        let needs = Needs { minor: true, ..Needs::default() };
        assert_eq!(registered, PersonEvent::PersonRegistered { person: PERSON, names: vec![], needs }.into());
    }

    #[test]
    fn nobody_is_registered_twice() {
        let history = judge(&[], nothing_told(), &monday_evening()).expect("a first time");
        check(&history, nothing_told(), Err(Refusal::AlreadyRegistered));
    }

    #[test]
    fn a_birth_after_today_is_a_mistake() {
        let description = Description { birth: Birth::Year(2027), ..Description::default() };
        check(&[], RegisterPerson { description, ..nothing_told() }, Err(Refusal::BornInFuture));
    }

    #[track_caller]
    fn check(history: &[Event], command: RegisterPerson, expected: Result<Vec<Event>, Refusal>) {
        assert_eq!(judge(history, command, &monday_evening()), expected);
    }

    fn nothing_told() -> RegisterPerson {
        RegisterPerson { person: PERSON, names: vec![], needs: Needs::default(), description: Description::default() }
    }
}
