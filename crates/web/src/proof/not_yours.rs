//! What is not yours looks like what is not there; other sites can do nothing; looking writes only looks.

use axum::http::StatusCode;
use domain::command::Place;
use domain::event::Class;
use domain::staff::{Role, Workplace};
use permission::Purpose;

use super::house::{THINGS, Things, World, appoint, cookie, form, of, request};
use super::routes;
use super::who_sees_what::nothing;
use crate::testing::Got;

#[tokio::test]
async fn a_number_of_the_house_next_door_is_like_a_number_of_nothing() {
    let world = World::new().await;
    for cookie in everybody(&world).await {
        for route in routes::all().into_iter().filter(|route| names_a_thing(&route.path)) {
            let mut answers = Vec::new();
            for things in [world.theirs, nothing()] {
                let sent = request(&things, &route, &cookie).body(form(&things).into()).expect("a request");
                answers.push(without_numbers(&world.test.send(sent).await, &things));
            }
            assert_eq!(answers[0], answers[1], "{route:?} knows what lies next door");
            assert_ne!(answers[0].0, StatusCode::OK, "{route:?} shows what is not there");
        }
    }
}

#[tokio::test]
async fn another_site_can_make_nobody_do_anything() {
    let world = World::new().await;
    let cookies = everybody(&world).await;
    let before = world.position().await;
    for route in routes::all().into_iter().filter(|route| route.method != "GET") {
        for cookie in &cookies {
            for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://other.example")] {
                let sent = request(&world.ours, &route, cookie).header(name, value).header("host", "huis.example");
                let got = world.test.send(sent.body(form(&world.ours).into()).expect("a request")).await;
                assert_eq!(got.status, StatusCode::FORBIDDEN, "{route:?} with {name}: {value}");
            }
        }
    }
    assert_eq!(world.position().await, before);
}

#[tokio::test]
async fn looking_writes_down_that_somebody_looked_and_nothing_else() {
    let world = World::new().await;
    for cookie in everybody(&world).await {
        for route in routes::all().into_iter().filter(|route| route.method == "GET") {
            for method in ["GET", "HEAD"] {
                let (before, looks) = (world.position().await, looks(&world).await);
                let route = routes::Route { method: method.into(), ..route.clone() };
                world.ask(&world.ours, &route, &cookie, "").await;
                let (written, looked) = (world.position().await - before, self::looks(&world).await - looks);
                assert_eq!(written, looked, "{route:?} wrote something else than a look");
            }
        }
    }
}

/// How often anybody looked at the one person whom everybody can look at.
async fn looks(world: &World) -> u64 {
    let house = &world.test.house;
    let coordinator = world.test.worker(Role::Coordinator);
    let sight = house.guard.sight(&coordinator, Purpose::PersonAsks, &[Class::Reads], Place::House).expect("they may");
    house.archive.reads(&sight, world.ours.person).await.expect("the looks").len() as u64
}

/// A cookie for each role.
async fn everybody(world: &World) -> Vec<String> {
    let mut cookies = Vec::new();
    for role in Role::ALL {
        let worker = appoint(&world.test.house, &[role], Workplace::House).await;
        cookies.push(cookie(&world.test.house, worker).await);
    }
    cookies
}

fn names_a_thing(path: &str) -> bool {
    THINGS.iter().any(|name| path.contains(&format!("{{{name}}}")))
}

/// An answer without the numbers that were in the question.
fn without_numbers(got: &Got, things: &Things) -> (StatusCode, String, String) {
    let mut texts = (got.text(), format!("{:?}", got.headers));
    for name in THINGS {
        let number = of(name, things);
        texts = (texts.0.replace(&number, "…"), texts.1.replace(&number, "…"));
    }
    (got.status, texts.0, texts.1)
}
