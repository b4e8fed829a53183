//! Whoever looked at somebody stands on that person's own page of who looked: every page, opened by everybody who works
//! here, against what the person then reads.

use axum::http::StatusCode;
use domain::person::{CorrectPerson, Name, NameKind};
use domain::personal::Personal;
use domain::staff::{Role, Workplace};

use super::house::{World, appoint, cookie, done};
use super::routes;
use crate::mine;
use crate::session::Code;

/// A name that stands nowhere else: where it is read, somebody looked.
const NAME: &str = "Zwaluwveer";

#[tokio::test]
async fn every_look_of_every_role_stands_on_the_persons_own_page() {
    let world = World::new().await;
    let (house, person) = (&world.test.house, world.ours.person);
    let names = Some(vec![Name { words: Personal::new(NAME), kind: NameKind::Told }]);
    done(house, CorrectPerson { person, names, needs: None, description: None }).await;
    let own = house.guard.own_file(person, vec![]);
    let mut seen = 0;
    for role in Role::ALL {
        let worker = appoint(house, &[role], Workplace::House).await;
        for route in routes::all().into_iter().filter(|route| route.method == "GET" && !route.path.ends_with("/live")) {
            // What is looked at again within minutes is one look.
            world.test.minutes_pass(11);
            let before = house.archive.own_reads(&own).await.expect("the looks").len();
            let cookie = cookie(house, worker).await;
            let answer = world.ask(&world.ours, &route, &cookie, "").await;
            let shown = answer.status() == StatusCode::OK;
            let body = axum::body::to_bytes(answer.into_body(), usize::MAX).await.expect("a body");
            let named = shown && String::from_utf8_lossy(&body).contains(NAME);
            let looks = house.archive.own_reads(&own).await.expect("the looks");
            let noted = looks[before..].iter().any(|look| look.by == worker);
            assert!(noted || !named, "{role:?} read a name at {route:?}, and the person is not told");
            seen += usize::from(named);
        }
    }
    assert!(seen > 20, "hardly anybody was read: {seen}");
    let looks = house.archive.own_reads(&own).await.expect("the looks");
    let code = Code::new();
    house.archive.give_entrance(code.hash(), person, &[], house.now().at).await.expect("a card");
    let cookie = mine::testing::choose(&world.test, &code.text(), "en").await;
    let page = mine::testing::get(&world.test, &cookie, "mine/looked").await.text();
    assert_eq!(page.matches("<time").count(), looks.len(), "the page shows every look once");
    for look in &looks {
        assert!(page.contains(&format!("datetime=\"{}\"", look.at)), "{look:?} is not on the page");
    }
    for role in [Role::Desk, Role::Guide, Role::LegalGuide, Role::MedicalGuide, Role::Coordinator, Role::SecondReader] {
        let words = mine::testing::role_in_english(role);
        assert!(page.contains(&format!("<b>{words}</b>")), "{role:?} looked and is not named as one");
    }
}
