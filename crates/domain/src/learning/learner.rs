//! What is known about somebody and what they learn: why they came in, why they left, and what came of it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Achieved, Event as Learning};
use crate::admission::Receipt;
use crate::command::Past;
use crate::event::Event;
use crate::id::OfferId;
use crate::person::{self, Birth};
use crate::personal::Personal;

/// Somebody who learns, or may.
#[derive(Default)]
pub struct Learner {
    registered: bool,
    birth: Birth,
    joined: BTreeMap<OfferId, WhyJoined>,
    left: BTreeMap<OfferId, Personal>,
    results: BTreeMap<OfferId, Learnt>,
}

/// What the rules said when somebody came in, and why they came in.
#[derive(Clone, Debug, PartialEq)]
pub struct WhyJoined {
    /// What the rules said.
    pub receipt: Receipt,
    /// Why, in words, when the rules said otherwise.
    pub reason: Personal,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Learnt {
    /// On which day.
    pub on: Date,
    /// What.
    pub achieved: Achieved,
    /// Whether they got a certificate.
    pub certificate: bool,
    /// In words.
    pub words: Personal,
}

impl Learner {
    fn know(&mut self, event: &person::Event) {
        match event {
            person::Event::PersonRegistered { .. } => self.registered = true,
            person::Event::PersonDescribed { description, .. } => self.birth = description.birth,
            person::Event::NamesCorrected { .. }
            | person::Event::NeedsNoted { .. }
            | person::Event::MustNotMeetNoted { .. }
            | person::Event::MustNotMeetLifted { .. }
            | person::Event::SameSaid { .. }
            | person::Event::SameTakenBack { .. }
            | person::Event::FileRead { .. } => (),
        }
    }

    fn learn(&mut self, event: &Learning) {
        match event {
            Learning::EnrolmentExplained { offer, receipt, reason, .. } => {
                self.joined.insert(*offer, WhyJoined { receipt: receipt.clone(), reason: reason.clone() });
            }
            Learning::LeavingExplained { offer, words, .. } => {
                self.left.insert(*offer, words.clone());
            }
            Learning::ResultNoted { offer, on, achieved, certificate, words, .. } => {
                let (on, achieved, certificate, words) = (*on, *achieved, *certificate, words.clone());
                self.results.insert(*offer, Learnt { on, achieved, certificate, words });
            }
            Learning::OfferOpened { .. }
            | Learning::OfferDescribed { .. }
            | Learning::OfferClosed { .. }
            | Learning::OfferReopened { .. }
            | Learning::PlaceGiven { .. }
            | Learning::WaitingBegun { .. }
            | Learning::PlaceTakenBack { .. }
            | Learning::OfferLeft { .. }
            | Learning::AttendanceNoted { .. } => (),
        }
    }

    /// Whether such a person was written down.
    pub fn registered(&self) -> bool {
        self.registered
    }

    /// Whether they are under eighteen on a day; nothing when that cannot be said.
    pub fn under_eighteen(&self, on: Date) -> Option<bool> {
        // A year that is about right may be some years off.
        let margin = if matches!(self.birth, Birth::About(_)) { 3 } else { 0 };
        if self.birth.least_age(on)? >= 18 + margin {
            return Some(false);
        }
        (self.birth.greatest_age(on)? < 18 - margin).then_some(true)
    }

    /// Why they came into an offer, the last time.
    pub fn joined(&self, offer: OfferId) -> Option<&WhyJoined> {
        self.joined.get(&offer)
    }

    /// The latest answers with which the rules were asked about them, in any offer.
    pub fn answers(&self) -> impl Iterator<Item = &Receipt> {
        self.joined.values().map(|why| &why.receipt)
    }

    /// Why they left an offer, in words.
    pub fn left(&self, offer: OfferId) -> Option<&Personal> {
        self.left.get(&offer)
    }

    /// What came of an offer for them.
    pub fn learnt(&self, offer: OfferId) -> Option<&Learnt> {
        self.results.get(&offer)
    }
}

impl Past for Learner {
    fn evolve(&mut self, event: &Event) {
        match event {
            Event::Person(event) => self.know(event),
            Event::Learning(event) => self.learn(event),
            Event::Household(_)
            | Event::Tonight(_)
            | Event::Bed(_)
            | Event::Location(_)
            | Event::Night(_)
            | Event::Staff(_)
            | Event::Admission(_)
            | Event::Hardship(_)
            | Event::Objection(_)
            | Event::Letter(_)
            | Event::Plan(_)
            | Event::Procedure(_)
            | Event::Rules(_)
            | Event::Referral(_)
            | Event::Allowance(_)
            | Event::Conference(_)
            | Event::Wish(_)
            | Event::Complaint(_)
            | Event::Outward(_)
            | Event::Transfer(_)
            | Event::Outflow(_)
            | Event::Forgetting(_)
            | Event::Proposal(_) => (),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn an_age_that_cannot_be_said_is_not_guessed() {
        check(Birth::NotKnown, None);
        check(Birth::Exact(date(2008, 11, 26)), Some(true));
        check(Birth::Exact(date(2008, 11, 25)), Some(false));
        check(Birth::Year(2008), None);
        check(Birth::Year(2009), Some(true));
        check(Birth::About(2006), None);
        check(Birth::About(2004), Some(false));
        check(Birth::About(2013), Some(true));
    }

    #[track_caller]
    fn check(birth: Birth, expected: Option<bool>) {
        let learner = Learner { birth, ..Learner::default() };
        assert_eq!(learner.under_eighteen(date(2026, 11, 25)), expected, "{birth:?}");
    }
}
