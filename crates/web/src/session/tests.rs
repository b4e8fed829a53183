//! Coming in, staying and leaving, over a real archive.

use std::net::{IpAddr, Ipv4Addr};

use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use domain::id::{CommandId, WorkerId};
use domain::moment::{Moment, NightTerms};
use domain::personal::Personal;
use domain::staff::{AppointStaff, ChangeStaff, EndStaff, Position, Role, Workplace};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use permission::{Guard, Worker};
use store::Archive;

use super::{NotIn, Sessions, Token, Typed, Weak};

const ADMINISTRATOR: WorkerId = WorkerId::new(1);
const DESK: WorkerId = WorkerId::new(2);
const HOME: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));
const PASSWORD: &str = "vier gewone woorden";

/// A house with an administrator and a desk worker, and its sessions.
struct House {
    archive: Archive,
    sessions: Sessions,
    _folder: tempfile::TempDir,
}

impl House {
    async fn new() -> House {
        let folder = tempfile::tempdir().expect("a folder");
        let archive = Archive::create(store::Place::folder(folder.path().join("house"))).await.expect("an archive");
        let sessions = Sessions::of(archive.clone(), "demostad", "https://bestendig.example");
        let house = House { archive, sessions, _folder: folder };
        let appoint = |worker, role| AppointStaff { worker, position: position(worker, role) };
        house.done(appoint(ADMINISTRATOR, Role::Administrator)).await;
        house.done(appoint(DESK, Role::Desk)).await;
        house
    }

    async fn done<C: domain::command::Command>(&self, command: C) {
        let administrator =
            Worker { id: ADMINISTRATOR, roles: vec![Role::Administrator], workplace: Workplace::House, active: true };
        let allowed = Guard::new().allow(&administrator, command).expect("an administrator may");
        let id = CommandId::new(u128::from_be_bytes(Token::new().hash().0[..16].try_into().expect("sixteen")));
        self.archive.execute(allowed, id, &minute(0)).await.expect("it is done");
    }

    /// Comes in by a link.
    async fn by_link(&self, shared: bool) -> HeaderMap {
        let link = self.sessions.invite(DESK, &minute(0)).await.expect("a link").text();
        browser(&self.sessions.accept(&link, shared, &minute(0)).await.expect("an answer").expect("the link works"))
    }

    async fn is_in(&self, browser: &HeaderMap, at: i64) -> bool {
        self.sessions.who(browser, &minute(at)).await.expect("an answer").is_some()
    }

    async fn try_password(&self, name: &str, password: &str, at: i64) -> Result<String, NotIn> {
        let typed = Typed { name: name.into(), password: password.into(), code: String::new() };
        self.sessions.sign_in(typed, HOME, false, &minute(at)).await.expect("an answer")
    }
}

#[tokio::test]
async fn a_link_lets_in_once() {
    let house = House::new().await;
    let link = house.sessions.invite(DESK, &minute(0)).await.unwrap().text();
    assert_eq!(house.sessions.invited(&link, &minute(1)).await.unwrap().as_deref(), Some("Demo 2"));
    let cookie = house.sessions.accept(&link, false, &minute(1)).await.unwrap().expect("the first time");
    let me = house.sessions.who(&browser(&cookie), &minute(2)).await.unwrap().expect("signed in");
    assert_eq!((me.worker.id, me.worker.roles.as_slice(), me.name.as_str()), (DESK, [Role::Desk].as_slice(), "Demo 2"));
    assert_eq!(house.sessions.accept(&link, false, &minute(1)).await.unwrap(), None, "the second time");
    assert_eq!(house.sessions.invited(&link, &minute(1)).await.unwrap(), None);
}

#[tokio::test]
async fn of_many_who_use_a_link_at_once_one_gets_in() {
    let house = House::new().await;
    let link = house.sessions.invite(DESK, &minute(0)).await.unwrap().text();
    let now = minute(1);
    let tries = (0..8).map(|_| house.sessions.accept(&link, false, &now));
    let got_in = futures_util::future::join_all(tries).await.into_iter().filter(|answer| matches!(answer, Ok(Some(_))));
    assert_eq!(got_in.count(), 1);
}

#[tokio::test]
async fn a_link_is_worth_nothing_after_a_day_or_after_a_newer_one() {
    let house = House::new().await;
    let old = house.sessions.invite(DESK, &minute(0)).await.unwrap().text();
    let new = house.sessions.invite(DESK, &minute(0)).await.unwrap().text();
    assert_eq!(house.sessions.accept(&old, false, &minute(1)).await.unwrap(), None, "there is a newer one");
    assert_eq!(house.sessions.accept(&new, false, &minute(24 * 60)).await.unwrap(), None, "a day is over");
    assert!(house.sessions.accept(&new, false, &minute(24 * 60 - 1)).await.unwrap().is_some());
}

