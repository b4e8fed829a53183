//! Taking back what was asked, as long as nobody answered.

use super::{Event as Wish, WishState, Wishes};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, WishId};
use crate::moment::Moment;

/// Somebody does not ask it any more.
#[derive(Clone, Debug)]
pub struct TakeBackWish {
    /// Who.
    pub person: PersonId,
    /// Which wish.
    pub wish: WishId,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such wish that waits for an answer.
    #[error("there is no such open wish")]
    NotOpen,
}

impl Command for TakeBackWish {
    const DEED: Deed = Deed::TakeBackWish;
    type Past = Wishes;
    type Refusal = Refusal;

    fn about(&self, _: &Wishes) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Wishes, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let TakeBackWish { person, wish } = self;
        let open = past.get(wish).is_some_and(|known| known.state == WishState::Open);
        if open { Ok(vec![Wish::WishTakenBack { person, wish }.into()]) } else { Err(Refusal::NotOpen) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::wish::testing::{AMIN, WISH, answered, made, name, now, registered, taken_back};

    #[test]
    fn an_open_wish_is_taken_back_once() {
        check(&[registered(), made(name())], Ok(()));
        check(&[registered()], Err(Refusal::NotOpen));
        check(&[registered(), made(name()), taken_back()], Err(Refusal::NotOpen));
        check(&[registered(), made(name()), answered()], Err(Refusal::NotOpen));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<(), Refusal>) {
        let asked = TakeBackWish { person: AMIN, wish: WISH };
        assert_eq!(judge(history, asked, &now()).map(|_| ()), expected);
    }
}
