//! Saying who sits in a level, from when until when.

use super::{Event as Conference, Room, SeatFacts, UnfitFacts};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{LevelId, PartnerId};
use crate::moment::Moment;

/// This partner sits there.
#[derive(Clone, Debug)]
pub struct SeatPartner {
    /// In which level.
    pub level: LevelId,
    /// Who; under an id made by the asker.
    pub partner: PartnerId,
    /// From when until when.
    pub facts: SeatFacts,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It cannot be like this.
    #[error(transparent)]
    Unfit(#[from] UnfitFacts),
    /// There is no such level.
    #[error("there is no such level")]
    NoSuchLevel,
    /// It is like this already.
    #[error("it is like this already")]
    Same,
}

impl Command for SeatPartner {
    const DEED: Deed = Deed::SeatPartner;
    type Past = Room;
    type Refusal = Refusal;

    fn about(&self, _: &Room) -> Vec<Subject> {
        vec![Subject::Level(self.level)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Room, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let SeatPartner { level, partner, facts } = self;
        let facts = facts.sound()?;
        if past.level(level).is_none() {
            return Err(Refusal::NoSuchLevel);
        }
        if past.seat(partner) == Some(&facts) {
            return Err(Refusal::Same);
        }
        Ok(vec![Conference::PartnerSeated { level, partner, facts }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::testing::{LOCAL, STATE, TODAY, level, now, seat, seated};

    #[test]
    fn a_seat_is_in_a_level_and_ends_after_it_begins() {
        let yesterday = TODAY.yesterday().ok();
        check(&[level(LOCAL, None)], seat(TODAY, None), Ok(()));
        check(&[], seat(TODAY, None), Err(Refusal::NoSuchLevel));
        check(&[level(LOCAL, None)], seat(TODAY, yesterday), Err(Refusal::Unfit(UnfitFacts::EndsBefore)));
        check(&[level(LOCAL, None), seated(STATE)], seat(TODAY, None), Err(Refusal::Same));
        check(&[level(LOCAL, None), seated(STATE)], seat(TODAY, Some(TODAY)), Ok(()));
    }

    #[track_caller]
    fn check(history: &[Event], facts: SeatFacts, expected: Result<(), Refusal>) {
        let command = SeatPartner { level: LOCAL, partner: STATE, facts };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
