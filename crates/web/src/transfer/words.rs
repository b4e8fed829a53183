//! The words of this subject as forms and texts know them.

use domain::transfer::{By, Why};
use store::{TransferNow, TransferStage};

/// Why somebody goes, by its name.
pub fn why_of(word: &str) -> Option<Why> {
    Why::ALL.into_iter().find(|why| why.name() == word)
}

/// The name of who did not want it, as it is called from this side.
pub const fn by(by: By, ours: bool) -> &'static str {
    match (by, ours) {
        (By::Person, _) => "person",
        (By::Offering, true) | (By::Asked, false) => "us",
        (By::Offering, false) | (By::Asked, true) => "them",
    }
}

/// The name of how far it is, as it is called from this side.
pub const fn stage(now: &TransferNow) -> &'static str {
    match (now.stage, now.ours) {
        (TransferStage::Offered, true) => "offered",
        (TransferStage::Offered, false) => "received",
        (TransferStage::Accepted, true) => "bed-there",
        (TransferStage::Accepted, false) => "bed-here",
        (TransferStage::AskedBack, _) => "asked-back",
        (TransferStage::Departed, true) => "left",
        (TransferStage::Departed, false) => "coming",
        (TransferStage::Arrived, true) => "arrived-there",
        (TransferStage::Arrived, false) => "arrived-here",
        (TransferStage::CameBack, true) => "back-here",
        (TransferStage::CameBack, false) => "back-there",
        (TransferStage::Ended, _) => "ended",
    }
}
