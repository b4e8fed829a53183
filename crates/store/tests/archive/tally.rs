//! What figures count, and what stays of it when somebody is forgotten.

use std::collections::BTreeMap;

use domain::admission::{
    AdmitPerson, AppliedBy, ApplyForAdmission, Decision, NoteWaiting, Receipt, StayTerms, Verdict, WaitsFor,
};
use domain::command::Command;
use domain::event::Owner;
use domain::id::{ApplicationId, CommandId, HardshipId, LetterId, OutflowId, PersonId, RequestId, WishId, WorkerId};
use domain::letter::Letter;
use domain::moment::Moment;
use domain::outflow::{Arranged, LeaveProgramme};
use domain::person::Language;
use domain::personal::Personal;
use domain::rules::AdoptRules;
use domain::tonight::{ConfirmArrival, EndRequest, Ending, ReleaseHold, Released, ReopenRequest, RequestTonight};
use domain::wish::{AnswerWish, Asks, Granted, MakeWish};
use jiff::{SignedDuration, Timestamp, ToSpan};
use store::{Archive, Measure};
use testkit::{House, both_engines, monday_evening};

use crate::town::{LOCATION, add_bed, allow, fresh, holding, open_location, registering};

/// What became of somebody who left in January, as it is kept.
const BECAME: &str = "residence-granted 2027-01-01";

/// Everything that was counted, from the beginning on.
async fn all(archive: &Archive) -> BTreeMap<(Measure, String), (u64, u64)> {
    let mut counted: BTreeMap<(Measure, String), (u64, u64)> = BTreeMap::new();
    for one in archive.tally(Timestamp::MIN, Timestamp::MAX).await.unwrap() {
        let (times, sum) = counted.entry((one.measure, one.detail)).or_default();
        (*times, *sum) = (*times + one.times, *sum + one.times * one.amount.unwrap_or(0));
    }
    counted
}

struct Story<'h> {
    house: &'h House,
    now: Moment,
}

impl Story<'_> {
    async fn done<C: Command>(&self, command: C) {
        self.house.archive.execute(allow(command), CommandId::new(fresh()), &self.now).await.unwrap();
    }

    fn later(&mut self, by: SignedDuration) {
        self.now.at += by;
        self.now.wall = self.now.wall.checked_add(by).unwrap();
    }

    async fn counted(&self, measure: Measure, detail: &str) -> Option<(u64, u64)> {
        all(&self.house.archive).await.get(&(measure, detail.to_owned())).copied()
    }

    /// Signed up, waited four days, two of them for others, and admitted from that day on.
    async fn admitted(&mut self, number: u128) {
        let (person, application) = (PersonId::new(number), ApplicationId::new(number));
        self.done(registering(person, "Testa Voorbeeld")).await;
        let (hardship, programme, through) = (HardshipId::new(fresh()), "proef".to_owned(), Personal::default());
        let apply = ApplyForAdmission { person, application, hardship, programme, by: AppliedBy::Guide, through };
        self.done(apply).await;
        self.later(SignedDuration::from_hours(24));
        for waits_for in [WaitsFor::Others, WaitsFor::Us] {
            let words = Personal::new("stukken");
            self.done(NoteWaiting { person, application, waits_for, words }).await;
            self.later(SignedDuration::from_hours(48));
        }
        let from = self.now.wall.date();
        let terms = StayTerms { from, until: None, review: from + 90.days(), conditions: Personal::default() };
        self.done(AdmitPerson { person, application, terms, decision: self.decision() }).await;
    }

    async fn left(&self, number: u128, kind: &str) {
        self.done(LeaveProgramme {
            person: PersonId::new(number),
            application: ApplicationId::new(number),
            outflow: OutflowId::new(number),
            on: self.now.wall.date(),
            kind: kind.parse().unwrap(),
            route: None,
            words: Personal::default(),
            arranged: Arranged::default(),
            hand_over: None,
            aftercare: None,
        })
        .await;
    }

    /// Asks for something on their own page, and has an answer two days later.
    async fn wished(&mut self, number: u128, granted: Granted) {
        let (person, wish) = (PersonId::new(number), WishId::new(number));
        let asks = MakeWish { person, wish, asks: Asks::Forget, words: Personal::default() };
        let guard = permission::Guard::new();
        let own = guard.by_themselves(&guard.own_file(person, vec![]), asks).unwrap();
        self.house.archive.execute(own, CommandId::new(fresh()), &self.now).await.unwrap();
        self.later(SignedDuration::from_hours(48));
        self.done(AnswerWish { person, wish, by: WorkerId::new(1), granted, words: Personal::new("proef") }).await;
    }

    fn decision(&self) -> Decision {
        let on = self.now.wall.date();
        let (rules, engine, trace) = ("a1".into(), "proef".into(), String::new());
        let receipt = Receipt { rules, engine, on, facts: vec![], verdict: Verdict::Admit, trace };
        let letter = Letter { id: LetterId::new(fresh()), language: Language("nl".into()), objection: None };
        Decision { on, receipt, reason: Personal::new("proef"), against_advice: Personal::default(), letter }
    }
}

