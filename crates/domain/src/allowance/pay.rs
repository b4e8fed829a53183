//! Giving somebody the allowance of a week. Once: the second worker with the same list hears that it was paid.

use jiff::ToSpan;

use super::{Cents, Event as Allowance, How, Payment, Purse, Receipt, Week};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{GivenId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;

/// How many days before a week its allowance can be paid: over Christmas two weeks are paid at once.
const AHEAD: i64 = 14;

/// Money is given.
#[derive(Clone, Debug)]
pub struct PayAllowance {
    /// To whom.
    pub person: PersonId,
    /// Under which number.
    pub given: GivenId,
    /// For which week.
    pub week: Week,
    /// How much.
    pub amount: Cents,
    /// In which way.
    pub how: How,
    /// What shows it.
    pub receipt: Receipt,
    /// Why it is another amount than agreed.
    pub why: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such person.
    #[error("there is no such person")]
    NoSuchPerson,
    /// They are not in the programme in that week.
    #[error("they are not in the programme in that week")]
    NotInProgramme,
    /// Nothing was agreed for that week.
    #[error("no amount was set for that week")]
    NotSet,
    /// It is stopped for them.
    #[error("it is stopped for this person")]
    Stopped,
    /// Somebody paid it before.
    #[error("this week was paid already")]
    PaidAlready,
    /// The week lies too far ahead.
    #[error("that week is more than two weeks away")]
    TooEarly,
    /// No money is no payment.
    #[error("say how much")]
    NoAmount,
    /// It is another amount than agreed, and nobody said why.
    #[error("say why it is another amount")]
    SayWhyOther,
    /// Through whom, nobody said.
    #[error("say into whose hand")]
    SayThroughWhom,
    /// It was not signed, and nobody said why.
    #[error("say why it was not signed")]
    SayWhyUnsigned,
}

impl Command for PayAllowance {
    const DEED: Deed = Deed::PayAllowance;
    type Past = Purse;
    type Refusal = Refusal;

    fn about(&self, _: &Purse) -> Vec<Subject> {
        vec![Subject::Person(self.person), Subject::Allowance]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Purse, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let PayAllowance { person, given, week, amount, how, receipt, why } = self;
        if !past.registered() {
            return Err(Refusal::NoSuchPerson);
        }
        if past.paid(week).is_some() || past.given(given).is_some() {
            return Err(Refusal::PaidAlready);
        }
        let programme = past.programme(week).ok_or(Refusal::NotInProgramme)?;
        let rate = past.rate(programme, week).ok_or(Refusal::NotSet)?;
        if past.stopped(week) {
            return Err(Refusal::Stopped);
        }
        if week.monday() > now.wall.date().saturating_add(AHEAD.days()) {
            return Err(Refusal::TooEarly);
        }
        if amount.is_nothing() {
            return Err(Refusal::NoAmount);
        }
        // In a week between two payments nothing was agreed, so any amount is another one.
        let agreed = rate.falls_in(week) && rate.amount == amount;
        if !agreed && why.is_empty() {
            return Err(Refusal::SayWhyOther);
        }
        if how == How::Through(Personal::default()) {
            return Err(Refusal::SayThroughWhom);
        }
        // What a bank wrote down shows itself.
        if how != How::Bank && receipt.lacks_a_reason() {
            return Err(Refusal::SayWhyUnsigned);
        }
        let payment = Payment { programme: programme.to_owned(), week, amount, how, why };
        Ok(vec![Allowance::AllowancePaid { person, given, payment, receipt }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::allowance::testing::{
        AMIN, GIVEN, WEEK, admitted, corrected, in_programme, now, paid, rate_set, registered, stopped,
    };
    use crate::command::judge;

    #[test]
    fn what_was_agreed_is_paid_and_another_amount_says_why() {
        check(&in_programme(), pay(5_000), Ok(()));
        check(&in_programme(), pay(4_000), Err(Refusal::SayWhyOther));
        check(&in_programme(), PayAllowance { why: Personal::new("kwam halverwege"), ..pay(4_000) }, Ok(()));
        check(&in_programme(), pay(0), Err(Refusal::NoAmount));
    }

    #[test]
    fn a_week_is_paid_once_and_anew_after_a_correction() {
        let mut history = in_programme();
        history.push(paid(5_000));
        let again = PayAllowance { given: GivenId::new(2), ..pay(5_000) };
        check(&history, again.clone(), Err(Refusal::PaidAlready));
        check(&history, PayAllowance { week: Week::of(WEEK).later(1), ..again.clone() }, Ok(()));
        history.push(corrected());
        check(&history, again, Ok(()));
    }

    #[test]
    fn between_two_payments_any_amount_says_why() {
        let mut history = in_programme();
        history.push(rate_set(10_000, 2, WEEK));
        check(&history, pay(10_000), Ok(()));
        let between = PayAllowance { week: Week::of(WEEK).later(1), ..pay(10_000) };
        check(&history, between.clone(), Err(Refusal::SayWhyOther));
        check(&history, PayAllowance { why: Personal::new("kwam later"), ..between }, Ok(()));
    }

    #[test]
    fn who_is_not_in_the_programme_or_stopped_gets_none_and_nothing_is_set_by_itself() {
        check(&[], pay(5_000), Err(Refusal::NoSuchPerson));
        check(&[registered()], pay(5_000), Err(Refusal::NotInProgramme));
        check(&admitted(), pay(5_000), Err(Refusal::NotSet));
        let mut history = in_programme();
        history.push(stopped());
        check(&history, pay(5_000), Err(Refusal::Stopped));
        let before = PayAllowance { week: Week::of(WEEK).later(-1), ..pay(5_000) };
        check(&in_programme(), before, Err(Refusal::NotInProgramme));
        let far = PayAllowance { week: Week::of(WEEK).later(3), ..pay(5_000) };
        check(&in_programme(), far, Err(Refusal::TooEarly));
    }

    #[test]
    fn what_is_not_signed_says_why_unless_a_bank_wrote_it_down() {
        let silent = PayAllowance { receipt: Receipt::NotSigned(Personal::default()), ..pay(5_000) };
        check(&in_programme(), silent.clone(), Err(Refusal::SayWhyUnsigned));
        check(&in_programme(), PayAllowance { how: How::Bank, ..silent.clone() }, Ok(()));
        let why = Receipt::NotSigned(Personal::new("wilde niet"));
        check(&in_programme(), PayAllowance { receipt: why, ..pay(5_000) }, Ok(()));
        let hand = How::Through(Personal::default());
        check(&in_programme(), PayAllowance { how: hand, ..pay(5_000) }, Err(Refusal::SayThroughWhom));
    }

    fn pay(cents: u32) -> PayAllowance {
        let (amount, why) = (Cents::new(cents), Personal::default());
        let (how, receipt) = (How::Cash, Receipt::ToSign);
        PayAllowance { person: AMIN, given: GIVEN, week: Week::of(WEEK), amount, how, receipt, why }
    }

    #[track_caller]
    fn check(history: &[Event], command: PayAllowance, expected: Result<(), Refusal>) {
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
