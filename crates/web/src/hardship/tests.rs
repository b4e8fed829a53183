//! Weighing as people do it: one proposes, another confirms, nobody does both.

use axum::http::StatusCode;
use domain::admission::{AdmitPerson, AppliedBy, ApplyForAdmission, Decision, Receipt, StayTerms, Verdict};
use domain::hardship::{OpenHardship, Over};
use domain::id::{ApplicationId, HardshipId, LetterId, PersonId};
use domain::letter::Letter;
use domain::person::{Description, Language, Name, NameKind, Needs, RegisterPerson, SaidBy, Signal, SignalKind};
use domain::personal::Personal;
use domain::rules::AdoptRules;
use domain::staff::{ChangeStaff, Position, Role, Workplace};
use jiff::civil::date;

use crate::chance;
use crate::testing::{Got, TestHouse};

#[tokio::test]
async fn one_proposes_and_another_confirms() {
    let house = TestHouse::new().await;
    let page = weighed(&house, Role::Guide).await;
    assert!(house.get(Role::Guide, &page).await.says("blijft het bed"));
    propose(&house, Role::Guide, &page, NOT_FOUND).await.to();
    let read = house.get(Role::SecondReader, &page).await;
    assert!(read.says("niets wijst erop") && read.says("brief van de huisarts") && read.says("Demo guide"));
    confirm(&house, &page, &read).await.to();
    let closed = house.get(Role::Coordinator, &page).await;
    assert!(closed.says("Geen hardheid gevonden") && closed.says("Demo second_reader"));
    assert!(!closed.says("zolang dit niet bevestigd is"));
}

#[tokio::test]
async fn whoever_proposed_reads_why_they_cannot_confirm() {
    let house = TestHouse::new().await;
    let page = weighed(&house, Role::Guide).await;
    propose(&house, Role::Guide, &page, FOUND).await.to();
    for role in [Role::Guide, Role::Coordinator] {
        let shown = house.get(role, &page).await;
        assert_eq!(shown.says("U deed dit voorstel zelf"), role == Role::Guide, "{role:?}");
        assert!(!shown.says("/close\""), "{role:?} sees no button to confirm");
        let form = [("command", &*command()), ("read", &*shown_word(FOUND))];
        assert_eq!(house.post(role, &format!("{page}/close"), &form).await.status, StatusCode::NOT_FOUND);
        assert_eq!(house.get(role, "hardship").await.says("U deed dit voorstel zelf"), role == Role::Guide);
    }
    assert!(house.get(Role::SecondReader, &page).await.says("Wacht op bevestiging"));
}

#[tokio::test]
async fn who_is_guide_and_second_reader_at_once_still_confirms_nothing_of_their_own() {
    let house = TestHouse::new().await;
    let page = weighed(&house, Role::Guide).await;
    let both = Role::SecondReader;
    let (worker, by) = (house.worker(both).id, house.worker(Role::Administrator).id);
    let (name, roles) = (Personal::new("Demo beide"), vec![Role::SecondReader, Role::Guide]);
    let position = Position { name, roles, workplace: Workplace::House };
    house.done(Role::Administrator, ChangeStaff { worker, by, position }).await;
    propose(&house, both, &page, NOT_FOUND).await.to();
    let shown = house.get(both, &page).await;
    assert!(shown.says("U deed dit voorstel zelf") && !shown.says("/close\""));
    let got = house.post(both, &format!("{page}/close"), &[("command", &*command()), ("read", "not-found")]).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(got.says("U deed dit voorstel zelf") && got.says("Wacht op bevestiging"));
}

#[tokio::test]
async fn what_was_changed_after_reading_is_read_again_and_the_words_are_kept() {
    let house = TestHouse::new().await;
    let page = weighed(&house, Role::Guide).await;
    propose(&house, Role::Guide, &page, NOT_FOUND).await.to();
    let read = house.get(Role::SecondReader, &page).await;
    propose(&house, Role::Coordinator, &page, FOUND).await.to();
    let got = confirm(&house, &page, &read).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(got.says("Het voorstel is intussen veranderd") && got.says("gelezen en akkoord</textarea>"));
    assert_eq!(got.hidden("read"), "found 2027-02-25");
}

