//! A procedure with a term that runs in it, for addresses that name one.

use std::sync::Arc;

use domain::id::{MilestoneId, PersonId, ProcedureId, TermId, WorkerId};
use domain::personal::Personal;
use domain::procedure::{Basis, NoteMilestone, OpenProcedure, RunsFor, Starting, Watchers};
use domain::staff::{Role, Workplace};

use super::house::{appoint, done_by};
use crate::chance;
use crate::house::House;

/// Who does it.
const FIRST: WorkerId = WorkerId::new(6);

/// New ones about this person.
pub async fn fresh(house: &Arc<House>, person: PersonId) -> (ProcedureId, TermId) {
    let (procedure, term) = (ProcedureId::new(chance::number()), TermId::new(chance::number()));
    let watcher = appoint(house, &[Role::LegalGuide], Workplace::House).await;
    let (lawyer, words) = (Personal::default(), Personal::default());
    done_by(house, FIRST, OpenProcedure { person, procedure, kind: "regular".into(), lawyer, words }).await;
    let today = house.now().wall.date();
    let reckoned = term::shipped().expect("terms").reckon("vw-69:1", today).expect("it can be counted");
    let basis = Basis { rule: reckoned.term.basis(), confirmed: reckoned.confirmed };
    let last_day = reckoned.last_day;
    let starts = Starting { term, rule: "vw-69:1".into(), runs_for: RunsFor::Person, from: today, last_day, basis };
    let note = NoteMilestone {
        person,
        procedure,
        milestone: MilestoneId::new(procedure.number()),
        what: "refused".into(),
        decides: true,
        on: today,
        words: Personal::default(),
        starts: vec![starts],
        watchers: Watchers { watcher, second: None },
    };
    done_by(house, FIRST, note).await;
    (procedure, term)
}
