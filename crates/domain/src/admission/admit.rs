//! Admitting somebody to the programme. A person decides, with the advice in view.

use super::{Course, Decision, Event as Admission, StayTerms, Verdict};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::hardship::Over;
use crate::id::{ApplicationId, PersonId};
use crate::moment::Moment;

/// They are admitted.
#[derive(Clone, Debug)]
pub struct AdmitPerson {
    /// Who.
    pub person: PersonId,
    /// Which application.
    pub application: ApplicationId,
    /// On which terms.
    pub terms: StayTerms,
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
    /// The advice is not followed, and nobody says why.
    #[error("say why the advice is not followed")]
    SayWhyAgainst,
    /// The stay would be looked at again before it begins.
    #[error("the review lies before the beginning")]
    ReviewBeforeBegin,
    /// The last day lies before the first.
    #[error("the last day lies before the first")]
    EndsBeforeItBegins,
}

impl Command for AdmitPerson {
    const DEED: Deed = Deed::AdmitPerson;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person), Subject::Rules]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let AdmitPerson { person, application, terms, decision } = self;
        if !past.application(application).ok_or(Refusal::NoApplication)?.takes_terms() {
            return Err(Refusal::NotPending);
        }
        if !past.fresh(&decision.receipt) {
            return Err(Refusal::FactsChanged);
        }
        // Hardship that was found is a ground of its own and needs no other.
        let hardship = past.weighings.found(application, Over::Admission);
        let advised = decision.receipt.verdict == Verdict::Admit || hardship.is_some();
        if !advised && decision.against_advice.is_empty() {
            return Err(Refusal::SayWhyAgainst);
        }
        if terms.until.is_some_and(|until| until < terms.from) {
            return Err(Refusal::EndsBeforeItBegins);
        }
        if terms.review <= terms.from {
            return Err(Refusal::ReviewBeforeBegin);
        }
        Ok(vec![Admission::Admitted { person, application, terms, hardship, decision }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::Value;
    use crate::admission::testing::{self, AMIN, APPLICATION, HARDSHIP, decision, now};
    use crate::command::judge;
    use crate::hardship::Outcome;
    use crate::personal::Personal;

    #[test]
    fn who_meets_the_rules_is_admitted() {
        check(&pending(), Verdict::Admit, "", Ok(None));
    }

    #[test]
    fn not_following_the_advice_asks_for_a_reason() {
        check(&pending(), Verdict::NotByTheseRules, "", Err(Refusal::SayWhyAgainst));
        check(&pending(), Verdict::CannotBeSaidYet, "", Err(Refusal::SayWhyAgainst));
        check(&pending(), Verdict::NotByTheseRules, "een kind op komst", Ok(None));
    }

    #[test]
    fn hardship_that_was_found_admits_whatever_the_rules_say() {
        let mut history = pending();
        history.extend([testing::opened(Over::Admission), testing::closed(testing::found())]);
        check(&history, Verdict::NotByTheseRules, "", Ok(Some(HARDSHIP)));
        *history.last_mut().expect("the closing") = testing::closed(Outcome::NotFound);
        check(&history, Verdict::NotByTheseRules, "", Err(Refusal::SayWhyAgainst));
    }

    #[test]
    fn an_advice_on_other_facts_or_other_rules_is_no_advice() {
        let mut history = pending();
        history.push(testing::noted("procedure-ended", Some(Value::Truth(false))));
        check(&history, Verdict::Admit, "", Err(Refusal::FactsChanged));
        check(&[testing::applied()], Verdict::Admit, "", Err(Refusal::FactsChanged));
    }

    fn pending() -> Vec<Event> {
        let known = testing::noted("procedure-ended", Some(Value::Truth(true)));
        vec![testing::adopted(), testing::applied(), known]
    }

    #[track_caller]
    fn check(
        history: &[Event],
        verdict: Verdict,
        against: &str,
        expected: Result<Option<crate::id::HardshipId>, Refusal>,
    ) {
        let decision = Decision { against_advice: Personal::new(against), ..decision(verdict) };
        let command = AdmitPerson { person: AMIN, application: APPLICATION, terms: testing::terms(), decision };
        let because = judge(history, command, &now()).map(|events| match events.as_slice() {
            [Event::Admission(Admission::Admitted { hardship, .. })] => *hardship,
            other => panic!("{other:?}"),
        });
        assert_eq!(because, expected);
    }
}
