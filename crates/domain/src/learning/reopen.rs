//! Opening an offer again that was closed.

use super::{Event as Learning, Roster};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::OfferId;
use crate::moment::Moment;

/// People can come in again.
#[derive(Clone, Debug)]
pub struct ReopenOffer {
    /// Which.
    pub offer: OfferId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such offer.
    #[error("there is no such offer")]
    NoSuchOffer,
    /// It is not closed.
    #[error("this offer is not closed")]
    NotClosed,
}

impl Command for ReopenOffer {
    const DEED: Deed = Deed::ReopenOffer;
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
        if !past.is_closed() {
            return Err(Refusal::NotClosed);
        }
        Ok(vec![Learning::OfferReopened { offer: self.offer }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::learning::testing::{OFFER, closed, now, opened, reopened};

    #[test]
    fn only_a_closed_offer_opens_again() {
        check(&[opened(3), closed()], Ok(vec![reopened()]));
        check(&[opened(3)], Err(Refusal::NotClosed));
        check(&[opened(3), closed(), reopened()], Err(Refusal::NotClosed));
        check(&[], Err(Refusal::NoSuchOffer));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<Vec<Event>, Refusal>) {
        assert_eq!(judge(history, ReopenOffer { offer: OFFER }, &now()), expected);
    }
}
