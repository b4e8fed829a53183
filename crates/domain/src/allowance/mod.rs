//! Living allowance and goods (leefgeld en goederen): how much a house agreed to pay and how often, who got what, and
//! what shows that they got it. What was written stays; a mistake is corrected by a further fact.

mod cents;
mod correct;
mod event;
mod export;
mod give;
mod pay;
mod purse;
mod rates;
mod resume;
mod set;
mod sign;
mod stop;
mod stops;
#[cfg(test)]
mod testing;
mod week;

pub use cents::Cents;
pub use correct::{CorrectGiven, Refusal as CorrectGivenRefusal};
pub use event::Event;
pub use export::{ExportAllowance, Refusal as ExportRefusal};
pub use give::{GiveGoods, Refusal as GiveRefusal};
pub use pay::{PayAllowance, Refusal as PayRefusal};
pub use purse::{Given, Purse, What};
pub use rates::{Rate, Rates};
pub use resume::{Refusal as ResumeRefusal, ResumeAllowance};
pub use set::{Refusal as SetRefusal, SetAllowance};
pub use sign::{Refusal as SignRefusal, SignReceipt};
pub use stop::{Refusal as StopRefusal, StopAllowance};
pub use stops::Stops;
pub use week::Week;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::person::Language;
use crate::personal::Personal;

/// Money that was given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Payment {
    /// For which programme.
    pub programme: String,
    /// For which week; when it is paid for several weeks at once, the first of them.
    pub week: Week,
    /// How much.
    pub amount: Cents,
    /// In which way.
    pub how: How,
    /// Why it is another amount than the house agreed; empty when it is the same.
    pub why: Personal,
}

/// In which way money came to somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum How {
    /// Into their own hand.
    Cash,
    /// Onto a bank account or a card.
    Bank,
    /// Into the hand of somebody else, who passes it on.
    Through(Personal),
}

/// Something else that was given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Goods {
    /// What.
    pub what: Personal,
    /// On which day.
    pub on: Date,
}

/// What shows, at the moment of giving, that somebody got it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Receipt {
    /// They will sign on the screen.
    ToSign,
    /// They signed on paper.
    OnPaper,
    /// They did not sign, and why.
    NotSigned(Personal),
}

/// How somebody signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Signature {
    /// On the screen.
    OnScreen {
        /// What they wrote: a name, a letter or a cross.
        mark: Personal,
        /// In which language they read what it is for.
        language: Language,
    },
    /// On paper, which is kept elsewhere.
    OnPaper,
}

impl Receipt {
    /// Whether nobody signed and nobody said why.
    pub(crate) fn lacks_a_reason(&self) -> bool {
        match self {
            Receipt::NotSigned(why) => why.is_empty(),
            Receipt::ToSign | Receipt::OnPaper => false,
        }
    }
}
