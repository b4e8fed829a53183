//! Leaving the programme. It is written down with what was arranged; the bed is left apart from it, and nobody loses one by it.

use jiff::civil::Date;

use super::{Aftercare, Arranged, Event as Outflow, HandOver, OutflowKind, Outflows, too_long};
use crate::admission::{Course, State};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ApplicationId, OutflowId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;
use crate::plan::{Aim, Outline, Route};
use crate::staff::Team;

/// They left.
#[derive(Clone, Debug)]
pub struct LeaveProgramme {
    /// Who.
    pub person: PersonId,
    /// Within which application.
    pub application: ApplicationId,
    /// Which leaving it will be.
    pub outflow: OutflowId,
    /// The first day on which they are not in the programme.
    pub on: Date,
    /// To what.
    pub kind: OutflowKind,
    /// Which of the three routes ends in it, as the list of kinds says.
    pub route: Option<Route>,
    /// What is told of it.
    pub words: Personal,
    /// What was arranged.
    pub arranged: Arranged,
    /// Who hands over.
    pub hand_over: Option<HandOver>,
    /// Who may still call them until when, if they said yes.
    pub aftercare: Option<Aftercare>,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The person is not in the programme.
    #[error("this person is not in the programme")]
    NotStaying,
    /// This number was used.
    #[error("this leaving is written down already")]
    WrittenAlready,
    /// That day did not come yet.
    #[error("that day did not come yet")]
    NotYet,
    /// They were not in the programme on that day.
    #[error("they were not in the programme yet on that day")]
    BeforeTheyCame,
    /// Return is somebody's own choice, and no choice of theirs is recorded.
    #[error("nobody leaves for return who did not choose it in their own words")]
    NoOwnChoice,
    /// Whoever hands over or may call does not work here.
    #[error("this colleague does not work here")]
    NotHere,
    /// Nobody was named to whom they are handed over.
    #[error("say to whom")]
    ToNobody,
    /// Aftercare ends before it begins, or lasts too long.
    #[error("aftercare ends after leaving, and within three years")]
    AftercareTooLong,
    /// It is longer than can be kept.
    #[error("this is longer than can be kept")]
    TooLong,
}

/// How they stand towards the programme, what they chose, and who works here.
#[derive(Default)]
pub struct Known {
    course: Course,
    outflows: Outflows,
    outline: Outline,
    team: Team,
}

impl Past for Known {
    fn evolve(&mut self, event: &Event) {
        self.course.evolve(event);
        self.outflows.evolve(event);
        self.outline.evolve(event);
        self.team.evolve(event);
    }
}

impl Command for LeaveProgramme {
    const DEED: Deed = Deed::LeaveProgramme;
    type Past = Known;
    type Refusal = Refusal;

    fn about(&self, _: &Known) -> Vec<Subject> {
        let named = self.hand_over.is_some() || self.aftercare.is_some();
        let team = named.then_some(Subject::Staff);
        [Subject::Person(self.person)].into_iter().chain(team).collect()
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Known, now: &Moment) -> Result<Vec<Event>, Refusal> {
        self.may_happen(past, now)?;
        let LeaveProgramme { person, application, outflow, on, kind, words, arranged, hand_over, aftercare, .. } = self;
        let left =
            Outflow::ProgrammeLeft { person, application, outflow, on, kind, words, arranged, hand_over, aftercare };
        Ok(vec![left.into()])
    }
}

