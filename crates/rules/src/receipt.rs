//! The receipt that is kept with a decision, and asking the same rules the same question again.

use domain::admission::{Receipt, Verdict};
use jiff::civil::Date;

use crate::facts::Facts;
use crate::fault::Fault;
use crate::judged::Judged;
use crate::rule_set::{RuleSet, hash};
use crate::text::Tongue;
use crate::trace::Trace;

/// Why a receipt cannot be replayed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotReplayed {
    /// It was given by other rules.
    #[error("these are not the rules of the receipt: their hash is {found}, the receipt names {wanted}")]
    OtherRules {
        /// What the receipt names.
        wanted: String,
        /// That of the text that was given.
        found: String,
    },
    /// The text is the same, and this version of the program cannot read it any more.
    #[error("this version of the program cannot read the rules of the receipt: {}", first(.0))]
    Unreadable(Vec<Fault>),
    /// The program says something else today than it did then.
    #[error("the rules gave another verdict then ({then:?}) than they give now ({now:?})")]
    OtherVerdict {
        /// What the receipt says.
        then: Verdict,
        /// What comes out now.
        now: Verdict,
    },
}

impl RuleSet {
    /// The receipt of asking the rules on a day: what they saw, what they said, and every step.
    pub fn receipt(&self, facts: &Facts, on: Date) -> Receipt {
        let judged = Judged::new(self, facts, on);
        Receipt {
            rules: self.hash().to_owned(),
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            on,
            facts: judged.seen(),
            verdict: judged.verdict,
            trace: Trace::of(&judged).say(Tongue::Dutch),
        }
    }
}

/// Asks the rules of a receipt again, with the facts and on the day of the receipt.
///
/// # Errors
///
/// The text is not that of the receipt, cannot be read, or gives another verdict.
pub fn replay(receipt: &Receipt, text: &str) -> Result<Verdict, NotReplayed> {
    let found = hash(text);
    if found != receipt.rules {
        return Err(NotReplayed::OtherRules { wanted: receipt.rules.clone(), found });
    }
    let rules = RuleSet::read("receipt", text).map_err(NotReplayed::Unreadable)?;
    let facts: Facts = receipt.facts.iter().cloned().collect();
    let now = rules.verdict(&facts, receipt.on);
    if now == receipt.verdict { Ok(now) } else { Err(NotReplayed::OtherVerdict { then: receipt.verdict, now }) }
}

fn first(faults: &[Fault]) -> String {
    faults.first().map(ToString::to_string).unwrap_or_default()
}
