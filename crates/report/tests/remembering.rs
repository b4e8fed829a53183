//! What is remembered of months that are over is what counting anew says, whatever is written, mended, or forgotten since: a random
//! history of eight months through the real deeds, on both engines.

use domain::admission::{Receipt, Verdict};
use domain::command::Command;
use domain::event::Owner;
use domain::household::{JoinHousehold, LeaveHousehold};
use domain::id::{CommandId, HouseholdId, OfferId, PersonId, RequestId};
use domain::learning::{EnrolPerson, NoteAttendance, OfferFacts, OfferKind, OpenOffer, Presence, Track, Wish};
use domain::moment::Moment;
use domain::person::{Description, Needs, RegisterPerson};
use domain::personal::Personal;
use domain::tonight::RequestTonight;
use jiff::{SignedDuration, Timestamp, ToSpan};
use permission::Guard;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use report::work::{Adds, Remembered, Stretch};
use testkit::{House, both_engines, monday_evening, whoever_may};

const PEOPLE: u128 = 12;
const OFFER: OfferId = OfferId::new(1);
/// So many times ten days.
const STEPS: usize = 24;

#[tokio::test(flavor = "multi_thread")]
async fn what_is_remembered_is_what_counting_anew_says() {
    both_engines(async |house: House| {
        let mut story = Story::begin(&house).await;
        let months = Remembered::<Stretch>::default();
        for step in 0..STEPS {
            for _ in 0..6 {
                story.something().await;
                story.compare(&months, step).await;
            }
            story.later(SignedDuration::from_hours(240));
        }
        assert!(story.mended > 5, "months that were over changed {} times", story.mended);
        let rebuilt = house.archive.rebuild_check().await.unwrap();
        assert!(rebuilt.is_same(), "{rebuilt:?}");
    })
    .await;
}

struct Story<'h> {
    house: &'h House,
    begun: Timestamp,
    now: Moment,
    chance: ChaCha8Rng,
    next: u128,
    forgotten: Vec<PersonId>,
    /// How often something was written of a month that was over.
    mended: usize,
}

impl Story<'_> {
    async fn begin(house: &House) -> Story<'_> {
        let (now, chance) = (monday_evening(), ChaCha8Rng::seed_from_u64(11));
        let mut story = Story { house, begun: now.at, now, chance, next: 1_000, forgotten: vec![], mended: 0 };
        assert!(story.ask(OpenOffer { offer: OFFER, facts: course() }).await);
        for number in 0..PEOPLE {
            let (person, names) = (PersonId::new(number + 1), vec![]);
            let (needs, description) = (Needs::default(), Description::default());
            assert!(story.ask(RegisterPerson { person, names, needs, description }).await);
            assert!(story.ask(enrolling(person, &story.now.clone())).await);
        }
        story
    }

    async fn something(&mut self) {
        let person = PersonId::new(self.chance.random_range(0..PEOPLE) + 1);
        if self.forgotten.contains(&person) {
            return;
        }
        let household = HouseholdId::new(self.chance.random_range(1..4));
        match self.chance.random_range(0..20) {
            0..2 => _ = self.ask(JoinHousehold { household, person }).await,
            2 => _ = self.ask(LeaveHousehold { household, person }).await,
            3 if self.forgotten.len() < 3 => {
                self.house.archive.shred(Owner::Person(person)).await.unwrap();
                self.forgotten.push(person);
            }
            3..6 => {
                let request = RequestId::new(self.number());
                self.ask(RequestTonight { request, people: vec![person] }).await;
            }
            _ => {
                let (ago, today) = (self.chance.random_range(0..100_i64), self.now.wall.date());
                let day = today.saturating_sub(ago.days());
                let seen = [None, Some(Presence::Present), Some(Presence::Absent)][self.chance.random_range(0..3)];
                let done = self.ask(NoteAttendance { offer: OFFER, person, day, seen }).await;
                self.mended += usize::from(done && day.first_of_month() != today.first_of_month());
            }
        }
    }

    /// All of it, and from somewhere until somewhere.
    async fn compare(&mut self, months: &Remembered<Stretch>, step: usize) {
        let hours = |range: i64| SignedDuration::from_hours(range);
        let whole = self.now.at.as_second() - self.begun.as_second();
        let early = self.begun - hours(self.chance.random_range(0..3_000));
        let late = self.now.at - hours(self.chance.random_range(0..=whole / 3_600));
        for (from, before) in [(Timestamp::MIN, Timestamp::MAX), (early, late), (late, Timestamp::MAX)] {
            let archive = &self.house.archive;
            let remembered = months.over(archive, (from, before), self.now.at).await.unwrap();
            assert_eq!(
                remembered,
                Stretch::read(archive, from, before).await.unwrap(),
                "step {step}, {from} to {before}"
            );
        }
    }

    fn later(&mut self, by: SignedDuration) {
        self.now.at += by;
        self.now.wall = self.now.wall.checked_add(by).unwrap();
    }

    async fn ask<C: Command>(&mut self, command: C) -> bool {
        let allowed = Guard::new().allow(&whoever_may(), command).unwrap();
        let id = CommandId::new(self.number());
        self.house.archive.execute(allowed, id, &self.now).await.is_ok()
    }

    fn number(&mut self) -> u128 {
        self.next += 1;
        self.next
    }
}

fn course() -> OfferFacts {
    OfferFacts {
        kind: OfferKind::Course,
        title: "Nederlands".into(),
        giver: "Stichting Voorbeeld".into(),
        place: "Buurthuis".into(),
        days: vec![],
        times: String::new(),
        from: None,
        until: None,
        places: PEOPLE as u16,
        level: String::new(),
        languages: vec![],
        track: Track::Outside,
        paid: Some(false),
        compulsory: None,
    }
}

fn enrolling(person: PersonId, now: &Moment) -> EnrolPerson {
    let (rules, engine, trace) = ("0".into(), "1".into(), String::new());
    let receipt = Receipt { rules, engine, on: now.wall.date(), facts: vec![], verdict: Verdict::Admit, trace };
    EnrolPerson { offer: OFFER, person, wish: Wish::Place, receipt, reason: Personal::default() }
}
