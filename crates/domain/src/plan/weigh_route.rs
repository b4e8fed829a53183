//! Weighing a route: what speaks for and against it, what the person thinks of it, and what is still open.

use super::{Event as Plan, Outline, Route, RouteWeighed};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::PersonId;
use crate::moment::Moment;

/// This was found of a route.
#[derive(Clone, Debug)]
pub struct WeighRoute {
    /// For whom.
    pub person: PersonId,
    /// Which route.
    pub route: Route,
    /// What was found.
    pub weighed: RouteWeighed,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such person.
    #[error("there is no such person")]
    NoSuchPerson,
    /// Neither for nor against was said.
    #[error("say what speaks for it or against it")]
    NothingSaid,
    /// Nobody asked the person.
    #[error("say what the person thinks of it")]
    NoView,
    /// A way, or a finding, of another route.
    #[error("that belongs to another route")]
    OfAnotherRoute,
    /// That somebody cannot return, and not why.
    #[error("say why they cannot return")]
    NoGround,
    /// The finding is not looked at again.
    #[error("say on which day it is looked at again, after today")]
    NotLookedAgain,
}

impl Command for WeighRoute {
    const DEED: Deed = Deed::WeighRoute;
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

    fn decide(self, past: &Outline, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let WeighRoute { person, route, weighed } = self;
        if !past.registered() {
            return Err(Refusal::NoSuchPerson);
        }
        if weighed.speaks_for.is_empty() && weighed.against.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        if weighed.view.is_empty() {
            return Err(Refusal::NoView);
        }
        if past.weighed(route) == Some(&weighed) {
            return Ok(vec![]);
        }
        if weighed.ways.iter().any(|way| way.belongs_to() != route)
            || (weighed.cannot.is_some() && route != Route::Return)
        {
            return Err(Refusal::OfAnotherRoute);
        }
        if let Some(cannot) = &weighed.cannot {
            if cannot.grounds.is_empty() {
                return Err(Refusal::NoGround);
            }
            if cannot.look_again <= now.wall.date() {
                return Err(Refusal::NotLookedAgain);
            }
        }
        Ok(vec![Plan::RouteWeighed { person, route, weighed }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::personal::Personal;
    use crate::plan::testing::{AMIN, now, registered, weighed, weighed_words};
    use crate::plan::{CannotGround, CannotReturn, RouteWay};

    #[test]
    fn a_route_is_weighed_with_a_ground_and_the_view_of_the_person() {
        check(&[registered()], weighed_words(), Ok(1));
        check(&[registered(), weighed(Route::Onward)], weighed_words(), Ok(0));
        let no_ground =
            RouteWeighed { speaks_for: Personal::default(), against: Personal::default(), ..weighed_words() };
        check(&[registered()], no_ground, Err(Refusal::NothingSaid));
        check(&[registered()], RouteWeighed { view: Personal::default(), ..weighed_words() }, Err(Refusal::NoView));
        check(&[], weighed_words(), Err(Refusal::NoSuchPerson));
    }

    #[test]
    fn that_somebody_cannot_return_has_a_ground_and_a_day_and_belongs_to_return() {
        let today = now().wall.date();
        let cannot = |grounds: &[CannotGround], days: i64| {
            let look_again = today.saturating_add(jiff::Span::new().days(days));
            RouteWeighed { cannot: Some(CannotReturn { grounds: grounds.to_vec(), look_again }), ..weighed_words() }
        };
        let found = cannot(&[CannotGround::Stateless], 90);
        of(Route::Return, found.clone(), Ok(1));
        of(Route::Onward, found, Err(Refusal::OfAnotherRoute));
        of(Route::Return, cannot(&[], 90), Err(Refusal::NoGround));
        of(Route::Return, cannot(&[CannotGround::Other], 0), Err(Refusal::NotLookedAgain));
        let assisted = RouteWeighed { ways: vec![RouteWay::Assisted], ..weighed_words() };
        of(Route::Return, assisted.clone(), Ok(1));
        of(Route::Legalisation, assisted, Err(Refusal::OfAnotherRoute));
    }

    #[track_caller]
    fn check(history: &[Event], weighed: RouteWeighed, expected: Result<usize, Refusal>) {
        let command = WeighRoute { person: AMIN, route: Route::Onward, weighed };
        assert_eq!(judge(history, command, &now()).map(|events| events.len()), expected);
    }

    #[track_caller]
    fn of(route: Route, weighed: RouteWeighed, expected: Result<usize, Refusal>) {
        let command = WeighRoute { person: AMIN, route, weighed };
        assert_eq!(judge(&[registered()], command, &now()).map(|events| events.len()), expected);
    }
}
