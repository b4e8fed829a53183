//! The rules as people see and change them: nothing holds before it was looked at, names are for
//! those who may see them, and what is faulty leaves what holds as it is.

use axum::http::StatusCode;
use domain::admission::{AppliedBy, ApplyForAdmission, Fact, NoteFact, Origin, Value};
use domain::id::{ApplicationId, HardshipId, PersonId};
use domain::person::Needs;
use domain::personal::Personal;
use domain::rules::AdoptRules;
use domain::staff::Role;
use jiff::civil::{Date, date};
use rules::RuleSet;

use crate::chance;
use crate::testing::{Got, TestHouse};

/// Whoever has no other shelter, from 2025 on.
const OLD: &str = r#"[programme]
name = "proef"
city = "Proefstad"
title = { nl = "Proefregels", en = "Rules on trial" }
from = 2025-01-01
version = "1"
confirmed = false
source = { text = "proefbron", date = "2025" }

[[fact]]
name = "other-shelter"
kind = "yes-no"
label = { nl = "andere opvang", en = "other shelter" }
ask = { nl = "Is er andere opvang?", en = "Is there other shelter?" }

[[fact]]
name = "wants-plan"
kind = "yes-no"
label = { nl = "wil een plan", en = "wants a plan" }
ask = { nl = "Wil de persoon een plan maken?", en = "Does the person want to make a plan?" }

[[criterion]]
id = "no-other-shelter"
weight = "required"
met = "not other-shelter"
source = { text = "proefbron", date = "2025" }
text = { nl = "Er is geen andere opvang.", en = "There is no other shelter." }

[[criterion]]
id = "plan"
weight = "counts-for"
met = "wants-plan"
source = { text = "proefbron", date = "2025" }
text = { nl = "De persoon wil een plan maken.", en = "The person wants to make a plan." }
"#;

/// The same, and whoever does not stay here fits better in the city where they stay.
fn with_a_tie() -> String {
    let tie = r#"
[[fact]]
name = "staying-in"
kind = "word"
label = { nl = "verblijft bij", en = "staying near" }
about = "origin"
choices = [{ word = "proefstad", nl = "Proefstad", en = "Proefstad" }, { word = "elders", nl = "Elders", en = "Elders" }]
ask = { nl = "Bij welke stad?", en = "Near which city?" }

[[criterion]]
id = "stays-here"
weight = "required"
met = "staying-in is proefstad"
proposes_city = "fact:staying-in"
source = { text = "proefbron", date = "2025" }
text = { nl = "De persoon verblijft bij Proefstad.", en = "The person is staying near Proefstad." }
"#;
    format!("{}{tie}", OLD.replace("2025-01-01", "2026-12-01"))
}

/// The same, and a plan becomes required.
fn new() -> String {
    OLD.replace("2025-01-01", "2026-12-01").replace("\"counts-for\"", "\"required\"")
}

