//! Letting somebody into an offer: a place, or the waiting list. The lock decides who gets the last place.

use super::{Enrolled, Event as Learning, Roster};
use crate::admission::{Receipt, Verdict};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::{OfferId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;

/// Somebody is to come in.
#[derive(Clone, Debug)]
pub struct EnrolPerson {
    /// Into which offer.
    pub offer: OfferId,
    /// Who.
    pub person: PersonId,
    /// For a place, or to wait for one.
    pub wish: Wish,
    /// What the rules say about it. It is an advice: a person decides.
    pub receipt: Receipt,
    /// Why, when the rules say otherwise.
    pub reason: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such offer.
    #[error("there is no such offer")]
    NoSuchOffer,
    /// There is no such person.
    #[error("there is no such person")]
    NoSuchPerson,
    /// Nobody new comes in any more.
    #[error("nobody new comes in any more")]
    Closed,
    /// It is over.
    #[error("it is over")]
    Over,
    /// They have a place.
    #[error("they have a place")]
    PlacedAlready,
    /// They wait for a place.
    #[error("they wait for a place")]
    WaitsAlready,
    /// The rules say otherwise, and nobody said why they come in.
    #[error("the rules say otherwise: say why")]
    SayWhy,
    /// The last place went to somebody else.
    #[error("the last place went to somebody else")]
    Full,
    /// Others wait for the place that is free.
    #[error("others wait for the place that is free")]
    OthersWait,
}

/// What somebody is to get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// A place, now.
    Place,
    /// To wait for one.
    WaitingList,
}

impl Command for EnrolPerson {
    const DEED: Deed = Deed::EnrolPerson;
    type Past = Roster;
    type Refusal = Refusal;

    fn about(&self, _: &Roster) -> Vec<Subject> {
        vec![Subject::Offer(self.offer), Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn writes_in(&self) -> Option<Class> {
        Some(Class::Case)
    }

    fn decide(self, past: &Roster, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let EnrolPerson { offer, person, wish, receipt, reason } = self;
        let Some(facts) = past.facts() else { return Err(Refusal::NoSuchOffer) };
        if !past.is_registered(person) {
            return Err(Refusal::NoSuchPerson);
        }
        match past.standing(person) {
            Some(Enrolled::Placed) => return Err(Refusal::PlacedAlready),
            Some(Enrolled::Waiting) => return Err(Refusal::WaitsAlready),
            Some(Enrolled::Left) | None => (),
        }
        if past.is_closed() {
            return Err(Refusal::Closed);
        }
        if facts.is_over(now.wall.date()) {
            return Err(Refusal::Over);
        }
        if receipt.verdict == Verdict::NotByTheseRules && reason.is_empty() {
            return Err(Refusal::SayWhy);
        }
        let came = match wish {
            Wish::Place if past.free() == 0 => return Err(Refusal::Full),
            Wish::Place if past.waiting().next().is_some() => return Err(Refusal::OthersWait),
            Wish::Place => Learning::PlaceGiven { offer, person },
            Wish::WaitingList => Learning::WaitingBegun { offer, person },
        };
        let explained = Learning::EnrolmentExplained { person, offer, receipt, reason };
        Ok([came, explained].map(Event::from).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::learning::OfferFacts;
    use crate::learning::testing::{
        AMIN, BILAL, CHEN, OFFER, TODAY, closed, facts, left, now, opened, opened_as, placed, receipt, registered,
        waits,
    };

    #[test]
    fn the_last_place_goes_to_one_and_the_next_can_wait() {
        let mut history = vec![registered(AMIN), registered(BILAL), opened(1)];
        check(&history, AMIN, Wish::Place, Ok(placed(AMIN)));
        history.push(placed(AMIN));
        check(&history, AMIN, Wish::Place, Err(Refusal::PlacedAlready));
        check(&history, BILAL, Wish::Place, Err(Refusal::Full));
        check(&history, BILAL, Wish::WaitingList, Ok(waits(BILAL)));
        history.push(waits(BILAL));
        check(&history, BILAL, Wish::Place, Err(Refusal::WaitsAlready));
    }

    #[test]
    fn nobody_passes_those_who_wait_and_who_left_can_come_back() {
        let history = [registered(AMIN), registered(CHEN), opened(1), placed(AMIN), waits(BILAL), left(AMIN)];
        check(&history, CHEN, Wish::Place, Err(Refusal::OthersWait));
        check(&history, CHEN, Wish::WaitingList, Ok(waits(CHEN)));
        check(&history, AMIN, Wish::WaitingList, Ok(waits(AMIN)));
    }

    #[test]
    fn only_into_an_offer_that_goes_on_and_only_somebody_who_is_there() {
        check(&[registered(AMIN)], AMIN, Wish::Place, Err(Refusal::NoSuchOffer));
        check(&[opened(1)], AMIN, Wish::Place, Err(Refusal::NoSuchPerson));
        check(&[registered(AMIN), opened(1), closed()], AMIN, Wish::Place, Err(Refusal::Closed));
        let over = OfferFacts { from: None, until: TODAY.yesterday().ok(), ..facts(1) };
        check(&[registered(AMIN), opened_as(over)], AMIN, Wish::WaitingList, Err(Refusal::Over));
    }

    #[test]
    fn against_the_advice_only_with_a_reason_and_what_is_not_known_asks_for_none() {
        let history = [registered(AMIN), opened(1)];
        let with = |verdict, reason: &str| {
            let (receipt, reason) = (receipt(verdict), Personal::new(reason));
            judge(&history, EnrolPerson { offer: OFFER, person: AMIN, wish: Wish::Place, receipt, reason }, &now())
        };
        assert_eq!(with(Verdict::NotByTheseRules, " "), Err(Refusal::SayWhy));
        let events = with(Verdict::NotByTheseRules, "de school weet het").expect("with a reason one may");
        let kept = Learning::EnrolmentExplained {
            person: AMIN,
            offer: OFFER,
            receipt: receipt(Verdict::NotByTheseRules),
            reason: Personal::new("de school weet het"),
        };
        assert_eq!(events, [placed(AMIN), kept.into()]);
        assert!(with(Verdict::CannotBeSaidYet, "").is_ok(), "what is not known counts against nobody");
    }

    #[track_caller]
    fn check(history: &[Event], person: PersonId, wish: Wish, expected: Result<Event, Refusal>) {
        let (receipt, reason) = (receipt(Verdict::Admit), Personal::default());
        let events = judge(history, EnrolPerson { offer: OFFER, person, wish, receipt, reason }, &now());
        assert_eq!(events.map(|mut events| events.remove(0)), expected);
    }
}
