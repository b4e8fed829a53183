//! What a professional strand holds is continued by the organisation that began it, and by no other, whoever asks and by
//! whatever road: the archive itself says that it is not there.

use domain::command::Command;
use domain::id::{CommandId, OrganisationId, PersonId, StepId, WorkerId};
use domain::personal::Personal;
use domain::plan::{FinishStep, Outcome, Owner, PlanStep, Planned, Strand};
use domain::staff::{AppointStaff, NameOrganisation, PlaceStaff, Position, Role, Workplace};
use permission::{Guard, Worker};
use store::{Archive, Failure};
use testkit::{House, both_engines, monday_evening};

use crate::town::{ask, fresh, registering};

#[tokio::test]
async fn a_step_of_a_professional_strand_is_finished_by_its_own_organisation_only() {
    both_engines(async |house: House| {
        let archive = &house.archive;
        let (person, step) = (PersonId::new(fresh()), StepId::new(fresh()));
        ask(archive, registering(person, "Testa")).await;
        let (one, other) = (OrganisationId::new(fresh()), OrganisationId::new(fresh()));
        let [begins, colleague] = [lawyer(archive, one, "Een").await, lawyer(archive, one, "Een").await];
        let stranger = lawyer(archive, other, "Ander").await;
        let what = Personal::new("naar de advocaat");
        let planned = Planned { what, owner: Owner::Person, due: None, meeting: None, every_weeks: None };
        let strand = Strand::Legal;
        does(archive, &begins, PlanStep { person, step, strand, planned }).await.unwrap();
        let on = monday_evening().wall.date();
        let finish = || FinishStep {
            person,
            step,
            strand,
            on,
            outcome: Outcome::Done,
            words: Personal::default(),
            next: StepId::new(fresh()),
        };
        let refused = does(archive, &stranger, finish()).await.unwrap_err();
        assert!(matches!(refused, Failure::NotThere), "{refused:?}");
        does(archive, &colleague, finish()).await.unwrap();
    })
    .await;
}

/// A legal guide of this organisation.
async fn lawyer(archive: &Archive, organisation: OrganisationId, name: &str) -> Worker {
    let worker = WorkerId::new(fresh());
    let roles = vec![Role::LegalGuide];
    let position = Position {
        name: Personal::new(&format!("Demo {}", worker.number())),
        roles: roles.clone(),
        workplace: Workplace::House,
    };
    ask(archive, AppointStaff { worker, position }).await;
    // The second colleague of an organisation finds it named.
    let named = NameOrganisation { organisation, name: format!("Stichting {name}") };
    let _ = crate::town::try_do(archive, named, &monday_evening()).await;
    ask(archive, PlaceStaff { worker, organisation }).await;
    Worker { id: worker, roles, workplace: Workplace::House, active: true }
}

async fn does<C: Command>(archive: &Archive, worker: &Worker, command: C) -> Result<store::Done, Failure<C::Refusal>> {
    let allowed = Guard::new().allow(worker, command).unwrap();
    archive.execute(allowed, CommandId::new(fresh()), &monday_evening()).await
}
