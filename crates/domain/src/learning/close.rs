//! Closing an offer: nobody new comes in. Who has a place keeps it.

use super::{Event as Learning, Roster};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::OfferId;
use crate::moment::Moment;

/// Nobody new comes in any more.
#[derive(Clone, Debug)]
pub struct CloseOffer {
    /// Which.
    pub offer: OfferId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such offer.
    #[error("there is no such offer")]
    NoSuchOffer,
    /// It is closed.
    #[error("this offer is closed")]
    ClosedAlready,
}

impl Command for CloseOffer {
    const DEED: Deed = Deed::CloseOffer;
    type Past = Roster;
    type Refusal = Refusal;

    fn about(&self, _: &Roster) -> Vec<Subject> {
        vec![Subject::Offer(self.offer)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Roster, _: &Moment) -> Result<Vec<Event>, Refusal> {
        if past.facts().is_none() {
            return Err(Refusal::NoSuchOffer);
        }
        if past.is_closed() {
            return Err(Refusal::ClosedAlready);
        }
        Ok(vec![Learning::OfferClosed { offer: self.offer }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::learning::testing::{AMIN, OFFER, closed, now, opened, placed};

    #[test]
    fn an_offer_closes_once_and_who_has_a_place_keeps_it() {
        check(&[opened(3), placed(AMIN)], Ok(vec![closed()]));
        check(&[opened(3), closed()], Err(Refusal::ClosedAlready));
        check(&[], Err(Refusal::NoSuchOffer));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<Vec<Event>, Refusal>) {
        assert_eq!(judge(history, CloseOffer { offer: OFFER }, &now()), expected);
    }
}
