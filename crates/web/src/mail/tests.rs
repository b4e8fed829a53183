//! Mail over a real line to a server on this machine: who gets what and when, what goes wrong, and that no letter holds a
//! word about anybody.

use axum::http::StatusCode;
use domain::id::WorkerId;
use domain::person::Needs;
use domain::staff::{EndStaff, Role};
use mail::{ServerTerms, Tls};
use store::{MailKind, MailState};
use testkit::{Catcher, Manner};

use super::{DigestTerms, HouseMail};
use crate::chance;
use crate::clock::mail::tick;
use crate::testing::{Got, TestHouse};

/// Words about somebody that must never go over the line.
const CANARIES: [&str; 4] = ["Qanarijvogel", "vlindervangst", "0611117777", "balie-kanarie"];
const ADDRESS: &str = "demo@voorbeeld.example";

/// A house with a mail server, on the evening of an ordinary Monday, and a guide who wants to hear what is due.
async fn house(catcher: &Catcher) -> TestHouse {
    let terms = ServerTerms {
        host: "127.0.0.1".into(),
        port: Some(catcher.port()),
        from: "bestendig@voorbeeld.example".into(),
        tls: Tls::None,
        user: None,
        password: None,
    };
    let mail = HouseMail::new(Some(terms), None, DigestTerms::default()).expect("a server");
    let house = TestHouse::with_mail(mail).await;
    wants(&house, Role::Guide).await;
    house
}

async fn wants(house: &TestHouse, role: Role) {
    send(house, role, "mail", &[("address", ADDRESS), ("daily", "yes")]).await.to();
}

/// Somebody with steps in every strand, all by now.
async fn busy(house: &TestHouse) -> String {
    let person = house.person(CANARIES[0], Needs::default()).await;
    let plan = format!("plan/{person}");
    let me = house.worker(Role::Guide).id.to_string();
    let about = [("what", CANARIES[1]), ("place", CANARIES[3]), ("interpreter", CANARIES[2]), ("owner", &*me)];
    for (strand, due) in [("social", "2026-11-23"), ("learning", "2026-11-20"), ("practical", "2026-12-24")] {
        let step = [&about[..], &[("strand", strand), ("due", due), ("at", "14:30")]].concat();
        send(house, Role::Guide, &format!("{plan}/step"), &step).await.to();
    }
    let held = [("wants", CANARIES[1]), ("agreement", ""), ("agreed", "on-screen")];
    let days = [("held-on", "2026-11-01"), ("next-review", "2026-11-22")];
    send(house, Role::Guide, &format!("{plan}/review"), &[&held[..], &days].concat()).await.to();
    plan
}

async fn send(house: &TestHouse, role: Role, path: &str, form: &[(&str, &str)]) -> Got {
    let command = chance::command().to_string();
    house.post(role, path, &[&[("command", &*command)], form].concat()).await
}

/// How each message stands, oldest first.
async fn states(house: &TestHouse) -> Vec<(MailKind, MailState, u16)> {
    let mail = house.house.archive.mail().await.expect("the outbox");
    mail.into_iter().rev().map(|one| (one.kind, one.state, one.tries)).collect()
}

#[tokio::test]
async fn each_day_it_is_told_once_how_much_is_due_and_nothing_about_anybody() {
    let catcher = Catcher::open().await;
    let mut house = house(&catcher).await;
    let plan = busy(&house).await;
    for _ in 0..3 {
        tick(&house.house).await;
        house.minutes_pass(10);
    }
    let letters = catcher.letters();
    assert_eq!(letters.len(), 1, "{letters:?}");
    let said = "2 stappen zijn voor vandaag of te laat.";
    for words in ["Subject: Bestendig: 3 dingen voor vandaag", said, "1 plan moet", "/demostad/sign-in", ADDRESS] {
        assert!(letters[0].contains(words), "{words} is not in {}", letters[0]);
    }
    house.days_pass(1).await;
    tick(&house.house).await;
    assert_eq!(catcher.letters().len(), 2, "the next day again");
    let heard = String::from_utf8(catcher.heard()).expect("text").to_lowercase();
    let person = plan.trim_start_matches("plan/");
    let me = house.worker(Role::Guide).id.to_string();
    for words in CANARIES.into_iter().chain([person, &me, "social", "maatschap", "demo guide", "caseload"]) {
        assert!(!heard.contains(&words.to_lowercase()), "{words} went over the line in {heard}");
    }
}

