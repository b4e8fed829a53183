//! Allowance as workers and people meet it: set first, paid once, signed in one's own language, corrected in sight.

use axum::http::StatusCode;
use domain::admission::{AdmitPerson, AppliedBy, ApplyForAdmission, Decision, Receipt, StayTerms, Verdict};
use domain::id::{ApplicationId, HardshipId, LetterId, PersonId};
use domain::letter::Letter;
use domain::person::{Description, Language, Name, NameKind, Needs, RegisterPerson};
use domain::personal::Personal;
use domain::rules::AdoptRules;
use domain::staff::Role;
use jiff::civil::date;

use crate::chance;
use crate::testing::{Got, TestHouse};

const WEEK: &str = "2026-11-23";
const PROGRAMME: &str = "amsterdam";

/// A house with a programme and no amount.
async fn house() -> TestHouse {
    let house = TestHouse::new().await;
    let shipped = rules::shipped().iter().map(|one| one.load().expect("they are sound"));
    let set = shipped.into_iter().find(|set| set.programme().name == PROGRAMME).expect("rules are shipped");
    let (programme, from) = (PROGRAMME.to_owned(), set.programme().from);
    let adopt = AdoptRules { programme, from, hash: set.hash().to_owned(), text: set.text().to_owned() };
    house.done(Role::Coordinator, adopt).await;
    house
}

/// The same with forty euros a week, and somebody who speaks Tigrinya.
async fn paying(words: &str) -> (TestHouse, PersonId) {
    let house = house().await;
    set(&house, "40", "1").await.to();
    let person = in_programme(&house, words).await;
    (house, person)
}

async fn in_programme(house: &TestHouse, words: &str) -> PersonId {
    let person = PersonId::new(chance::number());
    let names = vec![Name { words: Personal::new(words), kind: NameKind::Told }];
    let languages = vec![Language("xx".into()), Language("ti".into())];
    let description = Description { languages, ..Description::default() };
    house.done(Role::Desk, RegisterPerson { person, names, needs: Needs::default(), description }).await;
    let (application, hardship) = (ApplicationId::new(chance::number()), HardshipId::new(chance::number()));
    let (programme, by, through) = (PROGRAMME.to_owned(), AppliedBy::Person, Personal::default());
    house.done(Role::Desk, ApplyForAdmission { person, application, hardship, programme, by, through }).await;
    let rules = house.house.archive.rules().await.expect("the rules").first().expect("they hold").hash.clone();
    let (engine, on) = ("proef".to_owned(), date(2026, 11, 23));
    let receipt = Receipt { rules, engine, on, facts: vec![], verdict: Verdict::Admit, trace: String::new() };
    let letter = Letter { id: LetterId::new(chance::number()), language: Language("nl".into()), objection: None };
    let (reason, against_advice) = (Personal::new("proef"), Personal::default());
    let decision = Decision { on, receipt, reason, against_advice, letter };
    let terms = StayTerms { from: on, until: None, review: date(2027, 2, 1), conditions: Personal::default() };
    house.done(Role::Coordinator, AdmitPerson { person, application, terms, decision }).await;
    person
}

async fn send(house: &TestHouse, role: Role, path: &str, form: &[(&str, &str)]) -> Got {
    let command = chance::command().to_string();
    house.post(role, path, &[&[("command", &*command)], form].concat()).await
}

async fn set(house: &TestHouse, amount: &str, every: &str) -> Got {
    let form = [("programme", PROGRAMME), ("amount", amount), ("every", every), ("from", "2026-01-05")];
    let form = [&form[..], &[("source", "verzonnen voor een proef")]].concat();
    send(house, Role::Coordinator, "allowance/amount", &form).await
}

/// What the button on the list sends.
async fn pay(house: &TestHouse, role: Role, person: PersonId) -> Got {
    let form = [("week", WEEK), ("amount", "40,00"), ("paid-how", "cash"), ("receipt", "to-sign")];
    send(house, role, &format!("allowance/of/{person}/pay"), &form).await
}

