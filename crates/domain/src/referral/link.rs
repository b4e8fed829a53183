//! A link as the deeds with it need to know it: whether it works, and how much it was used today.

use jiff::civil::Date;

use super::{Event as Referral, SecretHash};
use crate::command::Past;
use crate::event::Event;
use crate::personal::Personal;

/// How many people can be signed up with one link on one day, so that a link that fell into wrong
/// hands cannot flood the house. A term of the house, not of the law.
pub const MOST_PER_DAY: usize = 20;

/// Why a link does not work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotWorking {
    /// There never was such a link, or its secret is another one.
    #[error("there is no such link")]
    NoSuchLink,
    /// It was withdrawn.
    #[error("this link was withdrawn")]
    Withdrawn,
    /// Its last day is over.
    #[error("this link is over")]
    Over,
}

/// One link, as far as its history tells.
#[derive(Clone, Debug, Default)]
pub struct ReferralLink {
    opened: Option<Opened>,
    organisation: Personal,
    withdrawn: bool,
    last_day: Option<(Date, usize)>,
}

#[derive(Clone, Debug)]
struct Opened {
    programme: String,
    secret: SecretHash,
    until: Date,
}

impl ReferralLink {
    /// Whether there is such a link at all.
    pub fn exists(&self) -> bool {
        self.opened.is_some()
    }

    /// Whether it was withdrawn.
    pub fn withdrawn(&self) -> bool {
        self.withdrawn
    }

    /// For which programme people are signed up with it, for whoever knows its secret and while it
    /// works.
    pub fn programme(&self, secret: &SecretHash, today: Date) -> Result<&str, NotWorking> {
        let opened = self.opened.as_ref().filter(|opened| opened.secret == *secret);
        let opened = opened.ok_or(NotWorking::NoSuchLink)?;
        if self.withdrawn {
            return Err(NotWorking::Withdrawn);
        }
        if today > opened.until {
            return Err(NotWorking::Over);
        }
        Ok(&opened.programme)
    }

    /// Which organisation has it; empty when it was forgotten.
    pub fn organisation(&self) -> &Personal {
        &self.organisation
    }

    /// How many people were signed up with it on this day. A day before the last use is not counted
    /// any more: a clock that goes back makes no link new.
    pub fn used_on(&self, day: Date) -> usize {
        self.last_day.filter(|(last, _)| day <= *last).map_or(0, |(_, times)| times)
    }
}

impl Past for ReferralLink {
    fn evolve(&mut self, event: &Event) {
        let Event::Referral(event) = event else { return };
        match event {
            Referral::ReferralLinkOpened { programme, secret, until, .. } => {
                self.opened = Some(Opened { programme: programme.clone(), secret: *secret, until: *until });
            }
            Referral::ReferrerNamed { organisation, .. } => self.organisation = organisation.clone(),
            Referral::ReferralLinkUsed { on, .. } => {
                let before = self.used_on(*on);
                let last = self.last_day.map_or(*on, |(last, _)| last.max(*on));
                self.last_day = Some((last, before + 1));
            }
            Referral::ReferralLinkWithdrawn { .. } => self.withdrawn = true,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::id::ReferralId;

    #[test]
    fn only_one_day_is_counted_and_no_clock_that_goes_back_counts_anew() {
        let used = |day| Referral::ReferralLinkUsed { link: ReferralId::new(1), on: date(2026, 11, day) }.into();
        let link = ReferralLink::of(&[used(24), used(25), used(25), used(24)]);
        assert_eq!([23, 24, 25, 26].map(|day| link.used_on(date(2026, 11, day))), [3, 3, 3, 0]);
    }
}
