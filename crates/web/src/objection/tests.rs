//! An objection as it goes: it comes in and the bed stays, the person is heard, it is decided, and
//! the bed stays for a while whatever the outcome.

use axum::http::StatusCode;
use domain::admission::{AppliedBy, ApplyForAdmission, Course, Decision, Receipt, RefuseAdmission, Verdict};
use domain::event::Class;
use domain::hardship::{CloseHardship, Ground, OpenHardship, Outcome, Over, ProposeHardship};
use domain::id::{ApplicationId, HardshipId, LetterId, ObjectionId, PersonId};
use domain::letter::{DeliverLetter, Delivery, Letter};
use domain::objection::{DecideObjection, HearObjection, Outcome as Decided, ReceiveObjection};
use domain::person::{Language, Needs, SaidBy};
use domain::personal::Personal;
use domain::rules::AdoptRules;
use domain::staff::Role;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use permission::Purpose;

use crate::mine::testing as own;
use crate::testing::{Got, TestHouse};
use crate::{chance, course};

#[tokio::test]
async fn an_objection_keeps_the_bed_until_weeks_after_it_was_decided() {
    let house = TestHouse::new().await;
    let refused = refused(&house).await;
    assert!(refused.stays(&house, date(2026, 12, 21)).await && !refused.stays(&house, date(2027, 3, 1)).await);
    let page = refused.received(&house, "2026-11-23").await;
    assert!(refused.stays(&house, date(2030, 1, 1)).await, "as long as nothing is decided");
    let shown = house.get(Role::Coordinator, &page).await;
    assert!(shown.says("Het bed blijft tot op het bezwaar is beslist, en daarna nog 4 weken"));
    assert!(shown.says("open voor iedereen") && shown.says("Op tijd volgens de brief"));

    hear(&house, &page).await.to();
    let shown = house.get(Role::Coordinator, &page).await;
    assert!(shown.says("id=\"stays-until\" name=\"stays-until\" type=\"date\" value=\"2026-12-21\""));
    let letter = decide(&house, &page, "unfounded", "2027-01-04").await.to();
    assert!(letter.starts_with("letter/"), "{letter}");
    let shown = house.get(Role::Coordinator, &page).await;
    assert!(shown.says("Het bed blijft tot en met 4 jan 2027") && shown.says("ongegrond") && shown.says(&letter));
    assert!(refused.stays(&house, date(2027, 1, 4)).await && !refused.stays(&house, date(2027, 1, 5)).await);
}

#[tokio::test]
async fn somebody_objects_on_their_own_page_and_the_bed_stays_from_then_on() {
    let house = TestHouse::new().await;
    let refused = refused(&house).await;
    let cookie = own::inside(&house, Role::Guide, refused.person, "nl").await;
    let other = house.person("Demo Deelnemer", Needs::default()).await;
    let theirs = own::inside(&house, Role::Guide, other, "nl").await;
    assert!(
        own::get(&house, &theirs, "mine/asks").await.says("geen besluit waartegen"),
        "nothing was decided about them"
    );
    assert!(own::get(&house, &cookie, "mine/asks").await.says("Besluit van"));
    let command = chance::command().to_string();
    let application = refused.application.to_string();
    let form = [("command", &*command), ("application", &*application), ("ground", "ik ben ziek")];
    let got = own::post(&house, &theirs, "mine/object", &form).await;
    assert_eq!(got.status, StatusCode::NOT_FOUND, "nobody objects for somebody else");
    let none =
        own::post(&house, &cookie, "mine/object", &[("command", &command), ("ground", "dit blijft staan")]).await;
    assert!(none.status == StatusCode::UNPROCESSABLE_ENTITY && none.says("dit blijft staan</textarea>"));
    assert!(!refused.stays(&house, date(2030, 1, 1)).await);
    own::post(&house, &cookie, "mine/object", &form).await.to();
    assert!(refused.stays(&house, date(2030, 1, 1)).await, "as long as nothing is decided");
    let page = own::get(&house, &cookie, "mine/asks").await;
    assert!(page.says("Bezwaar ontvangen op") && page.says("geen besluit waartegen"), "{}", page.text());
}

