//! Figures against a slow count written apart: random histories through the real deeds, on both engines.

use std::collections::{BTreeMap, BTreeSet};

use domain::admission::{AdmitPerson, AppliedBy, ApplyForAdmission, Decision, Receipt, StayTerms, Verdict};
use domain::command::Command;
use domain::id::{ApplicationId, CommandId, HardshipId, LetterId, OutflowId, PersonId};
use domain::letter::Letter;
use domain::moment::Moment;
use domain::outflow::{
    Arranged, LeaveProgramme, NoteLaterOutcome, ReturnToProgramme, TakeBackLaterOutcome, TakeBackLeavingProgramme,
};
use domain::person::{Description, Language, Needs, RegisterPerson};
use domain::personal::Personal;
use domain::rules::AdoptRules;
use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan};
use permission::Guard;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use report::ways::{Rare, Step, Ways};
use report::{Figures, Lists, Period};
use testkit::{House, both_engines, monday_evening, whoever_may};

const KINDS: [&str; 4] = ["residence-granted", "repeat-application", "own-place", "unknown-destination"];
const DAYS: i64 = 40;

/// One time that somebody was in the programme, as whoever counts slowly knows it.
#[derive(Clone, Debug)]
struct Time {
    person: u128,
    known: bool,
    entered: Date,
    left: Option<Left>,
}

