//! Opening what was sent, as the organisation outside. The person reads back that it was, and when.

use super::{Event as Outer, Outwards};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::OutwardId;
use crate::moment::Moment;
use crate::referral::SecretHash;

/// The organisation opens it.
#[derive(Clone, Debug)]
pub struct ReadOutward {
    /// Which.
    pub outward: OutwardId,
    /// The secret of its link.
    pub secret: SecretHash,
}

/// Why it stays shut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such link, or not any more. Which of the two is not said.
    #[error("this link opens nothing")]
    NotOpen,
}

impl Command for ReadOutward {
    const DEED: Deed = Deed::ReadOutward;
    type Past = Outwards;
    type Refusal = Refusal;

    fn about(&self, _: &Outwards) -> Vec<Subject> {
        vec![Subject::Outward(self.outward)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Outwards, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let ReadOutward { outward, secret } = self;
        let known = past.open_with(outward, &secret, now.wall.date());
        // Whoever was forgotten has nothing left to show.
        let known = known.filter(|known| !known.parts.is_empty()).ok_or(Refusal::NotOpen)?;
        Ok(vec![Outer::OutwardRead { person: known.person, outward }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::outward::EndedBy;
    use crate::outward::testing::{AMIN, OUTWARD, SECRET, ended, now, sent};

    #[test]
    fn the_link_opens_it_until_it_ends() {
        let read = Outer::OutwardRead { person: AMIN, outward: OUTWARD }.into();
        assert_eq!(judge(&sent(), opening(SECRET), &now()), Ok(vec![read]));
        assert_eq!(judge(&sent(), opening(SecretHash::new([6; 32])), &now()), Err(Refusal::NotOpen));
        assert_eq!(judge(&[], opening(SECRET), &now()), Err(Refusal::NotOpen));
        for by in [EndedBy::Person, EndedBy::Worker, EndedBy::Receiver] {
            let over = [sent(), vec![ended(by)]].concat();
            assert_eq!(judge(&over, opening(SECRET), &now()), Err(Refusal::NotOpen));
        }
    }

    #[test]
    fn the_day_after_its_last_day_it_is_shut() {
        let mut tomorrow = now();
        tomorrow.wall = tomorrow.wall.tomorrow().expect("a day");
        assert_eq!(judge(&sent(), opening(SECRET), &tomorrow), Err(Refusal::NotOpen));
    }

    fn opening(secret: SecretHash) -> ReadOutward {
        ReadOutward { outward: OUTWARD, secret }
    }
}
