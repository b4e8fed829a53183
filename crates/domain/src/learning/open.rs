//! Opening an offer: a course, a learning-work place or an activity.

use super::{Event as Learning, OfferFacts, Roster, UnfitOffer};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::OfferId;
use crate::moment::Moment;

/// There is an offer.
#[derive(Clone, Debug)]
pub struct OpenOffer {
    /// Under which id, made by the asker.
    pub offer: OfferId,
    /// What it is.
    pub facts: OfferFacts,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The id is in use.
    #[error("this offer was opened before")]
    OpenedAlready,
    /// It cannot be like this.
    #[error(transparent)]
    Unfit(#[from] UnfitOffer),
}

impl Command for OpenOffer {
    const DEED: Deed = Deed::OpenOffer;
    type Past = Roster;
    type Refusal = Refusal;

    fn about(&self, _: &Roster) -> Vec<Subject> {
        vec![Subject::Offer(self.offer)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Roster, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let OpenOffer { offer, facts } = self;
        if past.facts().is_some() {
            return Err(Refusal::OpenedAlready);
        }
        Ok(vec![Learning::OfferOpened { offer, facts: facts.sound()? }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::learning::testing::{OFFER, TODAY, facts, now, opened};

    #[test]
    fn an_offer_has_a_title_places_and_an_end_after_its_beginning() {
        check(&[], facts(12), Ok(()));
        check(&[], OfferFacts { title: " ".into(), ..facts(12) }, Err(Refusal::Unfit(UnfitOffer::ImpossibleTitle)));
        check(&[], facts(0), Err(Refusal::Unfit(UnfitOffer::NoPlaces)));
        check(&[], facts(501), Err(Refusal::Unfit(UnfitOffer::NoPlaces)));
        let until = TODAY.yesterday().ok();
        let before = OfferFacts { from: Some(TODAY), until, ..facts(12) };
        check(&[], before, Err(Refusal::Unfit(UnfitOffer::EndsBefore)));
        check(&[], OfferFacts { times: "x".repeat(201), ..facts(12) }, Err(Refusal::Unfit(UnfitOffer::TooLong)));
    }

    #[test]
    fn an_offer_is_opened_once() {
        check(&[opened(12)], facts(12), Err(Refusal::OpenedAlready));
    }

    #[track_caller]
    fn check(history: &[Event], facts: OfferFacts, expected: Result<(), Refusal>) {
        assert_eq!(judge(history, OpenOffer { offer: OFFER, facts }, &now()).map(|_| ()), expected);
    }
}