#[derive(Clone, Debug)]
struct Left {
    outflow: OutflowId,
    on: Date,
    kind: &'static str,
    later: Vec<(Date, &'static str)>,
    back: bool,
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_are_what_a_slow_count_says_and_what_came_less_what_left_is_the_change() {
    both_engines(async |house: House| {
        let mut story = Story::begin(&house).await;
        for _ in 0..DAYS {
            story.day().await;
        }
        assert!(story.times.iter().filter(|time| time.left.is_some()).count() > 10, "people left");
        assert!(story.times.iter().any(|time| time.known), "some came back");
        story.compare().await;
        story.ways().await;
        assert!(house.archive.rebuild_check().await.unwrap().is_same());
    })
    .await;
}

struct Story<'h> {
    house: &'h House,
    now: Moment,
    begun: Date,
    chance: ChaCha8Rng,
    next: u128,
    times: Vec<Time>,
}

impl Story<'_> {
    async fn begin(house: &House) -> Story<'_> {
        let now = monday_evening();
        let (begun, chance) = (now.wall.date(), ChaCha8Rng::seed_from_u64(7));
        let mut story = Story { house, now, begun, chance, next: 1_000, times: Vec::new() };
        let adopt = AdoptRules { programme: "proef".into(), from: begun, hash: "a1".into(), text: String::new() };
        assert!(story.ask(adopt).await);
        // Some were there before the house began to count.
        let before = begun.saturating_sub(30.days());
        for _ in 0..4 {
            story.comes(before).await;
        }
        story
    }

    /// A day on which anything may happen, sensible or not.
    async fn day(&mut self) {
        self.now.at += SignedDuration::from_hours(24);
        self.now.wall = self.now.wall.saturating_add(24.hours());
        let today = self.now.wall.date();
        for _ in 0..self.chance.random_range(2..9) {
            let which = self.chance.random_range(0..self.times.len());
            match self.chance.random_range(0..7) {
                0..2 => self.comes(today).await,
                2..4 => self.leaves(which).await,
                4 => self.comes_back(which).await,
                5 => self.take_back(which).await,
                _ => self.later(which).await,
            }
        }
    }

    async fn comes(&mut self, from: Date) {
        let number = self.number();
        let (person, application) = (PersonId::new(number), ApplicationId::new(number));
        let (names, needs, description) = (vec![], Needs::default(), Description::default());
        assert!(self.ask(RegisterPerson { person, names, needs, description }).await);
        let (hardship, programme, through) = (HardshipId::new(self.number()), "proef".to_owned(), Personal::default());
        let apply = ApplyForAdmission { person, application, hardship, programme, by: AppliedBy::Guide, through };
        assert!(self.ask(apply).await);
        let terms = StayTerms { from, until: None, review: from + 90.days(), conditions: Personal::default() };
        let decision = self.decision();
        assert!(self.ask(AdmitPerson { person, application, terms, decision }).await);
        self.times.push(Time { person: number, known: false, entered: from, left: None });
    }

    async fn leaves(&mut self, which: usize) {
        // Their latest time: whoever came back leaves that one.
        let person = self.times[which].person;
        let which = self.times.iter().rposition(|time| time.person == person).unwrap();
        let Time { entered, left, .. } = self.times[which].clone();
        let (outflow, kind) = (OutflowId::new(self.number()), KINDS[self.chance.random_range(0..KINDS.len())]);
        // Written down late, now and then.
        let on = self.now.wall.date().saturating_sub(self.chance.random_range(0..3_i64).days());
        let leave = LeaveProgramme {
            person: PersonId::new(person),
            application: ApplicationId::new(person),
            outflow,
            on,
            kind: kind.parse().unwrap(),
            route: None,
            words: Personal::default(),
            arranged: Arranged::default(),
            hand_over: None,
            aftercare: None,
        };
        let done = self.ask(leave).await;
        assert_eq!(done, left.is_none() && entered <= on, "{left:?}");
        if done {
            self.times[which].left = Some(Left { outflow, on, kind, later: vec![], back: false });
        }
    }

    async fn comes_back(&mut self, which: usize) {
        let Some(left) = self.times[which].left.clone() else { return };
        let (person, on) = (self.times[which].person, self.now.wall.date());
        let (outflow, words) = (left.outflow, Personal::default());
        let done = self.ask(ReturnToProgramme { person: PersonId::new(person), outflow, on, words }).await;
        assert_eq!(done, !left.back);
        if done {
            self.times[which].left.as_mut().unwrap().back = true;
            self.times.push(Time { person, known: true, entered: on, left: None });
        }
    }

    async fn take_back(&mut self, which: usize) {
        let Some(left) = self.times[which].left.clone() else { return };
        let person = PersonId::new(self.times[which].person);
        if self.ask(TakeBackLeavingProgramme { person, outflow: left.outflow }).await {
            assert!(!left.back);
            self.times[which].left = None;
        }
    }

    async fn later(&mut self, which: usize) {
        let Some(left) = self.times[which].left.clone() else { return };
        let (person, outflow) = (PersonId::new(self.times[which].person), left.outflow);
        if !left.later.is_empty() && self.chance.random_ratio(1, 3) {
            let known = left.later.len();
            if self.ask(TakeBackLaterOutcome { person, outflow, known }).await {
                self.times[which].left.as_mut().unwrap().later.pop();
            }
            return;
        }
        let (on, kind) = (self.now.wall.date(), KINDS[self.chance.random_range(0..KINDS.len())]);
        let words = Personal::new("brief");
        let note = NoteLaterOutcome { person, outflow, on, kind: kind.parse().unwrap(), words };
        let done = self.ask(note).await;
        assert_eq!(done, !left.back);
        if done {
            self.times[which].left.as_mut().unwrap().later.push((on, kind));
        }
    }

    /// Every period of this time, counted twice.
    async fn compare(&self) {
        let passages = report::gather(&self.house.archive).await.unwrap();
        let (first, last) = (self.begun.saturating_sub(35.days()), self.now.wall.date());
        let days: Vec<Date> = first.series(1.day()).take_while(|day| *day <= last).collect();
        for (nth, from) in days.iter().enumerate() {
            for to in &days[nth..] {
                let period = Period::new(*from, *to, last).unwrap();
                let figures = Figures::of(&passages, Lists::shipped(), period, Some(self.begun));
                self.same(&figures, *from, *to);
            }
        }
    }

    /// Everybody has a way, from signing up on.
    async fn ways(&self) {
        let past = report::ways::gather(&self.house.archive).await.unwrap();
        let today = self.now.wall.date();
        let period = Period::new(past.since().unwrap(), today, today).unwrap();
        let ways = Ways::of(&past, Lists::shipped(), period, Rare::Told);
        let people = |is: &dyn Fn(&Time) -> bool| {
            let times = self.times.iter().filter(|time| is(time));
            times.map(|time| time.person).collect::<BTreeSet<u128>>().len()
        };
        assert_eq!(ways.people(), people(&|_| true));
        // Of whoever was there before the house began nobody knows how they signed up.
        let signed_up = people(&|time| !time.known && self.begun <= time.entered);
        let arrow = |from, to| ways.arrows.iter().find(|arrow| arrow.from == from && arrow.to == to);
        assert_eq!(arrow(Step::SignedUp, Step::Admitted).map(|arrow| arrow.people), Some(signed_up));
        assert_eq!(arrow(Step::Admitted, Step::Came).map(|arrow| arrow.people), Some(signed_up));
        assert_eq!(ways.at(&Step::CameBack), people(&|time| time.known));
        assert_eq!(ways.at(&Step::IsThere), self.there(today));
    }

    fn same(&self, figures: &Figures, from: Date, to: Date) {
        let when = format!("{from} {to}");
        let change = figures.there as i64 - figures.there_before as i64;
        assert_eq!(figures.came() as i64 - figures.left as i64, change, "{when}");
        assert_eq!(figures.there, self.there(to), "{when}");
        assert_eq!(figures.there_before, self.there(from.yesterday().unwrap()), "{when}");
        let came = |is: &dyn Fn(&Time) -> bool| self.within(from, to, |time, day| time.entered == day && is(time));
        assert_eq!(figures.taken_over, came(&|time| time.entered < self.begun), "{when}");
        assert_eq!(figures.came_back, came(&|time| time.known), "{when}");
        assert_eq!(figures.came_new, came(&|time| !time.known && self.begun <= time.entered), "{when}");
        assert_eq!(
            figures.left,
            self.within(from, to, |time, day| time.left.as_ref().is_some_and(|left| left.on == day))
        );
        let stayed =
            |time: &Time| time.left.as_ref().filter(|left| from <= left.on && left.on <= to).map(|left| left.on);
        let mut days: Vec<i32> =
            self.times.iter().filter_map(|time| Some((stayed(time)? - time.entered).get_days())).collect();
        days.sort_unstable();
        let half = days.get(days.len().saturating_sub(1) / 2).map(|days| *days as u64);
        assert_eq!(figures.stayed.map(|spread| spread.half), half, "{when}");
        let mut slow: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        let mut back = 0;
        for left in
            self.times.iter().filter_map(|time| time.left.as_ref()).filter(|left| from <= left.on && left.on <= to)
        {
            slow.entry(left.kind).or_default().0 += 1;
            if left.back {
                back += 1;
                continue;
            }
            // The last that was written is never older than those before: each was noted on its own day.
            slow.entry(left.later.last().map_or(left.kind, |(_, kind)| kind)).or_default().1 += 1;
        }
        let quick = figures.classes.iter().flat_map(|class| &class.kinds);
        let quick: BTreeMap<&str, (usize, usize)> =
            quick.map(|one| (one.kind.as_str(), (one.at_leaving, one.now))).collect();
        assert_eq!(quick, slow, "{when}");
        assert_eq!(figures.left_and_back, back, "{when}");
    }

    /// Who is there on an evening: asked of everybody, one by one.
    fn there(&self, evening: Date) -> usize {
        let mut there = 0;
        for time in &self.times {
            let came = time.entered <= evening;
            let gone = time.left.as_ref().is_some_and(|left| left.on <= evening);
            there += usize::from(came && !gone);
        }
        there
    }

    /// How often something happened on a day, day by day.
    fn within(&self, from: Date, to: Date, happened: impl Fn(&Time, Date) -> bool) -> usize {
        let days = from.series(1.day()).take_while(|day| *day <= to);
        days.map(|day| self.times.iter().filter(|time| happened(time, day)).count()).sum()
    }

    fn decision(&mut self) -> Decision {
        let (on, id) = (self.now.wall.date(), LetterId::new(self.number()));
        let receipt = Receipt {
            rules: "a1".into(),
            engine: "proef".into(),
            on,
            facts: vec![],
            verdict: Verdict::Admit,
            trace: String::new(),
        };
        let letter = Letter { id, language: Language("nl".into()), objection: None };
        Decision { on, receipt, reason: Personal::new("proef"), against_advice: Personal::default(), letter }
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
