//! Agreeing that somebody is forgotten. Whoever agrees is another person than whoever proposed it, and only so many are forgotten on one day: a
//! mistake that is made many times is noticed while most are still there.

use super::{Event as Forgetting, Forgettings};
use crate::admission::Course;
use crate::bed::Claims;
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, WorkerId};
use crate::moment::Moment;
use crate::transfer::Transfers;

/// No more people are forgotten on one day, however many have a file.
const MOST: u64 = 20;
/// Nor more than so many of a hundred.
const PERCENT: u64 = 2;

/// A second person agrees.
#[derive(Clone, Copy, Debug)]
pub struct ForgetPerson {
    /// Whom.
    pub person: PersonId,
    /// Who agrees.
    pub by: WorkerId,
    /// How many people have a file in the house, which says how many can be forgotten on one day.
    pub people: u64,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody proposed it.
    #[error("nobody proposed it")]
    NotProposed,
    /// Whoever proposed it does not agree with it too.
    #[error("another person has to agree")]
    Oneself,
    /// They have a bed.
    #[error("they have a bed")]
    HasBed,
    /// They are in the programme, or wait for a decision.
    #[error("they are in the programme or wait for a decision")]
    InProgramme,
    /// They are on their way to another house or from one.
    #[error("they are on their way to another house, or from one")]
    OnTheirWay,
    /// No more people are forgotten today.
    #[error("no more people are forgotten today")]
    EnoughToday,
}

/// What stands in the way of forgetting somebody.
#[derive(Default)]
pub struct Obstacles {
    forgettings: Forgettings,
    claims: Claims,
    course: Course,
    transfers: Transfers,
}

impl Past for Obstacles {
    fn evolve(&mut self, event: &Event) {
        self.forgettings.evolve(event);
        self.claims.evolve(event);
        self.course.evolve(event);
        self.transfers.evolve(event);
    }
}

impl Obstacles {
    /// Everything about somebody that stands in the way now.
    pub fn of(&self, person: PersonId, now: &Moment) -> Vec<Refusal> {
        let there = self.course.applications().any(|(_, one)| one.stays() || one.pending());
        let all = [
            (self.claims.of_person(person, now.at).is_some(), Refusal::HasBed),
            (there, Refusal::InProgramme),
            (self.transfers.open_of(person).is_some(), Refusal::OnTheirWay),
        ];
        all.into_iter().filter(|(stands, _)| *stands).map(|(_, what)| what).collect()
    }
}

/// How many people can be forgotten on one day where so many have a file; at least one.
pub fn most_a_day(people: u64) -> u64 {
    (people.saturating_mul(PERCENT) / 100).clamp(1, MOST)
}

impl Command for ForgetPerson {
    const DEED: Deed = Deed::ForgetPerson;
    type Past = Obstacles;
    type Refusal = Refusal;

    fn about(&self, _: &Obstacles) -> Vec<Subject> {
        vec![Subject::Person(self.person), Subject::Forgotten]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn signed_by(&self) -> Option<WorkerId> {
        Some(self.by)
    }

    fn decide(self, past: &Obstacles, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let ForgetPerson { person, by, people } = self;
        let on = now.wall.date();
        let proposal = past.forgettings.proposed(person).ok_or(Refusal::NotProposed)?;
        if proposal.by == by {
            return Err(Refusal::Oneself);
        }
        if let Some(first) = past.of(person, now).into_iter().next() {
            return Err(first);
        }
        if past.forgettings.forgotten_on(on) >= most_a_day(people) {
            return Err(Refusal::EnoughToday);
        }
        let (proposed_by, because) = (proposal.by, proposal.because);
        Ok(vec![Forgetting::PersonForgotten { person, proposed_by, by, because, on }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;
    use crate::admission::testing::{admitted, applied};
    use crate::command::judge;
    use crate::forgetting::testing::{AMIN, FIRST, SECOND, forgotten, in_bed, proposed, registered, taken_back};
    use crate::story::monday_evening;

    #[test]
    fn a_second_person_agrees_to_what_one_proposed() {
        check(&[registered(), proposed()], SECOND, Ok(()));
        check(&[registered(), proposed()], FIRST, Err(Refusal::Oneself));
        check(&[registered()], SECOND, Err(Refusal::NotProposed));
        check(&[registered(), proposed(), taken_back()], SECOND, Err(Refusal::NotProposed));
    }

    #[test]
    fn whoever_has_a_bed_or_is_in_the_programme_is_not_forgotten() {
        check(&[registered(), in_bed(), proposed()], SECOND, Err(Refusal::HasBed));
        check(&[registered(), applied(), proposed()], SECOND, Err(Refusal::InProgramme));
        check(&[registered(), applied(), admitted(), proposed()], SECOND, Err(Refusal::InProgramme));
    }

    #[test]
    fn no_more_than_two_of_a_hundred_or_twenty_are_forgotten_on_one_day() {
        for (people, most) in [(3, 1), (49, 1), (100, 2), (999, 19), (5_000, 20), (100_000, 20)] {
            assert_eq!(most_a_day(people), most, "{people}");
        }
        let today = monday_evening().wall.date();
        let others = |count: u128, on| (0..count).map(move |nth| forgotten(PersonId::new(100 + nth), on));
        let story = |count, on| -> Vec<Event> {
            [registered()].into_iter().chain(others(count, on)).chain([proposed()]).collect()
        };
        check(&story(1, today), SECOND, Ok(()));
        check(&story(2, today), SECOND, Err(Refusal::EnoughToday));
        check(&story(2, today - 1.day()), SECOND, Ok(()));
    }

    /// In a house with a hundred people.
    #[track_caller]
    fn check(history: &[Event], by: WorkerId, expected: Result<(), Refusal>) {
        let now = monday_evening();
        let done = judge(history, ForgetPerson { person: AMIN, by, people: 100 }, &now);
        assert_eq!(done, expected.map(|()| vec![forgotten(AMIN, now.wall.date())]));
    }
}