#[tokio::test]
async fn nobody_hears_of_nothing_or_before_the_hour_or_on_a_free_day() {
    let catcher = Catcher::open().await;
    let mut house = house(&catcher).await;
    tick(&house.house).await;
    assert_eq!((catcher.conversations(), states(&house).await), (0, vec![]), "nothing is due");
    // What is planned later on a day is told the next morning.
    busy(&house).await;
    tick(&house.house).await;
    assert_eq!(catcher.conversations(), 0);
    // Tuesday at five past seven, then at twenty-five to eight.
    house.minutes_pass(8 * 60 + 25);
    tick(&house.house).await;
    assert_eq!(catcher.conversations(), 0, "it is early");
    house.minutes_pass(30);
    tick(&house.house).await;
    assert_eq!(catcher.letters().len(), 1);
    house.days_pass(4).await;
    tick(&house.house).await;
    assert_eq!(catcher.letters().len(), 1, "on a Saturday nobody is told");
    send(&house, Role::Guide, "mail", &[("address", ADDRESS)]).await.to();
    house.days_pass(2).await;
    tick(&house.house).await;
    assert_eq!(catcher.letters().len(), 1, "whoever wants it no more is not told");
}

#[tokio::test]
async fn a_server_that_asks_to_come_back_later_gets_the_letter_later() {
    let catcher = Catcher::open().await;
    let house = house(&catcher).await;
    busy(&house).await;
    catcher.be(Manner::Later);
    tick(&house.house).await;
    tick(&house.house).await;
    assert_eq!(states(&house).await, [(MailKind::Daily, MailState::Waits, 1)], "it waits a minute");
    house.minutes_pass(1);
    tick(&house.house).await;
    house.minutes_pass(4);
    tick(&house.house).await;
    assert_eq!(states(&house).await, [(MailKind::Daily, MailState::Waits, 2)], "it waits longer each time");
    let shown = house.get(Role::Administrator, "outbox").await;
    assert!(shown.says("vraagt om het later") && shown.says("(451)") && shown.says("1 wacht"), "{}", shown.text());
    catcher.be(Manner::Takes);
    house.minutes_pass(1);
    tick(&house.house).await;
    assert_eq!((catcher.letters().len(), states(&house).await), (1, vec![(MailKind::Daily, MailState::Sent, 3)]));
    assert!(house.get(Role::Administrator, "outbox").await.says("1 vandaag verstuurd"));
}

#[tokio::test]
async fn what_a_server_refuses_is_given_up_and_shown_and_can_be_tried_again() {
    let catcher = Catcher::open().await;
    let house = house(&catcher).await;
    busy(&house).await;
    catcher.be(Manner::Refuses);
    tick(&house.house).await;
    house.minutes_pass(10);
    tick(&house.house).await;
    assert_eq!(states(&house).await, [(MailKind::Daily, MailState::GivenUp, 1)]);
    let shown = house.get(Role::Administrator, "outbox").await;
    assert!(shown.says("weigert deze mail") && shown.says("(550)") && shown.says("Demo guide"), "{}", shown.text());
    assert!(!shown.says(ADDRESS) && !shown.says("nobody here"), "no address, and no words of the server");
    let id = house.house.archive.mail().await.expect("the outbox")[0].id;
    for role in [Role::Guide, Role::Coordinator] {
        assert_eq!(house.get(role, "outbox").await.status, StatusCode::NOT_FOUND);
        assert_eq!(send(&house, role, &format!("outbox/{id}/again"), &[]).await.status, StatusCode::NOT_FOUND);
    }
    catcher.be(Manner::Takes);
    send(&house, Role::Administrator, &format!("outbox/{id}/again"), &[]).await.to();
    tick(&house.house).await;
    assert_eq!(catcher.letters().len(), 1);
}

#[tokio::test]
async fn a_server_that_was_down_gets_what_waited_until_the_day_is_over() {
    let catcher = Catcher::open().await;
    let mut house = house(&catcher).await;
    busy(&house).await;
    let port = catcher.close().await;
    tick(&house.house).await;
    assert!(house.get(Role::Administrator, "outbox").await.says("niet te bereiken"));
    let catcher = Catcher::at(port).await;
    house.minutes_pass(1);
    tick(&house.house).await;
    assert_eq!(catcher.letters().len(), 1);
    house.days_pass(1).await;
    let port = catcher.close().await;
    tick(&house.house).await;
    house.days_pass(1).await;
    let catcher = Catcher::at(port).await;
    tick(&house.house).await;
    tick(&house.house).await;
    assert_eq!(catcher.letters().len(), 1, "that of yesterday goes no more, that of today does");
    assert!(
        house.get(Role::Administrator, "outbox").await.says("De dag was voorbij. De mailserver is niet te bereiken.")
    );
}

