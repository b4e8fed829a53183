//! Rules that come to hold in a house, what others would change there, and a decision asked again.

use std::fs;
use std::path::Path;

use domain::admission::{
    AdmitPerson, AppliedBy, ApplyForAdmission, Decision, Fact, NoteFact, Origin, StayTerms, Value, Verdict,
};
use domain::command::Command;
use domain::id::{ApplicationId, HardshipId, LetterId, PersonId};
use domain::letter::Letter;
use domain::moment::{Moment, NightTerms};
use domain::person::{Description, Language, Needs, RegisterPerson};
use domain::personal::Personal;
use domain::staff::{Role, Workplace};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use permission::{Guard, Worker};
use rules::{Facts, RuleSet};
use store::{Archive, Place};

use crate::program::{bestendig, new_house};

const ON: Date = date(2026, 11, 20);
const RULES: &str = r#"[programme]
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

/// A criterion more.
const OTHER: &str = r#"
[[criterion]]
id = "ID"
weight = "required"
met = "MET"
source = { text = "proefbron", date = "2025" }
text = { nl = "Nog een punt.", en = "One more point." }
"#;

#[test]
fn rules_hold_in_a_house_when_they_are_sound_and_their_cases_hold() {
    let folder = tempfile::tempdir().unwrap();
    let (house, file) = (new_house(folder.path(), "demostad"), write(folder.path(), "rules.toml", RULES));
    let adopt = |file: &str| bestendig(&["rules", "adopt", file, "--dir", &house]);
    fs::write(folder.path().join("rules.cases"), "andere opvang = ja -> toelaten").unwrap();
    adopt(&file).refused("rules.cases:1: the case fails");
    fs::write(folder.path().join("rules.cases"), "andere opvang = nee -> toelaten : +no-other-shelter").unwrap();
    assert!(adopt(&file).line().starts_with("From 2025-01-01 these rules of `proef` hold: "));
    adopt(&file).refused("these rules hold already");
    let faulty = write(folder.path(), "faulty.toml", &RULES.replace("met = \"wants-plan\"", "met = \"wants-a-plan\""));
    adopt(&faulty).refused("faulty.toml:32: ");
    let same_day = write(folder.path(), "same-day.toml", &RULES.replace("\"1\"", "\"2\""));
    adopt(&same_day).refused("two files of `proef` hold on 2025-01-01");
    let unread = bestendig(&["rules", "adopt", &file, "--as", "Niemand", "--dir", &house]);
    unread.refused("nobody with that name works here");
    let late =
        write(folder.path(), "late.toml", &RULES.replace("from = 2025-01-01", "from = 2025-06-01\nuntil = 2025-05-01"));
    adopt(&late).refused("ends before it begins");
    let contrary = format!("{RULES}{}", OTHER.replace("ID", "contrary").replace("MET", "other-shelter"));
    adopt(&write(folder.path(), "contrary.toml", &contrary)).refused("contradict each other");
    let circle = format!("{RULES}{}", OTHER.replace("ID", "circle").replace("MET", "criterion:circle"));
    adopt(&write(folder.path(), "circle.toml", &circle)).refused("in a circle");
    let held = in_house(&house, async |desk| desk.archive.rules().await.unwrap());
    let held: Vec<&str> = held.iter().map(|rules| rules.text.as_str()).collect();
    assert_eq!(held, [RULES], "after all that was refused the rules that held hold");
    let next = write(folder.path(), "next.toml", &RULES.replace("2025-01-01", "2027-01-01"));
    let found = bestendig(&["rules", "adopt", &next, "--json", "--dir", &house]).done().json();
    assert_eq!((&found["programme"], &found["from"]), (&"proef".into(), &"2027-01-01".into()));
}

