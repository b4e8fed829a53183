//! A crowd of invented people who come into a house, leave it and come back, each by the deeds with which workers do it, many
//! in one transaction.

use std::sync::Arc;

use ::rules::{Facts, RuleSet};
use domain::admission::{AdmitPerson, AppliedBy, ApplyForAdmission, Decision, StayTerms};
use domain::command::Command;
use domain::id::{ApplicationId, CommandId, HardshipId, LetterId, OutflowId, PersonId, WorkerId};
use domain::letter::Letter;
use domain::moment::Moment;
use domain::outflow::{Arranged, LeaveProgramme, OutflowKind, ReturnToProgramme};
use domain::person::{Description, Language, Name, NameKind, Needs, RegisterPerson};
use domain::personal::Personal;
use domain::rules::AdoptRules;
use domain::staff::{AppointStaff, Position, Role, Workplace};
use jiff::ToSpan;
use jiff::civil::Date;
use permission::{Guard, Worker};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use store::{Archive, Batch};

use crate::complaint::Complaint;
use crate::open;
use crate::settings::Settings;

const RULES: &str = include_str!("rules.toml");
/// How many people come or go in one transaction: as many as a disk confirms in a breath.
const AT_ONCE: usize = 500;

/// What somebody does.
#[derive(Clone, Debug)]
pub enum Act {
    /// Somebody comes whom nobody knew.
    Comes,
    /// One of those who are there leaves, to this.
    Leaves(OutflowKind),
    /// One of those who left comes back.
    ComesBack,
}

/// The people, and the house that they come to.
pub struct Crowd<'a> {
    archive: &'a Archive,
    settings: &'a Settings,
    guard: Guard,
    rules: Arc<RuleSet>,
    chance: ChaCha8Rng,
    next: u128,
    came: u32,
    there: Vec<u32>,
    gone: Vec<(u32, OutflowId)>,
    /// How many deeds were done.
    pub deeds: u64,
}

