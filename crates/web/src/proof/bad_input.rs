//! Nonsense in every form: never an accident, and nothing is written.

use axum::body::Body;
use axum::http::Request;
use axum::http::header::{CONTENT_TYPE, COOKIE};
use domain::staff::{Role, Workplace};

use super::house::{THINGS, World, address, appoint, cookie, form, of};
use super::routes::{self, Route};
use crate::chance;

const FORM: &str = "application/x-www-form-urlencoded";
const FILE: &str = "multipart/form-data; boundary=grens";

#[tokio::test]
async fn nonsense_in_a_form_writes_nothing_and_breaks_nothing() {
    let world = World::new().await;
    let cookies = those_who_write(&world).await;
    look_everywhere(&world, &cookies).await;
    let before = world.position().await;
    for route in writing() {
        for (kind, body) in nonsense() {
            for cookie in &cookies {
                let status = send(&world, &route, cookie, kind, body.clone()).await;
                assert!(status < 500, "{route:?} answers {status} to {kind} with {:.60}", shown(&body));
            }
        }
        assert_eq!(world.position().await, before, "{route:?} wrote nonsense down");
    }
    must_be_whole(&world).await;
}

#[tokio::test]
async fn fields_that_come_twice_in_any_order_or_name_other_things_break_nothing() {
    let world = World::new().await;
    let cookies = those_who_write(&world).await;
    for route in writing() {
        for body in crooked(&world) {
            for cookie in &cookies {
                let status = send(&world, &route, cookie, FORM, body.clone().into_bytes()).await;
                assert!(status < 500, "{route:?} answers {status} to {body:.60}");
            }
        }
    }
    must_be_whole(&world).await;
}

#[tokio::test]
async fn nonsense_in_an_address_is_a_page_that_is_not_there() {
    let world = World::new().await;
    let cookies = those_who_write(&world).await;
    let long = "a".repeat(8_000);
    for route in routes::all().into_iter().filter(|route| route.path.contains('{')) {
        for word in ["0", "%00", "%ff%fe", "..%2f..%2fetc", "%F0%9F%9B%8F", "-1", "' OR 1=1 --", long.as_str()] {
            let path = filled_with(&route.path, &word.replace(' ', "%20"));
            for cookie in &cookies {
                let request = Request::builder().method(route.method.as_str()).uri(&path).header(COOKIE, cookie);
                let request =
                    request.header(CONTENT_TYPE, FORM).body(Body::from(form(&world.ours))).expect("a request");
                let status = world.test.answer(request).await.status();
                assert!(!status.is_server_error() && status != 200, "{route:?} answers {status} to {word:.40}");
            }
        }
    }
    must_be_whole(&world).await;
}

/// A form that comes back shows whom it is about, and looking is written down once in a while:
/// after this everybody has looked.
async fn look_everywhere(world: &World, cookies: &[String]) {
    for route in routes::all().into_iter().filter(|route| route.method == "GET") {
        for cookie in cookies {
            let request = Request::builder().uri(address(&route.path, &world.ours)).header(COOKIE, cookie);
            world.test.answer(request.body(Body::empty()).expect("a request")).await;
        }
    }
}

/// The path with the same word for everything in it.
fn filled_with(path: &str, word: &str) -> String {
    let fill = |part: &str| match part.split_once('}') {
        Some((_, rest)) if part.starts_with('{') => format!("{word}{rest}"),
        Some(_) | None => part.to_owned(),
    };
    path.split('/').map(fill).collect::<Vec<_>>().join("/")
}

async fn must_be_whole(world: &World) {
    let archive = &world.test.house.archive;
    let verified = archive.verify(None).await.expect("the chain can be walked");
    assert!(verified.is_whole(), "{verified:?}");
    assert!(archive.rebuild_check().await.expect("the shelves can be drawn").is_same());
}

/// Between them they may do everything.
async fn those_who_write(world: &World) -> Vec<String> {
    let mut cookies = Vec::new();
    for roles in [&[Role::Coordinator, Role::Desk, Role::Guide, Role::Night][..], &[Role::Administrator]] {
        let worker = appoint(&world.test.house, roles, Workplace::House).await;
        cookies.push(cookie(&world.test.house, worker).await);
    }
    cookies
}

/// Routes that write. Signing out takes the session of the next ones away, and reads no form.
fn writing() -> impl Iterator<Item = Route> {
    routes::all().into_iter().filter(|route| route.method != "GET" && !route.path.ends_with("sign-out"))
}

async fn send(world: &World, route: &Route, cookie: &str, kind: &str, body: Vec<u8>) -> u16 {
    let request = Request::builder().method(route.method.as_str()).uri(address(&route.path, &world.ours));
    let request = request.header(COOKIE, cookie).header(CONTENT_TYPE, kind);
    world.test.answer(request.body(Body::from(body)).expect("a request")).await.status().as_u16()
}

/// Bodies that no page of ours sends, each with what it says it is.
fn nonsense() -> Vec<(&'static str, Vec<u8>)> {
    let chance: Vec<u8> = (0..64).flat_map(|_| chance::number().to_be_bytes()).collect();
    let many = (0..10_000).map(|field| format!("field{field}=1")).collect::<Vec<_>>().join("&");
    let open =
        b"--grens\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\nPK\x03\x04".to_vec();
    vec![
        (FORM, Vec::new()),
        (FORM, chance.clone()),
        (FORM, b"command=nonsense".to_vec()),
        (FORM, b"command=%00%00&location=%ff%fe&place=%F0%28%8C%28".to_vec()),
        (FORM, b"command=\0&place=..&person=.&until=9999-99-99".to_vec()),
        (FORM, b"%=%&%zz=%&==&&".to_vec()),
        (FORM, many.into_bytes()),
        (FORM, [b"command=".to_vec(), vec![b'a'; 1024 * 1024 + 1]].concat()),
        ("application/json", b"{\"command\":[[[[".to_vec()),
        ("text/plain", chance.clone()),
        ("", b"command=1".to_vec()),
        (FILE, Vec::new()),
        (FILE, chance),
        (FILE, open),
        ("multipart/form-data", b"--grens--".to_vec()),
    ]
}

/// Forms with the right fields in wrong ways.
fn crooked(world: &World) -> Vec<String> {
    let things = &world.ours;
    let straight = form(things);
    let backwards = straight.split('&').rev().collect::<Vec<_>>().join("&");
    let swapped =
        THINGS.iter().fold(form(things), |form, name| form.replace(&of(name, things), &chance::command().to_string()));
    let next_door = form(&world.theirs);
    let repeated = std::iter::repeat_n(straight.clone(), 50).collect::<Vec<_>>().join("&");
    vec![format!("{straight}&{backwards}"), backwards, swapped, next_door, repeated, straight.replace('=', "=%20%00")]
}

fn shown(body: &[u8]) -> String {
    String::from_utf8_lossy(body).into_owned()
}
