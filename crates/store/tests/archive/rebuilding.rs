//! Whatever is asked, sensible or not: the shelves are what the log says.

mod allowances;
mod arrivals;
mod complaints;
mod conferences;
mod courses;
mod forgettings;
mod learning;
mod moves;
mod outflows;
mod outwards;
mod plans;
mod procedures;
mod reading;
mod referrals;
mod transfers;
mod wishes;

use std::collections::BTreeSet;

use domain::bed::{
    AddBed, BringBack, Claims, LeaveBed, LeftFor, OutReason, SetPaperBed, SetReserve, TakeBackLeaving, TakeOutOfUse,
};
use domain::command::Past;
use domain::event::{Event, Subject};
use domain::household::{JoinHousehold, LeaveHousehold};
use domain::id::{
    BanId, BedId, HouseholdId, LocationId, OrganisationId, PersonId, RequestId, RoomId, StatementId, WorkerId,
};
use domain::location::{
    CloseLocation, DescribeLocation, DescribeRoom, LocationFacts, OpenLocation, Regime, RoomFacts, RoomKind, SexRule,
    WriteHouseRules,
};
use domain::moment::Moment;
use domain::night::{CountEvening, EveningBeds, MarkRound, PrintNightSheet, Seen};
use domain::person::{
    BanScope, Care, CorrectPerson, Description, LiftBan, Name, NameKind, Needs, NoteBan, SaidBy, SaySame, TakeBackSame,
};
use domain::personal::Personal;
use domain::staff::{
    AppointStaff, ChangeStaff, EndStaff, Leave, NameOrganisation, NoteLeave, PlaceStaff, Position, Role, SetDuty,
    Workplace,
};
use domain::tonight::{
    ConfirmArrival, EndRequest, Ending, ExtendHold, HoldBeds, OverruleProposal, OverruledFor, Placing, ReleaseHold,
    Released, ReopenRequest, RequestTonight, Requests, RingFurther, TakeBackArrival,
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
    let histories = how_many("BESTENDIG_HISTORIES", 6);
    let first = how_many("BESTENDIG_SEED", 0);
    let commands = how_many("BESTENDIG_COMMANDS", 500);
    both_engines(async |house: House| {
        for seed in first as u64..(first + histories) as u64 {
            // One house after the other in the same archive: each history has ids of its own.
            let base = u128::from(seed + 1) << 64;
            let mut story = Story { archive: &house.archive, base, now: monday_evening(), left: None, before: vec![] };
            story.now.at += SignedDuration::from_hours(24 * seed as i64);
            story.run(ChaCha8Rng::seed_from_u64(seed), commands).await;
            story.compare().await;
        }
        let seen = kinds(&house).await;
        let unseen: Vec<_> = Event::kinds().filter(|kind| !seen.contains(*kind)).collect();
        assert!(unseen.is_empty() || histories < 4 || commands < 200, "never happened: {unseen:?}");
        crate::own::everybody_is_given_all_of_it(&house).await;
        let rebuilt = house.archive.rebuild_check().await.unwrap();
        assert!(rebuilt.is_same(), "{rebuilt:?}");
        assert!(house.archive.rebuild().await.unwrap().is_same());
        assert!(house.archive.verify(None).await.unwrap().is_whole());
    })
    .await;
}

fn house_of(name: &str, women_only: bool) -> LocationFacts {
    LocationFacts { name: name.into(), regime: Regime::DayAndNight, women_only, care: Care::Near }
}

/// Every kind of event that happened in a house.
async fn kinds(house: &House) -> BTreeSet<String> {
    let mut behind = crate::chain::behind(house).await;
    let kinds: Vec<String> =
        sqlx::query_scalar("SELECT DISTINCT kind FROM event").fetch_all(&mut behind).await.unwrap();
    kinds.into_iter().collect()
}

struct Story<'a> {
    archive: &'a Archive,
    base: u128,
    now: Moment,
    /// Who left a bed last.
    left: Option<Placing>,
    /// Requests that came to an end, one way or another.
    before: Vec<RequestId>,
}

