//! Beginning a meeting, with the partners who take part; and saying anew who does while it goes on.

use super::{Attendance, Event as Conference, Room};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::ConferenceId;
use crate::moment::Moment;

/// It begins, with these.
#[derive(Clone, Debug)]
pub struct BeginConference {
    /// Which.
    pub conference: ConferenceId,
    /// Who takes part, and how.
    pub present: Vec<Attendance>,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such meeting, or it is over.
    #[error("there is no such meeting")]
    NoSuchConference,
    /// It is another day.
    #[error("a meeting begins on its day")]
    NotToday,
    /// Somebody takes part who does not sit there today.
    #[error("only partners with a seat today take part")]
    NoSeat,
    /// It goes on like this.
    #[error("it goes on like this")]
    Same,
}

impl Command for BeginConference {
    const DEED: Deed = Deed::BeginConference;
    type Past = Room;
    type Refusal = Refusal;

    fn about(&self, past: &Room) -> Vec<Subject> {
        let level = past.facts().map(|facts| Subject::Level(facts.level));
        [Subject::Conference(self.conference)].into_iter().chain(level).collect()
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Room, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let BeginConference { conference, mut present } = self;
        let Some(facts) = past.facts().filter(|_| past.is_open()) else { return Err(Refusal::NoSuchConference) };
        let today = now.wall.date();
        if facts.begins.date() != today {
            return Err(Refusal::NotToday);
        }
        present.sort_by_key(|attendance| attendance.partner);
        present.dedup_by_key(|attendance| attendance.partner);
        let sits = |attendance: &Attendance| past.seat(attendance.partner).is_some_and(|seat| seat.sits(today));
        if !present.iter().all(sits) {
            return Err(Refusal::NoSeat);
        }
        if past.begun().is_some_and(|begun| begun.present == present) {
            return Err(Refusal::Same);
        }
        Ok(vec![Conference::ConferenceBegun { conference, present }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::Seen;
    use crate::conference::testing::{CITY, LOCAL, MEETING, STATE, TODAY, all_set, and, begun, closed, now, seat};
    use crate::id::PartnerId;

    #[test]
    fn a_meeting_begins_on_its_day_with_partners_who_sit_there() {
        check(&all_set(), &[STATE, CITY], Ok(()));
        check(&all_set(), &[], Ok(()));
        check(&[], &[STATE], Err(Refusal::NoSuchConference));
        check(&and(all_set(), &[begun(&[(STATE, Seen::InTheRoom)])]), &[STATE], Err(Refusal::Same));
        check(&and(all_set(), &[begun(&[(STATE, Seen::InTheRoom)])]), &[STATE, CITY], Ok(()));
        check(&and(all_set(), &[begun(&[]), closed()]), &[STATE], Err(Refusal::NoSuchConference));
        let over = seat(TODAY.saturating_sub(jiff::Span::new().days(9)), TODAY.yesterday().ok());
        let left = Conference::PartnerSeated { level: LOCAL, partner: STATE, facts: over };
        check(&and(all_set(), &[left.into()]), &[STATE], Err(Refusal::NoSeat));
    }

    #[test]
    fn it_does_not_begin_on_another_day() {
        let mut tomorrow = now();
        tomorrow.wall = TODAY.tomorrow().unwrap_or(TODAY).at(13, 0, 0, 0);
        let command = BeginConference { conference: MEETING, present: vec![] };
        assert_eq!(judge(&all_set(), command, &tomorrow).map(|_| ()), Err(Refusal::NotToday));
    }

    #[track_caller]
    fn check(history: &[Event], present: &[PartnerId], expected: Result<(), Refusal>) {
        let attends = |partner: &PartnerId| Attendance { partner: *partner, seen: Seen::InTheRoom };
        let command = BeginConference { conference: MEETING, present: present.iter().map(attends).collect() };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
