//! Refusing admission. It cannot be written down before hardship was weighed by one person and
//! confirmed by another, and what is not known never refuses.

use jiff::civil::Date;

use super::{Course, Decision, Event as Admission, Verdict};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::hardship::Over;
use crate::id::{ApplicationId, HardshipId, PersonId};
use crate::moment::Moment;

/// They are not admitted.
#[derive(Clone, Debug)]
pub struct RefuseAdmission {
    /// Who.
    pub person: PersonId,
    /// Which application.
    pub application: ApplicationId,
    /// The weighing that found no hardship.
    pub hardship: HardshipId,
    /// Until when the bed they sleep in stays theirs.
    pub stays_until: Date,
    /// What was weighed.
    pub decision: Decision,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such application.
    #[error("there is no such application")]
    NoApplication,
    /// It was decided already.
    #[error("this application was decided")]
    NotPending,
    /// Facts or rules changed since the advice that was in view.
    #[error("something changed since the rules were asked: look again")]
    FactsChanged,
    /// Hardship was not weighed and confirmed, or something was learnt since.
    #[error("hardship must be weighed and confirmed first")]
    NotWeighed,
    /// The rules cannot be answered yet, and what is not known never refuses.
    #[error("what is not known cannot refuse: ask, or wait")]
    NotKnownYet,
    /// The rules say to admit, and nobody says why not.
    #[error("say why the advice is not followed")]
    SayWhyAgainst,
    /// No reason was given to the person.
    #[error("say why")]
    NoReason,
    /// The bed would go before the person can object.
    #[error("the bed stays until the objection term is over")]
    ObjectionTermTooShort,
}

impl Command for RefuseAdmission {
    const DEED: Deed = Deed::RefuseAdmission;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person), Subject::Rules]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let RefuseAdmission { person, application, hardship, stays_until, decision } = self;
        if !past.application(application).ok_or(Refusal::NoApplication)?.pending() {
            return Err(Refusal::NotPending);
        }
        let weighed = past.weighings.weighed(hardship, application, Over::Admission).ok_or(Refusal::NotWeighed)?;
        if past.weighings.open(application) {
            return Err(Refusal::NotWeighed);
        }
        if !past.fresh(&decision.receipt) {
            return Err(Refusal::FactsChanged);
        }
        match decision.receipt.verdict {
            Verdict::NotByTheseRules => (),
            Verdict::CannotBeSaidYet => return Err(Refusal::NotKnownYet),
            Verdict::Admit if decision.against_advice.is_empty() => return Err(Refusal::SayWhyAgainst),
            Verdict::Admit => (),
        }
        if decision.reason.is_empty() {
            return Err(Refusal::NoReason);
        }
        let last_day = decision.letter.objection.as_ref().map_or(now.wall.date(), |term| term.last_day);
        if stays_until < last_day {
            return Err(Refusal::ObjectionTermTooShort);
        }
        Ok(vec![Admission::AdmissionRefused { person, application, weighed, stays_until, decision }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::testing::{self, AMIN, APPLICATION, HARDSHIP, decision, now};
    use crate::admission::{Stays, Value};
    use crate::command::{Past, judge};
    use crate::hardship::Outcome;
    use crate::person::SignalKind;
    use crate::personal::Personal;

    const NO: Verdict = Verdict::NotByTheseRules;

    #[test]
    fn a_refusal_follows_a_weighing_that_was_confirmed() {
        check(&weighed(), NO, Ok(()));
    }

    #[test]
    fn without_a_closed_weighing_nobody_is_refused() {
        let before = weighed();
        check(&before[..3], NO, Err(Refusal::NotWeighed));
        check(&before[..4], NO, Err(Refusal::NotWeighed));
        check(&before[..5], NO, Err(Refusal::NotWeighed));
    }

    #[test]
    fn hardship_that_was_found_is_no_ground_to_refuse() {
        let mut history = weighed();
        *history.last_mut().expect("the closing") = testing::closed(testing::found());
        check(&history, NO, Err(Refusal::NotWeighed));
    }

    #[test]
    fn a_sign_that_came_up_later_is_weighed_first() {
        let mut history = weighed();
        history.push(testing::described(&[SignalKind::Ill]));
        check(&history, NO, Err(Refusal::NotWeighed));
    }

    #[test]
    fn what_is_not_known_never_refuses() {
        check(&weighed(), Verdict::CannotBeSaidYet, Err(Refusal::NotKnownYet));
    }

    #[test]
    fn against_the_advice_only_with_a_reason() {
        check(&weighed(), Verdict::Admit, Err(Refusal::SayWhyAgainst));
        let mut history = weighed();
        history.push(testing::noted("procedure-ended", Some(Value::Truth(false))));
        check(&history, NO, Err(Refusal::FactsChanged));
    }

    #[test]
    fn the_bed_stays_until_the_person_could_object() {
        let mut early = refuse(NO);
        early.stays_until = date(2026, 12, 22);
        assert_eq!(judge(&weighed(), early, &now()), Err(Refusal::ObjectionTermTooShort));
        let mut history = weighed();
        history.extend(judge(&history, refuse(NO), &now()).expect("weighed"));
        let stays = |on| Course::of(&history).bed_stays(APPLICATION, on);
        assert_eq!(stays(date(2026, 12, 23)), Some(Stays::Until(date(2026, 12, 23))));
        assert_eq!(stays(date(2026, 12, 24)), None);
    }

    fn weighed() -> Vec<Event> {
        vec![
            testing::adopted(),
            testing::applied(),
            testing::known(),
            testing::opened(Over::Admission),
            testing::proposed(Outcome::NotFound),
            testing::closed(Outcome::NotFound),
        ]
    }

    fn refuse(verdict: Verdict) -> RefuseAdmission {
        let decision = Decision { reason: Personal::new("voldoet niet"), ..decision(verdict) };
        let stays_until = date(2026, 12, 23);
        RefuseAdmission { person: AMIN, application: APPLICATION, hardship: HARDSHIP, stays_until, decision }
    }

    #[track_caller]
    fn check(history: &[Event], verdict: Verdict, expected: Result<(), Refusal>) {
        assert_eq!(judge(history, refuse(verdict), &now()).map(|_| ()), expected);
    }
}
