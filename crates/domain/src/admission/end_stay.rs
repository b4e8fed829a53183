//! Ending a stay: after a warning, a chance to answer and a weighing, and never without a place to
//! sleep from that day.

use jiff::civil::Date;

use super::{Afterwards, Course, Event as Admission};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::hardship::Over;
use crate::id::{ApplicationId, HardshipId, PersonId};
use crate::letter::Letter;
use crate::moment::Moment;
use crate::personal::Personal;

/// The stay ends.
#[derive(Clone, Debug)]
pub struct EndStay {
    /// Who.
    pub person: PersonId,
    /// Which application.
    pub application: ApplicationId,
    /// The weighing after the warning that found no hardship.
    pub hardship: HardshipId,
    /// The first day on which the bed is not theirs.
    pub from: Date,
    /// Where they sleep from that day.
    pub afterwards: Afterwards,
    /// With whom that is arranged.
    pub arranged: Personal,
    /// Why it ends.
    pub reason: Personal,
    /// The letter that says so.
    pub letter: Letter,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The person is not in the programme.
    #[error("this person is not in the programme")]
    NotStaying,
    /// They were not told before.
    #[error("this person was not told before")]
    NotWarned,
    /// They can still answer.
    #[error("the person can still answer")]
    StillAnswering,
    /// Hardship was not weighed and confirmed after the warning and the answer.
    #[error("hardship must be weighed and confirmed first")]
    NotWeighed,
    /// Nobody says with whom the next place to sleep is arranged.
    #[error("say with whom the next bed is arranged")]
    NothingArranged,
    /// No reason was given.
    #[error("say why")]
    NoReason,
    /// The bed would go before the person can object.
    #[error("the bed stays until the objection term is over")]
    ObjectionTermTooShort,
}

impl Command for EndStay {
    const DEED: Deed = Deed::EndStay;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let EndStay { person, application, hardship, from, afterwards, arranged, reason, letter } = self;
        let stay = past.application(application).and_then(|known| known.stay()).ok_or(Refusal::NotStaying)?;
        let warned = stay.warned.ok_or(Refusal::NotWarned)?;
        let today = now.wall.date();
        if !warned.answered && today <= warned.answer_by {
            return Err(Refusal::StillAnswering);
        }
        let weighed = past.weighings.weighed(hardship, application, Over::Stay).ok_or(Refusal::NotWeighed)?;
        if past.weighings.open(application) {
            return Err(Refusal::NotWeighed);
        }
        if arranged.is_empty() {
            return Err(Refusal::NothingArranged);
        }
        if reason.is_empty() {
            return Err(Refusal::NoReason);
        }
        let last_day = letter.objection.as_ref().map_or(today, |term| term.last_day);
        if from <= last_day {
            return Err(Refusal::ObjectionTermTooShort);
        }
        let ended = Admission::StayEnded { person, application, weighed, from, afterwards, arranged, reason, letter };
        Ok(vec![ended.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::testing::{self, AMIN, APPLICATION, HARDSHIP, letter, now};
    use crate::command::judge;
    use crate::hardship::Outcome;

    #[test]
    fn a_stay_ends_after_warning_answer_and_weighing() {
        check(&weighed(), |_| (), Ok(()));
    }

    #[test]
    fn nobody_is_put_out_without_warning_or_answer() {
        let all = weighed();
        check(&all[..2], |_| (), Err(Refusal::NotWarned));
        check(&all[..3], |_| (), Err(Refusal::StillAnswering));
        check(&all[..4], |_| (), Err(Refusal::NotWeighed));
        check(&all[..6], |_| (), Err(Refusal::NotWeighed));
    }

    #[test]
    fn what_was_weighed_before_the_answer_does_not_count() {
        let mut early = weighed();
        let answer = early.remove(3);
        early.push(answer);
        check(&early, |_| (), Err(Refusal::NotWeighed));
    }

    #[test]
    fn nobody_is_put_out_without_a_place_to_sleep() {
        check(&weighed(), |end| end.arranged = Personal::default(), Err(Refusal::NothingArranged));
    }

    #[test]
    fn the_bed_stays_while_the_person_can_object() {
        check(&weighed(), |end| end.from = date(2026, 12, 23), Err(Refusal::ObjectionTermTooShort));
    }

    fn weighed() -> Vec<Event> {
        vec![
            testing::applied(),
            testing::admitted(),
            testing::warned(),
            testing::answered(),
            testing::opened(Over::Stay),
            testing::proposed(Outcome::NotFound),
            testing::closed(Outcome::NotFound),
        ]
    }

    #[track_caller]
    fn check(history: &[Event], change: impl Fn(&mut EndStay), expected: Result<(), Refusal>) {
        let mut command = EndStay {
            person: AMIN,
            application: APPLICATION,
            hardship: HARDSHIP,
            from: date(2026, 12, 24),
            afterwards: Afterwards::NightShelter,
            arranged: Personal::new("nachtopvang, afgesproken met de balie"),
            reason: Personal::new("gewogen"),
            letter: letter(),
        };
        change(&mut command);
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
