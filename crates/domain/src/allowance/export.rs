//! Taking the list of a week out of the program for the cash office. That it left is a fact, like a printed night sheet.

use super::{Event as Allowance, Rates, Week};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::moment::Moment;

/// The list of a week leaves.
#[derive(Clone, Copy, Debug)]
pub struct ExportAllowance {
    /// Which week.
    pub week: Week,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing was agreed for that week.
    #[error("no amount was set for that week")]
    NotSet,
}

impl Command for ExportAllowance {
    const DEED: Deed = Deed::ExportAllowance;
    type Past = Rates;
    type Refusal = Refusal;

    fn about(&self, _: &Rates) -> Vec<Subject> {
        vec![Subject::Allowance]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Rates, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let ExportAllowance { week } = self;
        if !past.all().iter().any(|rate| rate.from <= week.monday()) {
            return Err(Refusal::NotSet);
        }
        Ok(vec![Allowance::AllowanceExported { week }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::allowance::testing::{WEEK, now, rate_set};
    use crate::command::judge;

    #[test]
    fn a_list_leaves_for_a_week_in_which_something_is_paid() {
        let history = [rate_set(5_000, 1, date(2026, 1, 1))];
        let week = Week::of(WEEK);
        assert!(judge(&history, ExportAllowance { week }, &now()).is_ok());
        assert_eq!(judge(&[], ExportAllowance { week }, &now()), Err(Refusal::NotSet));
        let before = Week::of(date(2025, 6, 1));
        assert_eq!(judge(&history, ExportAllowance { week: before }, &now()), Err(Refusal::NotSet));
    }
}
