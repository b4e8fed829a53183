//! What is written in a strand of guidance, looked for in every page by every role of every organisation.

use std::sync::Arc;

use axum::http::StatusCode;
use domain::id::{MilestoneId, NoteId, OrganisationId, PersonId, ProcedureId, StepId, WorkerId};
use domain::personal::Personal;
use domain::plan::{Owner, PlanStep, Planned, Strand, WriteNote};
use domain::procedure::{NoteMilestone, OpenProcedure, Watchers};
use domain::staff::{NameOrganisation, PlaceStaff, Role, Workplace};
use permission::Worker;

use super::house::{Things, World, appoint, cookie, done, form};
use super::routes::{self, Route};
use crate::chance;
use crate::house::House;

const OWN: OrganisationId = OrganisationId::new(71);
const OTHER: OrganisationId = OrganisationId::new(72);
/// Who reads: of the organisation that wrote, of another, and of none.
const WHERE: [Option<OrganisationId>; 3] = [Some(OWN), Some(OTHER), None];

#[tokio::test]
async fn no_page_shows_a_strand_to_another_strand_or_organisation() {
    let world = World::new().await;
    let things = written(&world).await;
    let mut found = Vec::new();
    for role in Role::ALL {
        for organisation in WHERE {
            let reader = cookie(&world.test.house, placed(&world.test.house, role, organisation).await).await;
            for route in routes::all().into_iter().filter(|route| route.method == "GET") {
                // Streams go on for ever, and tell only that something changed.
                if route.path.ends_with("/live") {
                    continue;
                }
                let answer = world.ask(&things, &route, &reader, "").await;
                let body = axum::body::to_bytes(answer.into_body(), usize::MAX).await.expect("a body");
                let text = String::from_utf8_lossy(&body).into_owned();
                for strand in Strand::ALL.into_iter().filter(|strand| text.contains(&secret(*strand))) {
                    assert!(
                        reads(role, organisation, strand),
                        "{role:?} of {organisation:?} reads {strand:?} at {route:?}"
                    );
                    found.push((role, strand));
                }
            }
        }
    }
    // Where nothing is found by those who may read it, nothing was looked for.
    for strand in Strand::ALL {
        assert!(found.contains(&(strand.role(), strand)), "{strand:?} is found by nobody");
    }
}

#[tokio::test]
async fn no_search_and_no_form_that_comes_back_shows_a_strand_to_another_strand_or_organisation() {
    let world = World::new().await;
    let things = written(&world).await;
    let person = things.person;
    let mut found = Vec::new();
    for role in Role::ALL {
        for organisation in WHERE {
            let reader = cookie(&world.test.house, placed(&world.test.house, role, organisation).await).await;
            // Sent without what it needs, each comes back with its page; the search looks in one plan and among one's own.
            for (path, form) in [
                ("/demostad/caseload/search".to_owned(), format!("words=zwaluw&person={person}")),
                ("/demostad/caseload/search".to_owned(), "words=zwaluw&person=".to_owned()),
                (format!("/demostad/plan/{person}/step"), "strand=&what=".to_owned()),
                (format!("/demostad/plan/{person}/note"), "note-strand=&note=".to_owned()),
                (format!("/demostad/plan/{person}/review"), "wants=".to_owned()),
                (format!("/demostad/plan/{person}/steps"), "list=".to_owned()),
                (format!("/demostad/plan/{person}/route/aim"), "aim=".to_owned()),
            ] {
                let form = format!("command={}&{form}", chance::command());
                let route = Route { path: path.clone(), method: "POST".to_owned() };
                let answer = world.ask(&things, &route, &reader, form).await;
                let body = axum::body::to_bytes(answer.into_body(), usize::MAX).await.expect("a body");
                let text = String::from_utf8_lossy(&body).into_owned();
                for strand in
                    Strand::ALL.into_iter().filter(|strand| text.contains(&format!("geheim-{}-", strand.name())))
                {
                    assert!(
                        reads(role, organisation, strand),
                        "{role:?} of {organisation:?} reads {strand:?} at {path}"
                    );
                    found.push((role, strand));
                }
            }
        }
    }
    for strand in Strand::ALL {
        assert!(found.contains(&(strand.role(), strand)), "{strand:?} is found by nobody");
    }
}

