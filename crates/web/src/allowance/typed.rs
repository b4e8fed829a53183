//! What a form about something given has in common: how it came to somebody, and what shows it.

use domain::allowance::{How, Receipt};
use domain::personal::Personal;

use crate::form::{Faults, Filled};

/// In which ways money can come to somebody, as the form sends them.
pub const HOW: [&str; 3] = ["cash", "bank", "through"];
/// What can show it, as the form sends it.
pub const RECEIPT: [&str; 3] = ["to-sign", "on-paper", "not-signed"];

/// In which way money came to somebody.
pub fn how(filled: &Filled, faults: &mut Faults) -> Option<How> {
    let through = Personal::new(filled.one("through"));
    match filled.one("paid-how") {
        "cash" => Some(How::Cash),
        "bank" => Some(How::Bank),
        "through" if through.is_empty() => {
            faults.add("through", "allowance-say-through");
            None
        }
        "through" => Some(How::Through(through)),
        _ => {
            faults.add("paid-how", "allowance-choose-how");
            None
        }
    }
}

/// What shows it. What a bank wrote down needs no further reason.
pub fn receipt(filled: &Filled, faults: &mut Faults, needs_a_reason: bool) -> Option<Receipt> {
    let why = Personal::new(filled.one("unsigned-why"));
    match filled.one("receipt") {
        "to-sign" => Some(Receipt::ToSign),
        "on-paper" => Some(Receipt::OnPaper),
        "not-signed" if why.is_empty() && needs_a_reason => {
            faults.add("unsigned-why", "allowance-say-unsigned");
            None
        }
        "not-signed" => Some(Receipt::NotSigned(why)),
        _ => {
            faults.add("receipt", "allowance-choose-receipt");
            None
        }
    }
}
