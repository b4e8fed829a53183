//! Beds for everybody at once, as a desk sees it.

use axum::http::StatusCode;
use domain::person::{Needs, SleepsWith};
use domain::staff::Role;
use domain::tonight::State;

use crate::chance;
use crate::testing::{Got, MEN, TestHouse};

const TOGETHER: &str = "tonight/together";

/// The form of the page as it was shown, with these requests ticked.
fn form(page: &Got, ticked: &[String]) -> Vec<(String, String)> {
    crate::testing::ticked(page, "hold", &ticked.iter().map(String::as_str).collect::<Vec<_>>())
}

async fn hold(house: &TestHouse, form: &[(String, String)]) -> Got {
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    house.post(Role::Desk, "tonight/together/hold", &form).await
}

async fn men(house: &TestHouse, count: usize) -> Vec<String> {
    let mut requests = vec![];
    for number in 0..count {
        let needs = Needs { sleeps_with: SleepsWith::Men, ..Needs::default() };
        let person = house.person(&format!("Testa{number} Voorbeeld"), needs).await;
        requests.push(house.request(&[person]).await.to_string());
        house.minutes_pass(1);
    }
    requests
}

async fn held(house: &TestHouse) -> usize {
    let open = house.house.archive.open_requests().await.expect("the requests");
    open.iter().filter(|request| matches!(request.asked.state, State::Held { .. })).count()
}

#[tokio::test]
async fn everybody_who_asks_is_proposed_a_bed_of_their_own_and_one_tap_holds_what_is_ticked() {
    let house = TestHouse::new().await;
    assert!(house.get(Role::Desk, TOGETHER).await.says("Niemand vraagt nu nog een bed"));
    let requests = men(&house, 3).await;
    assert!(house.get(Role::Desk, "tonight").await.says("Bedden voor iedereen tegelijk"));
    let page = house.get(Role::Desk, TOGETHER).await;
    for number in 0..3 {
        assert!(page.says(&format!("Testa{number}")), "{}", page.text());
    }
    let form = form(&page, &requests[..2]);
    let beds: Vec<&str> = form
        .iter()
        .filter(|(name, _)| name.starts_with("place-"))
        .filter_map(|(_, place)| place.split('.').nth(1))
        .collect();
    let apart: std::collections::BTreeSet<&&str> = beds.iter().collect();
    assert_eq!((beds.len(), apart.len()), (3, 3), "{beds:?}");
    hold(&house, &form).await.to();
    assert_eq!(held(&house).await, 2, "the third was not ticked");
    hold(&house, &form).await.to();
    assert_eq!(held(&house).await, 2, "sent twice it is held once");
}