impl Story<'_> {
    async fn run(&mut self, mut chance: ChaCha8Rng, commands: usize) {
        open_another(self.archive, self.location(0), self.room()).await;
        for number in 1..4 {
            let (location, room, bed) = (self.location(0), self.room(), BedId::new(self.base + number));
            assert!(self.ask(AddBed { location, room, bed, label: number.to_string() }).await);
        }
        for words in ["Rust vanaf tien uur.", ""] {
            let (location, language) = (self.location(0), "nl".to_owned());
            assert!(self.ask(WriteHouseRules { location, language, words: words.into() }).await);
        }
        // Each of these evenings is the same one: it is counted the first time only.
        self.ask_as_clock(CountEvening { beds: EveningBeds { free: 3, ..EveningBeds::default() } }).await;
        self.whole_arrival().await;
        self.whole_reading().await;
        self.whole_forgettings().await;
        self.whole_courses().await;
        self.whole_referrals().await;
        self.whole_procedures().await;
        self.whole_plans().await;
        self.whole_learning().await;
        self.whole_allowances().await;
        self.whole_conferences().await;
        self.whole_wishes().await;
        self.whole_complaints().await;
        self.whole_transfers().await;
        self.whole_outwards().await;
        self.whole_outflows().await;
        // Chance of its own: what happens with money and at conferences changes nothing in what else happens.
        let mut apart = ChaCha8Rng::seed_from_u64((self.base >> 64) as u64);
        let mut done = 0;
        for _ in 0..commands {
            self.now.at += SignedDuration::from_mins(chance.random_range(0..9));
            done += usize::from(self.one(&mut chance).await);
            if apart.random_ratio(1, 12) {
                self.step_of_allowance(&mut apart).await;
                self.step_of_conference(&mut apart).await;
                self.overrule().await;
                self.step_of_moves(&mut apart).await;
            }
            if chance.random_ratio(1, 4) {
                self.compare().await;
            }
        }
        // A short story may be all nonsense.
        assert!(commands < 200 || done * 10 > commands, "only {done} of {commands} commands were let through");
    }

    async fn one(&mut self, chance: &mut ChaCha8Rng) -> bool {
        match chance.random_range(0..16) {
            15 => self.step_of_learning(chance).await,
            14 => self.step_of_plan(chance).await,
            13 => self.step_of_procedure(chance).await,
            12 => self.step_of_referral(chance).await,
            9..12 => self.about_admission(chance).await,
            0..2 => self.about_people(chance).await,
            2..4 => self.about_beds(chance).await,
            4 => self.about_places(chance).await,
            _ => self.about_tonight(chance).await,
        }
    }

    async fn about_people(&self, chance: &mut ChaCha8Rng) -> bool {
        let one = self.person(chance);
        // Always the same neighbour, so that what was said of two can also be taken back.
        let other = PersonId::new(one.number() ^ 1);
        let (ban, statement) = (BanId::new(one.number() | 1), StatementId::new(one.number() | 1));
        let household = HouseholdId::new(self.base);
        match chance.random_range(0..11) {
            0..3 => self.ask(registering(one, "Testa Voorbeeld")).await,
            3 => {
                let names = vec![Name { words: Personal::new("Demo Deelnemer"), kind: NameKind::Alias }];
                let needs = Needs { quiet: chance.random(), ..Needs::default() };
                self.ask(CorrectPerson { person: one, names: Some(names), needs: Some(needs), description: None }).await
            }
            4 => self.ask(NoteBan { ban, one, other, scope: BanScope::Location, said_by: SaidBy::Worker }).await,
            5 => self.ask(LiftBan { ban, one, other }).await,
            6 => self.ask(SaySame { statement, one, other, same: true }).await,
            7 => self.ask(TakeBackSame { statement, one, other }).await,
            8 => {
                let description = Some(Description { interpreter: chance.random(), ..Description::default() });
                self.ask(CorrectPerson { person: one, names: None, needs: None, description }).await
            }
            9 => self.ask(JoinHousehold { household, person: one }).await,
            _ => self.ask(LeaveHousehold { household, person: one }).await,
        }
    }

    async fn about_beds(&mut self, chance: &mut ChaCha8Rng) -> bool {
        let (location, bed, person) = (self.location(0), self.bed(chance), self.person(chance));
        match chance.random_range(0..9) {
            0 => self.ask(AddBed { location, room: self.room(), bed, label: format!("{:x}", bed.number()) }).await,
            2 => self.ask(SetReserve { location, bed, reserve: chance.random() }).await,
            3 => self.ask(SetPaperBed { location, bed, paper: chance.random_ratio(1, 4) }).await,
            4 => self.ask(TakeOutOfUse { location, bed, reason: OutReason::Vermin, expected: None }).await,
            5 => self.ask(BringBack { location, bed }).await,
            1 | 6 => self.try_assign(person, bed).await,
            7 => {
                let Some(placing) = self.somebody_in_bed(chance).await else { return false };
                self.left = Some(placing);
                self.ask(LeaveBed { location, bed: placing.bed, person: placing.person, left_for: LeftFor::NotKnown })
                    .await
            }
            _ => {
                let Placing { bed, person } = self.left.unwrap_or(Placing { bed, person });
                self.ask(TakeBackLeaving { location, bed, person }).await
            }
        }
    }

    async fn about_places(&self, chance: &mut ChaCha8Rng) -> bool {
        let location = self.location(0);
        let worker = WorkerId::new(self.id(chance, 3));
        match chance.random_range(0..13) {
            10 => {
                let organisation = OrganisationId::new(self.id(chance, 2));
                self.ask(NameOrganisation { organisation, name: format!("Organisatie {}", chance.random_range(0..9)) })
                    .await
            }
            11 => {
                let organisation = OrganisationId::new(self.id(chance, 2));
                self.ask(PlaceStaff { worker, organisation }).await
            }
            12 => {
                let day = self.now.wall.date();
                let leave = Leave { from: day, until: day, stands_in: WorkerId::new(self.id(chance, 3)) };
                self.ask(NoteLeave { worker, leave: chance.random::<bool>().then_some(leave) }).await
            }
            7 => {
                let name = Personal::new(&format!("Collega {}", chance.random_range(0..1_000_000)));
                let position =
                    Position { name, roles: vec![Role::Coordinator, Role::Desk], workplace: Workplace::House };
                self.ask(ChangeStaff { worker, position, by: testkit::administrator().id }).await
            }
            8 => self.ask(DescribeLocation { location, facts: house_of("Huis een", chance.random()) }).await,
            9 => {
                let facts = RoomFacts {
                    name: "Zaal".into(),
                    kind: RoomKind::Shared,
                    sex: SexRule::Any,
                    step_free: chance.random(),
                };
                self.ask(DescribeRoom { location, room: self.room(), facts }).await
            }
            0 => {
                let name = Personal::new(&format!("Medewerker {}", worker.number()));
                let position = Position { name, roles: vec![Role::Coordinator], workplace: Workplace::House };
                self.ask(AppointStaff { worker, position }).await
            }
            1 => self.ask(EndStaff { worker, by: testkit::whoever_may().id }).await,
            2 => self.ask(SetDuty { order: vec![worker] }).await,
            3 => self.ask(PrintNightSheet { location }).await,
            4 => self.ask(CloseLocation { location: self.location(1), moves: vec![] }).await,
            5 => {
                let facts = house_of("Huis twee", chance.random());
                self.ask(OpenLocation { location: self.location(1), facts }).await
            }
            _ => {
                let Some(Placing { person, bed }) = self.somebody_in_bed(chance).await else { return false };
                let night = self.now.night();
                self.ask(MarkRound { location, night, bed, person, seen: Seen::Present }).await
            }
        }
    }

    async fn about_tonight(&mut self, chance: &mut ChaCha8Rng) -> bool {
        let location = self.location(0);
        let open = self.archive.open_requests().await.unwrap();
        let some = (!open.is_empty()).then(|| open[chance.random_range(0..open.len())].clone());
        let request = match (&some, chance.random_ratio(3, 4)) {
            (Some(open), true) => open.id,
            _ => RequestId::new(self.id(chance, 12)),
        };
        let before = self.before.last().copied().unwrap_or(request);
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
            7 => {
                self.before.push(request);
                self.ask(ConfirmArrival { request, location, until: None }).await
            }
            8 => self.ask(TakeBackArrival { request: before, location }).await,
            9 => {
                self.before.push(request);
                self.ask(EndRequest { request, how: Ending::OwnPlace }).await
            }
            _ if chance.random() => self.ask(ReopenRequest { request: before }).await,
            _ => self.ask_as_clock(RingFurther { request }).await,
        }
    }

    /// For whoever asks first another place than was proposed.
    async fn overrule(&self) {
        if let Some(open) = self.archive.open_requests().await.unwrap().first() {
            let (location, rooms, why) = (self.location(0), vec![self.room()], OverruledFor::NotWritten);
            self.ask(OverruleProposal { request: open.id, location, rooms, why }).await;
        }
    }

    async fn ask<C: domain::command::Command>(&self, command: C) -> bool {
        let what = std::any::type_name::<C>();
        match try_do(self.archive, command, &self.now).await {
            Ok(_) => true,
            Err(Failure::Refused(_) | Failure::NotThere) => false,
            Err(Failure::Broken(broken)) => panic!("{what} in {:x}: {broken}", self.base),
        }
    }

    async fn ask_as_clock<C: domain::command::Command>(&self, command: C) -> bool {
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

    /// The shelves of claims and requests say what the judge's own folds say.
    async fn compare(&self) {
        let beds = self.archive.beds(&self.now).await.unwrap();
        let subjects: Vec<Subject> = beds.iter().map(|bed| Subject::Bed(bed.id)).collect();
        let Live(claims) = self.archive.history::<Live>(&subjects).await.unwrap();
        let mut people = BTreeSet::new();
        for bed in beds {
            let shelf = bed.claim.map(|claimed| claimed.claim);
            assert_eq!(shelf, claims.of_bed(bed.id, self.now.at), "{:x}, bed {}", self.base, bed.id);
            assert!(shelf.is_none_or(|claim| people.insert(claim.person)), "{:x}: one person, two beds", self.base);
        }
        for shelf in self.archive.open_requests().await.unwrap() {
            let requests: Requests = self.archive.history(&[Subject::Request(shelf.id)]).await.unwrap();
            let judge = requests.get(shelf.id).unwrap();
            assert_eq!(shelf.asked.state(self.now.at), judge.state(self.now.at), "{:x}, {}", self.base, shelf.id);
            assert_eq!((&shelf.asked.people, shelf.asked.step), (&judge.people, judge.step));
            assert_eq!(shelf.asked.since, judge.since);
        }
        self.compare_courses().await;
        self.compare_procedures().await;
        self.compare_plans().await;
        self.compare_learning().await;
        self.compare_allowances().await;
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
