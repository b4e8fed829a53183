//! Something that is to be done in somebody's plan, for addresses that name it.

use std::sync::Arc;

use domain::id::{PersonId, StepId, WorkerId};
use domain::personal::Personal;
use domain::plan::{Owner, PlanStep, Planned, Strand};
use domain::staff::{Role, Workplace};
use permission::Worker;

use crate::chance;
use crate::house::House;

/// A new one about this person.
pub async fn fresh(house: &Arc<House>, person: PersonId) -> StepId {
    let step = StepId::new(chance::number());
    let what = Personal::new("bellen");
    let planned = Planned { what, owner: Owner::Person, due: None, meeting: None, every_weeks: None };
    // Whoever administers reads no content, and so writes none.
    let (roles, workplace) = (vec![Role::Guide], Workplace::House);
    let guide = Worker { id: WorkerId::new(6), roles, workplace, active: true };
    let command = PlanStep { person, step, strand: Strand::Social, planned };
    let allowed = house.guard.allow(&guide, command).expect("a guide may");
    house.archive.execute(allowed, chance::command(), &house.now()).await.expect("it is done");
    step
}