#[tokio::test]
async fn what_somebody_else_took_meanwhile_is_said_and_the_others_are_held() {
    let house = TestHouse::new().await;
    let requests = men(&house, 2).await;
    let page = house.get(Role::Desk, TOGETHER).await;
    let form = self::form(&page, &requests);
    let first = form.iter().find(|(name, _)| *name == format!("place-{}", requests[0])).expect("a place").1.clone();
    let bed = first.split('.').nth(1).expect("a bed").to_owned();
    let needs = Needs { sleeps_with: SleepsWith::Men, ..Needs::default() };
    let other = house.person("Demo Deelnemer", needs).await;
    let taken = house.request(&[other]).await;
    let location = form.iter().find(|(name, _)| name.starts_with("location-")).expect("a location").1.clone();
    let (command, place) = (chance::command().to_string(), format!("{other}.{bed}"));
    let mine = [("command", &*command), ("location", &*location), ("place", &*place)];
    house.post(Role::Desk, &format!("tonight/{taken}/hold"), &mine).await.to();
    let answer = hold(&house, &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in ["Voor 1 vraag is een bed vastgehouden.", "<li><bdi>Testa0", "hieronder staat wat er nu kan"] {
        assert!(answer.says(words), "{words} is not said in {}", answer.text());
    }
    assert_eq!(held(&house).await, 2);
    // Whom a colleague served meanwhile is named too, and nobody is ticked again who was not.
    let page = house.get(Role::Desk, TOGETHER).await;
    let sent = self::form(&page, &requests[..1]);
    let late = men(&house, 1).await;
    let mine: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    house.post(Role::Coordinator, "tonight/together/hold", &mine).await.to();
    // Somebody who sends another bed than the colleague chose.
    let bed = TestHouse::bed(MEN, 3);
    let again = sent.iter().map(|(name, value)| {
        let person = value.split('.').next().unwrap_or_default();
        let other = if name.starts_with("place-") { format!("{person}.{bed}") } else { value.clone() };
        (name.clone(), other)
    });
    let answer = hold(&house, &again.collect::<Vec<_>>()).await;
    assert!(answer.says("<li><bdi>Testa0"), "{}", answer.text());
    assert!(answer.says(&late[0]) && !answer.says("autocomplete=\"off\" checked"), "{}", answer.text());
}

#[tokio::test]
async fn nothing_ticked_and_nonsense_change_nothing() {
    let house = TestHouse::new().await;
    let requests = men(&house, 2).await;
    let page = house.get(Role::Desk, TOGETHER).await;
    assert!(hold(&house, &form(&page, &[])).await.says("Er was niets aangevinkt"));
    let mut wrong = form(&page, &requests);
    wrong.iter_mut().filter(|(name, _)| name.starts_with("place-")).for_each(|(_, place)| *place = "nergens".into());
    assert_eq!(hold(&house, &wrong).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(held(&house).await, 0);
    assert_eq!(house.get(Role::Administrator, TOGETHER).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_has_no_place_reads_which_would_fit_and_who_has_it() {
    let house = TestHouse::new().await;
    let free = house.house.archive.beds(&house.house.now()).await.expect("the beds").len();
    men(&house, free + 2).await;
    let page = house.get(Role::Desk, TOGETHER).await;
    for words in ["Geen bed dat past", "gaat in dit voorstel naar anderen", "Bewezen: op geen enkele manier"] {
        assert!(page.says(words), "{words} is not said in {}", page.text());
    }
}

#[tokio::test]
async fn choosing_otherwise_asks_why_is_counted_and_leads_to_choosing() {
    let house = TestHouse::new().await;
    let requests = men(&house, 2).await;
    let page = house.get(Role::Desk, TOGETHER).await;
    let mut form = form(&page, &requests[1..]);
    form.push(("overrule".to_owned(), requests[0].clone()));
    let post = async |form: &[(String, String)]| {
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        house.post(Role::Desk, "tonight/together/overrule", &form).await
    };
    let why = post(&form).await;
    assert!(why.status == StatusCode::UNPROCESSABLE_ENTITY && why.says("Kies waarom."), "{}", why.text());
    let ticked = |id: &str| why.says(&format!("value=\"{id}\" autocomplete=\"off\" checked"));
    assert!(!ticked(&requests[0]) && ticked(&requests[1]), "what was ticked stays so");
    form.push((format!("why-{}", requests[0]), "not-safe".to_owned()));
    for _ in 0..2 {
        assert_eq!(post(&form).await.to(), format!("tonight/{}", requests[0]));
    }
    let page = house.get(Role::Desk, TOGETHER).await;
    assert!(page.says("Anders gekozen in de laatste 30 dagen") && page.says("<dd>1</dd>"), "{}", page.text());
    house.minutes_pass(31 * 24 * 60);
    assert!(!house.get(Role::Desk, TOGETHER).await.says("Anders gekozen in de laatste"));
}

#[tokio::test]
async fn what_each_weight_does_is_told_and_that_nobody_adopted_it() {
    let house = TestHouse::new().await;
    assert!(house.get(Role::Desk, "tonight/together/fair").await.says("Niemand vraagt"), "nobody asks yet");
    let one = house.person("Testa Voorbeeld", Needs { quiet: true, ..Needs::default() }).await;
    house.request(&[one]).await;
    let page = house.get(Role::Desk, "tonight/together/fair").await;
    for words in ["Rust nodig", "Zorg is verder weg dan nodig", "Niet bevestigd", "geen nationaliteit"] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
}

#[tokio::test]
async fn it_is_reckoned_anew_only_when_something_changed_and_says_who_comes_first() {
    let house = TestHouse::new().await;
    men(&house, 2).await;
    let fair = async || house.get(Role::Desk, "tonight/together/fair").await;
    let first = fair().await;
    assert!(first.says("Uitgerekend om 22:42"), "{}", first.text());
    let order = first.text();
    let (_, order) = order.split_once("In welke volgorde").expect("the order");
    assert!(order.find("Testa0") < order.find("Testa1"), "who waits longest comes first: {order}");
    house.minutes_pass(5);
    assert!(fair().await.says("Uitgerekend om 22:42"), "minutes pass for everybody alike");
    men(&house, 1).await;
    assert!(fair().await.says("Uitgerekend om 22:48"), "somebody else asks");
}
