//! What entered a proposal: under its own key, and gone with the first of those in it.

use domain::event::{Class, Owner};
use domain::id::{PersonId, ProposalId};
use domain::personal::Personal;
use domain::proposal::{KeepProposal, KeepRefusal, Occasion, PromiseDraw};
use store::Failure;
use testkit::{House, both_engines, monday_evening};

use crate::town::{ask, register, sight, try_do};

const WORDS: &str = "{\"kanarie\":\"onleesbaar als zij vergeten is\"}";

fn kept(number: u128, people: Vec<PersonId>) -> KeepProposal {
    KeepProposal {
        proposal: ProposalId::new(number),
        occasion: Occasion::Tonight,
        night: monday_evening().night(),
        people,
        fingerprint: "f".into(),
        promise: None,
        facts: Personal::new(WORDS),
        answer: Personal::new("a"),
    }
}

#[tokio::test]
async fn what_entered_a_proposal_goes_with_the_first_who_is_forgotten() {
    both_engines(async |mut house: House| {
        let gone = register(&house.archive, "Testa Voorbeeld").await;
        let stays = register(&house.archive, "Demo Deelnemer").await;
        ask(&house.archive, kept(1, vec![gone, stays])).await;
        ask(&house.archive, kept(2, vec![stays])).await;
        let night = sight(&[Class::Night]);
        let facts = async |house: &House, number| {
            let facts = house.archive.what_entered(&night, ProposalId::new(number)).await.unwrap();
            facts.map(|facts| facts.facts.reveal().to_owned())
        };
        assert_eq!(facts(&house, 1).await.as_deref(), Some(WORDS));
        assert!(house.archive.what_entered(&sight(&[Class::Case]), ProposalId::new(1)).await.unwrap().is_none());
        let before = house.archive.head().await.unwrap();
        house.archive.shred(Owner::Person(gone)).await.unwrap();
        for _ in ["at once", "after a new start"] {
            assert_eq!(facts(&house, 1).await, None, "nobody reads it any more");
            assert_eq!(facts(&house, 2).await.as_deref(), Some(WORDS), "she was not in this one");
            let shown = house.archive.proposals(9).await.unwrap();
            let still: Vec<(u128, bool)> = shown.iter().map(|one| (one.id.number(), one.gone)).collect();
            assert_eq!(still, [(1, true), (2, false)]);
            let verified = house.archive.verify(Some(before.into())).await.unwrap();
            assert!(verified.is_whole(), "{verified:?}");
            assert!(house.archive.rebuild_check().await.unwrap().is_same());
            let again = try_do(&house.archive, kept(3, vec![gone, stays]), &monday_evening()).await;
            assert!(
                matches!(again, Err(Failure::Refused(KeepRefusal::Forgotten))),
                "what was known of her is not kept anew"
            );
            house = house.start_again().await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_draw_of_a_night_is_the_same_each_time_and_promised_once() {
    both_engines(async |house: House| {
        let night = monday_evening().night();
        let seed = house.archive.draw_seed(night);
        assert_eq!(seed, house.archive.draw_seed(night));
        assert_ne!(seed, house.archive.draw_seed(night.tomorrow().unwrap()));
        let promise = |promise: &str| PromiseDraw { night, promise: promise.into() };
        let allow = |command| permission::Guard::new().house_clock(command);
        let id = |number| domain::id::CommandId::new(number);
        house.archive.execute(allow(promise("a")), id(1), &monday_evening()).await.unwrap();
        assert!(house.archive.execute(allow(promise("b")), id(2), &monday_evening()).await.is_err());
        assert_eq!(house.archive.draw_promised(night).await.unwrap().unwrap().promise, "a");
    })
    .await;
}
