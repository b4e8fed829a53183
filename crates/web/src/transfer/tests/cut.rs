//! The connection is cut at every step: each word of every story is lost on its way, is heard while its answer is lost, and is
//! heard twice. After each word somebody has one bed, and in the end both houses know the same.

use domain::id::TransferId;
use domain::transfer::By;
use store::TransferStage::{self, Arrived, CameBack, Ended};

use super::two::{Act, Two};
use crate::chance;
use crate::transfer::between::testing::Gust;

const STORIES: [(&[Act], TransferStage); 7] = [
    (&[Act::Offer, Act::Accept, Act::Depart, Act::Arrive], Arrived),
    (&[Act::Offer, Act::Decline], Ended),
    (&[Act::Offer, Act::Withdraw(By::Person)], Ended),
    (&[Act::Offer, Act::Accept, Act::AskBack], Ended),
    (&[Act::Offer, Act::Accept, Act::Withdraw(By::Offering)], Ended),
    (&[Act::Offer, Act::Accept, Act::Depart, Act::SleepHere, Act::ComeBack], CameBack),
    (&[Act::Offer, Act::Accept, Act::Depart, Act::Withdraw(By::Person)], Ended),
];

#[tokio::test]
async fn no_cut_in_a_street_leaves_two_beds_or_none() {
    every_cut(&Two::in_a_street().await).await;
}

#[tokio::test]
async fn no_cut_on_a_road_leaves_two_beds_or_none() {
    every_cut(&Two::over_a_road().await).await;
}

async fn every_cut(two: &Two) {
    let mut cuts = 0;
    for (acts, end) in STORIES {
        two.weather.carried();
        tell(two, acts, end).await;
        let words = two.weather.carried();
        assert!(words > 1, "hardly anything was said");
        for nth in 0..words {
            for gust in [Gust::Lost, Gust::AnswerLost, Gust::Twice] {
                two.weather.forecast(nth, gust);
                tell(two, acts, end).await;
                assert!(two.weather.is_over(), "{gust:?} at {nth} of {acts:?} did not come");
                cuts += 1;
            }
        }
    }
    assert_eq!(cuts, 3 * (4 + 2 + 2 + 4 + 3 + 4 + 4), "fewer words are said than before");
}

async fn tell(two: &Two, acts: &[Act], end: TransferStage) {
    let (transfer, person) = (TransferId::new(chance::number()), two.somebody("Testa Voorbeeld").await);
    for act in acts {
        two.act(transfer, person, *act).await;
        two.has_one_bed(transfer, person).await;
        two.exchange(transfer, person).await;
    }
    assert_eq!((two.stage_here(transfer).await, two.stage_there(transfer).await), (Some(end), Some(end)), "{acts:?}");
    two.clear().await;
}
