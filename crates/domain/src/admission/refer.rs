//! Referring somebody to another city that fits better, with a bed held there. Nobody is sent away
//! for where they come from, and tonight's bed stays until there is one.

use jiff::civil::Date;

use super::{Course, Decision, Event as Admission};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ApplicationId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;

/// Whether the person agrees to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agrees {
    /// They do.
    Yes,
    /// They do not, or were not asked.
    No,
}

/// Another city fits better.
#[derive(Clone, Debug)]
pub struct ReferElsewhere {
    /// Who.
    pub person: PersonId,
    /// Which application.
    pub application: ApplicationId,
    /// To which city.
    pub city: String,
    /// Where a bed is held, and who said so.
    pub bed_there: Personal,
    /// Until when it is held there.
    pub held_until: Date,
    /// That the person agrees.
    pub agrees: Agrees,
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
    /// No city was named.
    #[error("say which city")]
    NoCity,
    /// No bed is held there.
    #[error("a bed must be held there")]
    NoBedThere,
    /// The bed there is not held any more.
    #[error("the bed there is held until a day that is over")]
    HeldTooShort,
    /// The person does not agree.
    #[error("the person must agree")]
    DoesNotAgree,
}

impl Command for ReferElsewhere {
    const DEED: Deed = Deed::ReferElsewhere;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person), Subject::Rules]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let ReferElsewhere { person, application, city, bed_there, held_until, agrees, decision } = self;
        if !past.application(application).ok_or(Refusal::NoApplication)?.pending() {
            return Err(Refusal::NotPending);
        }
        if !past.fresh(&decision.receipt) {
            return Err(Refusal::FactsChanged);
        }
        if agrees == Agrees::No {
            return Err(Refusal::DoesNotAgree);
        }
        if city.trim().is_empty() {
            return Err(Refusal::NoCity);
        }
        if bed_there.is_empty() {
            return Err(Refusal::NoBedThere);
        }
        if held_until < now.wall.date() {
            return Err(Refusal::HeldTooShort);
        }
        Ok(vec![Admission::ReferredElsewhere { person, application, city, bed_there, held_until, decision }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::Verdict;
    use crate::admission::testing::{self, AMIN, APPLICATION, decision, now};
    use crate::command::judge;

    #[test]
    fn who_agrees_goes_to_a_bed_that_is_held() {
        check("Utrecht", "bed 3, gezegd door de balie", Agrees::Yes, Ok(()));
    }

    #[test]
    fn nobody_is_sent_to_a_city_without_a_bed() {
        check("Utrecht", "", Agrees::Yes, Err(Refusal::NoBedThere));
        check(" ", "bed 3", Agrees::Yes, Err(Refusal::NoCity));
    }

    #[test]
    fn nobody_is_sent_against_their_will() {
        check("Utrecht", "bed 3", Agrees::No, Err(Refusal::DoesNotAgree));
    }

    #[track_caller]
    fn check(city: &str, bed_there: &str, agrees: Agrees, expected: Result<(), Refusal>) {
        let command = ReferElsewhere {
            person: AMIN,
            application: APPLICATION,
            city: city.into(),
            bed_there: Personal::new(bed_there),
            held_until: date(2026, 11, 28),
            agrees,
            decision: decision(Verdict::CannotBeSaidYet),
        };
        let history = [testing::adopted(), testing::applied(), testing::known()];
        assert_eq!(judge(&history, command, &now()).map(|_| ()), expected);
    }
}
