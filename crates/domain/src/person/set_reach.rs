//! Somebody says themselves how they can be reached safely. The rest of what stands about them stays as it is.

use super::correct::Files;
use super::{CorrectPerson, CorrectRefusal, Reach};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::PersonId;
use crate::moment::Moment;

/// From now on somebody can be reached like this, and no other way.
#[derive(Clone, Debug)]
pub struct SetReach {
    /// Who.
    pub person: PersonId,
    /// The ways, best first; there may be none.
    pub reach: Vec<Reach>,
}

/// Why it is not written.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such file.
    #[error("this person is not registered")]
    NotRegistered,
    /// It cannot be written like this.
    #[error(transparent)]
    Unsound(#[from] CorrectRefusal),
}

impl Command for SetReach {
    const DEED: Deed = Deed::SetReach;
    type Past = Files;
    type Refusal = Refusal;

    fn about(&self, _: &Files) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Files, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let SetReach { person, reach } = self;
        let mut description = past.description(person).ok_or(Refusal::NotRegistered)?.clone();
        description.reach = reach;
        let correct = CorrectPerson { person, names: None, needs: None, description: Some(description) };
        match correct.decide(past, now) {
            // Said again, it stands as it stood.
            Err(CorrectRefusal::NothingChanged) => Ok(vec![]),
            other => Ok(other?),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::person::{Channel, Description, Event as PersonEvent};
    use crate::personal::Personal;
    use crate::story::{monday_evening, registered};

    const PERSON: PersonId = PersonId::new(1);

    #[test]
    fn only_how_to_reach_somebody_changes() {
        let told = Description { note: Personal::new("komt uit Testland"), ..Description::default() };
        let described = PersonEvent::PersonDescribed { person: PERSON, description: told.clone() };
        let history = [registered(PERSON), described.into()];
        let set = SetReach { person: PERSON, reach: vec![telephone("06 0000 0012")] };
        let events = judge(&history, set.clone(), &monday_evening());
        let description = Description { reach: set.reach.clone(), ..told };
        let expected = PersonEvent::PersonDescribed { person: PERSON, description }.into();
        assert_eq!(events, Ok(vec![expected]));
        let after: Vec<Event> = history.into_iter().chain(events.expect("it is written")).collect();
        assert_eq!(judge(&after, set, &monday_evening()), Ok(vec![]), "said twice, it is written once");
    }

    #[test]
    fn what_cannot_be_kept_and_who_is_not_there_are_refused() {
        let long = SetReach { person: PERSON, reach: vec![telephone(&"0".repeat(300))] };
        let refused = judge(&[registered(PERSON)], long, &monday_evening());
        assert_eq!(refused, Err(Refusal::Unsound(CorrectRefusal::TooLong)));
        let nobody = SetReach { person: PERSON, reach: vec![] };
        assert_eq!(judge(&[], nobody, &monday_evening()), Err(Refusal::NotRegistered));
    }

    fn telephone(number: &str) -> Reach {
        Reach { channel: Channel::Telephone, to: Personal::new(number), mind: Personal::default() }
    }
}
