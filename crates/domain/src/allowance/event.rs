//! What can have happened with allowance and goods. What a house agreed lies open; what somebody got is sealed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Cents, Goods, Payment, Receipt, Signature, Week};
use crate::event::{Class, Seal, Subject, kinds};
use crate::id::{GivenId, PersonId};
use crate::personal::Personal;

/// Facts about allowance and goods.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// So much is paid from a day.
    AllowanceSet {
        /// For which programme.
        programme: String,
        /// How much at once.
        amount: Cents,
        /// After how many weeks again.
        every_weeks: u8,
        /// From which day.
        from: Date,
        /// Where that was agreed.
        source: String,
    },
    /// The list of a week left the program for the cash office.
    AllowanceExported {
        /// Which week.
        week: Week,
    },
    /// Somebody gets nothing from a day.
    AllowanceStopped {
        /// Who.
        person: PersonId,
        /// From which day.
        from: Date,
        /// Why.
        reason: Personal,
    },
    /// Somebody gets it again from a day.
    AllowanceResumed {
        /// Who.
        person: PersonId,
        /// From which day.
        from: Date,
    },
    /// Money was given.
    AllowancePaid {
        /// To whom.
        person: PersonId,
        /// Under which number.
        given: GivenId,
        /// How much, for when, and how.
        payment: Payment,
        /// What shows it.
        receipt: Receipt,
    },
    /// Something else was given.
    GoodsGiven {
        /// To whom.
        person: PersonId,
        /// Under which number.
        given: GivenId,
        /// What and when.
        goods: Goods,
        /// What shows it.
        receipt: Receipt,
    },
    /// They signed.
    ReceiptSigned {
        /// Who.
        person: PersonId,
        /// For what.
        given: GivenId,
        /// How.
        signature: Signature,
    },
    /// It was not given after all, or not like this.
    GivenCorrected {
        /// To whom.
        person: PersonId,
        /// What.
        given: GivenId,
        /// Why.
        reason: Personal,
    },
}

kinds!(Event as Allowance:
    AllowanceSet, AllowanceExported, AllowanceStopped, AllowanceResumed, AllowancePaid, GoodsGiven, ReceiptSigned,
    GivenCorrected,
);

impl Event {
    /// Whom it is about; what a house agreed is about nobody.
    pub fn person(&self) -> Option<PersonId> {
        match *self {
            Event::AllowanceSet { .. } | Event::AllowanceExported { .. } => None,
            Event::AllowanceStopped { person, .. }
            | Event::AllowanceResumed { person, .. }
            | Event::AllowancePaid { person, .. }
            | Event::GoodsGiven { person, .. }
            | Event::ReceiptSigned { person, .. }
            | Event::GivenCorrected { person, .. } => Some(person),
        }
    }

    pub(crate) fn subjects(&self) -> Vec<Subject> {
        vec![self.person().map_or(Subject::Allowance, Subject::Person)]
    }

    pub(crate) fn sealed_for(&self) -> Option<Seal> {
        self.person().map(|person| Seal::of(person, Class::Case))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::allowance::testing::{AMIN, paid, rate_set};

    #[test]
    fn what_somebody_got_lies_under_their_key_and_what_a_house_agreed_lies_open() {
        assert_eq!(paid(5_000).sealed_for(), Some(Seal::of(AMIN, Class::Case)));
        assert_eq!(rate_set(5_000, 1, jiff::civil::date(2026, 1, 1)).sealed_for(), None);
    }
}
