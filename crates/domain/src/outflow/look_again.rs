//! Calling somebody who left, months later, to hear how it is now. Only whom they said may call does, and only until then.

use super::{Event as Outflow, OutflowKind, Outflows, too_long};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{OutflowId, PersonId, WorkerId};
use crate::moment::Moment;
use crate::personal::Personal;

/// Somebody called.
#[derive(Clone, Debug)]
pub struct LookAgain {
    /// Whom.
    pub person: PersonId,
    /// After which leaving.
    pub outflow: OutflowId,
    /// Who.
    pub by: WorkerId,
    /// After how many months it was meant to be.
    pub months: u8,
    /// What it is now; nothing when they were not reached.
    pub kind: Option<OutflowKind>,
    /// What they told.
    pub words: Personal,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such leaving, or they are back.
    #[error("there is no such leaving, or they are back")]
    NotLeft,
    /// They did not say that this colleague may call, or not until today.
    #[error("they did not say that this colleague may call today")]
    NotAgreed,
    /// It is longer than can be kept.
    #[error("this is longer than can be kept")]
    TooLong,
}

impl Command for LookAgain {
    const DEED: Deed = Deed::LookAgain;
    type Past = Outflows;
    type Refusal = Refusal;

    fn about(&self, _: &Outflows) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn signed_by(&self) -> Option<WorkerId> {
        Some(self.by)
    }

    fn decide(self, past: &Outflows, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let LookAgain { person, outflow, by, months, kind, words } = self;
        let known = past.get(outflow).filter(|known| known.returned.is_none()).ok_or(Refusal::NotLeft)?;
        let on = now.wall.date();
        if known.may_call(on).is_none_or(|aftercare| aftercare.by != by) {
            return Err(Refusal::NotAgreed);
        }
        if too_long(&words) {
            return Err(Refusal::TooLong);
        }
        Ok(vec![Outflow::LookedAgain { person, outflow, on, months, kind, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::admission::testing::{AMIN, tomorrow};
    use crate::command::judge;
    use crate::outflow::testing::{GUIDE, OUTFLOW, kind, left, returned};

    #[test]
    fn only_whom_they_said_may_call_does_and_only_until_then() {
        check(&[left()], GUIDE, 90, Ok(()));
        check(&[left()], WorkerId::new(6), 90, Err(Refusal::NotAgreed));
        check(&[left()], GUIDE, 365, Ok(()));
        check(&[left()], GUIDE, 366, Err(Refusal::NotAgreed));
        check(&[], GUIDE, 90, Err(Refusal::NotLeft));
        check(&[left(), returned(tomorrow().wall.date())], GUIDE, 90, Err(Refusal::NotLeft));
    }

    #[test]
    fn who_took_the_yes_back_is_not_called() {
        let none = Outflow::AftercareAgreed { person: AMIN, outflow: OUTFLOW, aftercare: None };
        check(&[left(), none.into()], GUIDE, 90, Err(Refusal::NotAgreed));
    }

    #[track_caller]
    fn check(history: &[Event], by: WorkerId, days: i64, expected: Result<(), Refusal>) {
        let Moment { at, wall, terms } = tomorrow();
        let past = SignedDuration::from_hours(24 * days);
        let now = Moment { at: at + past, wall: wall.saturating_add(past), terms };
        let (kind, words) = (Some(kind("residence-granted")), Personal::default());
        let command = LookAgain { person: AMIN, outflow: OUTFLOW, by, months: 3, kind, words };
        assert_eq!(judge(history, command, &now).map(|_| ()), expected);
    }
}
