//! Signing up, the queue, the advice and the decisions, through the pages.

mod advice;
mod deciding;
mod ending;
mod queue;

use domain::admission::{Course, Fact, NoteFact, Origin, Value};
use domain::command::Place;
use domain::event::Class;
use domain::hardship::{CloseHardship, Ground, OpenHardship, Outcome, Over, ProposeHardship};
use domain::id::{ApplicationId, HardshipId, LetterId, PersonId};
use domain::person::{Needs, SaidBy, SleepsWith};
use domain::personal::Personal;
use domain::rules::AdoptRules;
use domain::staff::Role;
use permission::Purpose;

use crate::chance;
use crate::testing::{Got, TestHouse};

/// With these answers the shipped rules of Amsterdam say *admit*.
const ADMIT: [(&str, bool); 7] = [
    ("right-to-stay", false),
    ("procedure-ended", true),
    ("state-reception", false),
    ("works-on-solution", true),
    ("heavy-entry-ban", false),
    ("declared-undesirable", false),
    ("asylum-refused", true),
];
/// With this one they say *not by these rules*.
const NOT: [(&str, bool); 1] = [("right-to-stay", true)];

/// A house whose coordinator adopted the rules that are shipped for Amsterdam.
async fn house() -> TestHouse {
    let house = TestHouse::new().await;
    let shipped = rules::shipped().first().expect("rules are shipped").load().expect("they are sound");
    let programme = shipped.programme();
    let (hash, text) = (shipped.hash().to_owned(), shipped.text().to_owned());
    let adopt = AdoptRules { programme: programme.name.clone(), from: programme.from, hash, text };
    house.done(Role::Coordinator, adopt).await;
    house
}

fn a_man() -> Needs {
    Needs { sleeps_with: SleepsWith::Men, ..Needs::default() }
}

/// Somebody signs up at the desk; gives the page of the application.
async fn applied(house: &TestHouse, person: PersonId) -> String {
    let page = format!("admission/apply/{person}");
    let form = house.get(Role::Desk, &page).await;
    let form = [("command", &*form.hidden("command")), ("programme", "amsterdam"), ("by", "person")];
    house.post(Role::Desk, &page, &form).await.to()
}

/// Somebody signed up: the house, who, and the page of the application.
async fn signed_up() -> (TestHouse, PersonId, String) {
    let house = house().await;
    let person = house.person("Testa Voorbeeld", a_man()).await;
    let page = applied(&house, person).await;
    (house, person, page)
}

/// These are known of somebody.
async fn known(house: &TestHouse, person: PersonId, facts: &[(&str, bool)]) {
    for (name, truth) in facts {
        let fact = Fact {
            name: name.parse().expect("the name of a fact"),
            value: Some(Value::Truth(*truth)),
            origin: Origin::Told,
            on: house.house.now().wall.date(),
            words: Personal::default(),
        };
        house.done(Role::Desk, NoteFact { person, fact }).await;
    }
}

fn application(page: &str) -> ApplicationId {
    page.trim_start_matches("admission/").parse().expect("the page of an application")
}

/// Hardship is weighed by one, confirmed by another, and not found.
async fn weighed(house: &TestHouse, person: PersonId, page: &str, over: Over) {
    let hardship = HardshipId::new(chance::number());
    let (words, evidence) = (Personal::new("gewogen"), Personal::default());
    let grounds = vec![Ground::Doubt];
    let (application, said_by) = (application(page), SaidBy::Worker);
    let opens = OpenHardship { person, application, hardship, over, grounds, words: words.clone(), said_by };
    house.done(Role::Guide, opens).await;
    let by = house.worker(Role::Guide).id;
    let outcome = Outcome::NotFound;
    house.done(Role::Guide, ProposeHardship { person, hardship, outcome, evidence, words: words.clone(), by }).await;
    let by = house.worker(Role::SecondReader).id;
    house.done(Role::SecondReader, CloseHardship { person, hardship, outcome, words, by }).await;
}

/// Fills in the form of a deed below the page of an application, with what was in view.
async fn decides(house: &TestHouse, page: &str, verb: &str, filled: &[(&str, &str)]) -> Got {
    let shown = house.get(Role::Coordinator, &format!("{page}/{verb}")).await;
    let command = shown.hidden("command");
    let seen = if shown.says("name=\"seen\"") { shown.hidden("seen") } else { String::new() };
    let form = [&[("command", &*command), ("seen", &*seen)], filled].concat();
    house.post(Role::Coordinator, &format!("{page}/{verb}"), &form).await
}

/// The letter that a decision led to.
#[track_caller]
fn letter(got: &Got) -> LetterId {
    got.to().trim_start_matches("letter/").parse().expect("the page of a letter")
}

/// Everything that stands between somebody and the programme.
async fn course(house: &TestHouse, person: PersonId) -> Course {
    let (coordinator, now) = (house.worker(Role::Coordinator), house.house.now());
    let sight = house.house.guard.sight(&coordinator, Purpose::Admission, &[Class::Case], Place::House);
    let found = house.house.archive.look(&sight.expect("they may look"), &[person], &now).await.expect("a look");
    found.into_iter().map(|(_, course)| course).next().expect("their course")
}
