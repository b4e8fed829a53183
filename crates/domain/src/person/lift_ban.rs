//! Writing down that two people may meet again.

use super::pairs::Pairs;
use super::{BanScope, Event as PersonEvent};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{BanId, PersonId};
use crate::moment::Moment;

/// Two people may meet again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LiftBan {
    /// Which ban is lifted.
    pub ban: BanId,
    /// The one.
    pub one: PersonId,
    /// The other.
    pub other: PersonId,
}

/// Why this is not written.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No such ban stands between these two.
    #[error("these two may already meet")]
    NotNoted,
}

/// Who is kept apart from whom.
#[derive(Default)]
pub struct Bans(Pairs<BanId, BanScope>);

impl Past for Bans {
    fn evolve(&mut self, event: &Event) {
        self.0.evolve_bans(event);
    }
}

impl Command for LiftBan {
    const DEED: Deed = Deed::LiftBan;
    type Past = Bans;
    type Refusal = Refusal;

    fn about(&self, _: &Bans) -> Vec<Subject> {
        vec![Subject::Person(self.one), Subject::Person(self.other)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Bans, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let LiftBan { ban, one, other } = self;
        if !past.0.joins(ban, one, other) {
            return Err(Refusal::NotNoted);
        }
        let lifted = |person, other| PersonEvent::MustNotMeetLifted { ban, person, other }.into();
        Ok(vec![lifted(one, other), lifted(other, one)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::person::SaidBy;
    use crate::story::monday_evening;

    const ONE: PersonId = PersonId::new(1);
    const OTHER: PersonId = PersonId::new(2);
    const BAN: BanId = BanId::new(3);

    #[test]
    fn a_ban_is_lifted_for_both_by_either_side() {
        check(&noted(), LiftBan { ban: BAN, one: OTHER, other: ONE }, Ok(2));
    }

    #[test]
    fn a_ban_is_lifted_once() {
        let mut history = noted();
        history.extend(judge(&history, lift(), &monday_evening()).expect("the ban stands"));
        check(&history, lift(), Err(Refusal::NotNoted));
    }

    #[test]
    fn a_ban_between_others_is_not_lifted() {
        check(&noted(), LiftBan { other: PersonId::new(9), ..lift() }, Err(Refusal::NotNoted));
    }

    #[track_caller]
    fn check(history: &[Event], command: LiftBan, expected: Result<usize, Refusal>) {
        assert_eq!(judge(history, command, &monday_evening()).map(|events| events.len()), expected);
    }

    fn lift() -> LiftBan {
        LiftBan { ban: BAN, one: ONE, other: OTHER }
    }

    fn noted() -> Vec<Event> {
        let (scope, said_by) = (BanScope::Location, SaidBy::Person);
        let noted = |person, other| PersonEvent::MustNotMeetNoted { ban: BAN, person, other, scope, said_by }.into();
        vec![noted(ONE, OTHER), noted(OTHER, ONE)]
    }
}