#[tokio::test]
async fn a_new_house_has_no_amount_and_says_what_to_do_first() {
    let house = house().await;
    in_programme(&house, "Testa Voorbeeld").await;
    assert!(house.get(Role::Guide, "allowance").await.says("Vraag de regie om het bedrag in te stellen"));
    let shown = house.get(Role::Coordinator, "allowance").await;
    assert!(shown.says("Stel eerst in hoeveel leefgeld") && !shown.says("€"), "{}", shown.text());
    let page = house.get(Role::Coordinator, "allowance/amount").await;
    assert!(page.says("Het programma stelt geen bedrag voor") && !page.text().contains("€"), "{}", page.text());
    set(&house, "40", "1").await.to();
    assert!(house.get(Role::Guide, "allowance").await.says("Betaal €\u{a0}40,00"));
    assert!(house.get(Role::Coordinator, "allowance/amount").await.says("verzonnen voor een proef"));
}

#[tokio::test]
async fn what_is_wrong_with_an_amount_is_said_at_once_and_nothing_typed_is_lost() {
    let house = house().await;
    let typed = [("programme", "niets"), ("amount", "veel"), ("every", "vaak"), ("from", "ooit"), ("source", "")];
    let got = send(&house, Role::Coordinator, "allowance/amount", &typed).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in ["Kies een programma", "zoals 12,50", "van 1 tot 52", "Vul een dag in", "Schrijf op waar dit", "veel"]
    {
        assert!(got.says(words), "{words} is not said in {}", got.text());
    }
    assert!(house.house.archive.rates().await.expect("the shelf").is_empty());
}

#[tokio::test]
async fn a_week_is_paid_with_one_tap_and_the_second_worker_hears_that_it_was() {
    let (house, person) = paying("Testa Voorbeeld").await;
    let sign = pay(&house, Role::Guide, person).await.to();
    assert!(sign.starts_with("allowance/sign/"), "{sign}");
    let again = pay(&house, Role::Desk, person).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.says("Deze week is al betaald"), "{}", again.text());
    let list = house.get(Role::Desk, "allowance").await;
    assert!(list.says("Betaald, nog niet getekend") && list.says("Demo guide"), "{}", list.text());
    assert!(list.says("0 personen"), "nothing is left to pay: {}", list.text());
    let next = house.get(Role::Desk, "allowance?week=2026-11-30").await;
    assert!(next.says("Nog te betalen") && next.says("Betaal €\u{a0}40,00"), "the next week is another week");
}

#[tokio::test]
async fn a_tap_that_arrives_twice_pays_once_and_shows_the_same_page() {
    let (house, person) = paying("Testa Voorbeeld").await;
    let command = chance::command().to_string();
    let form = [("command", &*command), ("week", WEEK), ("amount", "40"), ("paid-how", "cash"), ("receipt", "to-sign")];
    let path = format!("allowance/of/{person}/pay");
    let (first, second) =
        (house.post(Role::Guide, &path, &form).await.to(), house.post(Role::Guide, &path, &form).await.to());
    assert_eq!(first, second);
    let week = super::week::read(WEEK).expect("a week");
    assert_eq!(house.house.archive.paid_in(week).await.expect("the shelf").len(), 1);
}

