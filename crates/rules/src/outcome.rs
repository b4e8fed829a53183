//! Met, not met, or unknown: what can be said of a criterion, or of any part of one.
//!
//! The three values are Kleene's: what is unknown stays unknown until it no longer matters, and
//! whatever was decided stays decided when more becomes known. Everything rests on that.

use serde::{Deserialize, Serialize};

/// What can be said of a criterion now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It is so, whatever else becomes known.
    Met,
    /// It is known not to be so, whatever else becomes known.
    NotMet,
    /// Something that it hangs on is not known.
    Unknown,
}

impl Outcome {
    /// What a known answer makes of it.
    pub const fn of(truth: bool) -> Outcome {
        if truth { Outcome::Met } else { Outcome::NotMet }
    }

    /// Whether more knowledge cannot change it.
    pub fn is_known(self) -> bool {
        self != Outcome::Unknown
    }

    /// The same, denied. What is not known is not known to be otherwise either.
    pub const fn denied(self) -> Outcome {
        match self {
            Outcome::Met => Outcome::NotMet,
            Outcome::NotMet => Outcome::Met,
            Outcome::Unknown => Outcome::Unknown,
        }
    }

    /// At least so many of them. One is *or*, all of them is *and*.
    pub(crate) fn at_least(wanted: usize, of: impl IntoIterator<Item = Outcome>) -> Outcome {
        let (mut met, mut unknown) = (0, 0);
        for outcome in of {
            met += usize::from(outcome == Outcome::Met);
            unknown += usize::from(outcome == Outcome::Unknown);
        }
        if met >= wanted {
            Outcome::Met
        } else if met + unknown < wanted {
            Outcome::NotMet
        } else {
            Outcome::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Outcome::{self, Met, NotMet, Unknown};

    #[test]
    fn what_is_unknown_matters_only_while_it_can_still_decide() {
        check(1, &[Met, Unknown], Met);
        check(1, &[NotMet, Unknown], Unknown);
        check(2, &[NotMet, Unknown], NotMet);
        check(2, &[Met, Unknown], Unknown);
        check(2, &[Met, Unknown, Met], Met);
        check(0, &[], Met);
        check(1, &[], NotMet);
    }

    #[test]
    fn denying_what_is_unknown_says_nothing() {
        assert_eq!([Met, NotMet, Unknown].map(Outcome::denied), [NotMet, Met, Unknown]);
    }

    #[track_caller]
    fn check(wanted: usize, of: &[Outcome], expected: Outcome) {
        assert_eq!(Outcome::at_least(wanted, of.iter().copied()), expected);
    }
}