#[tokio::test]
async fn no_deed_on_what_another_organisation_wrote_does_or_says_anything() {
    let world = World::new().await;
    let things = written(&world).await;
    for role in [Role::LegalGuide, Role::MedicalGuide] {
        let other = cookie(&world.test.house, placed(&world.test.house, role, Some(OTHER)).await).await;
        let before = world.position().await;
        for route in routes::all().into_iter().filter(|route| route.method == "POST") {
            if !["{procedure}", "{term}", "{step}"].iter().any(|name| route.path.contains(name)) {
                continue;
            }
            let answer = world.ask(&things, &route, &other, form(&things)).await;
            assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{role:?} {route:?}");
        }
        assert_eq!(world.position().await, before, "{role:?} wrote something");
    }
}

/// Whether somebody may find the words of a strand: its own role, and where a profession keeps them its organisation.
fn reads(role: Role, organisation: Option<OrganisationId>, strand: Strand) -> bool {
    match strand {
        Strand::Legal | Strand::Medical => role == strand.role() && organisation == Some(OWN),
        Strand::Social | Strand::Learning | Strand::Practical => {
            [Role::Guide, Role::LegalGuide, Role::MedicalGuide].contains(&role)
        }
    }
}

/// Words that stand in one strand and nowhere else.
fn secret(strand: Strand) -> String {
    format!("geheim-{}-zwaluw", strand.name())
}

/// Something in every strand of one person, each by a guide of the same organisation, and a procedure.
async fn written(world: &World) -> Things {
    let (house, person) = (&world.test.house, world.ours.person);
    for (organisation, name) in [(OWN, "Steunpunt Demo"), (OTHER, "Hulppost Demo")] {
        done(house, NameOrganisation { organisation, name: name.into() }).await;
    }
    let mut things = world.ours;
    for strand in Strand::ALL {
        let writer = placed(house, strand.role(), Some(OWN)).await;
        let step = StepId::new(chance::number());
        let what = Personal::new(&secret(strand));
        let planned = Planned { what, owner: Owner::Person, due: None, meeting: None, every_weeks: None };
        by(house, writer, strand.role(), PlanStep { person, step, strand, planned }).await;
        let (note, words) = (NoteId::new(chance::number()), Personal::new(&secret(strand)));
        by(house, writer, strand.role(), WriteNote { person, note, strand, by: writer, words }).await;
        if strand == Strand::Legal {
            things.procedure = procedure(house, person, writer).await;
        }
        if strand.class().is_professional() {
            things.step = step;
        }
    }
    things
}

/// A procedure whose words are those of the legal strand, with the term that a refusal starts.
async fn procedure(house: &Arc<House>, person: PersonId, writer: WorkerId) -> ProcedureId {
    let procedure = ProcedureId::new(chance::number());
    let words = || Personal::new(&secret(Strand::Legal));
    let open = OpenProcedure { person, procedure, kind: "regular".into(), lawyer: words(), words: words() };
    by(house, writer, Role::LegalGuide, open).await;
    let note = NoteMilestone {
        person,
        procedure,
        milestone: MilestoneId::new(chance::number()),
        what: "heard".into(),
        decides: false,
        on: house.now().wall.date(),
        words: words(),
        starts: vec![],
        watchers: Watchers { watcher: writer, second: None },
    };
    by(house, writer, Role::LegalGuide, note).await;
    procedure
}

async fn placed(house: &Arc<House>, role: Role, organisation: Option<OrganisationId>) -> WorkerId {
    let worker = appoint(house, &[role], Workplace::House).await;
    if let Some(organisation) = organisation {
        done(house, PlaceStaff { worker, organisation }).await;
    }
    worker
}

async fn by<C: domain::command::Command>(house: &Arc<House>, id: WorkerId, role: Role, command: C) {
    let writer = Worker { id, roles: vec![role], workplace: Workplace::House, active: true };
    let allowed = house.guard.allow(&writer, command).expect("they may");
    house.archive.execute(allowed, chance::command(), &house.now()).await.expect("it is done");
}
