//! Giving something else than money: a voucher for clothes, a travel card, shoes.

use super::{Event as Allowance, Goods, Purse, Receipt};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{GivenId, PersonId};
use crate::moment::Moment;

/// Something is given.
#[derive(Clone, Debug)]
pub struct GiveGoods {
    /// To whom.
    pub person: PersonId,
    /// Under which number.
    pub given: GivenId,
    /// What and when.
    pub goods: Goods,
    /// What shows it.
    pub receipt: Receipt,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such person.
    #[error("there is no such person")]
    NoSuchPerson,
    /// It was given before.
    #[error("this was given before")]
    GivenAlready,
    /// Nobody said what.
    #[error("say what was given")]
    NothingSaid,
    /// The day has not come.
    #[error("that day has not come")]
    NotYet,
    /// It was not signed, and nobody said why.
    #[error("say why it was not signed")]
    SayWhyUnsigned,
}

impl Command for GiveGoods {
    const DEED: Deed = Deed::GiveGoods;
    type Past = Purse;
    type Refusal = Refusal;

    fn about(&self, _: &Purse) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Purse, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let GiveGoods { person, given, goods, receipt } = self;
        if !past.registered() {
            return Err(Refusal::NoSuchPerson);
        }
        if past.given(given).is_some() {
            return Err(Refusal::GivenAlready);
        }
        if goods.what.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        if goods.on > now.wall.date() {
            return Err(Refusal::NotYet);
        }
        if receipt.lacks_a_reason() {
            return Err(Refusal::SayWhyUnsigned);
        }
        Ok(vec![Allowance::GoodsGiven { person, given, goods, receipt }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::allowance::testing::{AMIN, GIVEN, TODAY, now, registered};
    use crate::command::judge;
    use crate::personal::Personal;

    #[test]
    fn anybody_who_is_written_down_may_get_goods() {
        check(&[registered()], give("schoenen"), Ok(()));
        check(&[], give("schoenen"), Err(Refusal::NoSuchPerson));
        check(&[registered()], give(""), Err(Refusal::NothingSaid));
        let silent = GiveGoods { receipt: Receipt::NotSigned(Personal::new(" ")), ..give("schoenen") };
        check(&[registered()], silent, Err(Refusal::SayWhyUnsigned));
        let (what, on) = (Personal::new("schoenen"), TODAY.tomorrow().expect("a day"));
        check(&[registered()], GiveGoods { goods: Goods { what, on }, ..give("") }, Err(Refusal::NotYet));
    }

    #[test]
    fn the_same_is_given_once() {
        let mut history = vec![registered()];
        history.extend(judge(&history, give("reiskaart"), &now()).expect("it may"));
        check(&history, give("reiskaart"), Err(Refusal::GivenAlready));
    }

    fn give(what: &str) -> GiveGoods {
        let goods = Goods { what: Personal::new(what), on: TODAY };
        GiveGoods { person: AMIN, given: GIVEN, goods, receipt: Receipt::OnPaper }
    }

    #[track_caller]
    fn check(history: &[Event], command: GiveGoods, expected: Result<(), Refusal>) {
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
