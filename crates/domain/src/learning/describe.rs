//! Describing an offer anew, with never fewer places than people have.

use super::{Event as Learning, OfferFacts, Roster, UnfitOffer};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::OfferId;
use crate::moment::Moment;

/// An offer is otherwise than was written.
#[derive(Clone, Debug)]
pub struct DescribeOffer {
    /// Which.
    pub offer: OfferId,
    /// What it is now.
    pub facts: OfferFacts,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such offer.
    #[error("there is no such offer")]
    NoSuchOffer,
    /// It cannot be like this.
    #[error(transparent)]
    Unfit(#[from] UnfitOffer),
    /// More people have a place than that.
    #[error("more people have a place than that")]
    FewerThanTaken,
}

impl Command for DescribeOffer {
    const DEED: Deed = Deed::DescribeOffer;
    type Past = Roster;
    type Refusal = Refusal;

    fn about(&self, _: &Roster) -> Vec<Subject> {
        vec![Subject::Offer(self.offer)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Roster, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let DescribeOffer { offer, facts } = self;
        if past.facts().is_none() {
            return Err(Refusal::NoSuchOffer);
        }
        let facts = facts.sound()?;
        if past.placed().count() > usize::from(facts.places) {
            return Err(Refusal::FewerThanTaken);
        }
        let same = past.facts() == Some(&facts);
        let described = Learning::OfferDescribed { offer, facts };
        Ok(if same { vec![] } else { vec![described.into()] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::learning::testing::{AMIN, BILAL, OFFER, facts, now, opened, placed};

    #[test]
    fn an_offer_never_has_fewer_places_than_people() {
        let history = [opened(3), placed(AMIN), placed(BILAL)];
        check(&history, facts(2), Ok(1));
        check(&history, facts(1), Err(Refusal::FewerThanTaken));
        check(&history, facts(0), Err(Refusal::Unfit(UnfitOffer::NoPlaces)));
    }

    #[test]
    fn what_is_the_same_is_not_written_again_and_what_is_not_there_is_not_described() {
        check(&[opened(3)], facts(3), Ok(0));
        check(&[], facts(3), Err(Refusal::NoSuchOffer));
    }

    #[track_caller]
    fn check(history: &[Event], facts: OfferFacts, expected: Result<usize, Refusal>) {
        let events = judge(history, DescribeOffer { offer: OFFER, facts }, &now());
        assert_eq!(events.map(|events| events.len()), expected);
    }
}