#[tokio::test]
async fn when_that_day_is_over_the_page_says_so_and_that_tonight_is_open() {
    let house = TestHouse::new().await;
    house.minutes_pass(-90 * 24 * 60);
    let Refused { person, application, .. } = refused(&house).await;
    let (objection, on) = (ObjectionId::new(chance::number()), house.house.now().wall.date());
    let words = Personal::new("gehoord en gewogen");
    let ground = words.clone();
    house.done(Role::Desk, ReceiveObjection { person, objection, application, received: on, ground }).await;
    house.done(Role::Coordinator, HearObjection { person, objection, on, words: words.clone() }).await;
    let letter = Letter { id: LetterId::new(chance::number()), language: Language("nl".into()), objection: None };
    let (outcome, stays_until) = (Decided::Unfounded, on.saturating_add(4.weeks()));
    let decide = DecideObjection { person, objection, outcome, stays_until, words, letter };
    house.done(Role::Coordinator, decide).await;
    house.minutes_pass(90 * 24 * 60);
    let over = house.get(Role::Coordinator, &format!("objection/{objection}")).await;
    assert!(over.says("houdt het bed nog vast") && over.says("open voor iedereen"));
    assert!(over.says("De persoon kan naar de rechter"));
}

#[tokio::test]
async fn the_letter_of_a_decision_is_one_letter_in_the_language_first_told() {
    let house = TestHouse::new().await;
    let refused = refused(&house).await;
    let page = refused.received(&house, "2026-11-23").await;
    hear(&house, &page).await.to();
    let id = command();
    let form = [("command", &*id), ("outcome", "unfounded"), ("why", "gewogen"), ("stays-until", "2026-12-21")];
    let first = house.post(Role::Coordinator, &format!("{page}/decide"), &form).await.to();
    assert_eq!(house.post(Role::Coordinator, &format!("{page}/decide"), &form).await.to(), first);
    let letters = house.house.archive.letters_of(refused.person).await.expect("letters");
    assert_eq!(letters.len(), 2, "of the refusal and of the decision on the objection");
}

#[tokio::test]
async fn nobody_is_turned_down_unheard() {
    let house = TestHouse::new().await;
    let refused = refused(&house).await;
    let page = refused.received(&house, "2026-11-23").await;
    let shown = house.get(Role::Coordinator, &page).await;
    assert!(shown.says("wordt eerst gehoord") && !shown.says("name=\"outcome\" value=\"unfounded\""));
    let got = decide(&house, &page, "unfounded", "2026-12-21").await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(got.says("wordt eerst gehoord") && got.says("gewogen</textarea>"));
    decide(&house, &page, "well-founded", "2026-12-21").await.to();
    assert!(house.get(Role::Coordinator, &page).await.says("beslis opnieuw over de aanmelding"));
}

#[tokio::test]
async fn what_a_court_says_meanwhile_keeps_the_bed() {
    let house = TestHouse::new().await;
    let refused = refused(&house).await;
    let page = refused.received(&house, "2026-11-23").await;
    let ask = format!("{page}/measure");
    assert!(post(&house, &ask, &[("measure-court", "")]).await.says("Schrijf op welke rechter"));
    post(&house, &ask, &[("measure-court", "rechtbank, zaak 1111")]).await.to();
    assert!(house.get(Role::Coordinator, &page).await.says("tot de rechter heeft beslist"));
    let again = post(&house, &ask, &[("measure-court", "nog een rechter")]).await;
    assert!(again.says("al gevraagd") && again.says("nog een rechter</textarea>"));
    let measured = format!("{page}/measured");
    let nonsense = post(&house, &measured, &[("granted", "yes"), ("granted-until", "lang")]).await;
    assert!(nonsense.says("Dit is geen datum") && nonsense.says("value=\"lang\""));
    post(&house, &measured, &[("granted", "yes"), ("granted-until", "2027-06-01")]).await.to();
    hear(&house, &page).await.to();
    decide(&house, &page, "unfounded", "2026-12-21").await.to();
    let shown = house.get(Role::Coordinator, &page).await;
    assert!(shown.says("Het bed blijft tot en met 1 jun 2027: zo bepaalde de rechter"));
    assert!(refused.stays(&house, date(2027, 6, 1)).await && !refused.stays(&house, date(2027, 6, 2)).await);
}

#[tokio::test]
async fn an_appeal_runs_on_the_list_until_the_court_decided() {
    let house = TestHouse::new().await;
    let refused = refused(&house).await;
    let page = refused.received(&house, "2026-11-23").await;
    assert!(house.get(Role::Desk, "objection").await.says("Hoor de persoon"));
    hear(&house, &page).await.to();
    decide(&house, &page, "unfounded", "2026-12-21").await.to();
    assert!(house.get(Role::Coordinator, "objection").await.says("Er loopt geen bezwaar"));
    post(&house, &format!("{page}/appeal"), &[("appeal-court", "rechtbank, zaak 2222")]).await.to();
    let list = house.get(Role::Coordinator, "objection").await;
    assert!(list.says("Wacht op de rechter") && list.says(&page));
    let appealed = format!("{page}/appealed");
    let empty = post(&house, &appealed, &[("appeal-stays-until", "morgen")]).await;
    assert!(empty.says("Kies de uitkomst") && empty.says("value=\"morgen\""));
    post(&house, &appealed, &[("appeal-outcome", "well-founded"), ("appeal-stays-until", "2027-01-18")]).await.to();
    let shown = house.get(Role::Coordinator, &page).await;
    assert!(shown.says("Uitspraak in beroep: gegrond") && shown.says("beslis opnieuw"));
}