#[test]
fn a_change_of_rules_is_held_against_the_people_of_a_house() {
    let folder = tempfile::tempdir().unwrap();
    let (house, old) = (new_house(folder.path(), "demostad"), write(folder.path(), "old.toml", RULES));
    let new = write(folder.path(), "new.toml", &RULES.replace("\"counts-for\"", "\"required\""));
    let out = in_house(&house, async |desk| desk.applied(&[("other-shelter", false), ("wants-plan", false)]).await);
    let same = in_house(&house, async |desk| desk.applied(&[("other-shelter", false), ("wants-plan", true)]).await);
    in_house(&house, async |desk| desk.applied(&[]).await);
    let found = bestendig(&["rules", "preview", &old, &new, "--json", "--dir", &house]).done().json();
    assert_eq!(found["dropsOut"].as_array().unwrap().len(), 1, "{found}");
    assert_eq!(found["dropsOut"][0]["who"], out.to_string());
    assert_eq!(found["dropsOut"][0]["why"][0]["criterion"], "plan");
    assert_eq!(found["stays"]["admitted"].as_array().unwrap().len(), 1, "{found}");
    let text = bestendig(&["rules", "preview", &old, &new, "--dir", &house]).done().text();
    assert!(text.contains("Drop out: 1") && !text.contains("Testa"), "{text}");
    bestendig(&["rules", "preview", &old, &new]).refused("--people");
    let looks = |application| in_house(&house, async |desk| desk.looks(application).await);
    assert_eq!((looks(out).as_slice(), looks(same).len()), (&["Admission".to_owned(), "Admission".to_owned()][..], 0));
    bestendig(&["staff", "invite", "--name", "Demo Beheer", "--role", "administrator", "--dir", &house]).done();
    bestendig(&["rules", "preview", &old, &new, "--as", "Demo Beheer", "--dir", &house]).refused("may not look");
}

#[test]
fn a_decision_gives_the_same_verdict_again_or_says_why_not() {
    let folder = tempfile::tempdir().unwrap();
    let (house, file) = (new_house(folder.path(), "demostad"), write(folder.path(), "rules.toml", RULES));
    bestendig(&["rules", "adopt", &file, "--dir", &house]).done();
    let admitted = in_house(&house, async |desk| {
        let application = desk.applied(&[("other-shelter", false)]).await;
        desk.admit(application, |verdict| verdict, "").await;
        application
    });
    let replay = |application: ApplicationId, how: &[&str]| {
        bestendig(&[&["decision", "replay", &application.to_string(), "--dir", &house], how].concat())
    };
    let found = replay(admitted, &["--json"]).done().json();
    assert_eq!((&found["same"], &found["decisions"][0]["now"]), (&true.into(), &"admit".into()), "{found}");
    assert_eq!(found["decisions"][0]["decided"], "admitted");
    assert!(replay(admitted, &[]).line().ends_with("said admit: the same today"));
    let looks = in_house(&house, async |desk| desk.looks(admitted).await);
    assert_eq!(looks, ["Admission", "Admission"], "whoever replays looks into a file, each time");
    // Years later other rules hold, by which nobody with these facts would be admitted, and more is known.
    let years_later =
        RULES.replace("from = 2025-01-01", "from = 2026-11-21").replace("not other-shelter", "other-shelter");
    bestendig(&["rules", "adopt", &write(folder.path(), "later.toml", &years_later), "--dir", &house]).done();
    in_house(&house, async |desk| desk.learned(admitted, "other-shelter", true).await);
    let found = replay(admitted, &["--json"]).done().json();
    assert_eq!((&found["same"], &found["decisions"][0]["now"]), (&true.into(), &"admit".into()), "{found}");
    assert_eq!(found["decisions"][0]["rules"], rules::hash(RULES));

    // A receipt that says something else than its rules: as if the program had changed its mind.
    let forged = in_house(&house, async |desk| {
        let application = desk.applied(&[("other-shelter", true)]).await;
        desk.admit(application, |_| Verdict::Admit, "").await;
        application
    });
    replay(forged, &[]).refused("another verdict then");
    let waiting = in_house(&house, async |desk| desk.applied(&[]).await);
    replay(waiting, &[]).refused("nothing was decided");
    replay(ApplicationId::new(7), &[]).refused("no such application");
    bestendig(&["decision", "replay", "x", "--dir", &house]).refused("no number of an application");
    replay(admitted, &["--as", "Niemand"]).refused("nobody with that name works here");
    bestendig(&["staff", "invite", "--name", "Demo Beheer", "--role", "administrator", "--dir", &house]).done();
    replay(admitted, &["--as", "Demo Beheer"]).refused("may not look");
}

