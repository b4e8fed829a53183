//! Withdrawing a link: from that moment nobody is signed up with it, whoever has it.

use super::{Event as Referral, ReferralLink};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::ReferralId;
use crate::moment::Moment;

/// A link is to work no more.
#[derive(Clone, Copy, Debug)]
pub struct WithdrawReferralLink {
    /// Which link.
    pub link: ReferralId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such link.
    #[error("there is no such link")]
    NoSuchLink,
    /// It was withdrawn before.
    #[error("this link was withdrawn already")]
    Already,
}

impl Command for WithdrawReferralLink {
    const DEED: Deed = Deed::WithdrawReferralLink;
    type Past = ReferralLink;
    type Refusal = Refusal;

    fn about(&self, _: &ReferralLink) -> Vec<Subject> {
        vec![Subject::Referral(self.link)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &ReferralLink, _: &Moment) -> Result<Vec<Event>, Refusal> {
        if !past.exists() {
            return Err(Refusal::NoSuchLink);
        }
        if past.withdrawn() {
            return Err(Refusal::Already);
        }
        Ok(vec![Referral::ReferralLinkWithdrawn { link: self.link }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{TODAY, now};
    use crate::command::judge;
    use crate::referral::SecretHash;

    const LINK: ReferralId = ReferralId::new(701);

    #[test]
    fn a_link_is_withdrawn_once() {
        let opened: Event = Referral::ReferralLinkOpened {
            link: LINK,
            programme: String::new(),
            secret: SecretHash::new([7; 32]),
            until: TODAY,
        }
        .into();
        let withdrawn: Event = Referral::ReferralLinkWithdrawn { link: LINK }.into();
        check(&[], Err(Refusal::NoSuchLink));
        check(std::slice::from_ref(&opened), Ok(vec![withdrawn.clone()]));
        check(&[opened, withdrawn], Err(Refusal::Already));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<Vec<Event>, Refusal>) {
        assert_eq!(judge(history, WithdrawReferralLink { link: LINK }, &now()), expected);
    }
}