#[tokio::test]
async fn what_comes_in_late_is_taken_in_and_says_so() {
    let house = TestHouse::new().await;
    house.minutes_pass(-40 * 24 * 60);
    let refused = refused(&house).await;
    house.minutes_pass(40 * 24 * 60);
    let form = house.get(Role::Desk, &format!("objection/receive/{}", refused.application)).await;
    assert!(form.says("value=\"2026-11-23\"") && form.says("Vandaag is na die dag"));
    let page = refused.received(&house, "2026-11-23").await;
    let shown = house.get(Role::Coordinator, &page).await;
    assert!(shown.says("Na de laatste dag. Het is toch opgenomen") && shown.says("11 nov 2026"));
    assert!(refused.stays(&house, date(2030, 1, 1)).await);
}

#[tokio::test]
async fn a_letter_that_came_later_gives_the_person_longer() {
    let house = TestHouse::new().await;
    house.minutes_pass(-40 * 24 * 60);
    let refused = refused(&house).await;
    house.minutes_pass(20 * 24 * 60);
    let (how, words) = (Delivery::HandedOver, Personal::default());
    house.done(Role::Desk, DeliverLetter { person: refused.person, letter: refused.letter, how, words }).await;
    house.minutes_pass(20 * 24 * 60);
    let page = refused.received(&house, "2026-11-23").await;
    assert!(house.get(Role::Coordinator, &page).await.says("op tijd gerekend vanaf de uitreiking"));
}

#[tokio::test]
async fn nonsense_typed_comes_back_whole() {
    let house = TestHouse::new().await;
    let refused = refused(&house).await;
    let receive = format!("objection/receive/{}", refused.application);
    let got = post(&house, &receive, &[("received", "gisteren"), ("ground", "het klopt niet")]).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(got.says("Dit is geen datum") && got.says("value=\"gisteren\"") && got.says("het klopt niet</textarea>"));
    let early = post(&house, &receive, &[("received", "2026-11-24"), ("ground", "")]).await;
    assert!(early.says("Die dag is nog niet geweest"));
    let page = refused.received(&house, "2026-11-23").await;
    let twice = post(&house, &receive, &[("received", "2026-11-23"), ("ground", "nog iets")]).await;
    assert!(twice.says("Er loopt al een bezwaar") && twice.says("nog iets</textarea>") && twice.says(&page));
    let got = post(&house, &format!("{page}/decide"), &[("stays-until", "later"), ("why", "")]).await;
    for words in ["Kies de uitkomst", "Schrijf op waarom", "Dit is geen datum", "value=\"later\""] {
        assert!(got.says(words), "{words}");
    }
    let soon = decide(&house, &page, "well-founded", "2026-11-23").await;
    assert!(soon.says("Het bed moet na vandaag nog blijven"));
}

#[tokio::test]
async fn the_desk_takes_an_objection_in_and_decides_nothing() {
    let house = TestHouse::new().await;
    let refused = refused(&house).await;
    let page = refused.received(&house, "2026-11-23").await;
    for role in [Role::Desk, Role::Guide] {
        let shown = house.get(role, &page).await;
        assert!(shown.says("Het bed blijft") && !shown.says("<button class=\"primary\""), "{role:?}");
        for deed in ["hear", "measure", "measured", "decide", "appeal", "appealed"] {
            let got = house.post(role, &format!("{page}/{deed}"), &[("command", &*command())]).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{role:?} {deed}");
        }
    }
    for role in [Role::Night, Role::SecondReader, Role::Administrator] {
        let list = house.get(role, "objection").await;
        assert_eq!(list.status, StatusCode::NOT_FOUND, "{role:?}");
    }
}

#[tokio::test]
async fn against_nothing_nobody_objects() {
    let house = TestHouse::new().await;
    let (_, application) = applied(&house).await;
    let receive = format!("objection/receive/{application}");
    assert!(house.get(Role::Desk, &receive).await.says("niets beslist waartegen"));
    let got = post(&house, &receive, &[("received", "2026-11-23"), ("ground", "ik wil")]).await;
    assert!(got.says("niets beslist waartegen") && got.says("ik wil</textarea>"));
}

