//! Links with which organisations sign people up: opened, used, withdrawn and forgotten.

use domain::event::{Owner, Subject};
use domain::id::{ApplicationId, CommandId, HardshipId, PersonId, ReferralId};
use domain::person::Description;
use domain::personal::Personal;
use domain::referral::{ApplyByReferral, OpenReferralLink, ReferralLink, SecretHash, WithdrawReferralLink};
use permission::Guard;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use store::Failure;

use super::Story;
use crate::town::fresh;

impl Story<'_> {
    /// A link from its opening to its end, and then nobody knows any more whose it was.
    pub(super) async fn whole_referrals(&self) {
        let link = ReferralId::new(self.base + 9_600);
        assert!(self.open_link(link).await);
        assert!(self.apply_with(link).await);
        let now = self.archive.referral_with(&secret(link)).await.unwrap().expect("the link is there");
        assert_eq!((now.id, now.used, now.used_last), (link, 1, Some(self.now.wall.date())));
        assert_eq!(now.organisation, Some(Personal::new("Stichting Voorbeeld")));
        assert!(self.ask(WithdrawReferralLink { link }).await);
        assert!(!self.apply_with(link).await, "a link that was withdrawn signs nobody up");
        self.archive.shred(Owner::Referral(link)).await.unwrap();
        let now = self.archive.referral_with(&secret(link)).await.unwrap().expect("that there was one stays");
        assert_eq!((now.organisation, now.used), (None, 1));
    }

    pub(super) async fn step_of_referral(&self, chance: &mut ChaCha8Rng) -> bool {
        let link = ReferralId::new(self.id(chance, 2));
        match chance.random_range(0..8) {
            0..3 => self.open_link(link).await,
            3..7 => self.apply_with(link).await,
            _ => self.ask(WithdrawReferralLink { link }).await,
        }
    }

    async fn open_link(&self, link: ReferralId) -> bool {
        let (programme, organisation) = ("proef".to_owned(), Personal::new("Stichting Voorbeeld"));
        let until = self.now.wall.date();
        self.ask(OpenReferralLink { link, programme, organisation, secret: secret(link), until }).await
    }

    /// Signs somebody up as the link, if the guard lets it.
    async fn apply_with(&self, link: ReferralId) -> bool {
        let known: ReferralLink = self.archive.history(&[Subject::Referral(link)]).await.unwrap();
        let Ok(bearer) = Guard::new().bearer(link, &known, &secret(link), &self.now) else { return false };
        let command = ApplyByReferral {
            link,
            secret: secret(link),
            person: PersonId::new(fresh()),
            application: ApplicationId::new(fresh()),
            hardship: HardshipId::new(fresh()),
            names: vec![],
            description: Description { interpreter: true, ..Description::default() },
            told: vec![],
            contact: Personal::new("Testa, balie"),
        };
        let allowed = Guard::new().by_link(&bearer, command);
        match self.archive.execute(allowed, CommandId::new(fresh()), &self.now).await {
            Ok(_) => true,
            Err(Failure::Refused(_) | Failure::NotThere) => false,
            Err(Failure::Broken(broken)) => panic!("{link}: {broken}"),
        }
    }
}

fn secret(link: ReferralId) -> SecretHash {
    let [one, two] = [link.number(), !link.number()].map(u128::to_be_bytes);
    SecretHash::new(std::array::from_fn(|place| if place < 16 { one[place] } else { two[place - 16] }))
}
