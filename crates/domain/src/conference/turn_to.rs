//! Turning to a case at a meeting. Each partner who takes part is shown what the person lets them see, and what they were
//! shown is written down in the same breath.

use super::{Attendance, Event as Conference, Hearing};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ItemId, PersonId};
use crate::moment::Moment;

/// This case is on now.
#[derive(Clone, Debug)]
pub struct TurnToItem {
    /// About whom.
    pub person: PersonId,
    /// Which case.
    pub item: ItemId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such case on an agenda, or the meeting is done with it.
    #[error("this case is not open")]
    NoSuchItem,
    /// The meeting did not begin.
    #[error("this meeting does not go on")]
    NotGoingOn,
}

impl Command for TurnToItem {
    const DEED: Deed = Deed::TurnToItem;
    type Past = Hearing;
    type Refusal = Refusal;

    fn about(&self, past: &Hearing) -> Vec<Subject> {
        past.about_item(self.person, self.item)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Hearing, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let TurnToItem { person, item } = self;
        let known = past.open(person, item).ok_or(Refusal::NoSuchItem)?;
        let begun = past.room.begun().ok_or(Refusal::NotGoingOn)?;
        let conference = known.conference;
        let shown = begun.present.iter().filter_map(|Attendance { partner, seen }| {
            let points = begun.visible(known, *partner);
            let (partner, seen) = (*partner, *seen);
            let shown = || Conference::PointsShown { person, item, conference, partner, points: points.clone(), seen };
            (!points.is_empty()).then(|| Event::from(shown()))
        });
        let turned = Event::from(Conference::ItemTurnedTo { conference, item });
        Ok([turned].into_iter().chain(shown).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::Seen;
    use crate::conference::testing::{
        AIM, AMIN, CITY, ITEM, PAPERS, STATE, and, begun, closed, consented_to, going_on, now, other_put_on, struck,
        withdrawn,
    };
    use crate::id::{PartnerId, PointId};

    #[test]
    fn in_the_room_only_what_all_who_read_the_screen_may_see_is_shown() {
        let both = [consented_to(STATE, AIM), consented_to(CITY, AIM), consented_to(CITY, PAPERS)];
        check(&and(going_on(), &both), &[(STATE, vec![AIM]), (CITY, vec![AIM])]);
        check(&and(going_on(), &both[..1]), &[]);
        check(&and(going_on(), &[&both[..], &[withdrawn()]].concat()), &[]);
        check(&and(going_on(), &[&both[..], &[struck(AIM)]].concat()), &[]);
    }

    #[test]
    fn who_has_a_code_sees_their_own_points() {
        let apart = begun(&[(STATE, Seen::ByCode), (CITY, Seen::InTheRoom)]);
        let both = [apart, consented_to(STATE, AIM), consented_to(CITY, AIM), consented_to(CITY, PAPERS)];
        check(&and(going_on(), &both), &[(STATE, vec![AIM]), (CITY, vec![AIM, PAPERS])]);
    }

    #[test]
    fn nobody_is_shown_anything_before_a_meeting_begins_or_after_it() {
        let command = || TurnToItem { person: AMIN, item: ITEM };
        assert_eq!(judge(&going_on()[..6], command(), &now()).map(|_| ()), Err(Refusal::NotGoingOn));
        assert_eq!(judge(&and(going_on(), &[closed()]), command(), &now()).map(|_| ()), Err(Refusal::NoSuchItem));
    }

    #[test]
    fn nobody_turns_to_a_case_of_somebody_else_under_this_name() {
        let history = and(going_on(), &[other_put_on()]);
        let command = TurnToItem { person: AMIN, item: ItemId::new(1_433) };
        assert_eq!(judge(&history, command, &now()).map(|_| ()), Err(Refusal::NoSuchItem));
    }

    #[track_caller]
    fn check(history: &[Event], expected: &[(PartnerId, Vec<PointId>)]) {
        let events = judge(history, TurnToItem { person: AMIN, item: ITEM }, &now()).expect("it goes on");
        let shown: Vec<(PartnerId, Vec<PointId>)> = events
            .iter()
            .filter_map(|event| match event {
                Event::Conference(Conference::PointsShown { partner, points, .. }) => Some((*partner, points.clone())),
                _ => None,
            })
            .collect();
        assert_eq!(shown, expected);
    }
}