async fn begin(house: &House) -> Story<'_> {
    let story = Story { house, now: monday_evening() };
    let from = story.now.wall.date();
    story.done(AdoptRules { programme: "proef".into(), from, hash: "a1".into(), text: String::new() }).await;
    story
}

#[tokio::test]
async fn a_decision_counts_once_with_how_long_it_took_and_for_whom_it_waited() {
    both_engines(async |house: House| {
        let mut story = begin(&house).await;
        story.admitted(1).await;
        assert_eq!(story.counted(Measure::Applied, "").await, Some((1, 1)));
        assert_eq!(story.counted(Measure::Decided, "Admitted").await, Some((1, 5)));
        assert_eq!(story.counted(Measure::WaitedForOthers, "Admitted").await, Some((1, 2)));
        assert!(house.archive.rebuild_check().await.unwrap().is_same());
    })
    .await;
}

#[tokio::test]
async fn minutes_to_a_bed_are_those_of_the_hold_that_held() {
    both_engines(async |house: House| {
        open_location(&house.archive).await;
        let bed = add_bed(&house.archive).await;
        let mut story = begin(&house).await;
        let (person, request) = (PersonId::new(7), RequestId::new(7));
        story.done(registering(person, "Testa Voorbeeld")).await;
        story.done(RequestTonight { request, people: vec![person] }).await;
        assert_eq!(story.counted(Measure::Asked, "").await, Some((1, 1)));
        story.later(SignedDuration::from_mins(7));
        story.done(holding(request, person, bed)).await;
        assert_eq!(story.counted(Measure::BedHeld, "").await, Some((1, 7)));
        story.done(ReleaseHold { request, location: LOCATION, because: Released::ByWorker }).await;
        assert_eq!(story.counted(Measure::BedHeld, "").await, None);
        story.done(EndRequest { request, how: Ending::Withdrawn }).await;
        assert_eq!(story.counted(Measure::AskedInVain, "Withdrawn").await, Some((1, 1)));
        story.done(ReopenRequest { request }).await;
        story.later(SignedDuration::from_mins(5));
        story.done(holding(request, person, bed)).await;
        story.later(SignedDuration::from_mins(20));
        story.done(ConfirmArrival { request, location: LOCATION, until: None }).await;
        assert_eq!(story.counted(Measure::AskedInVain, "Withdrawn").await, None);
        assert_eq!(story.counted(Measure::BedHeld, "").await, Some((1, 12)));
        assert_eq!(story.counted(Measure::BedArrived, "").await, Some((1, 32)));
        assert!(house.archive.rebuild_check().await.unwrap().is_same());
    })
    .await;
}