impl LeaveProgramme {
    fn may_happen(&self, past: &Known, now: &Moment) -> Result<(), Refusal> {
        if past.outflows.get(self.outflow).is_some() {
            return Err(Refusal::WrittenAlready);
        }
        let known = past.course.application(self.application).ok_or(Refusal::NotStaying)?;
        // Who was told that the stay ends leaves too, and may have left before that day.
        let in_it = matches!(known.state, State::Admitted(_) | State::InGuidance(_) | State::Ended { .. });
        let since = known.since.filter(|_| in_it).ok_or(Refusal::NotStaying)?;
        if self.on > now.wall.date() {
            return Err(Refusal::NotYet);
        }
        if self.on < since {
            return Err(Refusal::BeforeTheyCame);
        }
        let chose = past.outline.aim().is_some_and(|aim| aim.aim == Aim::For(Route::Return) && !aim.choice.is_empty());
        if self.route == Some(Route::Return) && !chose {
            return Err(Refusal::NoOwnChoice);
        }
        let mut named = self.hand_over.iter().map(|one| one.by).chain(self.aftercare.map(|one| one.by));
        if !named.all(|worker| past.team.has(worker)) {
            return Err(Refusal::NotHere);
        }
        if self.hand_over.as_ref().is_some_and(|one| one.to.is_empty()) {
            return Err(Refusal::ToNobody);
        }
        if self.aftercare.is_some_and(|one| !one.fits(self.on)) {
            return Err(Refusal::AftercareTooLong);
        }
        let told = self.arranged.all().map(|(_, words)| words);
        let to = self.hand_over.iter().map(|one| &one.to);
        if told.into_iter().chain(to).chain([&self.words]).any(too_long) {
            return Err(Refusal::TooLong);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::testing::{self, AMIN, APPLICATION, TODAY, now, tomorrow};
    use crate::command::judge;
    use crate::outflow::testing::{GUIDE, appointed, chosen, kind, leaving, left};

    #[test]
    fn who_is_in_the_programme_leaves_it() {
        check(&stay(), |_| (), Ok(()));
        check(&[testing::registered(), testing::applied()], |_| (), Err(Refusal::NotStaying));
        check(&[&stay()[..], &[left()]].concat(), |_| (), Err(Refusal::WrittenAlready));
        let again = |leave: &mut LeaveProgramme| leave.outflow = OutflowId::new(1);
        check(&[&stay()[..], &[left()]].concat(), again, Err(Refusal::NotStaying));
    }

    #[test]
    fn nobody_leaves_before_they_came_or_tomorrow() {
        check(&stay(), |leave| leave.on = date(2026, 11, 24), Err(Refusal::BeforeTheyCame));
        check(&stay(), |leave| leave.on = date(2026, 11, 27), Err(Refusal::NotYet));
        check(&stay(), |leave| leave.on = TODAY, Ok(()));
    }

    #[test]
    fn nobody_leaves_for_return_without_their_own_choice() {
        let back = |leave: &mut LeaveProgramme| {
            (leave.kind, leave.route) = (kind("guided-return"), Some(Route::Return));
        };
        check(&stay(), back, Err(Refusal::NoOwnChoice));
        check(&[&stay()[..], &[chosen("ik wil naar mijn moeder")]].concat(), back, Ok(()));
        check(&[&stay()[..], &[chosen("")]].concat(), back, Err(Refusal::NoOwnChoice));
    }

    #[test]
    fn who_hands_over_or_calls_works_here() {
        let call = |until| move |leave: &mut LeaveProgramme| leave.aftercare = Some(Aftercare { by: GUIDE, until });
        let year = call(date(2027, 11, 26));
        check(&stay(), year, Err(Refusal::NotHere));
        let staffed = [&stay()[..], &[appointed()]].concat();
        check(&staffed, year, Ok(()));
        check(&staffed, call(date(2026, 11, 26)), Err(Refusal::AftercareTooLong));
        check(&staffed, call(date(2029, 11, 27)), Err(Refusal::AftercareTooLong));
        let nobody = |leave: &mut LeaveProgramme| {
            leave.hand_over = Some(HandOver { by: GUIDE, to: Personal::default() });
        };
        check(&staffed, nobody, Err(Refusal::ToNobody));
    }

    fn stay() -> Vec<Event> {
        vec![testing::registered(), testing::applied(), testing::admitted()]
    }

    #[track_caller]
    fn check(history: &[Event], change: impl Fn(&mut LeaveProgramme), expected: Result<(), Refusal>) {
        let mut command = leaving(AMIN, APPLICATION, tomorrow().wall.date());
        change(&mut command);
        assert!(now().wall.date() < tomorrow().wall.date());
        assert_eq!(judge(history, command, &tomorrow()).map(|_| ()), expected);
    }
}
