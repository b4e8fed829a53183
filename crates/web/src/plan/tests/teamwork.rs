//! Colleagues who are away or leave: whose people are whose meanwhile, and what goes along.

use domain::staff::{NameOrganisation, PlaceStaff};

use super::*;

#[tokio::test]
async fn whoever_stands_in_sees_the_people_and_the_terms_of_a_colleague_who_is_away() {
    let (mut house, _, path) = house().await;
    let me = house.worker(Role::Guide).id.to_string();
    second_guide(&house).await;
    send(&house, Role::Guide, &format!("{path}/guide"), &[("guide-strand", "social"), ("guide", &SECOND.to_string())])
        .await
        .to();
    assert!(house.get(Role::Guide, "caseload").await.says("U begeleidt nog niemand"));
    let second = SECOND.to_string();
    let leave = [("who", &*second), ("leave-from", "2026-11-23"), ("leave-until", "2026-11-24"), ("stands-in", &*me)];
    let own = send(&house, Role::Guide, "caseload/leave", &leave).await;
    assert_eq!(own.status, StatusCode::NOT_FOUND, "a guide says so of themselves only");
    let reversed =
        [("who", &*second), ("leave-from", "2026-11-25"), ("leave-until", "2026-11-24"), ("stands-in", &*me)];
    let got = send(&house, Role::Coordinator, "caseload/leave", &reversed).await;
    assert!(got.says("De laatste dag ligt op of na de eerste") && got.says("2026-11-25"), "{}", got.text());
    send(&house, Role::Coordinator, "caseload/leave", &leave).await.to();
    let mine = house.get(Role::Guide, "caseload").await;
    assert!(mine.says("Testa") && mine.says("In de plaats van") && mine.says("Demo Tweede"), "{}", mine.text());
    house.days_pass(2).await;
    assert!(house.get(Role::Guide, "caseload").await.says("U begeleidt nog niemand"), "back is back");
}

#[tokio::test]
async fn handing_over_takes_steps_along_and_nothing_goes_to_another_organisation() {
    let (house, _, path) = house().await;
    let legal = house.worker(Role::LegalGuide).id;
    let step =
        [("strand", "legal"), ("what", "advocaat bellen"), ("owner", &*legal.to_string()), ("due", "2026-12-01")];
    send(&house, Role::LegalGuide, &format!("{path}/step"), &step).await.to();
    let position =
        Position { name: Personal::new("Demo Tweede"), roles: vec![Role::LegalGuide], workplace: Workplace::House };
    house.done(Role::Administrator, AppointStaff { worker: SECOND, position }).await;
    let organisation = domain::id::OrganisationId::new(5);
    house.done(Role::Administrator, NameOrganisation { organisation, name: "Hulppost Demo".into() }).await;
    house.done(Role::Administrator, PlaceStaff { worker: SECOND, organisation }).await;
    let (from, to) = (legal.to_string(), SECOND.to_string());
    let form = [("hand-from", &*from), ("hand-to", &*to)];
    let got = send(&house, Role::Coordinator, "caseload/hand-over", &form).await;
    assert!(got.says("van een andere organisatie"), "{}", got.text());
    house.done(Role::Administrator, PlaceStaff { worker: legal, organisation }).await;
    send(&house, Role::Coordinator, "caseload/hand-over", &form).await.to();
    assert_eq!(house.house.archive.open_steps().await.expect("the steps")[0].worker, Some(SECOND));
    assert!(house.get(Role::LegalGuide, &path).await.says("Overgedragen aan: Demo Tweede"));
}

async fn second_guide(house: &TestHouse) {
    let position =
        Position { name: Personal::new("Demo Tweede"), roles: vec![Role::Guide], workplace: Workplace::House };
    house.done(Role::Administrator, AppointStaff { worker: SECOND, position }).await;
}
