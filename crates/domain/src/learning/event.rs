//! What can have happened around courses, learning-work places and activities.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Achieved, Leaving, OfferFacts, Presence};
use crate::admission::Receipt;
use crate::event::{Class, Seal, Subject, kinds};
use crate::id::{OfferId, PersonId};
use crate::personal::Personal;

/// Facts about an offer, which lie open, and what is said about somebody in it, which lies under their key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// There is an offer.
    OfferOpened {
        /// Which.
        offer: OfferId,
        /// What it is.
        facts: OfferFacts,
    },
    /// It is otherwise than was written.
    OfferDescribed {
        /// Which.
        offer: OfferId,
        /// What it is now.
        facts: OfferFacts,
    },
    /// Nobody new comes in any more.
    OfferClosed {
        /// Which.
        offer: OfferId,
    },
    /// People can come in again.
    OfferReopened {
        /// Which.
        offer: OfferId,
    },
    /// Somebody has a place.
    PlaceGiven {
        /// In which offer.
        offer: OfferId,
        /// Who.
        person: PersonId,
    },
    /// Somebody waits for a place.
    WaitingBegun {
        /// In which offer.
        offer: OfferId,
        /// Who.
        person: PersonId,
    },
    /// That was a mistake: they wait, where they stood.
    PlaceTakenBack {
        /// In which offer.
        offer: OfferId,
        /// Who.
        person: PersonId,
    },
    /// Somebody is not in it any more, and does not wait either.
    OfferLeft {
        /// Which offer.
        offer: OfferId,
        /// Who.
        person: PersonId,
        /// Why.
        why: Leaving,
    },
    /// Whether somebody was there on a day; nothing when it was noted by mistake.
    AttendanceNoted {
        /// In which offer.
        offer: OfferId,
        /// Who.
        person: PersonId,
        /// On which day.
        day: Date,
        /// Whether they were there.
        seen: Option<Presence>,
    },
    /// What the rules said when somebody came in, and why they came in when the rules said otherwise.
    EnrolmentExplained {
        /// Who.
        person: PersonId,
        /// In which offer.
        offer: OfferId,
        /// What the rules said, with the facts they saw.
        receipt: Receipt,
        /// Why, in words.
        reason: Personal,
    },
    /// Why somebody left, in words.
    LeavingExplained {
        /// Who.
        person: PersonId,
        /// Which offer.
        offer: OfferId,
        /// In words.
        words: Personal,
    },
    /// What came of it for somebody.
    ResultNoted {
        /// For whom.
        person: PersonId,
        /// Of which offer.
        offer: OfferId,
        /// On which day.
        on: Date,
        /// What.
        achieved: Achieved,
        /// Whether they got a certificate.
        certificate: bool,
        /// In words.
        words: Personal,
    },
}

kinds!(Event as Learning:
    OfferOpened, OfferDescribed, OfferClosed, OfferReopened, PlaceGiven, WaitingBegun, PlaceTakenBack, OfferLeft,
    AttendanceNoted, EnrolmentExplained, LeavingExplained, ResultNoted,
);

impl Event {
    /// Who stands in an offer is filed under the offer only: whoever opens a person's file for a bed does not read
    /// what they learn.
    pub(crate) fn subjects(&self) -> Vec<Subject> {
        match *self {
            Event::OfferOpened { offer, .. }
            | Event::OfferDescribed { offer, .. }
            | Event::OfferClosed { offer }
            | Event::OfferReopened { offer } => vec![Subject::Offer(offer)],
            Event::PlaceGiven { offer, person }
            | Event::WaitingBegun { offer, person }
            | Event::PlaceTakenBack { offer, person }
            | Event::OfferLeft { offer, person, .. } => vec![Subject::Offer(offer), Subject::Traces(person)],
            Event::AttendanceNoted { offer, person, .. } => vec![Subject::Lessons(offer), Subject::Traces(person)],
            Event::EnrolmentExplained { person, .. }
            | Event::LeavingExplained { person, .. }
            | Event::ResultNoted { person, .. } => vec![Subject::Person(person)],
        }
    }

    /// What is said about somebody lies under the key of the strand.
    pub(crate) fn sealed_for(&self) -> Option<Seal> {
        match *self {
            Event::EnrolmentExplained { person, .. }
            | Event::LeavingExplained { person, .. }
            | Event::ResultNoted { person, .. } => Some(Seal::of(person, Class::Case)),
            Event::OfferOpened { .. }
            | Event::OfferDescribed { .. }
            | Event::OfferClosed { .. }
            | Event::OfferReopened { .. }
            | Event::PlaceGiven { .. }
            | Event::WaitingBegun { .. }
            | Event::PlaceTakenBack { .. }
            | Event::OfferLeft { .. }
            | Event::AttendanceNoted { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::Verdict;
    use crate::learning::testing::{AMIN, OFFER, TODAY, placed, receipt};

    #[test]
    fn words_about_somebody_lie_under_their_key_and_places_lie_open() {
        let words = Personal::new("een zin");
        let explained = Event::EnrolmentExplained {
            person: AMIN,
            offer: OFFER,
            receipt: receipt(Verdict::Admit),
            reason: words.clone(),
        };
        let left = Event::LeavingExplained { person: AMIN, offer: OFFER, words: words.clone() };
        let achieved = Achieved::Finished;
        let result = Event::ResultNoted { person: AMIN, offer: OFFER, on: TODAY, achieved, certificate: true, words };
        for event in [explained, left, result] {
            assert_eq!(event.sealed_for(), Some(Seal::of(AMIN, Class::Case)), "{}", event.kind());
            assert_eq!(event.subjects(), [Subject::Person(AMIN)]);
        }
        assert_eq!(placed(AMIN).sealed_for(), None);
        assert!(!placed(AMIN).subjects().contains(&Subject::Person(AMIN)), "no file of a person tells what they learn");
    }
}
