//! What somebody sees of their own days, in their own language, and what nobody sees by it.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use domain::admission::{Agrees, Decision, ReferElsewhere};
use domain::id::{LetterId, PersonId};
use domain::letter::Letter;
use domain::person::{Channel, CorrectPerson, Description, Language, Needs, Reach};
use domain::personal::Personal;
use domain::staff::Role;

use crate::proof::programme;
use crate::testing::{Got, TestHouse};
use crate::{chance, course};

/// A person who reads Tigrinya, with a telephone that is somebody else's.
async fn house() -> (TestHouse, PersonId, String) {
    let house = TestHouse::new().await;
    let person = house.person("Testa Voorbeeld", Needs::default()).await;
    let (to, mind) = (Personal::new("06 0000 0012"), Personal::new("van een neef"));
    let description = Description {
        languages: vec![Language("so".into()), Language("ti".into())],
        reach: vec![Reach { channel: Channel::Telephone, to, mind }],
        ..Description::default()
    };
    house.done(Role::Desk, CorrectPerson { person, names: None, needs: None, description: Some(description) }).await;
    (house, person, format!("plan/{person}"))
}

async fn send(house: &TestHouse, role: Role, path: &str, form: &[(&str, &str)]) -> Got {
    let command = chance::command().to_string();
    house.post(role, path, &[&[("command", &*command)], form].concat()).await
}

/// An appointment in a strand, by whoever guides there.
async fn meet(house: &TestHouse, role: Role, plan: &str, strand: &str, due: &str) {
    let about = [("what", "gesprek-over-iets"), ("owner", "person"), ("at", "14:30"), ("place", "balie")];
    let form = [&about[..], &[("strand", strand), ("due", due)]].concat();
    send(house, role, &format!("{plan}/step"), &form).await.to();
}

/// The secret in the address that was just made.
async fn open(house: &TestHouse, plan: &str) -> String {
    let page = send(house, Role::Guide, &format!("{plan}/own-days"), &[]).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    let text = page.text();
    text.split_once("/days/").expect("an address").1.split('?').next().unwrap_or_default().to_owned()
}

async fn nobody(house: &TestHouse, path: &str) -> Got {
    house.send(Request::get(format!("/demostad/{path}")).body(Body::empty()).expect("a request")).await
}

#[tokio::test]
async fn the_bearer_of_an_address_sees_days_of_all_strands_and_no_word_about_them() {
    let (house, person, plan) = house().await;
    meet(&house, Role::Guide, &plan, "social", "2026-12-03").await;
    meet(&house, Role::LegalGuide, &plan, "legal", "2026-12-01").await;
    meet(&house, Role::MedicalGuide, &plan, "medical", "2026-12-02").await;
    meet(&house, Role::Guide, &plan, "social", "2026-11-20").await;
    let key = open(&house, &plan).await;
    let shown = nobody(&house, &format!("days/{key}?language=nl")).await;
    for words in ["Uw afspraken", "Afspraak 1", "Afspraak 3", "1\u{A0}december\u{A0}2026", "14:30", "noindex"] {
        assert!(shown.says(words), "{words} is not said in {}", shown.text());
    }
    assert!(!shown.says("Afspraak 4") && !shown.says("november"), "what is over is not shown");
    let feed = nobody(&house, &format!("days/{key}/calendar?language=ar")).await;
    for line in ["SUMMARY:موعد 1", "DTSTART:20261201T143000Z", "SUMMARY:موعد 3"] {
        assert!(feed.text().contains(line), "{line} is not in {}", feed.text());
    }
    let secrets = ["Testa", "gesprek", "balie", "legal", "juridisch", "medisch", "Bestendig", &person.to_string()];
    for (got, secret) in [&shown, &feed].into_iter().flat_map(|got| secrets.map(|secret| (got, secret))) {
        assert!(!got.text().contains(secret), "{secret} is told in {}", got.text());
        assert_eq!(got.headers["cache-control"], "no-store");
        assert_eq!(got.headers["x-robots-tag"], "noindex, nofollow");
    }
}

#[tokio::test]
async fn it_is_in_their_own_language_and_from_the_right_where_that_is_read_so() {
    let (house, _, plan) = house().await;
    let given = send(&house, Role::Guide, &format!("{plan}/own-days"), &[]).await;
    assert!(given.says("ቆጸራታትኩም") && given.says("language=ti") && given.says("<path fill"), "{}", given.text());
    let key = open(&house, &plan).await;
    for (code, word, dir) in [
        ("nl", "Er staat nu geen afspraak", "ltr"),
        ("en", "no appointment", "ltr"),
        ("fr", "pas de rendez-vous", "ltr"),
        ("ti", "ቆጸራ የለን", "ltr"),
        ("ar", "لا يوجد موعد", "rtl"),
        ("fa", "قراری نیست", "rtl"),
    ] {
        let shown = nobody(&house, &format!("days/{key}?language={code}")).await;
        let head = format!("<html lang=\"{code}\" dir=\"{dir}\"");
        assert!(shown.says(word) && shown.says(&head), "{code}: {}", shown.text());
    }
    meet(&house, Role::Guide, &plan, "social", "2026-12-03").await;
    let card = house.get(Role::Guide, &format!("{plan}/card")).await;
    assert!(card.says("lang=\"ti\"") && card.says("3\u{A0}ታሕሳስ\u{A0}2026") && card.says("14:30"), "{}", card.text());
    assert!(!card.says("gesprek") && !card.says(&key), "what it is about, and the secret, stay out");
    assert!(house.get(Role::Guide, &format!("{plan}/card?language=fa")).await.says("dir=\"rtl\""));
}

