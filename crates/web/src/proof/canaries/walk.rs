//! Goes from page to page, remembers which were passed, and keeps all that pages answer beside their bodies.

use std::collections::BTreeSet;
use std::time::Duration;

use axum::body::{Body, BodyDataStream};
use axum::http::Request;
use axum::http::header::{CONTENT_TYPE, COOKIE};
use domain::staff::Role;
use futures_util::StreamExt;

use super::canary::WORDS;
use crate::proof::routes;
use crate::testing::{Got, TestHouse};

/// Pages that are not passed by name: looks, which know nobody.
const ELSEWHERE: [&str; 1] = ["/asset/{*name}"];

/// A walk through a house.
pub struct Walk<'h> {
    pub house: &'h TestHouse,
    /// Headers, titles and what live pages are told.
    pub outside: String,
    /// How many bodies named somebody.
    pub named: usize,
    seen: BTreeSet<String>,
    live: BodyDataStream,
}

impl<'h> Walk<'h> {
    /// Begins, with a page that listens to what happens.
    pub async fn new(house: &'h TestHouse) -> Walk<'h> {
        let request = Request::get("/demostad/live").header(COOKIE, house.cookie(Role::Coordinator));
        let live = house.answer(request.body(Body::empty()).expect("a request")).await;
        let seen = BTreeSet::from(["/demostad/live".to_owned()]);
        let outside = format!("{:?}\n", live.headers());
        Walk { house, outside, named: 0, seen, live: live.into_body().into_data_stream() }
    }

    /// Opens a page that must be there.
    pub async fn get(&mut self, role: Role, path: &str) -> Got {
        let got = self.house.get(role, path).await;
        self.passes(&format!("/demostad/{path}"), got)
    }

    /// Opens a page outside the house, or inside without being anybody.
    pub async fn get_as_nobody(&mut self, address: &str) -> Got {
        let got = self.house.send(Request::get(address).body(Body::empty()).expect("a request")).await;
        self.passes(address, got)
    }

    /// Opens one of somebody's own pages, with the cookie of their entrance.
    pub async fn get_own(&mut self, cookie: &str, path: &str) -> Got {
        let request = Request::get(format!("/demostad/{path}")).header(COOKIE, cookie);
        let got = self.house.send(request.body(Body::empty()).expect("a request")).await;
        self.passes(&format!("/demostad/{path}"), got)
    }

    /// Sends a form of somebody's own pages.
    pub async fn post_own(&mut self, cookie: &str, path: &str, form: &[(&str, &str)]) -> Got {
        let body = serde_html_form::to_string(form).expect("a form");
        let request = Request::post(format!("/demostad/{path}")).header(COOKIE, cookie);
        let request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        let got = self.house.send(request.body(Body::from(body)).expect("a request")).await;
        self.take(path, got)
    }

    /// Sends a form that its page must understand.
    pub async fn post(&mut self, role: Role, path: &str, form: &[(&str, &str)]) -> Got {
        let got = self.house.post(role, path, form).await;
        self.take(path, got)
    }

    fn passes(&mut self, address: &str, got: Got) -> Got {
        self.seen.insert(address.split('?').next().unwrap_or_default().to_owned());
        self.take(address, got)
    }

    /// What came, which must be an answer to what was asked.
    pub fn take(&mut self, address: &str, got: Got) -> Got {
        let answers =
            got.status.is_success() || got.status.is_redirection() || [409, 422].contains(&got.status.as_u16());
        assert!(answers, "{address}: {} {}", got.status, got.text());
        self.hear(&got);
        got
    }

    /// Keeps what a page answered beside its body, whatever it was.
    pub fn hear(&mut self, got: &Got) {
        let text = got.text();
        let title = text.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
        self.outside += &format!("{:?}\n{}\n", got.headers, title.map_or("", |(title, _)| title));
        self.named += usize::from(text.contains(WORDS[0]));
    }

    /// What a page that listens was told since it was last asked.
    pub async fn listen(&mut self) {
        let told = tokio::time::timeout(Duration::from_secs(5), self.live.next()).await;
        let told = told.expect("something happened").expect("it goes on").expect("words");
        self.outside += &String::from_utf8_lossy(&told);
    }

    /// Pages of the program that were not passed.
    pub fn not_seen(&self) -> Vec<String> {
        let passed = |path: &str| self.seen.iter().any(|seen| fits(seen, path));
        let pages = routes::all().into_iter().filter(|route| route.method == "GET").map(|route| route.path);
        pages.filter(|path| !ELSEWHERE.contains(&path.as_str()) && !passed(path)).collect()
    }
}

/// Whether an address is one of this route.
fn fits(address: &str, route: &str) -> bool {
    let (address, route): (Vec<&str>, Vec<&str>) = (address.split('/').collect(), route.split('/').collect());
    let part = |(part, pattern): (&&str, &&str)| part == pattern || (pattern.starts_with('{') && !part.is_empty());
    address.len() == route.len() && address.iter().zip(&route).all(part)
}

#[test]
fn an_address_is_that_of_its_own_route_only() {
    assert!(fits("/demostad/bed/0abc", "/demostad/bed/{bed}"));
    assert!(!fits("/demostad/bed/0abc/leave", "/demostad/bed/{bed}"));
    assert!(!fits("/demostad/bed", "/demostad/bed/{bed}"));
}
