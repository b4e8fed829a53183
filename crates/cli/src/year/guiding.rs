//! What guides do on a working day: decisions come in, terms are met or not, steps are planned and finished. The
//! shares are guesses, not figures of any city.

use std::sync::Arc;

use domain::command::Command;
use domain::id::{CommandId, MilestoneId, PersonId, ProcedureId, StepId, TermId, WorkerId};
use domain::moment::Moment;
use domain::person::{Description, Name, NameKind, Needs, RegisterPerson};
use domain::personal::Personal;
use domain::plan::{AssignGuide, FinishStep, HoldReview, Outcome, Owner, PlanStep, Planned, Strand};
use domain::procedure::{
    Basis, DropTerm, Dropped, MeetTerm, NoteMilestone, OpenProcedure, RunsFor, Starting, Warning, Watchers,
};
use domain::staff::{AppointStaff, Position, Role, Workplace};
use jiff::ToSpan;
use permission::{Allowed, Guard, Worker};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use store::{Failure, TermNow};
use web::House;

use super::team::Team;
use crate::complaint::Complaint;

/// How many commands share one transaction.
const AT_ONCE: usize = 200;
/// Of each hundred decisions, how many are written down only weeks after they were made known.
const LATE: u32 = 8;
/// Of each hundred running terms, how many are met on a day; more when somebody was told.
const MET: u32 = 2;
const MET_WHEN_TOLD: u32 = 18;

/// A year of guidance.
pub struct Guiding {
    house: Arc<House>,
    team: Team,
    people: usize,
    chance: ChaCha8Rng,
    next: u128,
    /// How much was asked, and how many terms began.
    pub commands: u64,
    pub terms: u64,
}

impl Guiding {
    /// Everybody is there, and everybody is guided.
    pub async fn begin(house: &Arc<House>, people: usize, workers: usize, seed: u64) -> Result<Guiding, Complaint> {
        let (house, team, chance) = (Arc::clone(house), Team::invent(workers), ChaCha8Rng::seed_from_u64(seed));
        let mut guiding = Guiding { house, team, people, chance, next: 1 << 64, commands: 0, terms: 0 };
        let administrator = worker(1, Role::Administrator);
        let (name, roles) = (Personal::new("Demo Beheer"), vec![Role::Administrator]);
        let position = Position { name, roles, workplace: Workplace::House };
        guiding.write(vec![Guard::new().at_the_machine(AppointStaff { worker: administrator.id, position })]).await?;
        let appointed = guiding.team.appointed().collect();
        guiding.ask(&administrator, appointed).await?;
        guiding.register().await?;
        guiding.assign().await?;
        Ok(guiding)
    }

    /// Everybody who guides.
    pub fn team(&self) -> &Team {
        &self.team
    }

    /// One day.
    pub async fn day(&mut self) -> Result<(), Complaint> {
        // Six decisions a day for 1,500 people.
        for _ in 0..(self.people / 250).max(1) {
            self.decision().await?;
        }
        for term in self.house.archive.running_terms().await? {
            self.attend(&term).await?;
        }
        for _ in 0..(self.people / 75).max(1) {
            self.step().await?;
        }
        Ok(())
    }

    /// A decision was made known, today or weeks ago: its term begins.
    async fn decision(&mut self) -> Result<(), Complaint> {
        let kinds: Vec<(&str, &term::Milestone)> = term::procedures()
            .map(|all| all.all().iter())
            .into_iter()
            .flatten()
            .flat_map(|kind| kind.milestones.iter().map(|milestone| (kind.name.as_str(), milestone)))
            .filter(|(_, milestone)| !milestone.starts.is_empty())
            .collect();
        let (kind, milestone) = kinds[self.chance.random_range(0..kinds.len())];
        let late = self.chance.random_ratio(LATE, 100);
        let ago = if late { self.chance.random_range(10..40) } else { self.chance.random_range(0..3) };
        let on = self.now().wall.date().saturating_sub(ago.days());
        let (person, turn) = (self.anybody(), self.chance.random_range(0..1_000));
        let (watcher, second) = self.team.of(Strand::Legal, turn);
        let (watcher, second) = (watcher.clone(), second.id);
        let procedure = ProcedureId::new(self.number());
        let mut starts = Vec::new();
        for begins in &milestone.starts {
            let Ok(reckoned) =
                term::shipped().map_err(|_| ()).and_then(|all| all.reckon(&begins.term, on).map_err(|_| ()))
            else {
                continue;
            };
            let runs_for = match begins.runs_for {
                term::RunsFor::Person => RunsFor::Person,
                term::RunsFor::Authority => RunsFor::Authority,
            };
            let (term, rule) = (TermId::new(self.number()), begins.term.clone());
            let basis = Basis { rule: reckoned.term.basis(), confirmed: reckoned.confirmed };
            let last_day = reckoned.last_day;
            starts.push(Starting { term, rule, runs_for, from: on, last_day, basis });
        }
        self.terms += starts.len() as u64;
        let (lawyer, words) = (Personal::default(), Personal::new("meetzaak"));
        let open = OpenProcedure { person, procedure, kind: kind.to_owned(), lawyer, words: words.clone() };
        let note = NoteMilestone {
            person,
            procedure,
            milestone: MilestoneId::new(self.number()),
            what: milestone.name.clone(),
            decides: milestone.decides,
            on,
            words,
            starts,
            watchers: Watchers { watcher: watcher.id, second: Some(second).filter(|second| *second != watcher.id) },
        };
        self.ask(&watcher, vec![open]).await?;
        self.ask(&watcher, vec![note]).await
    }