#[tokio::test]
async fn two_clocks_at_once_send_one_letter_and_one_that_falls_over_loses_none() {
    let catcher = Catcher::open().await;
    let house = house(&catcher).await;
    busy(&house).await;
    tokio::join!(tick(&house.house), tick(&house.house), tick(&house.house));
    assert_eq!(catcher.letters().len(), 1, "{:?}", states(&house).await);
    // The server took it, and the line broke before it said so: the same letter goes again, under the same number.
    send(&house, Role::Guide, "mail/trial", &[]).await.to();
    catcher.be(Manner::HangsUp);
    tick(&house.house).await;
    catcher.be(Manner::Takes);
    house.minutes_pass(1);
    tick(&house.house).await;
    let letters = catcher.letters();
    let number = |letter: &String| letter.lines().find(|line| line.starts_with("Message-ID")).map(str::to_owned);
    assert!(letters.len() == 3 && number(&letters[1]) == number(&letters[2]), "{letters:?}");
    assert_ne!(number(&letters[0]), number(&letters[1]));
    // Another clock took a message and fell over: this one sends it when its time is over.
    house.minutes_pass(5);
    send(&house, Role::Guide, "mail/trial", &[]).await.to();
    let now = house.house.now().at;
    let waiting = house.house.archive.mail_to_send(now).await.expect("the outbox");
    let until = now + jiff::SignedDuration::from_mins(5);
    assert!(house.house.archive.take_mail(waiting[0].id, now, until).await.expect("an answer"));
    tick(&house.house).await;
    assert_eq!(catcher.letters().len(), 3);
    house.minutes_pass(5);
    tick(&house.house).await;
    assert_eq!(catcher.letters().len(), 4);
}

#[tokio::test]
async fn each_sets_their_own_address_and_it_goes_with_them() {
    let catcher = Catcher::open().await;
    let house = house(&catcher).await;
    let got = send(&house, Role::Desk, "mail", &[("address", "demo bij voorbeeld"), ("daily", "yes")]).await;
    assert!(got.status == StatusCode::UNPROCESSABLE_ENTITY && got.says("Dit is geen mailadres"), "{}", got.text());
    assert!(got.says("demo bij voorbeeld") && got.says("checked"), "what was typed is kept: {}", got.text());
    assert!(house.get(Role::Guide, "mail").await.says(ADDRESS));
    assert!(!house.get(Role::Desk, "mail").await.says(ADDRESS));
    for _ in 0..3 {
        send(&house, Role::Guide, "mail/trial", &[]).await.to();
    }
    tick(&house.house).await;
    assert_eq!(catcher.letters().len(), 1, "one trial in five minutes");
    assert!(house.get(Role::Guide, "mail").await.says("Verstuurd:"));
    send(&house, Role::Guide, "mail/drop", &[]).await.to();
    assert!(!house.get(Role::Guide, "mail").await.says(ADDRESS));
    wants(&house, Role::LegalGuide).await;
    let (worker, by): (WorkerId, WorkerId) = (house.worker(Role::LegalGuide).id, house.worker(Role::Administrator).id);
    send(&house, Role::LegalGuide, "mail/trial", &[]).await.to();
    house.done(Role::Administrator, EndStaff { worker, by }).await;
    tick(&house.house).await;
    assert_eq!(catcher.letters().len(), 1, "nobody writes to whoever left");
}

#[tokio::test]
async fn a_house_without_a_server_says_so_and_writes_nothing_down() {
    let house = TestHouse::new().await;
    wants(&house, Role::Guide).await;
    busy(&house).await;
    tick(&house.house).await;
    assert!(house.get(Role::Guide, "mail").await.says("Dit huis verstuurt nog geen mail"));
    assert!(house.get(Role::Administrator, "outbox").await.says("onder [mail] in house.toml"));
    send(&house, Role::Guide, "mail/trial", &[]).await.to();
    assert_eq!(states(&house).await, []);
}