#[tokio::test]
async fn a_proposal_goes_back_with_what_is_missing() {
    let house = TestHouse::new().await;
    let page = weighed(&house, Role::Guide).await;
    propose(&house, Role::Guide, &page, NOT_FOUND).await.to();
    let back = format!("{page}/send-back");
    let empty = house.post(Role::SecondReader, &back, &[("command", &*command()), ("missing", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.says("Schrijf op wat er nog mist"));
    let form = [("command", &*command()), ("missing", "vraag de arts")];
    house.post(Role::SecondReader, &back, &form).await.to();
    let again = house.get(Role::Guide, &page).await;
    assert!(again.says("vraag de arts") && again.says("niets wijst erop") && again.says("Wordt gewogen"));
    let late = house.post(Role::SecondReader, &back, &[("command", &*command()), ("missing", "nog meer")]).await;
    assert!(late.says("Er ligt geen voorstel meer") && late.says("nog meer</textarea>"));
}

#[tokio::test]
async fn a_second_reader_decides_nothing_else() {
    let house = TestHouse::new().await;
    let page = weighed(&house, Role::Guide).await;
    let shown = house.get(Role::SecondReader, &page).await;
    assert!(!shown.says("/propose\"") && !shown.says("/hardship/open/"));
    assert_eq!(propose(&house, Role::SecondReader, &page, NOT_FOUND).await.status, StatusCode::NOT_FOUND);
    let (_, application) = applied(&house, &[]).await;
    let open = format!("hardship/open/{application}");
    assert_eq!(house.get(Role::SecondReader, &open).await.status, StatusCode::NOT_FOUND);
    let received = format!("objection/receive/{application}");
    assert_eq!(house.get(Role::SecondReader, &received).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get(Role::SecondReader, "objection").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_day_of_a_second_reader_begins_with_what_waits_for_them() {
    let mut house = TestHouse::new().await;
    assert_eq!(house.get(Role::SecondReader, "").await.to(), "hardship");
    let list = house.get(Role::SecondReader, "hardship").await;
    assert!(list.says("Er wordt niets gewogen") && list.says("aria-current=\"page\">Hardheid"));
    house.days_pass(-3).await;
    let first = weighed(&house, Role::Guide).await;
    propose(&house, Role::Guide, &first, NOT_FOUND).await.to();
    house.days_pass(3).await;
    let second = weighed(&house, Role::Guide).await;
    propose(&house, Role::Guide, &second, NOT_FOUND).await.to();
    let third = weighed(&house, Role::Guide).await;
    let list = house.get(Role::SecondReader, "hardship").await;
    let text = list.text();
    let places: Vec<usize> = [&first, &second, &third].iter().filter_map(|page| text.find(*page)).collect();
    assert!(places.len() == 3 && places.is_sorted(), "longest first, what is proposed above the rest: {places:?}");
    assert!(list.says("3 dagen") && list.says("<bdi>Testa</bdi>"));
    for role in [Role::Desk, Role::Night, Role::Administrator] {
        assert_eq!(house.get(role, "hardship").await.status, StatusCode::NOT_FOUND, "{role:?}");
    }
}

#[tokio::test]
async fn nonsense_in_a_proposal_comes_back_whole_with_every_fault() {
    let house = TestHouse::new().await;
    let page = weighed(&house, Role::Guide).await;
    let form = [("outcome", "found"), ("review", "ooit"), ("until", "nooit"), ("evidence", "een brief"), ("why", "")];
    let got = propose(&house, Role::Guide, &page, &form).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in ["value=\"ooit\"", "value=\"nooit\"", "een brief</textarea>", "Dit is geen datum", "Schrijf op waarom"]
    {
        assert!(got.says(words), "{words}");
    }
    let past = [("outcome", "found"), ("review", "2026-11-23"), ("until", ""), ("why", "ernstig ziek")];
    let got = propose(&house, Role::Guide, &page, &past).await;
    assert!(got.says("Dat moet na vandaag zijn") && got.says("ernstig ziek</textarea>"));
    let early = [("outcome", "found"), ("review", "2027-02-25"), ("until", "2027-01-01"), ("why", "ernstig ziek")];
    assert!(propose(&house, Role::Guide, &page, &early).await.says("Het einde ligt voor de dag"));
}

#[tokio::test]
async fn a_doubt_opens_a_weighing_that_begins_with_every_sign_that_is_known() {
    let house = TestHouse::new().await;
    let (_, application) = applied(&house, &[]).await;
    let open = format!("hardship/open/{application}");
    let empty =
        house.post(Role::Desk, &open, &[("command", &*command()), ("words", "iets"), ("over", "admission")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.says("Kruis aan waarom") && empty.says("Kies wie het zegt") && empty.says("iets</textarea>"));
    let id = command();
    let form = [
        ("command", &*id),
        ("ground", "doubt"),
        ("ground", "signal-Ill"),
        ("words", "oogt ziek"),
        ("said-by", "Worker"),
        ("over", "admission"),
    ];
    let page = house.post(Role::Desk, &open, &form).await.to();
    assert_eq!(house.post(Role::Desk, &open, &form).await.to(), page, "sent twice, weighed once");
    let shown = house.get(Role::Desk, &page).await;
    assert!(shown.says("Een medewerker twijfelt") && shown.says("Ziek") && shown.says("oogt ziek"));
    assert!(house.get(Role::Desk, &open).await.says("Er wordt al gewogen"));
    let other = [
        ("command", &*command()),
        ("ground", "appeal"),
        ("said-by", "Person"),
        ("over", "admission"),
        ("words", "ik vraag het"),
    ];
    let twice = house.post(Role::Guide, &open, &other).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.says("Er wordt al gewogen") && twice.says("ik vraag het</textarea>"));

    let (person, pregnant) = applied(&house, &[SignalKind::Pregnant]).await;
    assert!(house.get(Role::Guide, &format!("hardship/open/{pregnant}")).await.says("Er wordt al gewogen"));
    admit(&house, person, pregnant).await;
}

#[tokio::test]
async fn for_who_stays_it_is_the_ending_that_is_weighed() {
    let house = TestHouse::new().await;
    let (person, application) = applied(&house, &[]).await;
    let open = format!("hardship/open/{application}");
    let before = house.get(Role::Guide, &open).await;
    assert_eq!(before.hidden("over"), "admission");
    admit(&house, person, application).await;
    let form =
        [("command", &*command()), ("ground", "appeal"), ("said-by", "Person"), ("over", &*before.hidden("over"))];
    let changed = house.post(Role::Guide, &open, &form).await;
    assert!(
        changed.says("Er is intussen iets veranderd") && changed.says("value=\"appeal\" autocomplete=\"off\" checked")
    );
    assert_eq!(changed.hidden("over"), "stay");
    let form = [("command", &*command()), ("ground", "appeal"), ("said-by", "Person"), ("over", "stay")];
    let page = house.post(Role::Guide, &open, &form).await.to();
    assert!(house.get(Role::Guide, &page).await.says("Over het beëindigen van het verblijf"));
}

#[tokio::test]
async fn what_was_learnt_after_closing_asks_for_another_weighing() {
    let house = TestHouse::new().await;
    let (person, application) = applied(&house, &[]).await;
    let page = opened(&house, person, application, Role::Guide).await;
    propose(&house, Role::Guide, &page, NOT_FOUND).await.to();
    let read = house.get(Role::SecondReader, &page).await;
    confirm(&house, &page, &read).await.to();
    let later = house.get(Role::Guide, &format!("person/{person}/correct")).await;
    let form = [
        ("command", &*later.hidden("command")),
        ("name", "Testa Voorbeeld"),
        ("signal", "Ill"),
        ("said-Ill", "Person"),
    ];
    house.post(Role::Guide, &format!("person/{person}/correct"), &form).await;
    let shown = house.get(Role::Guide, &page).await;
    assert!(shown.says("opnieuw worden gewogen") && shown.says("Ziek (persoon zelf)"));
    assert!(shown.says(&format!("hardship/open/{application}")));
}

const NOT_FOUND: &[(&str, &str)] =
    &[("outcome", "not-found"), ("why", "niets wijst erop"), ("evidence", "brief van de huisarts")];
const FOUND: &[(&str, &str)] =
    &[("outcome", "found"), ("review", "2027-02-25"), ("until", ""), ("why", "ernstig ziek")];

fn shown_word(form: &[(&str, &str)]) -> String {
    let of = |name: &str| form.iter().find(|(field, _)| *field == name).map_or("", |(_, words)| *words);
    format!("{} {}", of("outcome"), of("review"))
}

fn command() -> String {
    chance::command().to_string()
}

async fn propose(house: &TestHouse, role: Role, page: &str, form: &[(&str, &str)]) -> Got {
    let id = command();
    let form: Vec<(&str, &str)> = form.iter().copied().chain([("command", &*id)]).collect();
    house.post(role, &format!("{page}/propose"), &form).await
}

/// Confirms what was read on a page.
async fn confirm(house: &TestHouse, page: &str, read: &Got) -> Got {
    let (id, word) = (command(), read.hidden("read"));
    let form = [("command", &*id), ("read", &*word), ("close-words", "gelezen en akkoord")];
    house.post(Role::SecondReader, &format!("{page}/close"), &form).await
}

/// The page of a weighing over the admission of somebody.
async fn weighed(house: &TestHouse, role: Role) -> String {
    let (person, application) = applied(house, &[]).await;
    opened(house, person, application, role).await
}

async fn opened(house: &TestHouse, person: PersonId, application: ApplicationId, role: Role) -> String {
    let hardship = HardshipId::new(chance::number());
    let grounds = vec![domain::hardship::Ground::Doubt];
    let (over, said_by, words) = (Over::Admission, SaidBy::Worker, Personal::new("slaapt slecht"));
    house.done(role, OpenHardship { person, application, hardship, over, grounds, words, said_by }).await;
    format!("hardship/{hardship}")
}

/// Somebody who signed up.
async fn applied(house: &TestHouse, signals: &[SignalKind]) -> (PersonId, ApplicationId) {
    let (person, application) = (PersonId::new(chance::number()), ApplicationId::new(chance::number()));
    let names = vec![Name { words: Personal::new("Testa Voorbeeld"), kind: NameKind::Told }];
    let signal = |kind: &SignalKind| Signal { kind: *kind, said_by: SaidBy::Person };
    let description = Description { signals: signals.iter().map(signal).collect(), ..Description::default() };
    house.done(Role::Desk, RegisterPerson { person, names, needs: Needs::default(), description }).await;
    let apply = ApplyForAdmission {
        person,
        application,
        hardship: HardshipId::new(chance::number()),
        programme: "proef".into(),
        by: AppliedBy::Person,
        through: Personal::default(),
    };
    house.done(Role::Desk, apply).await;
    (person, application)
}

async fn admit(house: &TestHouse, person: PersonId, application: ApplicationId) {
    let on = house.house.now().wall.date();
    let adopt = AdoptRules { programme: "proef".into(), from: on, hash: "a1".into(), text: String::new() };
    house.done(Role::Coordinator, adopt).await;
    let receipt = Receipt {
        rules: "a1".into(),
        engine: "proef".into(),
        on,
        facts: Vec::new(),
        verdict: Verdict::Admit,
        trace: String::new(),
    };
    let letter = Letter { id: LetterId::new(chance::number()), language: Language("nl".into()), objection: None };
    let (reason, against_advice) = (Personal::new("voldoet"), Personal::default());
    let decision = Decision { on, receipt, reason, against_advice, letter };
    let terms = StayTerms { from: on, until: None, review: date(2027, 2, 25), conditions: Personal::default() };
    house.done(Role::Coordinator, AdmitPerson { person, application, terms, decision }).await;
}