impl<'a> Crowd<'a> {
    /// The house begins on this day: its first colleagues are there, and its rules hold.
    pub async fn begin(
        archive: &'a Archive,
        settings: &'a Settings,
        on: Date,
        seed: u64,
    ) -> Result<Crowd<'a>, Complaint> {
        let rules =
            RuleSet::read("rules.toml", RULES).map_err(|_| Complaint::new("the rules of a replay are unsound"))?;
        let mut crowd = Crowd {
            archive,
            settings,
            guard: Guard::new(),
            rules: Arc::new(rules),
            chance: ChaCha8Rng::seed_from_u64(seed),
            next: 1 << 64,
            came: 0,
            there: Vec::new(),
            gone: Vec::new(),
            deeds: 0,
        };
        crowd.open(on).await?;
        Ok(crowd)
    }

    async fn open(&mut self, on: Date) -> Result<(), Complaint> {
        let now = self.moment(on)?;
        let mut batch = self.archive.batch().await?;
        let position =
            |name: &str, role| Position { name: Personal::new(name), roles: vec![role], workplace: Workplace::House };
        let first = AppointStaff { worker: WorkerId::new(1), position: position("Demo Beheer", Role::Administrator) };
        batch.execute(Guard::new().at_the_machine(first), self.command(), &now).await?;
        for (id, name, role) in [(2, "Demo Balie", Role::Desk), (3, "Demo Regie", Role::Coordinator)] {
            let appoint = AppointStaff { worker: WorkerId::new(id), position: position(name, role) };
            self.ask(&mut batch, &worker(1, Role::Administrator), appoint, &now).await?;
        }
        let programme = self.rules.programme();
        let adopt = AdoptRules {
            programme: programme.name.clone(),
            from: programme.from,
            hash: self.rules.hash().to_owned(),
            text: self.rules.text().to_owned(),
        };
        self.ask(&mut batch, &worker(3, Role::Coordinator), adopt, &now).await?;
        Ok(batch.commit().await?)
    }

    /// How many are there.
    pub fn there(&self) -> usize {
        self.there.len()
    }

    /// How many left and could come back.
    pub fn gone(&self) -> usize {
        self.gone.len()
    }

    /// So many who were there on an earlier day already, before the house began.
    pub async fn were_there(
        &mut self,
        many: u32,
        since: Date,
        begins: Date,
        done: impl Fn(u64),
    ) -> Result<(), Complaint> {
        let acts = (0..many).map(|_| (begins, since, Act::Comes)).collect::<Vec<_>>();
        self.happen(&acts, done).await
    }

    /// All of this happens, in this order, each on its day.
    pub async fn live(&mut self, acts: &[(Date, Act)], done: impl Fn(u64)) -> Result<(), Complaint> {
        let acts = acts.iter().map(|(on, act)| (*on, *on, act.clone())).collect::<Vec<_>>();
        self.happen(&acts, done).await
    }

    async fn happen(&mut self, acts: &[(Date, Date, Act)], done: impl Fn(u64)) -> Result<(), Complaint> {
        for some in acts.chunks(AT_ONCE) {
            let mut batch = self.archive.batch().await?;
            for (on, since, act) in some {
                let now = self.moment(*on)?;
                match act {
                    Act::Comes => self.comes(&mut batch, &now, *since).await?,
                    Act::Leaves(kind) => self.leaves(&mut batch, &now, kind.clone()).await?,
                    Act::ComesBack => self.comes_back(&mut batch, &now).await?,
                }
            }
            batch.commit().await?;
            done(some.len() as u64);
        }
        Ok(())
    }

    async fn comes(&mut self, batch: &mut Batch<'_>, now: &Moment, since: Date) -> Result<(), Complaint> {
        let nth = self.came;
        let (person, application) = (person(nth), application(nth));
        let (desk, regie) = (worker(2, Role::Desk), worker(3, Role::Coordinator));
        let register = RegisterPerson {
            person,
            names: vec![Name { words: Personal::new(&crate::bench::invented(nth as usize)), kind: NameKind::Told }],
            needs: Needs::default(),
            description: Description::default(),
        };
        self.ask(batch, &desk, register, now).await?;
        let (programme, through) = (self.rules.programme().name.clone(), Personal::default());
        let (hardship, by) = (HardshipId::new(self.number()), AppliedBy::Person);
        let apply = ApplyForAdmission { person, application, hardship, programme, by, through };
        self.ask(batch, &desk, apply, now).await?;
        let on = now.wall.date();
        let letter = Letter { id: LetterId::new(self.number()), language: Language("nl".into()), objection: None };
        let (reason, against_advice) = (Personal::new("nagespeeld"), Personal::new("nagespeeld"));
        let receipt = self.rules.receipt(&Facts::new(), on);
        let decision = Decision { on, receipt, reason, against_advice, letter };
        let review = since.saturating_add(90.days());
        let terms = StayTerms { from: since, until: None, review, conditions: Personal::default() };
        self.ask(batch, &regie, AdmitPerson { person, application, terms, decision }, now).await?;
        self.came += 1;
        self.there.push(nth);
        Ok(())
    }

    async fn leaves(&mut self, batch: &mut Batch<'_>, now: &Moment, kind: OutflowKind) -> Result<(), Complaint> {
        let which = self.chance.random_range(0..self.there.len());
        let nth = self.there.swap_remove(which);
        let outflow = OutflowId::new(self.number());
        let leave = LeaveProgramme {
            person: person(nth),
            application: application(nth),
            outflow,
            on: now.wall.date(),
            kind,
            route: None,
            words: Personal::default(),
            arranged: Arranged::default(),
            hand_over: None,
            aftercare: None,
        };
        self.ask(batch, &worker(3, Role::Coordinator), leave, now).await?;
        self.gone.push((nth, outflow));
        Ok(())
    }

    async fn comes_back(&mut self, batch: &mut Batch<'_>, now: &Moment) -> Result<(), Complaint> {
        let which = self.chance.random_range(0..self.gone.len());
        let (nth, outflow) = self.gone.swap_remove(which);
        let (on, words) = (now.wall.date(), Personal::default());
        let back = ReturnToProgramme { person: person(nth), outflow, on, words };
        self.ask(batch, &worker(3, Role::Coordinator), back, now).await?;
        self.there.push(nth);
        Ok(())
    }

    async fn ask<C: Command>(
        &mut self,
        batch: &mut Batch<'_>,
        by: &Worker,
        command: C,
        now: &Moment,
    ) -> Result<(), Complaint> {
        let allowed = self.guard.allow(by, command).map_err(|not| Complaint::new(not.to_string()))?;
        batch.execute(allowed, self.command(), now).await?;
        self.deeds += 1;
        Ok(())
    }

    /// Ten in the morning of a day, in this house.
    fn moment(&self, on: Date) -> Result<Moment, Complaint> {
        let wall = on.at(10, 0, 0, 0);
        let at = self.settings.time_zone()?.to_timestamp(wall);
        let at = at.map_err(|_| Complaint::new(format!("{on} lies outside of the calendar")))?;
        open::at(self.settings, at)
    }

    fn command(&mut self) -> CommandId {
        CommandId::new(self.number())
    }

    fn number(&mut self) -> u128 {
        self.next += 1;
        self.next
    }
}

/// The person with this number.
fn person(nth: u32) -> PersonId {
    PersonId::new((1 << 80) + u128::from(nth))
}

/// Their application.
fn application(nth: u32) -> ApplicationId {
    ApplicationId::new((1 << 81) + u128::from(nth))
}

/// Somebody in this role.
fn worker(id: u128, role: Role) -> Worker {
    Worker { id: WorkerId::new(id), roles: vec![role], workplace: Workplace::House, active: true }
}
