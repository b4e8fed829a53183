//! Signing up for the programme (aanmelding). Nothing is required but a person; who shows a sign of
//! being vulnerable is weighed for hardship from the first day.

use super::{AppliedBy, Course, Event as Admission, State};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::hardship::{Event as Hardship, Ground, Over};
use crate::id::{ApplicationId, HardshipId, PersonId};
use crate::moment::Moment;
use crate::person::SaidBy;
use crate::personal::Personal;

/// Somebody signs up.
#[derive(Clone, Debug)]
pub struct ApplyForAdmission {
    /// Who.
    pub person: PersonId,
    /// Which application it will be.
    pub application: ApplicationId,
    /// Which weighing it will be, if one opens with it.
    pub hardship: HardshipId,
    /// For which programme.
    pub programme: String,
    /// Who brings it in.
    pub by: AppliedBy,
    /// Which organisation, if one does.
    pub through: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The person waits for a decision already.
    #[error("this person is waiting for a decision already")]
    AlreadyWaits,
    /// The person is in the programme already.
    #[error("this person is in the programme")]
    AlreadyStays,
    /// The person is not written down.
    #[error("this person is not registered")]
    NotRegistered,
}

impl Command for ApplyForAdmission {
    const DEED: Deed = Deed::ApplyForAdmission;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let ApplyForAdmission { person, application, hardship, programme, by, through } = self;
        if !past.registered() {
            return Err(Refusal::NotRegistered);
        }
        // A number that was used stands for an application that was made.
        if past.application(application).is_some() {
            return Err(Refusal::AlreadyWaits);
        }
        for (_, known) in past.applications().filter(|(_, known)| known.programme == programme) {
            match known.state {
                State::Pending => return Err(Refusal::AlreadyWaits),
                State::Admitted(_) | State::InGuidance(_) => return Err(Refusal::AlreadyStays),
                State::Referred
                | State::Refused { .. }
                | State::Withdrawn
                | State::Ended { .. }
                | State::Left { .. } => (),
            }
        }
        let on = now.wall.date();
        let made = Admission::ApplicationMade { person, application, programme, by, through, on };
        let grounds: Vec<Ground> = past.weighings.signals().map(Ground::Signal).collect();
        let opened = Hardship::HardshipOpened {
            person,
            hardship,
            application,
            over: Over::Admission,
            grounds: grounds.clone(),
            words: Personal::default(),
            said_by: SaidBy::Worker,
        };
        let opened = (!grounds.is_empty()).then_some(opened);
        Ok([made.into()].into_iter().chain(opened.map(Event::from)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{self, AMIN, APPLICATION, HARDSHIP, PROGRAMME, now};
    use crate::command::judge;
    use crate::person::SignalKind;

    #[test]
    fn whoever_is_written_down_can_sign_up() {
        check(&[testing::registered()], Ok(vec!["ApplicationMade"]));
        check(&[], Err(Refusal::NotRegistered));
    }

    #[test]
    fn a_sign_of_being_vulnerable_opens_a_weighing_at_once() {
        let history = [testing::registered(), testing::described(&[SignalKind::Pregnant])];
        check(&history, Ok(vec!["ApplicationMade", "HardshipOpened"]));
    }

    #[test]
    fn nobody_signs_up_twice_and_who_was_refused_can_sign_up_again() {
        check(&[testing::registered(), testing::applied()], Err(Refusal::AlreadyWaits));
        check(&[testing::registered(), testing::applied(), testing::admitted()], Err(Refusal::AlreadyStays));
        let refused = [testing::registered(), testing::applied(), testing::refused()];
        check(&refused, Ok(vec!["ApplicationMade"]));
        let again = judge(&refused, ApplyForAdmission { application: APPLICATION, ..command() }, &now());
        assert_eq!(again, Err(Refusal::AlreadyWaits), "the number of the first application");
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<Vec<&str>, Refusal>) {
        let kinds = judge(history, command(), &now()).map(|events| events.iter().map(Event::kind).collect());
        assert_eq!(kinds, expected);
    }

    fn command() -> ApplyForAdmission {
        ApplyForAdmission {
            person: AMIN,
            application: ApplicationId::new(299),
            hardship: HARDSHIP,
            programme: PROGRAMME.into(),
            by: AppliedBy::Person,
            through: Personal::default(),
        }
    }
}
