//! A no changes nothing: every page of every role is the same, to the byte, whether somebody was never asked or said no.

use std::collections::BTreeMap;

use axum::body::to_bytes;
use domain::command::Command;
use domain::conference::{AnswerConsent, AskedHow, AskedIn, Point, PointKind, PreparePoint};
use domain::id::{PartnerId, PointId, WorkerId};
use domain::personal::Personal;
use domain::staff::{Role, Workplace};
use permission::Worker;

use super::house::{World, appoint, cookie};
use super::routes;
use crate::chance;

/// Pages that follow what happens, and so never answer twice alike.
const RUNNING: [&str; 2] = ["/live", "/feed/"];

/// A page, by who asked for it and its path.
type Pages = BTreeMap<(Role, String), String>;

#[tokio::test]
async fn a_no_shows_on_no_page_and_changes_no_bed_no_order_and_no_plan() {
    let world = World::new().await;
    let cookies = cookies(&world).await;
    let (partner, point) = prepared(&world).await;
    // Whoever looks for the first time is written down; the second time nothing is.
    all(&world, &cookies).await;
    let before = all(&world, &cookies).await;
    assert!(before.len() > 100, "too few pages: {}", before.len());
    say(&world, partner, vec![], vec![point]).await;
    let refused = all(&world, &cookies).await;
    assert_eq!(differ(&before, &refused, &["/consent"]), Vec::<String>::new());
    say(&world, partner, vec![point], vec![]).await;
    let given = all(&world, &cookies).await;
    // A yes shows where the meeting is prepared, and in the history of the plan; nowhere else.
    let told = ["/conference/", "/timeline", "/plan/{person}"];
    assert_eq!(differ(&refused, &given, &told), Vec::<String>::new());
    assert!(differ(&refused, &given, &[]).iter().any(|page| page.contains("/conference/case/{item}")), "a yes is seen");
}

/// Everybody's session.
async fn cookies(world: &World) -> Vec<(Role, String)> {
    let house = &world.test.house;
    let mut cookies = vec![];
    for role in Role::ALL {
        let worker = appoint(house, &[role], Workplace::House).await;
        cookies.push((role, cookie(house, worker).await));
    }
    cookies
}

/// A point that nobody was asked about, beside the one in the case already.
async fn prepared(world: &World) -> (PartnerId, PointId) {
    let (person, item, id) = (world.ours.person, world.ours.item, PointId::new(chance::number()));
    let point = Point { id, kind: PointKind::Papers, words: Personal::new("een paspoort") };
    done(world, PreparePoint { person, item, point }).await;
    let levels = world.test.house.archive.levels().await.expect("the levels");
    let level = levels.into_iter().find(|level| level.id == world.ours.level).expect("the level");
    (level.seats.first().expect("a seat").partner, id)
}

async fn say(world: &World, partner: PartnerId, yes: Vec<PointId>, no: Vec<PointId>) {
    let (person, item) = (world.ours.person, world.ours.item);
    let asked = AskedIn { language: "ti".into(), how: AskedHow::Aloud };
    done(world, AnswerConsent { person, item, partner, yes, no, asked }).await;
}

async fn done<C: Command>(world: &World, command: C) {
    let house = &world.test.house;
    let guide = Worker { id: WorkerId::new(6), roles: vec![Role::Guide], workplace: Workplace::House, active: true };
    let allowed = house.guard.allow(&guide, command).expect("a guide may");
    house.archive.execute(allowed, chance::command(), &house.now()).await.expect("it is done");
}

/// Every page as each role sees it.
async fn all(world: &World, cookies: &[(Role, String)]) -> Pages {
    let mut pages = Pages::new();
    for route in routes::all().into_iter().filter(|route| route.method == "GET") {
        if RUNNING.iter().any(|path| route.path.contains(path)) {
            continue;
        }
        for (role, cookie) in cookies {
            let answer = world.ask(&world.ours, &route, cookie, String::new()).await;
            let body = to_bytes(answer.into_body(), usize::MAX).await.expect("a page");
            pages.insert((*role, route.path.clone()), without_numbers(&String::from_utf8_lossy(&body)));
        }
    }
    pages
}

/// The page without the numbers that are made anew each time it is drawn, and without the head of the log: that moves with
/// everything that anybody does anywhere, and tells nothing of what it was.
pub(crate) fn without_numbers(page: &str) -> String {
    let anew = ["command", "request", "worker", "proposal", "sealed"].map(|name| format!("name=\"{name}\" value=\""));
    let page = anew.iter().fold(page.to_owned(), |page, field| without(&page, field, "\""));
    // What a device is asked is asked once; and the secret of a telephone is of that telephone.
    let page = without(&without(&page, "data-options=\"", "\""), "<svg class=\"squares\"", "</code>");
    // Where many forms are one, each number bears the name of its request.
    let many = ["command-", "overruling-"].map(|name| format!("name=\"{name}"));
    let page = many.iter().fold(page, |page, field| without(&page, field, "\">"));
    without(&page, "<footer class=\"frame\">", "</footer>")
}

/// The text without what stands between these two.
fn without(text: &str, begin: &str, end: &str) -> String {
    let mut parts = text.split(begin);
    let mut rest = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        rest.push_str(begin);
        rest.push_str(part.split_once(end).map_or(part, |(_, after)| after));
    }
    rest
}

/// The pages that are not the same, but for those with one of these in their path.
fn differ(one: &Pages, other: &Pages, but_for: &[&str]) -> Vec<String> {
    let same = |(page, body): &(&(Role, String), &String)| other.get(*page) == Some(*body);
    let meant = |path: &str| but_for.iter().any(|part| path.contains(part));
    let changed = one.iter().filter(|entry| !same(entry)).map(|((role, path), _)| (role, path));
    changed.filter(|(_, path)| !meant(path)).map(|(role, path)| format!("{} {path}", role.name())).collect()
}
