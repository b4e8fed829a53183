//! Giving an organisation a link with which it signs people up.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Event as Referral, ReferralLink, SecretHash};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::ReferralId;
use crate::moment::Moment;
use crate::personal::Personal;

/// How many days a link works at most: whoever still refers people then asks for a new one.
pub const LONGEST_DAYS: i32 = 365;
/// The longest name of an organisation, in letters.
const LONGEST_NAME: usize = 200;

/// An organisation gets a link.
#[derive(Clone, Debug)]
pub struct OpenReferralLink {
    /// Which link it will be.
    pub link: ReferralId,
    /// For which programme.
    pub programme: String,
    /// Which organisation.
    pub organisation: Personal,
    /// What is kept of its secret.
    pub secret: SecretHash,
    /// The last day on which it works.
    pub until: Date,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The id was given before.
    #[error("this link was opened before")]
    AlreadyOpened,
    /// Nobody would know whose it is.
    #[error("say which organisation gets the link")]
    NoOrganisation,
    /// The name is longer than can be kept.
    #[error("the name of the organisation is longer than can be kept")]
    TooLong,
    /// It would be over before it is used.
    #[error("that day is over")]
    Over,
    /// It would work for longer than anybody looks after it.
    #[error("a link works for a year at most")]
    TooFar,
}

impl Command for OpenReferralLink {
    const DEED: Deed = Deed::OpenReferralLink;
    type Past = ReferralLink;
    type Refusal = Refusal;

    fn about(&self, _: &ReferralLink) -> Vec<Subject> {
        vec![Subject::Referral(self.link)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &ReferralLink, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let OpenReferralLink { link, programme, organisation, secret, until } = self;
        if past.exists() {
            return Err(Refusal::AlreadyOpened);
        }
        if organisation.is_empty() {
            return Err(Refusal::NoOrganisation);
        }
        if organisation.reveal().chars().count() > LONGEST_NAME {
            return Err(Refusal::TooLong);
        }
        let today = now.wall.date();
        if until < today {
            return Err(Refusal::Over);
        }
        if until > today.saturating_add(LONGEST_DAYS.days()) {
            return Err(Refusal::TooFar);
        }
        let opened = Referral::ReferralLinkOpened { link, programme, secret, until };
        Ok(vec![opened.into(), Referral::ReferrerNamed { link, organisation }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::testing::{PROGRAMME, TODAY, now};
    use crate::command::judge;

    const LINK: ReferralId = ReferralId::new(701);

    #[test]
    fn an_organisation_gets_a_link_of_which_only_the_hash_is_kept() {
        let secret = SecretHash::new([7; 32]);
        let opened = Referral::ReferralLinkOpened { link: LINK, programme: PROGRAMME.into(), secret, until: TODAY };
        let named = Referral::ReferrerNamed { link: LINK, organisation: Personal::new("Stichting Voorbeeld") };
        assert_eq!(judge(&[], opening("Stichting Voorbeeld", TODAY), &now()), Ok(vec![opened.into(), named.into()]));
    }

    #[test]
    fn a_link_is_somebodys_and_ends() {
        check(" ", TODAY, Err(Refusal::NoOrganisation));
        check(&"a".repeat(201), TODAY, Err(Refusal::TooLong));
        check("Stichting Voorbeeld", date(2026, 11, 24), Err(Refusal::Over));
        check("Stichting Voorbeeld", date(2027, 11, 25), Ok(()));
        check("Stichting Voorbeeld", date(2027, 11, 26), Err(Refusal::TooFar));
        check("Stichting Voorbeeld", Date::MAX, Err(Refusal::TooFar));
    }

    #[test]
    fn a_link_is_opened_once() {
        let opened = judge(&[], opening("Stichting Voorbeeld", TODAY), &now()).expect("the first time");
        let again = judge(&opened, opening("Stichting Anders", TODAY), &now());
        assert_eq!(again, Err(Refusal::AlreadyOpened));
    }

    #[track_caller]
    fn check(organisation: &str, until: Date, expected: Result<(), Refusal>) {
        assert_eq!(judge(&[], opening(organisation, until), &now()).map(|_| ()), expected);
    }

    fn opening(organisation: &str, until: Date) -> OpenReferralLink {
        let (programme, organisation) = (PROGRAMME.to_owned(), Personal::new(organisation));
        OpenReferralLink { link: LINK, programme, organisation, secret: SecretHash::new([7; 32]), until }
    }
}