#[tokio::test]
async fn the_receipt_speaks_the_language_of_the_person_and_a_cross_is_enough() {
    let (house, person) = paying("Testa Voorbeeld").await;
    let sign = pay(&house, Role::Guide, person).await.to();
    let page = house.get(Role::Guide, &sign).await;
    assert!(page.text().contains("<html lang=\"ti\" dir=\"ltr\""), "the first language that has sentences");
    assert!(page.says("ናይ ሆላንድ") && page.says("€\u{a0}40,00") && page.says("23-11-2026"), "{}", page.text());
    assert!(!page.says("Menu") && !page.text().contains("person/search"), "the telephone is handed over: no menu");
    let persian = house.get(Role::Guide, &format!("{sign}?language=fa")).await;
    assert!(persian.text().contains("<html lang=\"fa\" dir=\"rtl\""));
    let empty = send(&house, Role::Guide, &sign, &[("language", "nl"), ("mark", "  ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.says("Schrijf uw naam, een letter of een x."), "{}", empty.text());
    let after = send(&house, Role::Guide, &sign, &[("language", "nl"), ("mark", "x")]).await.to();
    assert!(house.get(Role::Guide, &after).await.says("Geef de telefoon nu terug"));
    assert!(house.get(Role::Guide, "allowance").await.says("Getekend op het scherm"));
    assert!(house.get(Role::Guide, &format!("allowance/of/{person}")).await.says("Getekend op het scherm: x"));
}

#[tokio::test]
async fn another_amount_and_no_signature_each_say_why() {
    let (house, person) = paying("Testa Voorbeeld").await;
    let path = format!("allowance/of/{person}/pay");
    let typed = [("week", WEEK), ("amount", "20"), ("paid-how", "through"), ("receipt", "not-signed")];
    let got = send(&house, Role::Desk, &path, &typed).await;
    assert!(got.says("Schrijf op wie het doorgeeft") && got.says("waarom er niet is getekend"), "{}", got.text());
    let more = [&typed[..], &[("through", "Demo Deelnemer"), ("unsigned-why", "is ziek")]].concat();
    let got = send(&house, Role::Desk, &path, &more).await;
    assert!(got.says("Dit is een ander bedrag dan is afgesproken") && got.says("Demo Deelnemer"), "{}", got.text());
    send(&house, Role::Desk, &path, &[&more[..], &[("why", "kwam halverwege")]].concat()).await.to();
    let shown = house.get(Role::Guide, &format!("allowance/of/{person}")).await;
    for words in ["€\u{a0}20,00", "kwam halverwege", "Demo Deelnemer", "is ziek"] {
        assert!(shown.says(words), "{words} is not said in {}", shown.text());
    }
}

#[tokio::test]
async fn a_mistake_is_corrected_in_sight_and_the_week_is_paid_anew() {
    let (house, person) = paying("Testa Voorbeeld").await;
    pay(&house, Role::Guide, person).await.to();
    let of = format!("allowance/of/{person}");
    let given = house.get(Role::Coordinator, &of).await.hidden("given");
    let field = format!("correct-{given}");
    let path = format!("{of}/correct");
    assert_eq!(send(&house, Role::Guide, &path, &[("given", &given)]).await.status, StatusCode::NOT_FOUND);
    assert!(send(&house, Role::Coordinator, &path, &[("given", &given)]).await.says("Schrijf op waarom"));
    send(&house, Role::Coordinator, &path, &[("given", &given), (&field, "verkeerde persoon")]).await.to();
    let shown = house.get(Role::Desk, &of).await;
    assert!(shown.text().contains("<s>") && shown.says("verkeerde persoon"), "{}", shown.text());
    assert!(house.get(Role::Desk, "allowance").await.says("Een eerdere betaling voor deze week is verbeterd"));
    pay(&house, Role::Desk, person).await.to();
}

#[tokio::test]
async fn who_is_stopped_is_paid_nothing_and_goes_on_when_that_is_said() {
    let (house, person) = paying("Testa Voorbeeld").await;
    let of = format!("allowance/of/{person}");
    let stop = [("stop-from", WEEK), ("stop-why", "verblijft elders")];
    send(&house, Role::Coordinator, &format!("{of}/stop"), &stop).await.to();
    assert!(house.get(Role::Guide, "allowance").await.says("Gestopt"));
    assert!(pay(&house, Role::Guide, person).await.says("Het leefgeld is gestopt voor deze persoon"));
    send(&house, Role::Coordinator, &format!("{of}/resume"), &[("resume-from", WEEK)]).await.to();
    pay(&house, Role::Guide, person).await.to();
}

#[tokio::test]
async fn between_two_payments_the_list_says_when_the_next_is() {
    let house = house().await;
    set(&house, "80", "2").await.to();
    in_programme(&house, "Testa Voorbeeld").await;
    // Counted from 5 January in twos, the week of 23 November is one in which is paid.
    assert!(house.get(Role::Guide, "allowance").await.says("Betaal €\u{a0}80,00"));
    let between = house.get(Role::Guide, "allowance?week=2026-11-30").await;
    assert!(between.says("In deze week wordt niets betaald") && between.says("13 dec 2026"), "{}", between.text());
}

#[tokio::test]
async fn goods_are_given_to_anybody_and_signed_for_like_money() {
    let house = house().await;
    let person = house.person("Testa Voorbeeld", Needs::default()).await;
    let of = format!("allowance/of/{person}");
    let typed = [("what", "kledingbon van het magazijn"), ("given-on", "2026-11-23"), ("receipt", "to-sign")];
    let sign = send(&house, Role::Desk, &format!("{of}/give"), &typed).await.to();
    assert!(house.get(Role::Desk, &sign).await.says("kledingbon van het magazijn"));
    send(&house, Role::Desk, &sign, &[("mark", "Testa"), ("language", "nl")]).await.to();
    assert!(house.get(Role::Guide, &of).await.says("kledingbon van het magazijn"));
    let wrong = send(&house, Role::Desk, &format!("{of}/give"), &[("what", ""), ("given-on", "ooit")]).await;
    for words in ["Schrijf op wat er is gegeven", "Vul een dag in", "Kies hoe de ontvangst blijkt"] {
        assert!(wrong.says(words), "{words} is not said in {}", wrong.text());
    }
}

#[tokio::test]
async fn the_list_for_the_cash_office_holds_what_pays_and_nothing_that_runs() {
    let (house, person) = paying("=HYPERLINK(\"x\") Voorbeeld").await;
    in_programme(&house, "Demo Deelnemer").await;
    pay(&house, Role::Guide, person).await.to();
    let got = send(&house, Role::Coordinator, "allowance/export", &[("week", WEEK)]).await;
    assert_eq!(got.status, StatusCode::OK);
    let text = got.text();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "Week vanaf;Nummer;Roepnaam;Bedrag in euro;Stand;Betaald op;Hoe");
    let number = &person.to_string()[..8];
    let paid = format!("{WEEK};{number};\"'=HYPERLINK(\"\"x\"\")\";40,00;Betaald;{WEEK};Contant, in de hand");
    assert!(lines.contains(&paid.as_str()), "{text}");
    assert!(lines.iter().any(|line| line.ends_with(";Demo;40,00;Te betalen;;")), "{text}");
    let looked = house.get(Role::Coordinator, &format!("person/{person}")).await;
    assert!(looked.says("voor leefgeld of goederen"), "each name that left was a look: {}", looked.text());
    assert_eq!(send(&house, Role::Guide, "allowance/export", &[("week", WEEK)]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_has_nothing_to_do_with_money_sees_nothing_of_it() {
    let (house, person) = paying("Testa Voorbeeld").await;
    let sign = pay(&house, Role::Guide, person).await.to();
    for role in [Role::Night, Role::LegalGuide, Role::MedicalGuide, Role::SecondReader, Role::Administrator] {
        for path in ["allowance".into(), "allowance/paper".into(), format!("allowance/of/{person}"), sign.clone()] {
            assert_eq!(house.get(role, &path).await.status, StatusCode::NOT_FOUND, "{role:?} {path}");
        }
        assert!(!house.get(role, "").await.says("Leefgeld"), "{role:?}");
    }
    assert_eq!(
        house.get(Role::Coordinator, &sign).await.status,
        StatusCode::NOT_FOUND,
        "who corrects lets nobody sign"
    );
}

#[tokio::test]
async fn who_signed_on_paper_afterwards_is_noted_once() {
    let (house, person) = paying("Testa Voorbeeld").await;
    pay(&house, Role::Guide, person).await.to();
    let given = house.get(Role::Guide, "allowance").await.hidden("given");
    let path = format!("allowance/of/{person}/on-paper");
    let back = send(&house, Role::Guide, &path, &[("given", &given), ("week", WEEK)]).await.to();
    assert!(house.get(Role::Guide, &back).await.says("Getekend op papier"));
    let again = send(&house, Role::Desk, &path, &[("given", &given)]).await;
    assert!(again.says("Hiervoor was al getekend"), "{}", again.text());
}

#[tokio::test]
async fn on_paper_each_person_has_a_line_to_sign() {
    let (house, person) = paying("Testa Voorbeeld").await;
    let paper = house.get(Role::Desk, "allowance/paper").await;
    assert!(paper.says("Testa") && paper.says("Naam of kruisje"), "{}", paper.text());
    assert!(paper.says(&person.to_string()[..8]), "two people of one name are told apart: {}", paper.text());
}