#[tokio::test]
async fn an_address_that_works_no_more_looks_like_one_that_never_was() {
    let (house, person, plan) = house().await;
    meet(&house, Role::Guide, &plan, "social", "2026-12-03").await;
    let never = nobody(&house, &format!("days/{}", "0".repeat(64))).await;
    assert_eq!(never.status, StatusCode::NOT_FOUND);
    let same = async |key: &str, why: &str| {
        for path in [format!("days/{key}"), format!("days/{key}/calendar"), format!("days/{key}?language=ti")] {
            let got = nobody(&house, &path).await;
            assert_eq!((got.status, got.body), (never.status, never.body.clone()), "{why}: {path}");
        }
    };
    same("nergens", "no address").await;
    let first = open(&house, &plan).await;
    let second = open(&house, &plan).await;
    same(&first, "a newer one was made").await;
    assert_eq!(nobody(&house, &format!("days/{second}")).await.status, StatusCode::OK);
    assert!(!house.get(Role::Guide, &plan).await.says(&second), "it is shown once");
    send(&house, Role::Guide, &format!("{plan}/own-days/close"), &[]).await.to();
    same(&second, "it was taken back").await;
    let third = open(&house, &plan).await;
    house.house.archive.shred(domain::event::Owner::Person(person)).await.expect("forgotten");
    same(&third, "they were forgotten").await;
}

#[tokio::test]
async fn only_whoever_guides_gives_or_takes_back_an_address() {
    let (house, _, plan) = house().await;
    let key = open(&house, &plan).await;
    for role in [Role::Desk, Role::Night, Role::Coordinator, Role::SecondReader, Role::Administrator] {
        for verb in ["own-days", "own-days/close"] {
            let got = send(&house, role, &format!("{plan}/{verb}"), &[]).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{role:?} {verb}");
        }
    }
    assert_eq!(nobody(&house, &format!("days/{key}")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_message_says_a_day_and_a_time_and_nothing_else() {
    let (house, _, plan) = house().await;
    for due in ["2026-11-23", "2026-11-24", "2026-12-03", "2026-11-20"] {
        meet(&house, Role::Guide, &plan, "social", due).await;
    }
    let shown = house.get(Role::Guide, &plan).await;
    for text in ["ኣይትረስዑ፦ ሎሚ 14:30።", "ኣይትረስዑ፦ ጽባሕ 14:30።", "ኣይትረስዑ፦ 3 ታሕሳስ 2026 14:30።"]
    {
        assert!(shown.says(&format!("value=\"{text}\"")), "{text} is not offered in {}", shown.text());
    }
    assert_eq!(shown.text().matches("href=\"sms:0600000012?body=").count(), 3, "none for what is over");
    assert!(shown.says("van een neef"), "what to mind stands beside it");
}

#[tokio::test]
async fn that_somebody_was_reminded_is_written_down_in_its_strand_and_taken_back() {
    let (house, _, plan) = house().await;
    meet(&house, Role::LegalGuide, &plan, "legal", "2026-12-03").await;
    let step = house.house.archive.open_steps().await.expect("the steps")[0].id;
    let remind = format!("step/{step}/remind");
    assert_eq!(send(&house, Role::Guide, &remind, &[]).await.status, StatusCode::NOT_FOUND, "another strand's");
    send(&house, Role::LegalGuide, &remind, &[("reminded", "yes")]).await.to();
    let shown = house.get(Role::LegalGuide, &plan).await;
    assert!(shown.says("Herinnerd.") && shown.says("Herinnerd aan een afspraak"), "{}", shown.text());
    assert!(!house.get(Role::Guide, &plan).await.says("Herinnerd"));
    send(&house, Role::LegalGuide, &remind, &[("reminded", "not-after-all")]).await.to();
    let shown = house.get(Role::LegalGuide, &plan).await;
    assert!(!shown.says("Herinnerd.") && shown.says("Toch niet herinnerd"), "{}", shown.text());
}

#[tokio::test]
async fn whoever_left_has_no_days_here_any_more() {
    let (house, person, plan) = house().await;
    programme::adopt(&house.house).await;
    let application = programme::apply(&house.house, person).await;
    let key = open(&house, &plan).await;
    assert_eq!(nobody(&house, &format!("days/{key}")).await.status, StatusCode::OK);
    let on = house.house.now().wall.date();
    let advice =
        course::advice(&house.house, programme::PROGRAMME, &[], on).await.expect("the rules").expect("they hold");
    let objection = Some(course::objection_term(&house.house, on).expect("a term"));
    let letter = Letter { id: LetterId::new(chance::number()), language: Language("nl".into()), objection };
    let words = Personal::new("proef");
    let (reason, against_advice) = (words.clone(), words.clone());
    let decision = Decision { on, receipt: advice.receipt, reason, against_advice, letter };
    let (city, agrees) = ("Anderstad".to_owned(), Agrees::Yes);
    let refer = ReferElsewhere { person, application, city, bed_there: words, held_until: on, agrees, decision };
    house.done(Role::Coordinator, refer).await;
    assert_eq!(nobody(&house, &format!("days/{key}")).await.status, StatusCode::NOT_FOUND);
}