#[tokio::test]
async fn everybody_who_works_with_rules_reads_them_and_who_adopted_them() {
    let house = TestHouse::new().await;
    assert!(house.get(Role::Guide, "rules").await.says("Er gelden hier nog geen regels."));
    adopt(&house, OLD).await;
    for role in [Role::Desk, Role::Guide, Role::SecondReader, Role::Coordinator, Role::Administrator] {
        let page = house.get(role, "rules").await;
        assert_eq!(page.status, StatusCode::OK);
        for words in ["Proefregels", "Er is geen andere opvang.", "vereist", "proefbron, 2025", "Demo coordinator"] {
            assert!(page.says(words), "{role:?}: {words} is not said in {}", page.text());
        }
        assert!(page.says("Niet bevestigd"), "{role:?}");
        let may = [Role::Coordinator, Role::Administrator].contains(&role);
        assert_eq!(page.says("<textarea"), may, "{role:?}");
    }
    assert_eq!(house.get(Role::Night, "rules").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_switched_off_or_not_found_is_called_so() {
    let house = TestHouse::new().await;
    let shipped = house.get(Role::Coordinator, "rules/shipped/utrecht-from_2025_01_01").await;
    assert_eq!(shipped.status, StatusCode::OK, "{}", shipped.text());
    assert!(shipped.says("keuzes die uit staan") && shipped.says("niet gevonden in een bron"), "{}", shipped.text());
}

#[tokio::test]
async fn rules_that_come_with_the_program_are_looked_at_and_adopted_with_one_tap() {
    let house = TestHouse::new().await;
    let listed = house.get(Role::Administrator, "rules").await;
    assert!(listed.says("rules/shipped/amsterdam-from_2025_01_01"), "{}", listed.text());
    let path = "rules/shipped/amsterdam-from_2025_01_01";
    let looked = house.get(Role::Administrator, path).await;
    let text = unescaped(&looked.hidden("text"));
    let shipped = rules::shipped().iter().find(|shipped| shipped.file.starts_with("amsterdam")).expect("they are");
    assert_eq!(text, shipped.text);
    // Browsers send lines with an end of their own: the file is the same, to its hash.
    let sent = text.replace('\n', "\r\n");
    let form = [("command", &*looked.hidden("command")), ("text", &sent), ("do", "adopt")];
    assert_eq!(house.post(Role::Administrator, "rules/adopt", &form).await.to(), "rules");
    let adopted = house.house.archive.rules().await.expect("the rules");
    assert_eq!(adopted.iter().map(|known| known.hash.clone()).collect::<Vec<_>>(), [rules::hash(shipped.text)]);
    assert!(house.get(Role::Administrator, path).await.says("Deze regels zijn al ingevoerd."));
    let nothing = house.get(Role::Coordinator, "rules/shipped/nergens").await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_wrong_with_rules_is_said_by_line_and_what_holds_goes_on() {
    let house = TestHouse::new().await;
    adopt(&house, OLD).await;
    let faulty = new().replace("wants-plan\"\nsource", "wants-a-plan\"\nsource");
    let got = send(&house, Role::Coordinator, &faulty, Some("adopt")).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    let line = faulty.lines().position(|line| line.contains("wants-a-plan")).expect("the line") + 1;
    assert!(got.says(&format!(">Regel {line}</a>: <span lang=\"en\">")), "{}", got.text());
    assert!(got.says("De regels die nu gelden, blijven gelden."), "{}", got.text());
    assert!(unescaped(&got.text()).contains("met = \"wants-a-plan\""), "the text was lost");
    assert_eq!(house.house.archive.rules().await.expect("the rules").len(), 1);
    assert!(send(&house, Role::Coordinator, " \r\n", None).await.says("Plak de tekst van een regelbestand."));
    let overlap = OLD.replace("2025-01-01", "2025-01-01\nuntil = 2027-01-01").replace("\"1\"", "\"2\"");
    let got = send(&house, Role::Coordinator, &overlap, Some("adopt")).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", got.text());
    assert!(got.says("two files of"), "{}", got.text());
    assert_eq!(house.house.archive.rules().await.expect("the rules").len(), 1);
}

#[tokio::test]
async fn other_rules_are_held_against_the_people_of_today_before_they_hold() {
    let house = TestHouse::new().await;
    adopt(&house, OLD).await;
    applied(&house, "Tariq Proef", &[("other-shelter", false), ("wants-plan", false)]).await;
    applied(&house, "Sanna Proef", &[("other-shelter", false), ("wants-plan", true)]).await;
    applied(&house, "Onbekende Proef", &[]).await;
    let got = send(&house, Role::Coordinator, &new(), None).await;
    assert_eq!(got.status, StatusCode::OK, "{}", got.text());
    let text = got.text();
    let (_, today) = text.split_once("id=\"today\"").expect("what would change");
    for words in ["Zou erin komen: ", "Zou eruit vallen: ", "<bdi>Tariq</bdi>", "wil een plan"] {
        assert!(today.contains(words), "{words} is not said in {today}");
    }
    assert!(today.contains("De persoon wil een plan maken: "), "why: {today}");
    assert!(!today.contains("Sanna"), "for whom nothing changes is not named: {today}");
    assert_eq!(house.house.archive.rules().await.expect("the rules").len(), 1, "nothing holds yet");

    let counts = send(&house, Role::Administrator, &new(), None).await;
    assert!(counts.says("U ziet aantallen") && !counts.says("Tariq"), "{}", counts.text());
    let form = [("command", &*got.hidden("command")), ("text", &new()), ("do", "adopt")];
    assert_eq!(house.post(Role::Coordinator, "rules/adopt", &form).await.to(), "rules");
    let page = house.get(Role::Desk, "rules").await;
    assert!(page.says("Eén bestand dat later ingaat"), "{}", page.text());
}

#[tokio::test]
async fn whoever_fits_better_in_another_city_is_shown_with_that_city() {
    let house = TestHouse::new().await;
    adopt(&house, OLD).await;
    let elsewhere = applied(&house, "Tariq Proef", &[("other-shelter", false)]).await;
    let unknown = applied(&house, "Sanna Proef", &[("other-shelter", false)]).await;
    note(&house, elsewhere, "staying-in", Value::Word("elders".to_owned())).await;
    note(&house, unknown, "wants-plan", Value::Truth(true)).await;
    let got = send(&house, Role::Coordinator, &with_a_tie(), None).await;
    let text = got.text();
    let (_, today) = text.split_once("id=\"today\"").expect("what would change");
    let row = |name: &str| {
        let (_, row) = today.split_once(&format!("<bdi>{name}</bdi>")).expect("a row");
        row.split("</span>").next().unwrap_or_default().to_owned()
    };
    assert!(row("Tariq").ends_with("stelt voor: <bdi>Elders</bdi>"), "{today}");
    assert!(!row("Sanna").contains("stelt voor"), "nobody knows where she stays: {today}");
}

#[tokio::test]
async fn whoever_adopts_no_rules_finds_no_page_to_do_so() {
    let house = TestHouse::new().await;
    for role in [Role::Desk, Role::Night, Role::Guide, Role::SecondReader] {
        assert_eq!(send(&house, role, OLD, Some("adopt")).await.status, StatusCode::NOT_FOUND, "{role:?}");
        let shipped = house.get(role, "rules/shipped/utrecht-from_2025_01_01").await;
        assert_eq!(shipped.status, StatusCode::NOT_FOUND, "{role:?}");
    }
}

async fn send(house: &TestHouse, role: Role, text: &str, what: Option<&str>) -> Got {
    let command = chance::command().to_string();
    let form = [("command", &*command), ("text", text), ("do", what.unwrap_or_default())];
    house.post(role, "rules/adopt", &form).await
}

async fn adopt(house: &TestHouse, text: &str) {
    let rules = RuleSet::read("proef", text).expect("sound rules");
    let (programme, from) = (rules.programme().name.clone(), rules.programme().from);
    house.done(Role::Coordinator, AdoptRules { programme, from, hash: rules.hash().into(), text: text.into() }).await;
}

/// Somebody with this name waits for a decision, and this is known about them.
async fn applied(house: &TestHouse, name: &str, facts: &[(&str, bool)]) -> PersonId {
    let person = house.person(name, Needs::default()).await;
    let (application, hardship) = (ApplicationId::new(chance::number()), HardshipId::new(chance::number()));
    let (programme, by, through) = ("proef".to_owned(), AppliedBy::Person, Personal::default());
    house.done(Role::Desk, ApplyForAdmission { person, application, hardship, programme, by, through }).await;
    for (name, truth) in facts {
        note(house, person, name, Value::Truth(*truth)).await;
    }
    person
}

async fn note(house: &TestHouse, person: PersonId, name: &str, value: Value) {
    const ON: Date = date(2026, 11, 20);
    let (name, value) = (name.parse().expect("the name of a fact"), Some(value));
    let fact = Fact { name, value, origin: Origin::Told, on: ON, words: Personal::default() };
    house.done(Role::Desk, NoteFact { person, fact }).await;
}

/// A text as a browser reads it.
fn unescaped(html: &str) -> String {
    html.replace("&#34;", "\"").replace("&#39;", "'").replace("&#60;", "<").replace("&#62;", ">").replace("&#38;", "&")
}
