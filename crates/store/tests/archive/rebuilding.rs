//! Whatever is asked, sensible or not: the shelves are what the log says.

use std::collections::BTreeSet;

use domain::bed::{
    AddBed, BringBack, Claims, LeaveBed, LeftFor, OutReason, SetPaperBed, SetReserve, TakeBackLeaving, TakeOutOfUse,
};
use domain::command::Past;
use domain::event::{Event, Subject};
use domain::household::{JoinHousehold, LeaveHousehold};
use domain::id::{BanId, BedId, HouseholdId, LocationId, PersonId, RequestId, RoomId, WorkerId};
use domain::location::CloseLocation;
use domain::moment::Moment;
use domain::night::{MarkRound, PrintNightSheet, Seen};
use domain::person::{BanScope, CorrectPerson, LiftBan, Name, NameKind, Needs, NoteBan, SaidBy};
use domain::personal::Personal;
use domain::staff::{AppointStaff, EndStaff, Position, Reach, Role, SetDuty};
use domain::tonight::{
    ConfirmArrival, EndRequest, Ending, ExtendHold, HoldBeds, Placing, ReleaseHold, Released, ReopenRequest,
    RequestTonight, RingFurther, TakeBackArrival,
};
use jiff::SignedDuration;
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use store::{Archive, Failure};
use testkit::{House, both_engines, monday_evening};

use crate::town::{assigning, how_many, open_another, registering, try_do};

/// What the open events say about claims, by the judge's own fold.
#[derive(Default)]
struct Live(Claims);

impl Past for Live {
    fn evolve(&mut self, event: &Event) {
        self.0.evolve(event);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_shelves_are_what_the_log_says() {
    let histories = how_many("BESTENDIG_HISTORIES", 4);
    let commands = how_many("BESTENDIG_COMMANDS", 150);
    both_engines(async |house: House| {
        for seed in 0..histories as u64 {
            // One house after the other in the same archive: each history has ids of its own.
            let mut story = Story { archive: &house.archive, base: u128::from(seed + 1) << 64, now: monday_evening() };
            story.now.at += SignedDuration::from_hours(24 * seed as i64);
            story.run(ChaCha8Rng::seed_from_u64(seed), commands).await;
            story.compare(seed).await;
        }
        let rebuilt = house.archive.rebuild_check().await.unwrap();
        assert!(rebuilt.is_same(), "{rebuilt:?}");
        assert!(house.archive.rebuild().await.unwrap().is_same());
        assert!(house.archive.verify(None).await.unwrap().is_whole());
    })
    .await;
}

struct Story<'a> {
    archive: &'a Archive,
    base: u128,
    now: Moment,
}

impl Story<'_> {
    async fn run(&mut self, mut chance: ChaCha8Rng, commands: usize) {
        open_another(self.archive, self.location(0), self.room()).await;
        let mut done = 0;
        for _ in 0..commands {
            self.now.at += SignedDuration::from_mins(chance.random_range(0..20));
            done += usize::from(self.one(&mut chance).await);
        }
        assert!(done * 5 > commands, "only {done} of {commands} commands were let through");
    }

    async fn one(&self, chance: &mut ChaCha8Rng) -> bool {
        match chance.random_range(0..4) {
            0 => self.about_people(chance).await,
            1 => self.about_beds(chance).await,
            2 => self.about_places(chance).await,
            _ => self.about_tonight(chance).await,
        }
    }

    async fn about_people(&self, chance: &mut ChaCha8Rng) -> bool {
        let (one, other) = (self.person(chance), self.person(chance));
        let ban = BanId::new(self.id(chance, 3));
        let household = HouseholdId::new(self.id(chance, 2));
        match chance.random_range(0..8) {
            0..3 => self.ask(registering(one, "Testa Voorbeeld")).await,
            3 => {
                let names = vec![Name { words: Personal::new("Demo Deelnemer"), kind: NameKind::Alias }];
                let needs = Needs { quiet: chance.random(), ..Needs::default() };
                self.ask(CorrectPerson { person: one, names: Some(names), needs: Some(needs), description: None }).await
            }
            4 => self.ask(NoteBan { ban, one, other, scope: BanScope::Location, said_by: SaidBy::Worker }).await,
            5 => self.ask(LiftBan { ban, one, other }).await,
            6 => self.ask(JoinHousehold { household, person: one }).await,
            _ => self.ask(LeaveHousehold { household, person: one }).await,
        }
    }

    async fn about_beds(&self, chance: &mut ChaCha8Rng) -> bool {
        let (location, bed, person) = (self.location(0), self.bed(chance), self.person(chance));
        match chance.random_range(0..9) {
            0..2 => self.ask(AddBed { location, room: self.room(), bed, label: format!("{:x}", bed.number()) }).await,
            2 => self.ask(SetReserve { location, bed, reserve: chance.random() }).await,
            3 => self.ask(SetPaperBed { location, bed, paper: chance.random_ratio(1, 4) }).await,
            4 => self.ask(TakeOutOfUse { location, bed, reason: OutReason::Vermin, expected: None }).await,
            5 => self.ask(BringBack { location, bed }).await,
            6 => self.try_assign(person, bed).await,
            7 => {
                let Some(placing) = self.somebody_in_bed(chance).await else { return false };
                self.ask(LeaveBed { location, bed: placing.bed, person: placing.person, left_for: LeftFor::NotKnown })
                    .await
            }
            _ => self.ask(TakeBackLeaving { location, bed, person }).await,
        }
    }

