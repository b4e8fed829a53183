//! Saying what is aimed for. A route is aimed for only after all three were weighed, and return only by the person's own
//! choice, in their own words.

use super::{Aim, Event as Plan, Outline, Route};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::PersonId;
use crate::moment::Moment;
use crate::personal::Personal;

/// This is aimed for.
#[derive(Clone, Debug)]
pub struct SetAim {
    /// By whom.
    pub person: PersonId,
    /// What.
    pub aim: Aim,
    /// Why this, in a sentence.
    pub why: Personal,
    /// The person's own choice for return, in their own words; empty for anything else.
    pub choice: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such person.
    #[error("there is no such person")]
    NoSuchPerson,
    /// Not all three routes were weighed.
    #[error("weigh all three routes first")]
    NotWeighed,
    /// Nobody said why.
    #[error("say why")]
    NothingSaid,
    /// Return is aimed for by the person's own choice only.
    #[error("return is aimed for only when the person chooses it")]
    NoOwnChoice,
    /// It is aimed for already.
    #[error("it is aimed for already")]
    Same,
}

impl Command for SetAim {
    const DEED: Deed = Deed::SetAim;
    type Past = Outline;
    type Refusal = Refusal;

    fn about(&self, _: &Outline) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn writes_in(&self) -> Option<Class> {
        Some(Class::Case)
    }

    fn decide(self, past: &Outline, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let SetAim { person, aim, why, choice } = self;
        if !past.registered() {
            return Err(Refusal::NoSuchPerson);
        }
        if matches!(aim, Aim::For(_)) && Route::ALL.iter().any(|route| past.weighed(*route).is_none()) {
            return Err(Refusal::NotWeighed);
        }
        if why.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        if aim == Aim::For(Route::Return) && choice.is_empty() {
            return Err(Refusal::NoOwnChoice);
        }
        if past.aim().is_some_and(|known| known.aim == aim && known.why == why) {
            return Err(Refusal::Same);
        }
        Ok(vec![Plan::AimSet { person, aim, why, choice }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::plan::testing::{AMIN, now, registered, weighed};

    #[test]
    fn a_route_is_aimed_for_only_after_all_three_were_weighed() {
        check(&all(), Aim::For(Route::Onward), "familie daar", "", Ok(()));
        check(&all()[..3], Aim::For(Route::Legalisation), "nieuwe feiten", "", Err(Refusal::NotWeighed));
        check(&all()[..1], Aim::UnderInvestigation, "we zoeken nog", "", Ok(()));
    }

    #[test]
    fn return_is_aimed_for_by_the_persons_own_choice_only() {
        check(&all(), Aim::For(Route::Return), "gekozen", "", Err(Refusal::NoOwnChoice));
        check(&all(), Aim::For(Route::Return), "gekozen", "ik wil naar mijn moeder", Ok(()));
    }

    #[test]
    fn an_aim_says_why_and_is_set_once() {
        check(&all(), Aim::For(Route::Onward), " ", "", Err(Refusal::NothingSaid));
        check(&[], Aim::UnderInvestigation, "x", "", Err(Refusal::NoSuchPerson));
        let why = Personal::new("familie daar");
        let set = Plan::AimSet { person: AMIN, aim: Aim::For(Route::Onward), why, choice: Personal::default() };
        let history = [all(), vec![set.into()]].concat();
        check(&history, Aim::For(Route::Onward), "familie daar", "", Err(Refusal::Same));
        check(&history, Aim::For(Route::Onward), "en werk", "", Ok(()));
    }

    fn all() -> Vec<Event> {
        [registered()].into_iter().chain(Route::ALL.map(weighed)).collect()
    }

    #[track_caller]
    fn check(history: &[Event], aim: Aim, why: &str, choice: &str, expected: Result<(), Refusal>) {
        let command = SetAim { person: AMIN, aim, why: Personal::new(why), choice: Personal::new(choice) };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
