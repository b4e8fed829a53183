//! Lets a plan happen in an archive: every step through the guard and the real deed, at its moment.

use std::sync::Mutex;

use domain::command::Command;
use domain::id::CommandId;
use domain::moment::Moment;
use domain::night::MarkRound;
use domain::staff::{AppointStaff, Role};
use jiff::{SignedDuration, Timestamp};
use permission::{Allowed, Guard, Worker};
use store::{Archive, Failure};

use super::chance::Chance;
use super::plan::{Plan, Step};
use crate::complaint::Complaint;
use crate::open;
use crate::settings::Settings;

/// Whoever lets it happen.
pub struct Teller<'a> {
    /// Where.
    pub archive: &'a Archive,
    /// What the house agreed.
    pub settings: &'a Settings,
    /// For the ids of commands.
    pub chance: Mutex<Chance>,
    /// When the demo began.
    pub begun: Timestamp,
}

impl Teller<'_> {
    /// Lets everything happen.
    pub async fn tell(&self, plan: &Plan) -> Result<(), Complaint> {
        let Plan { staff, steps } = plan;
        for (ago, step) in steps {
            let now = open::at(self.settings, self.begun - SignedDuration::from_mins(*ago))?;
            self.happen(staff, step.clone(), &now).await?;
        }
        Ok(())
    }

    async fn happen(&self, staff: &[AppointStaff], step: Step, now: &Moment) -> Result<(), Complaint> {
        let by = |role: Role| worker(staff, role);
        let (regie, desk) = (by(Role::Coordinator), by(Role::Desk));
        match step {
            Step::Found(first) => self.write(vec![Guard::new().at_the_machine(first)], now).await,
            Step::Appoint(all) => self.ask(&by(Role::Administrator), all, now).await,
            Step::Duty(duty) => self.ask(&by(Role::Administrator), vec![duty], now).await,
            Step::Organisations(all) => self.ask(&by(Role::Administrator), all, now).await,
            Step::Place(all) => self.ask(&by(Role::Administrator), all, now).await,
            Step::Open(all) => self.ask(&regie, all, now).await,
            Step::Rooms(all) => self.ask(&regie, all, now).await,
            Step::Beds(all) => self.ask(&regie, all, now).await,
            Step::Reserve(all) => self.ask(&regie, all, now).await,
            Step::Paper(all) => self.ask(&regie, all, now).await,
            Step::Out(all) => self.ask(&regie, all, now).await,
            Step::Assign(all) => self.ask(&regie, all, now).await,
            Step::Register(all) => self.ask(&desk, all, now).await,
            Step::Join(all) => self.ask(&desk, all, now).await,
            Step::Ban(all) => self.ask(&desk, all, now).await,
            Step::Request(all) => self.ask(&desk, all, now).await,
            Step::Hold(all) => self.ask(&desk, all, now).await,
            Step::Confirm(all) => self.ask(&desk, all, now).await,
            Step::End(all) => self.ask(&desk, all, now).await,
            Step::Ring(all) => {
                // Beds may be held by now; then it does not ring.
                let rung = all.into_iter().map(|ring| Guard::new().house_clock(ring)).collect();
                self.write_unless_refused(rung, now).await
            }
            Step::Count(count) => self.write(vec![Guard::new().house_clock(count)], now).await,
            Step::Mark(all) => {
                let night = now.night();
                let all = all.into_iter().map(|mark| MarkRound { night, ..mark }).collect();
                self.ask(&by(Role::Night), all, now).await
            }
            Step::Admission(asked) => self.admission(staff, asked, now).await,
            Step::Learning(taught) => self.learning(staff, taught, now).await,
        }
    }

    pub(super) async fn ask<C: Command>(
        &self,
        worker: &Worker,
        commands: Vec<C>,
        now: &Moment,
    ) -> Result<(), Complaint> {
        let allow = |command| Guard::new().allow(worker, command);
        let allowed: Result<Vec<_>, _> = commands.into_iter().map(allow).collect();
        self.write(allowed.map_err(|not| Complaint::new(not.to_string()))?, now).await
    }

    pub(super) async fn write<C: Command>(&self, allowed: Vec<Allowed<C>>, now: &Moment) -> Result<(), Complaint> {
        match self.archive.execute_all(self.numbered(allowed), now).await {
            Ok(_) => Ok(()),
            Err((_, failure)) => Err(failure.into()),
        }
    }

    async fn write_unless_refused<C: Command>(&self, allowed: Vec<Allowed<C>>, now: &Moment) -> Result<(), Complaint> {
        match self.archive.execute_all(self.numbered(allowed), now).await {
            Ok(_) | Err((_, Failure::Refused(_) | Failure::NotThere)) => Ok(()),
            Err((_, Failure::Broken(broken))) => Err(broken.into()),
        }
    }

    fn numbered<C>(&self, allowed: Vec<Allowed<C>>) -> Vec<(Allowed<C>, CommandId)> {
        let mut chance = self.chance.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        allowed.into_iter().map(|one| (one, CommandId::new(chance.number()))).collect()
    }
}

/// The first colleague in this role, as the guard knows them.
pub fn worker(staff: &[AppointStaff], role: Role) -> Worker {
    let found = staff.iter().find(|one| one.position.roles.contains(&role)).expect("somebody is in every role");
    let AppointStaff { worker, position } = found.clone();
    Worker { id: worker, roles: position.roles, workplace: position.workplace, active: true }
}
