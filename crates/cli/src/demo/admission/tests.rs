//! What the invented houses promise to show of admission, in every city.

use std::collections::BTreeSet;

use domain::admission::{Course, Decision, Stays, Verdict, WaitsFor};
use domain::allowance::Week;
use domain::command::Place;
use domain::event::Class;
use domain::id::{ApplicationId, PersonId};
use domain::moment::Moment;
use domain::staff::{AppointStaff, Role};
use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, date};
use permission::{Guard, Purpose};
use rules::{Facts, RuleSet};
use store::{ApplicationState, Archive, WeighingStage};

use super::Asked;
use crate::demo::cities::{CITIES, City};
use crate::demo::plan::{Plan, Step};
use crate::demo::tell::worker;
use crate::demo::tests::told;

const SEED: u64 = 7;
/// The day on which the tests tell everything; staff and stories do not hang on the hour.
const BEGUN: DateTime = date(2026, 11, 23).at(12, 40, 0, 0);
const HOURS: [i8; 5] = [12, 0, 19, 3, 22];

#[tokio::test(flavor = "multi_thread")]
async fn every_city_shows_a_queue_and_every_state() {
    for (city, hour) in CITIES.iter().zip(HOURS) {
        let (archive, now, _folder) = told(city, SEED, hour).await;
        let all = archive.applications().await.unwrap();
        let larger = larger(city);
        assert!(all.len() >= if larger { 15 } else { 11 }, "{}: {} applied", city.name, all.len());
        let states: Vec<ApplicationState> = all.iter().map(|one| one.state).collect();
        use ApplicationState::{Admitted, InGuidance, Pending, Referred, Refused, Withdrawn};
        for (state, at_least) in [(Pending, 4), (Admitted, 1), (InGuidance, 2), (Referred, 1), (Refused, 2)] {
            let found = states.iter().filter(|one| **one == state).count();
            assert!(found >= at_least, "{}: {found} are {state:?}", city.name);
        }
        assert_eq!(states.contains(&Withdrawn), larger, "{}", city.name);
        let pending = archive.pending_applications().await.unwrap();
        for waits_for in [WaitsFor::Us, WaitsFor::Others] {
            assert!(pending.iter().any(|one| one.waits_for == waits_for), "{}: {waits_for:?}", city.name);
        }
        let asleep = asleep(&archive, &now).await;
        let sleeps: BTreeSet<bool> = pending.iter().map(|one| asleep.contains(&one.person)).collect();
        assert_eq!(sleeps.len(), 2, "{}: some who wait sleep here, others do not", city.name);
        assert!(archive.rebuild_check().await.unwrap().is_same());
        archive.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_weighing_waits_for_a_second_reader_and_one_for_a_first() {
    for (city, hour) in CITIES.iter().zip(HOURS) {
        let (archive, _, _folder) = told(city, SEED, hour).await;
        let staff = Plan::of(city, SEED, BEGUN).staff;
        let open = archive.open_weighings().await.unwrap();
        assert!(open.iter().any(|one| one.stage == WeighingStage::Open), "{}", city.name);
        let proposed: Vec<_> = open.iter().filter(|one| one.stage == WeighingStage::Proposed).collect();
        assert!(!proposed.is_empty(), "{}", city.name);
        let reader = worker(&staff, Role::SecondReader).id;
        assert!(proposed.iter().all(|one| one.proposed_by.is_some_and(|by| by != reader)), "{}", city.name);
        archive.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_refused_still_has_the_bed() {
    for (city, hour) in CITIES.iter().zip(HOURS) {
        let (archive, now, _folder) = told(city, SEED, hour).await;
        let staff = Plan::of(city, SEED, BEGUN).staff;
        let asleep = asleep(&archive, &now).await;
        let all = archive.applications().await.unwrap();
        let refused: Vec<_> = all.iter().filter(|one| one.state == ApplicationState::Refused).collect();
        let (mut objects, mut can_object) = (0, 0);
        for one in refused {
            assert!(asleep.contains(&one.person), "{}: who was refused lost the bed", city.name);
            match stays(&archive, &staff, one.person, one.id, &now).await {
                Some(Stays::ObjectionRuns) => objects += 1,
                Some(Stays::Until(day)) if day > now.wall.date() => can_object += 1,
                other => panic!("{}: {other:?}", city.name),
            }
        }
        assert_eq!((objects, can_object), (1, 1), "{}", city.name);
        assert_eq!(archive.running_objections().await.unwrap().len(), 1, "{}", city.name);
        archive.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_lie_ready_and_came_to_people_in_their_languages() {
    for (city, hour) in CITIES.iter().zip(HOURS) {
        let (archive, _, _folder) = told(city, SEED, hour).await;
        let waiting = archive.undelivered_letters().await.unwrap().len();
        let plan = Plan::of(city, SEED, BEGUN);
        let made: Vec<String> = decisions(&plan).map(|(decision, _)| decision.letter.language.0.clone()).collect();
        assert!(waiting > 0 && waiting < made.len(), "{}: {waiting} of {} wait", city.name, made.len());
        for language in ["ar", "fa", "fr", "ti"] {
            assert!(made.iter().any(|one| one == language), "{}: no letter in {language}", city.name);
        }
        archive.close().await;
    }
}

#[test]
fn every_receipt_can_be_asked_again() {
    for city in &CITIES {
        let plan = Plan::of(city, SEED, BEGUN);
        let rules = super::rules(city);
        for (decision, on) in decisions(&plan) {
            assert_eq!(decision.on, on);
            assert_eq!(rules::replay(&decision.receipt, rules.text()), Ok(decision.receipt.verdict));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clock_has_nothing_to_say_when_the_demo_opens() {
    for (city, hour) in CITIES.iter().zip(HOURS) {
        let (archive, now, _folder) = told(city, SEED, hour).await;
        let rules: RuleSet = super::rules(city);
        for one in archive.pending_applications().await.unwrap() {
            let known: Facts = archive.facts_of(one.person).await.unwrap().iter().collect();
            let says = rules.verdict(&known, now.wall.date());
            assert_eq!(one.advice.unwrap_or(Verdict::CannotBeSaidYet), says, "{}", city.name);
        }
        archive.close().await;
    }
}

fn larger(city: &City) -> bool {
    ["amsterdam", "utrecht", "rotterdam"].contains(&city.slug)
}

/// Everybody who has a bed.
async fn asleep(archive: &Archive, now: &Moment) -> BTreeSet<PersonId> {
    let beds = archive.beds(now).await.unwrap();
    beds.iter().filter_map(|bed| bed.claim.as_ref()).map(|claim| claim.claim.person).collect()
}

/// Why the bed stays theirs.
async fn stays(
    archive: &Archive,
    staff: &[AppointStaff],
    person: PersonId,
    application: ApplicationId,
    now: &Moment,
) -> Option<Stays> {
    let regie = worker(staff, Role::Coordinator);
    let sight = Guard::new().sight(&regie, Purpose::Admission, &[Class::Night, Class::Case], Place::House).unwrap();
    let found: Vec<(PersonId, Course)> = archive.look(&sight, &[person], now).await.unwrap();
    found[0].1.bed_stays(application, now.wall.date())
}

/// What was decided on whether somebody comes in, and on which day it is told.
fn decisions(plan: &Plan) -> impl Iterator<Item = (&Decision, Date)> {
    plan.steps.iter().flat_map(|(ago, step)| {
        let on = BEGUN.saturating_sub(SignedDuration::from_mins(*ago)).date();
        let Step::Admission(asked) = step else { return Vec::new() };
        let decisions: Vec<&Decision> = match asked {
            Asked::Admit(all) => all.iter().map(|one| &one.decision).collect(),
            Asked::Refer(all) => all.iter().map(|one| &one.decision).collect(),
            Asked::Refuse(all) => all.iter().map(|one| &one.decision).collect(),
            Asked::Adopt(_)
            | Asked::Apply(_)
            | Asked::Know(_)
            | Asked::Withdraw(_)
            | Asked::Advise(_)
            | Asked::Wait(_)
            | Asked::Weigh(_)
            | Asked::Propose(_)
            | Asked::Confirm(_)
            | Asked::Warn(_)
            | Asked::Leave(_)
            | Asked::Later(_)
            | Asked::Begin(_)
            | Asked::Deliver(_)
            | Asked::Object(_)
            | Asked::Measure(_)
            | Asked::Guide(..)
            | Asked::Plan(..)
            | Asked::Finish(..)
            | Asked::Note(..)
            | Asked::Review(_)
            | Asked::Procedure(_)
            | Asked::Milestone(_)
            | Asked::Remind(..)
            | Asked::Met(_)
            | Asked::SetAllowance(_)
            | Asked::Pay(_)
            | Asked::Sign(_)
            | Asked::Give(_)
            | Asked::Correct(_) => Vec::new(),
        };
        decisions.into_iter().map(|decision| (decision, on)).collect::<Vec<_>>()
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn this_week_some_are_paid_some_are_not_and_one_was_corrected() {
    for (city, hour) in CITIES.iter().zip(HOURS) {
        let (archive, now, _folder) = told(city, SEED, hour).await;
        let week = Week::of(now.wall.date());
        let rates = archive.agreed_rates().await.unwrap();
        assert!(rates.all().iter().all(|rate| rate.falls_in(week)), "{}", city.name);
        assert!(rates.all().iter().all(|rate| rate.source.contains("Verzonnen")), "{}", city.name);
        let paid = archive.paid_in(week).await.unwrap();
        let counting: BTreeSet<PersonId> = paid.iter().filter(|one| one.counts).map(|one| one.person).collect();
        assert!(counting.len() >= 2 && paid.iter().any(|one| !one.counts), "{}", city.name);
        let here = archive.recipients().await.unwrap().into_iter().filter(|one| one.in_week(week));
        assert!(here.filter(|one| !counting.contains(&one.person)).count() >= 1, "{}: nobody is left", city.name);
        archive.close().await;
    }
}