    /// Somebody who watches a term does something about it, or not: the more they were told, the likelier.
    async fn attend(&mut self, term: &TermNow) -> Result<(), Complaint> {
        let told = term.warned.len();
        let share = if told == 0 { MET } else { MET_WHEN_TOLD };
        if !self.chance.random_ratio(share, 100) {
            return Ok(());
        }
        let watcher = worker(term.watcher.number(), Role::LegalGuide);
        let (person, id, on) = (term.person, term.id, self.now().wall.date());
        if term.warned.contains(&Warning::Passed) {
            let drop = DropTerm { person, term: id, why: Dropped::Missed, words: Personal::new("te laat gezien") };
            return self.ask(&watcher, vec![drop]).await;
        }
        let proof = Personal::new("ontvangstbevestiging");
        self.ask(&watcher, vec![MeetTerm { person, term: id, on, proof }]).await
    }

    /// A step is planned and an older one is finished, and sometimes the plan is looked at together.
    async fn step(&mut self) -> Result<(), Complaint> {
        let (person, turn) = (self.anybody(), self.chance.random_range(0..1_000));
        let strand = Strand::ALL[self.chance.random_range(0..Strand::ALL.len())];
        let guide = self.team.of(strand, turn).0.clone();
        let on = self.now().wall.date();
        let due = Some(on.saturating_add(self.chance.random_range(1..21).days()));
        let what = Personal::new("bellen en afspreken");
        let planned = Planned { what, owner: Owner::Worker(guide.id), due, meeting: None, every_weeks: None };
        let step = StepId::new(self.number());
        self.ask(&guide, vec![PlanStep { person, step, strand, planned }]).await?;
        if self.chance.random_ratio(9, 10) {
            let (outcome, words, next) = (Outcome::Done, Personal::default(), StepId::new(self.number()));
            let open = self.house.archive.open_steps().await?;
            let due = open.iter().find(|open| open.due.is_some_and(|due| due <= on));
            if let Some(due) = due {
                let (guide, _) = self.team.of(due.strand, turn);
                let (guide, person, step, strand) = (guide.clone(), due.person, due.id, due.strand);
                self.ask(&guide, vec![FinishStep { person, step, strand, on, outcome, words, next }]).await?;
            }
        }
        if self.chance.random_ratio(1, 4) {
            let guide = self.team.of(Strand::Social, turn).0.clone();
            let (wants, words) = (Personal::new("rust en een plan"), Personal::default());
            let (agreed, next) = (domain::plan::Agreed::OnPaper, on.saturating_add(42.days()));
            self.ask(&guide, vec![HoldReview { person, on, wants, words, agreed, next }]).await?;
        }
        Ok(())
    }

    async fn register(&mut self) -> Result<(), Complaint> {
        let register = |nth: usize| RegisterPerson {
            person: person(nth),
            names: vec![Name { words: Personal::new(&crate::bench::invented(nth)), kind: NameKind::Told }],
            needs: Needs::default(),
            description: Description::default(),
        };
        let all: Vec<RegisterPerson> = (0..self.people).map(register).collect();
        let desk = worker(2, Role::Desk);
        for some in all.chunks(AT_ONCE) {
            self.ask(&desk, some.to_vec()).await?;
        }
        Ok(())
    }

    /// Everybody has a guide in the social and in the legal strand.
    async fn assign(&mut self) -> Result<(), Complaint> {
        for strand in [Strand::Social, Strand::Legal] {
            let one =
                |nth: usize| AssignGuide { person: person(nth), strand, worker: Some(self.team.of(strand, nth).0.id) };
            let all: Vec<AssignGuide> = (0..self.people).map(one).collect();
            let coordinator = worker(3, Role::Coordinator);
            for some in all.chunks(AT_ONCE) {
                self.ask(&coordinator, some.to_vec()).await?;
            }
        }
        Ok(())
    }

    async fn ask<C: Command>(&mut self, worker: &Worker, commands: Vec<C>) -> Result<(), Complaint> {
        let allow = |command| Guard::new().allow(worker, command);
        let allowed: Result<Vec<_>, _> = commands.into_iter().map(allow).collect();
        self.write(allowed.map_err(|not| Complaint::new(not.to_string()))?).await
    }

    async fn write<C: Command>(&mut self, allowed: Vec<Allowed<C>>) -> Result<(), Complaint> {
        self.commands += allowed.len() as u64;
        let all = allowed.into_iter().map(|one| (one, CommandId::new(self.number()))).collect();
        match self.house.archive.execute_all(all, &self.now()).await {
            // Somebody was quicker: an ordinary answer in a busy house.
            Ok(_) | Err((_, Failure::Refused(_) | Failure::NotThere)) => Ok(()),
            Err((_, Failure::Broken(broken))) => Err(broken.into()),
        }
    }

    fn now(&self) -> Moment {
        self.house.now()
    }

    fn anybody(&mut self) -> PersonId {
        person(self.chance.random_range(0..self.people))
    }

    fn number(&mut self) -> u128 {
        self.next += 1;
        self.next
    }
}

/// The person with this number.
fn person(nth: usize) -> PersonId {
    PersonId::new(1_000_000 + nth as u128)
}

/// Somebody in this role.
fn worker(id: u128, role: Role) -> Worker {
    Worker { id: WorkerId::new(id), roles: vec![role], workplace: Workplace::House, active: true }
}
