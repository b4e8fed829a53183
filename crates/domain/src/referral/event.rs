//! What can have happened to a link. Which organisation has it lies under the link's own key.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::SecretHash;
use crate::event::{Class, Owner, Seal, Subject, kinds};
use crate::id::ReferralId;
use crate::personal::Personal;

/// Facts about a link for an organisation that refers people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// From now on people can be signed up with this link.
    ReferralLinkOpened {
        /// Which link.
        link: ReferralId,
        /// For which programme, by the name that its rule files bear.
        programme: String,
        /// What is kept of its secret.
        secret: SecretHash,
        /// The last day on which it works.
        until: Date,
    },
    /// Who has this link.
    ReferrerNamed {
        /// Which link.
        link: ReferralId,
        /// Which organisation.
        organisation: Personal,
    },
    /// Somebody was signed up with it. Who, stands in their own file only.
    ReferralLinkUsed {
        /// Which link.
        link: ReferralId,
        /// On which day.
        on: Date,
    },
    /// It does not work any more.
    ReferralLinkWithdrawn {
        /// Which link.
        link: ReferralId,
    },
}

kinds!(Event as Referral: ReferralLinkOpened, ReferrerNamed, ReferralLinkUsed, ReferralLinkWithdrawn);

impl Event {
    /// About which link it is.
    pub fn link(&self) -> ReferralId {
        match *self {
            Event::ReferralLinkOpened { link, .. }
            | Event::ReferrerNamed { link, .. }
            | Event::ReferralLinkUsed { link, .. }
            | Event::ReferralLinkWithdrawn { link } => link,
        }
    }

    pub(crate) fn subjects(&self) -> Vec<Subject> {
        vec![Subject::Referral(self.link())]
    }

    pub(crate) fn sealed_for(&self) -> Option<Seal> {
        match *self {
            Event::ReferrerNamed { link, .. } => Some(Seal { owner: Owner::Referral(link), class: Class::Staff }),
            Event::ReferralLinkOpened { .. } | Event::ReferralLinkUsed { .. } | Event::ReferralLinkWithdrawn { .. } => {
                None
            }
        }
    }
}
