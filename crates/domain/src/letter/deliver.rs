//! Writing down how a letter came to the person: sent, handed over, or read aloud.

use std::collections::BTreeSet;

use super::{Delivery, Event as LetterEvent, Letter};
use crate::admission::Event as Admission;
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{LetterId, PersonId};
use crate::moment::Moment;
use crate::objection::Event as Objection;
use crate::personal::Personal;

/// The letter came to the person.
#[derive(Clone, Debug)]
pub struct DeliverLetter {
    /// To whom.
    pub person: PersonId,
    /// Which letter.
    pub letter: LetterId,
    /// How.
    pub how: Delivery,
    /// Who interpreted, or where it was sent.
    pub words: Personal,
}

/// Why that is not written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// This person has no such letter.
    #[error("this person has no such letter")]
    NoSuchLetter,
    /// It was read aloud, and nobody says who interpreted.
    #[error("say who interpreted")]
    NoInterpreter,
}

/// The letters that were made for somebody.
#[derive(Debug, Default)]
pub struct Made(BTreeSet<LetterId>);

impl Past for Made {
    fn evolve(&mut self, event: &Event) {
        self.0.extend(letter_of(event).map(|letter| letter.id));
    }
}

/// The letter that an event made, if it made one.
pub fn letter_of(event: &Event) -> Option<&Letter> {
    match event {
        Event::Admission(
            Admission::Admitted { decision, .. }
            | Admission::ReferredElsewhere { decision, .. }
            | Admission::AdmissionRefused { decision, .. },
        ) => Some(&decision.letter),
        Event::Admission(Admission::EndingWarned { letter, .. } | Admission::StayEnded { letter, .. })
        | Event::Objection(Objection::ObjectionDecided { letter, .. }) => Some(letter),
        Event::Admission(
            Admission::ApplicationMade { .. }
            | Admission::ApplicationWithdrawn { .. }
            | Admission::FactNoted { .. }
            | Admission::WaitingNoted { .. }
            | Admission::AdviceChanged { .. }
            | Admission::GuidanceBegun { .. }
            | Admission::WarningAnswered { .. },
        )
        | Event::Objection(
            Objection::ObjectionReceived { .. }
            | Objection::ObjectionHeard { .. }
            | Objection::MeasureAsked { .. }
            | Objection::MeasureDecided { .. }
            | Objection::AppealLodged { .. }
            | Objection::AppealDecided { .. },
        )
        | Event::Person(_)
        | Event::Household(_)
        | Event::Tonight(_)
        | Event::Bed(_)
        | Event::Location(_)
        | Event::Night(_)
        | Event::Staff(_)
        | Event::Hardship(_)
        | Event::Letter(_)
        | Event::Plan(_)
        | Event::Procedure(_)
        | Event::Learning(_)
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
        | Event::Proposal(_) => None,
    }
}

impl Command for DeliverLetter {
    const DEED: Deed = Deed::DeliverLetter;
    type Past = Made;
    type Refusal = Refusal;

    fn about(&self, _: &Made) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Made, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let DeliverLetter { person, letter, how, words } = self;
        if !past.0.contains(&letter) {
            return Err(Refusal::NoSuchLetter);
        }
        if how == Delivery::ReadAloud && words.is_empty() {
            return Err(Refusal::NoInterpreter);
        }
        Ok(vec![LetterEvent::LetterDelivered { person, letter, how, words, on: now.wall.date() }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{self, AMIN, LETTER};
    use crate::command::judge;

    #[test]
    fn a_letter_that_was_made_can_be_handed_over() {
        check(LETTER, Delivery::HandedOver, "", Ok(()));
        check(LetterId::new(99), Delivery::HandedOver, "", Err(Refusal::NoSuchLetter));
    }

    #[test]
    fn reading_aloud_says_who_interpreted() {
        check(LETTER, Delivery::ReadAloud, " ", Err(Refusal::NoInterpreter));
        check(LETTER, Delivery::ReadAloud, "tolk aan de telefoon", Ok(()));
    }

    #[track_caller]
    fn check(letter: LetterId, how: Delivery, words: &str, expected: Result<(), Refusal>) {
        let history = [testing::applied(), testing::admitted()];
        let command = DeliverLetter { person: AMIN, letter, how, words: Personal::new(words) };
        assert_eq!(judge(&history, command, &testing::now()).map(|_| ()), expected);
    }
}
