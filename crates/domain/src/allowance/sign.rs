//! Signing for what somebody got. On the screen a name or a cross is enough; nothing that was drawn is kept.

use super::{Event as Allowance, Purse, Receipt, Signature};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{GivenId, PersonId};
use crate::moment::Moment;

/// They sign.
#[derive(Clone, Debug)]
pub struct SignReceipt {
    /// Who.
    pub person: PersonId,
    /// For what.
    pub given: GivenId,
    /// How.
    pub signature: Signature,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// They got nothing under this number, or it was corrected.
    #[error("there is nothing to sign for")]
    NothingGiven,
    /// It was signed before.
    #[error("this was signed already")]
    SignedAlready,
    /// Nothing was written.
    #[error("write a name or a cross")]
    NoMark,
}

impl Command for SignReceipt {
    const DEED: Deed = Deed::SignReceipt;
    type Past = Purse;
    type Refusal = Refusal;

    fn about(&self, _: &Purse) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Purse, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let SignReceipt { person, given, signature } = self;
        let found = past.given(given).filter(|found| found.corrected.is_none()).ok_or(Refusal::NothingGiven)?;
        if found.signed.is_some() || found.receipt == Receipt::OnPaper {
            return Err(Refusal::SignedAlready);
        }
        let marked = match &signature {
            Signature::OnScreen { mark, .. } => !mark.is_empty(),
            Signature::OnPaper => true,
        };
        if !marked {
            return Err(Refusal::NoMark);
        }
        Ok(vec![Allowance::ReceiptSigned { person, given, signature }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::allowance::testing::{AMIN, GIVEN, corrected, in_programme, now, paid};
    use crate::command::judge;
    use crate::person::Language;
    use crate::personal::Personal;

    #[test]
    fn a_cross_is_a_signature_and_it_is_put_once() {
        let mut history = in_programme();
        history.push(paid(5_000));
        check(&history, "", Err(Refusal::NoMark));
        check(&history, "x", Ok(()));
        history.extend(judge(&history, sign("x"), &now()).expect("it may"));
        check(&history, "x", Err(Refusal::SignedAlready));
    }

    #[test]
    fn nobody_signs_for_what_they_did_not_get() {
        check(&in_programme(), "x", Err(Refusal::NothingGiven));
        let mut history = in_programme();
        history.extend([paid(5_000), corrected()]);
        check(&history, "x", Err(Refusal::NothingGiven));
    }

    #[test]
    fn who_signed_on_paper_after_all_has_signed() {
        let mut history = in_programme();
        history.push(paid(5_000));
        let paper = SignReceipt { signature: Signature::OnPaper, ..sign("") };
        history.extend(judge(&history, paper, &now()).expect("no mark is needed"));
        check(&history, "x", Err(Refusal::SignedAlready));
    }

    fn sign(mark: &str) -> SignReceipt {
        let signature = Signature::OnScreen { mark: Personal::new(mark), language: Language("ti".into()) };
        SignReceipt { person: AMIN, given: GIVEN, signature }
    }

    #[track_caller]
    fn check(history: &[Event], mark: &str, expected: Result<(), Refusal>) {
        assert_eq!(judge(history, sign(mark), &now()).map(|_| ()), expected);
    }
}