fn write(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

/// Somebody at work in a house that is not served.
struct Desk {
    archive: Archive,
    worker: Worker,
    now: Moment,
}

/// Does something in a house, and closes it again.
fn in_house<T>(house: &str, what: impl AsyncFnOnce(&Desk) -> T) -> T {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let archive = Archive::open(Place::folder(house)).await.unwrap();
        let worker =
            Worker { id: Guard::FOUNDER, roles: Role::ALL.to_vec(), workplace: Workplace::House, active: true };
        let wall = ON.at(10, 0, 0, 0);
        let at = Timestamp::now();
        let desk = Desk { archive, worker, now: Moment { at, wall, terms: NightTerms::default() } };
        let done = what(&desk).await;
        desk.archive.close().await;
        done
    })
}

impl Desk {
    async fn done<C: Command>(&self, command: C) {
        let allowed = Guard::new().allow(&self.worker, command).unwrap();
        self.archive.execute(allowed, web::chance::command(), &self.now).await.unwrap();
    }

    /// Testa applies, and this is known about her.
    async fn applied(&self, facts: &[(&str, bool)]) -> ApplicationId {
        let number = web::chance::number;
        let (person, application) = (PersonId::new(number()), ApplicationId::new(number()));
        let (needs, description) = (Needs::default(), Description::default());
        self.done(RegisterPerson { person, names: Vec::new(), needs, description }).await;
        let hardship = HardshipId::new(number());
        let (programme, by, through) = ("proef".to_owned(), AppliedBy::Person, Personal::default());
        self.done(ApplyForAdmission { person, application, hardship, programme, by, through }).await;
        for (name, truth) in facts {
            let (name, value) = (name.parse().unwrap(), Some(Value::Truth(*truth)));
            let fact = Fact { name, value, origin: Origin::Told, on: ON, words: Personal::default() };
            self.done(NoteFact { person, fact }).await;
        }
        application
    }

    /// Something more becomes known about whoever applied.
    async fn learned(&self, application: ApplicationId, name: &str, truth: bool) {
        let person = self.archive.application(application).await.unwrap().unwrap().person;
        let (name, value) = (name.parse().unwrap(), Some(Value::Truth(truth)));
        let words = Personal::new("een brief van een andere opvang");
        let fact = Fact { name, value, origin: Origin::DocumentSeen, on: ON, words };
        self.done(NoteFact { person, fact }).await;
    }

    /// Admits, with the receipt that the rules give; its verdict may be changed on purpose.
    async fn admit(&self, application: ApplicationId, verdict: impl Fn(Verdict) -> Verdict, against: &str) {
        let person = self.archive.application(application).await.unwrap().unwrap().person;
        let known = self.archive.facts_of(person).await.unwrap();
        let rules = RuleSet::read("rules", RULES).unwrap();
        let mut receipt = rules.receipt(&known.iter().collect::<Facts>(), ON);
        receipt.verdict = verdict(receipt.verdict);
        let letter =
            Letter { id: LetterId::new(web::chance::number()), language: Language("nl".into()), objection: None };
        let (reason, against_advice) = (Personal::new("proef"), Personal::new(against));
        let decision = Decision { on: ON, receipt, reason, against_advice, letter };
        let terms = StayTerms { from: ON, until: None, review: date(2027, 2, 1), conditions: Personal::default() };
        self.done(AdmitPerson { person, application, terms, decision }).await;
    }

    /// For which purposes somebody looked into the file of whoever applied.
    async fn looks(&self, application: ApplicationId) -> Vec<String> {
        use domain::event::Class;
        use permission::Purpose;
        let person = self.archive.application(application).await.unwrap().unwrap().person;
        let worker = Worker { roles: vec![Role::Coordinator], ..self.worker.clone() };
        let here = domain::command::Place::House;
        let sight = Guard::new().sight(&worker, Purpose::PersonAsks, &[Class::Reads], here).unwrap();
        self.archive.reads(&sight, person).await.unwrap().into_iter().map(|read| read.purpose).collect()
    }
}
