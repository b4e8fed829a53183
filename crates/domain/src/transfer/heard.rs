//! What one house says to the other. Each is said once, in the order in which it happened, and can be heard twice.

use serde::{Deserialize, Serialize};

use super::{By, Carried, Event as TransferEvent, Packed, Pseudonym, Why};
use crate::person::Needs;
use crate::personal::Personal;

/// What is said. A name stands in nothing but what goes along when somebody leaves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Said {
    /// We offer you somebody.
    Offered {
        /// Under which name.
        pseudonym: Pseudonym,
        /// Why.
        why: Why,
        /// What a bed must have.
        needs: Needs,
    },
    /// We hold a bed.
    Accepted,
    /// We cannot.
    Declined(Personal),
    /// It does not go on, nobody left for you: let the bed go.
    Withdrawn(By, Personal),
    /// May we let the bed go?
    AskedBack(Personal),
    /// They left, and this goes along.
    Departed(Box<Carried>),
    /// They are here.
    Arrived,
    /// They are back here: let the bed go.
    CameBack,
}

/// Which of these is said, without what stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Saying {
    /// [`Said::Offered`].
    Offered,
    /// [`Said::Accepted`].
    Accepted,
    /// [`Said::Declined`].
    Declined,
    /// [`Said::Withdrawn`].
    Withdrawn,
    /// [`Said::AskedBack`].
    AskedBack,
    /// [`Said::Departed`].
    Departed,
    /// [`Said::Arrived`].
    Arrived,
    /// [`Said::CameBack`].
    CameBack,
}

impl Saying {
    /// Whether the other house is told that this happened, and with which word.
    pub fn of(event: &TransferEvent) -> Option<Saying> {
        match event {
            TransferEvent::TransferOffered { .. } => Some(Saying::Offered),
            TransferEvent::TransferAccepted { .. } => Some(Saying::Accepted),
            TransferEvent::TransferDeclined { .. } => Some(Saying::Declined),
            TransferEvent::TransferWithdrawn { .. } => Some(Saying::Withdrawn),
            TransferEvent::BedAskedBack { .. } => Some(Saying::AskedBack),
            TransferEvent::PersonDeparted { .. } => Some(Saying::Departed),
            TransferEvent::PersonArrived { .. } => Some(Saying::Arrived),
            TransferEvent::ComeBackNoted { .. } => Some(Saying::CameBack),
            TransferEvent::AcceptanceHeard { .. }
            | TransferEvent::DeclineHeard { .. }
            | TransferEvent::ArrivalHeard { .. }
            | TransferEvent::TransferReceived { .. }
            | TransferEvent::WithdrawalHeard { .. }
            | TransferEvent::DepartureHeard { .. }
            | TransferEvent::ComeBackHeard { .. } => None,
        }
    }
}

impl Said {
    /// What is said of something that happened here, when the file stands like this.
    pub fn of(event: &TransferEvent, file: &Packed) -> Option<Said> {
        Some(match event {
            TransferEvent::TransferOffered { pseudonym, why, .. } => {
                Said::Offered { pseudonym: *pseudonym, why: *why, needs: file.needs().clone() }
            }
            TransferEvent::TransferAccepted { .. } => Said::Accepted,
            TransferEvent::TransferDeclined { words, .. } => Said::Declined(words.clone()),
            TransferEvent::TransferWithdrawn { by, words, .. } => Said::Withdrawn(*by, words.clone()),
            TransferEvent::BedAskedBack { words, .. } => Said::AskedBack(words.clone()),
            TransferEvent::PersonDeparted { travels, .. } => Said::Departed(Box::new(file.carried(*travels))),
            TransferEvent::PersonArrived { .. } => Said::Arrived,
            TransferEvent::ComeBackNoted { .. } => Said::CameBack,
            TransferEvent::AcceptanceHeard { .. }
            | TransferEvent::DeclineHeard { .. }
            | TransferEvent::ArrivalHeard { .. }
            | TransferEvent::TransferReceived { .. }
            | TransferEvent::WithdrawalHeard { .. }
            | TransferEvent::DepartureHeard { .. }
            | TransferEvent::ComeBackHeard { .. } => return None,
        })
    }

    /// Which it is.
    pub const fn saying(&self) -> Saying {
        match self {
            Said::Offered { .. } => Saying::Offered,
            Said::Accepted => Saying::Accepted,
            Said::Declined(_) => Saying::Declined,
            Said::Withdrawn(..) => Saying::Withdrawn,
            Said::AskedBack(_) => Saying::AskedBack,
            Said::Departed(_) => Saying::Departed,
            Said::Arrived => Saying::Arrived,
            Said::CameBack => Saying::CameBack,
        }
    }
}