#[tokio::test]
async fn a_session_ends_by_itself_and_stays_ended() {
    let house = House::new().await;
    let (own, shared) = (house.by_link(false).await, house.by_link(true).await);
    assert!(house.is_in(&own, 29).await);
    assert!(!house.is_in(&shared, 29).await, "on a shared device a quarter of an hour is enough");
    assert!(!house.is_in(&shared, 1).await, "what ended does not come back");
    assert!(house.is_in(&own, 58).await, "a request keeps it alive");
    for at in (87..599).step_by(29) {
        assert!(house.is_in(&own, at).await);
    }
    assert!(!house.is_in(&own, 600).await, "a shift is over");
}

#[tokio::test]
async fn whoever_does_not_work_here_any_more_is_out_at_once() {
    let house = House::new().await;
    let browser = house.by_link(false).await;
    let link = house.sessions.invite(DESK, &minute(0)).await.unwrap().text();
    house.done(EndStaff { worker: DESK, by: ADMINISTRATOR }).await;
    assert!(!house.is_in(&browser, 1).await);
    assert_eq!(house.sessions.accept(&link, false, &minute(1)).await.unwrap(), None);
}

#[tokio::test]
async fn another_role_counts_from_the_next_request() {
    let house = House::new().await;
    let browser = house.by_link(false).await;
    house.done(ChangeStaff { worker: DESK, by: ADMINISTRATOR, position: position(DESK, Role::Night) }).await;
    let me = house.sessions.who(&browser, &minute(1)).await.unwrap().expect("still here");
    assert_eq!(me.worker.roles, [Role::Night]);
}

#[tokio::test]
async fn signing_out_ends_this_session_and_shutting_out_ends_all() {
    let house = House::new().await;
    let (one, two) = (house.by_link(false).await, house.by_link(false).await);
    house.sessions.sign_out(&one).await.unwrap();
    assert!(!house.is_in(&one, 1).await && house.is_in(&two, 1).await);
    house.sessions.shut_out(DESK).await.unwrap();
    assert!(!house.is_in(&two, 1).await);
}

#[tokio::test]
async fn a_session_of_one_house_is_nothing_in_another() {
    let (house, other) = (House::new().await, House::new().await);
    let browser = house.by_link(false).await;
    assert!(house.is_in(&browser, 1).await && !other.is_in(&browser, 1).await);
}

#[tokio::test]
async fn a_password_alone_lets_nobody_in_and_a_new_one_ends_every_older_session() {
    let house = House::new().await;
    let browser_before = house.by_link(false).await;
    let me = house.sessions.who(&browser_before, &minute(1)).await.unwrap().expect("signed in");
    assert_eq!(house.sessions.set_password(&me, "kort".into(), &minute(1)).await.unwrap(), Err(Weak::TooShort));
    let cookie = house.sessions.set_password(&me, PASSWORD.into(), &minute(1)).await.unwrap().expect("strong enough");
    assert!(!house.is_in(&browser_before, 2).await && house.is_in(&browser(&cookie), 2).await);
    assert_eq!(house.try_password(" demo 2 ", PASSWORD, 2).await, Err(NotIn::Wrong), "there is no code");
    assert_eq!(house.try_password("Demo 2", "vier andere woorden", 2).await, Err(NotIn::Wrong));
}

#[tokio::test]
async fn whoever_guesses_waits_and_whether_there_is_such_a_name_is_not_told() {
    for name in ["Demo 1", "Niemand"] {
        let house = House::new().await;
        for _ in 0..3 {
            assert_eq!(house.try_password(name, "geraden", 0).await, Err(NotIn::Wrong));
        }
        assert!(matches!(house.try_password(name, "geraden", 0).await, Err(NotIn::TooSoon(_))));
        assert_eq!(house.try_password(name, "geraden", 60).await, Err(NotIn::Wrong), "never locked out");
    }
}

#[tokio::test]
async fn garbage_lets_nobody_in() {
    let house = House::new().await;
    for sent in ["", "x", &"0".repeat(64), &Token::new().text()] {
        assert_eq!(house.sessions.accept(sent, false, &minute(0)).await.unwrap(), None);
        assert!(!house.is_in(&browser(&format!("__Host-session-demostad={sent}")), 0).await);
    }
    assert_eq!(house.try_password("", "", 0).await, Err(NotIn::Wrong));
}

fn position(worker: WorkerId, role: Role) -> Position {
    Position {
        name: Personal::new(&format!("Demo {}", worker.number())),
        roles: vec![role],
        workplace: Workplace::House,
    }
}

/// What the browser sends after this `Set-Cookie`.
fn browser(set: &str) -> HeaderMap {
    let sent = set.split(';').next().expect("a name and a value");
    [(COOKIE, sent.parse().expect("a header"))].into_iter().collect()
}

/// So many minutes after ten in the evening.
fn minute(minute: i64) -> Moment {
    let begin = Timestamp::from_second(1_795_471_200).expect("an ordinary evening");
    let at = begin + SignedDuration::from_mins(minute);
    Moment { at, wall: at.to_zoned_datetime(TimeZone::UTC).datetime(), terms: NightTerms::default() }
}