/// Somebody who was refused.
struct Refused {
    person: PersonId,
    application: ApplicationId,
    letter: LetterId,
}

impl Refused {
    /// Takes an objection in, and says on which page it stands.
    async fn received(&self, house: &TestHouse, day: &str) -> String {
        let id = command();
        let form = [("command", &*id), ("received", day), ("ground", "het klopt niet")];
        house.post(Role::Desk, &format!("objection/receive/{}", self.application), &form).await.to()
    }

    /// Whether the bed stays theirs on this day.
    async fn stays(&self, house: &TestHouse, on: Date) -> bool {
        let (worker, place) = (house.worker(Role::Coordinator), domain::command::Place::House);
        let sight = house.house.guard.sight(&worker, Purpose::Admission, &[Class::Case], place).expect("they may");
        let now = house.house.now();
        let found: Vec<(PersonId, Course)> =
            house.house.archive.look(&sight, &[self.person], &now).await.expect("a look");
        found[0].1.bed_stays(self.application, on).is_some()
    }
}

fn command() -> String {
    chance::command().to_string()
}

async fn post(house: &TestHouse, path: &str, form: &[(&str, &str)]) -> Got {
    let id = command();
    let form: Vec<(&str, &str)> = form.iter().copied().chain([("command", &*id)]).collect();
    house.post(Role::Coordinator, path, &form).await
}

async fn hear(house: &TestHouse, page: &str) -> Got {
    post(house, &format!("{page}/hear"), &[("heard-on", "2026-11-23"), ("heard", "vertelt over de behandeling")]).await
}

async fn decide(house: &TestHouse, page: &str, outcome: &str, stays: &str) -> Got {
    post(house, &format!("{page}/decide"), &[("outcome", outcome), ("why", "gewogen"), ("stays-until", stays)]).await
}

async fn applied(house: &TestHouse) -> (PersonId, ApplicationId) {
    let person = house.person("Testa Voorbeeld", Needs::default()).await;
    let application = ApplicationId::new(chance::number());
    let hardship = HardshipId::new(chance::number());
    let (programme, by, through) = ("proef".to_owned(), AppliedBy::Person, Personal::default());
    house.done(Role::Desk, ApplyForAdmission { person, application, hardship, programme, by, through }).await;
    (person, application)
}

/// Somebody whose hardship was weighed and who was refused, with a letter of the same day.
async fn refused(house: &TestHouse) -> Refused {
    let (person, application) = applied(house).await;
    let on = house.house.now().wall.date();
    let hardship = weighed(house, person, application).await;
    let adopt = AdoptRules { programme: "proef".into(), from: on, hash: "a1".into(), text: String::new() };
    house.done(Role::Coordinator, adopt).await;
    let receipt = Receipt {
        rules: "a1".into(),
        engine: "proef".into(),
        on,
        facts: Vec::new(),
        verdict: Verdict::NotByTheseRules,
        trace: String::new(),
    };
    let objection = course::objection_term(&house.house, on);
    let letter = Letter { id: LetterId::new(chance::number()), language: Language("nl".into()), objection };
    let id = letter.id;
    let (reason, against_advice) = (Personal::new("voldoet niet"), Personal::default());
    let decision = Decision { on, receipt, reason, against_advice, letter };
    let stays_until = on.saturating_add(4.weeks());
    house.done(Role::Coordinator, RefuseAdmission { person, application, hardship, stays_until, decision }).await;
    Refused { person, application, letter: id }
}

async fn weighed(house: &TestHouse, person: PersonId, application: ApplicationId) -> HardshipId {
    let hardship = HardshipId::new(chance::number());
    let (over, grounds, said_by) = (Over::Admission, vec![Ground::Doubt], SaidBy::Worker);
    let words = Personal::new("gewogen");
    let open = OpenHardship { person, application, hardship, over, grounds, words: words.clone(), said_by };
    house.done(Role::Guide, open).await;
    let (by, evidence) = (house.worker(Role::Guide).id, Personal::default());
    let outcome = Outcome::NotFound;
    let propose = ProposeHardship { person, hardship, outcome, evidence, words: words.clone(), by };
    house.done(Role::Guide, propose).await;
    let by = house.worker(Role::SecondReader).id;
    house.done(Role::SecondReader, CloseHardship { person, hardship, outcome, words, by }).await;
    hardship
}