#[tokio::test]
async fn whoever_is_forgotten_stays_counted_and_nothing_says_who() {
    both_engines(async |mut house: House| {
        let gone = PersonId::new(2);
        let before;
        {
            let mut story = begin(&house).await;
            story.admitted(1).await;
            story.admitted(2).await;
            story.later(SignedDuration::from_hours(24 * 40));
            story.left(2, "residence-granted").await;
            let asks = MakeWish { person: gone, wish: WishId::new(2), asks: Asks::Forget, words: Personal::default() };
            let guard = permission::Guard::new();
            let own = guard.by_themselves(&guard.own_file(gone, vec![]), asks).unwrap();
            house.archive.execute(own, CommandId::new(fresh()), &story.now).await.unwrap();
            before = all(&house.archive).await;
        }
        house.archive.shred(Owner::Person(gone)).await.unwrap();
        for _ in ["at once", "after a new start"] {
            let mut after = all(&house.archive).await;
            let kept = [(Measure::Came, "New"), (Measure::Left, "residence-granted"), (Measure::Became, BECAME)];
            for (measure, detail) in kept {
                assert_eq!(after.remove(&(measure, detail.to_owned())), Some((1, 1)), "{measure:?}");
            }
            assert_eq!(after.remove(&(Measure::Forgotten, String::new())), Some((1, 1)));
            assert_eq!(after, before);
            let times = house.archive.times().await.unwrap();
            assert_eq!(times.iter().map(|one| one.person).collect::<Vec<_>>(), [PersonId::new(1)]);
            let records =
                house.archive.tally_records((Measure::Decided, "Admitted"), Timestamp::MIN, Timestamp::MAX, 9);
            let records = records.await.unwrap();
            let whose: Vec<_> = records.iter().map(|one| (one.person, one.kept)).collect();
            assert!(whose.contains(&(None, true)) && whose.contains(&(Some(PersonId::new(1)), false)), "{whose:?}");
            let rebuilt = house.archive.rebuild().await.unwrap();
            assert!(rebuilt.is_same(), "{rebuilt:?}");
            house = house.start_again().await;
        }
    })
    .await;
}

#[tokio::test]
async fn shelves_that_were_not_drawn_after_a_change_are_drawn_at_the_next_start() {
    both_engines(async |mut house: House| {
        begin(&house).await.admitted(1).await;
        let before = all(&house.archive).await;
        assert!(!before.is_empty());
        let empty = "DELETE FROM tally";
        let mark = "INSERT INTO migration (name) VALUES ('shelves to be drawn')";
        for (statements, expected) in [(&[empty, mark][..], before), (&[empty][..], BTreeMap::new())] {
            let mut behind = crate::chain::behind(&house).await;
            for statement in statements {
                sqlx::query(*statement).execute(&mut behind).await.unwrap();
            }
            drop(behind);
            house = house.start_again().await;
            assert_eq!(all(&house.archive).await, expected, "{statements:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_lies_sealed_is_told_until_they_are_forgotten_and_no_row_ever_holds_it() {
    both_engines(async |house: House| {
        let mut story = begin(&house).await;
        for (number, granted) in [(1, Granted::Done), (2, Granted::Declined), (3, Granted::Declined)] {
            story.admitted(number).await;
            story.wished(number, granted).await;
        }
        let told = async || {
            let ways = house.archive.sealed_ways(Timestamp::MIN, Timestamp::MAX).await.unwrap();
            ways.into_iter().map(|one| (one.measure, one.detail, one.times, one.sum)).collect::<Vec<_>>()
        };
        let of = |way: &str, times, sum| (Measure::WishAnswered, way.to_owned(), times, sum);
        assert_eq!(told().await, [of("Declined", 2, 4), of("Done", 1, 2)]);
        let row = "SELECT DISTINCT detail FROM tally WHERE measure = 'WishAnswered'";
        for forgotten in [None, Some(PersonId::new(2))] {
            if let Some(person) = forgotten {
                house.archive.shred(Owner::Person(person)).await.unwrap();
            }
            let mut behind = crate::chain::behind(&house).await;
            let rows = sqlx::query(row).fetch_all(&mut behind).await.unwrap();
            let said: Vec<String> = rows.iter().map(|row| sqlx::Row::get(row, 0)).collect();
            assert_eq!(said, [""], "a row says how a wish came out");
        }
        assert_eq!(told().await, [of("Declined", 1, 2), of("Done", 1, 2)]);
        assert_eq!(story.counted(Measure::WishAnswered, "").await, Some((3, 6)), "that it was answered stays counted");
    })
    .await;
}