    async fn about_places(&self, chance: &mut ChaCha8Rng) -> bool {
        let location = self.location(0);
        let worker = WorkerId::new(self.id(chance, 3));
        match chance.random_range(0..7) {
            0 => {
                let name = Personal::new(&format!("Medewerker {}", worker.number()));
                let position = Position { name, roles: vec![Role::Coordinator], reach: Reach::House };
                self.ask(AppointStaff { worker, position }).await
            }
            1 => self.ask(EndStaff { worker, by: testkit::whoever_may().id }).await,
            2 => self.ask(SetDuty { order: vec![worker] }).await,
            3 => self.ask(PrintNightSheet { location }).await,
            4 => self.ask(CloseLocation { location: self.location(1), moves: vec![] }).await,
            5 => {
                let facts = domain::location::LocationFacts {
                    name: "Huis twee".into(),
                    regime: domain::location::Regime::DayAndNight,
                    women_only: chance.random(),
                    care: domain::person::Care::Near,
                };
                self.ask(domain::location::OpenLocation { location: self.location(1), facts }).await
            }
            _ => {
                let Some(Placing { person, bed }) = self.somebody_in_bed(chance).await else { return false };
                let night = self.now.night();
                self.ask(MarkRound { location, night, bed, person, seen: Seen::Present }).await
            }
        }
    }

    async fn about_tonight(&self, chance: &mut ChaCha8Rng) -> bool {
        let location = self.location(0);
        let open = self.archive.open_requests().await.unwrap();
        let some = (!open.is_empty()).then(|| open[chance.random_range(0..open.len())].clone());
        let request = match (&some, chance.random_ratio(3, 4)) {
            (Some(open), true) => open.id,
            _ => RequestId::new(self.id(chance, 12)),
        };
        match chance.random_range(0..11) {
            0..2 => {
                self.ask(RequestTonight {
                    request: RequestId::new(self.id(chance, 12)),
                    people: vec![self.person(chance)],
                })
                .await
            }
            2..5 => {
                let people = some.map(|open| open.asked.people).unwrap_or_default();
                let places = people.into_iter().map(|person| Placing { person, bed: self.bed(chance) }).collect();
                self.ask(HoldBeds { request, location, places }).await
            }
            5 => self.ask(ExtendHold { request, location }).await,
            6 => self.ask(ReleaseHold { request, location, because: Released::ByWorker }).await,
            7 => self.ask(ConfirmArrival { request, location, until: None }).await,
            8 => self.ask(TakeBackArrival { request, location }).await,
            9 => self.ask(EndRequest { request, how: Ending::OwnPlace }).await,
            _ if chance.random() => self.ask(ReopenRequest { request }).await,
            _ => self.ask_as_clock(RingFurther { request }).await,
        }
    }

    async fn ask<C: domain::command::Command>(&self, command: C) -> bool {
        match try_do(self.archive, command, &self.now).await {
            Ok(_) => true,
            Err(Failure::Refused(_)) => false,
            Err(Failure::Broken(broken)) => panic!("{broken}"),
        }
    }

    async fn ask_as_clock(&self, command: RingFurther) -> bool {
        let allowed = permission::Guard::new().house_clock(command);
        let id = domain::id::CommandId::new(crate::town::fresh());
        self.archive.execute(allowed, id, &self.now).await.is_ok()
    }

    async fn try_assign(&self, person: PersonId, bed: BedId) -> bool {
        let mut command = assigning(person, bed);
        command.location = self.location(0);
        self.ask(command).await
    }

    async fn somebody_in_bed(&self, chance: &mut ChaCha8Rng) -> Option<Placing> {
        let claims = self.archive.claims(&self.now).await.unwrap();
        let here: Vec<_> = claims.iter().filter(|claimed| claimed.claim.location == self.location(0)).collect();
        let claim = here.get(chance.random_range(0..here.len().max(1)))?.claim;
        Some(Placing { person: claim.person, bed: claim.bed })
    }

    /// The shelf of claims says what the judge's fold says, bed by bed.
    async fn compare(&self, seed: u64) {
        let beds = self.archive.beds(&self.now).await.unwrap();
        let subjects: Vec<Subject> = beds.iter().map(|bed| Subject::Bed(bed.id)).collect();
        let Live(claims) = self.archive.history::<Live>(&subjects).await.unwrap();
        let mut people = BTreeSet::new();
        for bed in beds {
            let shelf = bed.claim.map(|claimed| claimed.claim);
            assert_eq!(shelf, claims.of_bed(bed.id, self.now.at), "seed {seed}, bed {}", bed.id);
            assert!(shelf.is_none_or(|claim| people.insert(claim.person)), "seed {seed}: one person, two beds");
        }
    }

    fn id(&self, chance: &mut impl Rng, most: u128) -> u128 {
        self.base + 1 + chance.random_range(0..most)
    }

    fn person(&self, chance: &mut impl Rng) -> PersonId {
        PersonId::new(self.id(chance, 8))
    }

    fn bed(&self, chance: &mut impl Rng) -> BedId {
        BedId::new(self.id(chance, 6))
    }

    fn location(&self, number: u128) -> LocationId {
        LocationId::new(self.base + 500 + number)
    }

    fn room(&self) -> RoomId {
        RoomId::new(self.base + 600)
    }
}
