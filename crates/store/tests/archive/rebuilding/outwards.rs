//! Referrals to organisations outside: everything that can happen with one.

use domain::event::Subject;
use domain::id::{CommandId, OutwardId, PersonId};
use domain::outward::{
    AnswerOutward, Became, EndOutward, OutwardLink, Part, PartKind, ReadOutward, ReferOutward, StopOutward,
};
use domain::personal::Personal;
use domain::plan::Strand;
use domain::referral::SecretHash;
use permission::Guard;

use super::Story;
use crate::town::{fresh, registering};

impl Story<'_> {
    /// One that is opened, answered and done; one that a guide ends; one that the person stops.
    pub(super) async fn whole_outwards(&self) {
        let person = PersonId::new(self.base + (1 << 22));
        assert!(self.ask(registering(person, "Testa Voorbeeld")).await);
        let [done, ended, stopped] = [1, 2, 3].map(|number| OutwardId::new(self.base + (1 << 23) + number));
        for (outward, purpose) in [(done, Strand::Legal), (ended, Strand::Medical), (stopped, Strand::Learning)] {
            assert!(self.ask(self.referring(person, outward, purpose)).await);
        }
        self.received(person, done).await;
        assert!(self.ask(EndOutward { person, outward: ended }).await);
        assert!(self.ask_oneself(person, StopOutward { person, outward: stopped }).await);
        for outward in [done, ended, stopped] {
            let known: OutwardLink = self.archive.history(&[Subject::Outward(outward)]).await.unwrap();
            assert!(Guard::new().receiver(outward, &known, &secret(outward), &self.now).is_err(), "it is over");
        }
    }

    fn referring(&self, person: PersonId, outward: OutwardId, purpose: Strand) -> ReferOutward {
        ReferOutward {
            person,
            outward,
            purpose,
            receiver: Personal::new("Stichting Voorbeeld"),
            parts: vec![Part { kind: PartKind::Question, words: Personal::new("Kunt u meekijken?") }],
            until: self.now.wall.date(),
            secret: secret(outward),
            agreed: true,
            asked_in: "nl".into(),
        }
    }

    /// The organisation opens it, sees the words of this one and no other, and says that it is done.
    async fn received(&self, person: PersonId, outward: OutwardId) {
        let (archive, secret) = (self.archive, secret(outward));
        let known: OutwardLink = archive.history(&[Subject::Outward(outward)]).await.unwrap();
        let receiver = Guard::new().receiver(outward, &known, &secret, &self.now).expect("it is open");
        let now = archive.outward_with(&secret).await.unwrap().expect("its secret leads to it");
        assert_eq!((now.id, now.person, now.ended), (outward, person, false));
        let read = Guard::new().by_receiver(&receiver, ReadOutward { outward, secret });
        archive.execute(read, CommandId::new(fresh()), &self.now).await.expect("it is opened");
        let seen = archive.received(&receiver).await.unwrap();
        let words = seen.get(outward).expect("it").parts[0].words.reveal().to_owned();
        assert_eq!((seen.all().count(), words.as_str()), (1, "Kunt u meekijken?"));
        let answer = AnswerOutward { outward, secret, became: Became::Helped, words: Personal::default() };
        let answer = Guard::new().by_receiver(&receiver, answer);
        archive.execute(answer, CommandId::new(fresh()), &self.now).await.expect("it is answered");
    }
}

fn secret(outward: OutwardId) -> SecretHash {
    let [one, two] = [outward.number(), !outward.number()].map(u128::to_be_bytes);
    SecretHash::new(std::array::from_fn(|place| if place < 16 { one[place] } else { two[place - 16] }))
}
