//! Asking that something is put right, or that everything is erased. Only whoever it is about asks it.

use super::{Asks, Event as Wish, Wishes};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, WishId};
use crate::moment::Moment;
use crate::personal::Personal;

/// The longest that is written in one wish, in letters.
const LONGEST: usize = 4_000;
/// More open wishes than anybody can answer.
const MOST_OPEN: usize = 20;

/// Somebody asks something about what is written of them.
#[derive(Clone, Debug)]
pub struct MakeWish {
    /// Who.
    pub person: PersonId,
    /// Which wish it will be.
    pub wish: WishId,
    /// What they ask.
    pub asks: Asks,
    /// The same in their own words.
    pub words: Personal,
}

/// Why it is not written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such person.
    #[error("this person is not registered")]
    NotRegistered,
    /// What is not right was not said.
    #[error("say what is not right")]
    NoWords,
    /// It is longer than can be kept.
    #[error("this is longer than can be kept")]
    TooLong,
    /// They asked to erase everything already, and nobody answered yet.
    #[error("this was asked already")]
    AskedAlready,
    /// So much is open that nothing can be added.
    #[error("so much was asked that nothing can be added before it is answered")]
    TooMany,
    /// This number was used.
    #[error("this wish is written down already")]
    MadeAlready,
}

impl Command for MakeWish {
    const DEED: Deed = Deed::MakeWish;
    type Past = Wishes;
    type Refusal = Refusal;

    fn about(&self, _: &Wishes) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Wishes, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let MakeWish { person, wish, asks, words } = self;
        if !past.registered() {
            return Err(Refusal::NotRegistered);
        }
        if past.get(wish).is_some() {
            return Err(Refusal::MadeAlready);
        }
        if asks == Asks::Forget && past.open().any(|(_, open)| open.asks == Asks::Forget) {
            return Err(Refusal::AskedAlready);
        }
        if asks != Asks::Forget && words.is_empty() {
            return Err(Refusal::NoWords);
        }
        if words.reveal().chars().count() > LONGEST {
            return Err(Refusal::TooLong);
        }
        if past.open().count() >= MOST_OPEN {
            return Err(Refusal::TooMany);
        }
        Ok(vec![Wish::WishMade { person, wish, asks, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::wish::testing::{AMIN, WISH, answered, made, name, now, registered, taken_back};

    const OTHER: WishId = WishId::new(902);

    #[test]
    fn somebody_asks_in_their_own_words() {
        check(&[registered()], name(), "anders", Ok(()));
        check(&[registered(), made(name())], name(), "nog iets", Ok(()));
        check(&[], name(), "anders", Err(Refusal::NotRegistered));
        check(&[registered()], name(), "  ", Err(Refusal::NoWords));
        check(&[registered()], name(), &"a".repeat(LONGEST + 1), Err(Refusal::TooLong));
    }

    #[test]
    fn erasing_everything_needs_no_words_and_is_asked_once_at_a_time() {
        check(&[registered()], Asks::Forget, "", Ok(()));
        check(&[registered(), made(Asks::Forget)], Asks::Forget, "", Err(Refusal::AskedAlready));
        check(&[registered(), made(Asks::Forget), taken_back()], Asks::Forget, "", Ok(()));
        check(&[registered(), made(Asks::Forget), answered()], Asks::Forget, "", Ok(()));
    }

    #[test]
    fn a_wish_is_written_down_once_and_so_many_can_be_open() {
        let again = MakeWish { wish: WISH, ..asking(name(), "anders") };
        assert_eq!(judge(&[registered(), made(name())], again, &now()), Err(Refusal::MadeAlready));
        let open = |nth: usize| {
            let (wish, words) = (WishId::new(1_000 + nth as u128), Personal::new("iets"));
            Event::from(Wish::WishMade { person: AMIN, wish, asks: name(), words })
        };
        let many: Vec<Event> = [registered()].into_iter().chain((0..MOST_OPEN).map(open)).collect();
        check(&many, name(), "te veel", Err(Refusal::TooMany));
    }

    fn asking(asks: Asks, words: &str) -> MakeWish {
        MakeWish { person: AMIN, wish: OTHER, asks, words: Personal::new(words) }
    }

    #[track_caller]
    fn check(history: &[Event], asks: Asks, words: &str, expected: Result<(), Refusal>) {
        assert_eq!(judge(history, asking(asks, words), &now()).map(|_| ()), expected);
    }
}
