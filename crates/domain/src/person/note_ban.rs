//! Writing down that two people must not meet. The program then never proposes it, and never does it.

use super::pairs::Pairs;
use super::{BanScope, Event as PersonEvent, Registered, SaidBy};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{BanId, PersonId};
use crate::moment::Moment;

/// Two people must not meet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NoteBan {
    /// Under which id, made by the asker.
    pub ban: BanId,
    /// The one.
    pub one: PersonId,
    /// The other.
    pub other: PersonId,
    /// How far apart.
    pub scope: BanScope,
    /// Who said so.
    pub said_by: SaidBy,
}

/// Why this is not written.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// One person, named twice.
    #[error("nobody can be kept apart from themselves")]
    Themselves,
    /// One of them has no file.
    #[error("one of the two is not registered")]
    NotRegistered(PersonId),
    /// They are kept as far apart already.
    #[error("it is already written that these two must not meet")]
    AlreadyNoted,
}

/// Who is written down, and who is kept apart from whom.
#[derive(Default)]
pub struct Apart {
    registered: Registered,
    bans: Pairs<BanId, BanScope>,
}

impl Past for Apart {
    fn evolve(&mut self, event: &Event) {
        self.registered.evolve(event);
        self.bans.evolve_bans(event);
    }
}

impl Command for NoteBan {
    const DEED: Deed = Deed::NoteBan;
    type Past = Apart;
    type Refusal = Refusal;

    fn about(&self, _: &Apart) -> Vec<Subject> {
        vec![Subject::Person(self.one), Subject::Person(self.other)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Apart, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let NoteBan { ban, one, other, scope, said_by } = self;
        if one == other {
            return Err(Refusal::Themselves);
        }
        if let Some(stranger) = past.registered.missing([one, other]) {
            return Err(Refusal::NotRegistered(stranger));
        }
        // Kept apart in the whole city, they are kept apart in each location too.
        let covered = past.bans.between(one, other).any(|noted| noted == BanScope::City || noted == scope);
        if covered || past.bans.has(ban) {
            return Err(Refusal::AlreadyNoted);
        }
        let noted = |person, other| PersonEvent::MustNotMeetNoted { ban, person, other, scope, said_by }.into();
        Ok(vec![noted(one, other), noted(other, one)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::story::{monday_evening, registered};

    const ONE: PersonId = PersonId::new(1);
    const OTHER: PersonId = PersonId::new(2);
    const BAN: BanId = BanId::new(3);

    #[test]
    fn it_is_written_under_both_their_keys() {
        let events = judge(&both_registered(), ban(ONE, OTHER, BanScope::City), &monday_evening());
        let written: Vec<_> = events.expect("both are known").iter().flat_map(Event::subjects).collect();
        assert_eq!(written, [Subject::Person(ONE), Subject::Person(OTHER)]);
    }

    #[test]
    fn a_wider_ban_may_come_beside_a_narrow_one_but_not_the_other_way_round() {
        check(BanScope::Location, BanScope::City, None);
        check(BanScope::City, BanScope::Location, Some(Refusal::AlreadyNoted));
        check(BanScope::City, BanScope::City, Some(Refusal::AlreadyNoted));
    }

    #[test]
    fn a_ban_stands_when_only_one_of_the_two_writings_can_still_be_read() {
        let mut history = both_registered();
        let said_by = SaidBy::Person;
        let noted =
            PersonEvent::MustNotMeetNoted { ban: BAN, person: OTHER, other: ONE, scope: BanScope::City, said_by };
        history.push(noted.into());
        let again = judge(&history, ban(ONE, OTHER, BanScope::City), &monday_evening());
        assert_eq!(again, Err(Refusal::AlreadyNoted));
    }

    #[test]
    fn nobody_is_kept_apart_from_themselves_or_from_a_stranger() {
        let judged = |command| judge(&[registered(ONE)], command, &monday_evening());
        assert_eq!(judged(ban(ONE, ONE, BanScope::City)), Err(Refusal::Themselves));
        assert_eq!(judged(ban(ONE, OTHER, BanScope::City)), Err(Refusal::NotRegistered(OTHER)));
    }

    #[track_caller]
    fn check(first: BanScope, then: BanScope, expected: Option<Refusal>) {
        let mut history = both_registered();
        history.extend(judge(&history, ban(ONE, OTHER, first), &monday_evening()).expect("the first is new"));
        let second = NoteBan { ban: BanId::new(4), ..ban(OTHER, ONE, then) };
        assert_eq!(judge(&history, second, &monday_evening()).err(), expected);
    }

    fn both_registered() -> Vec<Event> {
        vec![registered(ONE), registered(OTHER)]
    }

    fn ban(one: PersonId, other: PersonId, scope: BanScope) -> NoteBan {
        NoteBan { ban: BAN, one, other, scope, said_by: SaidBy::Person }
    }
}
