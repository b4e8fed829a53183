//! Earlier proposals, answered again, with a draw that is checked by hand.

use domain::bed::AssignBed;
use domain::event::Owner;
use domain::id::PersonId;
use domain::person::{Needs, SleepsWith};
use domain::staff::Role;
use domain::tonight::Placing;
use sha2::{Digest, Sha256};

use crate::testing::{FAMILY, Got, LOCATION, TestHouse, ticked};

const EARLIER: &str = "tonight/together/earlier";

/// Two men ask at once, somebody sleeps in the house, the draw is promised, and a bed is held for both by the proposal.
struct Held {
    house: TestHouse,
    people: Vec<PersonId>,
    sleeps: PersonId,
    /// Where the proposal is told.
    page: String,
    /// What was promised of the draw before anybody had a ticket.
    promise: String,
}

async fn held_by_a_proposal() -> Held {
    let house = TestHouse::new().await;
    crate::clock::tick(&house.house).await;
    let men = || Needs { sleeps_with: SleepsWith::Men, ..Needs::default() };
    let sleeps = house.person("Demo Voorbeeld", men()).await;
    let places = vec![Placing { person: sleeps, bed: TestHouse::bed(FAMILY, 1) }];
    house.done(Role::Coordinator, AssignBed { location: LOCATION, places, until: None }).await;
    let (mut people, mut requests) = (vec![], vec![]);
    for name in ["Testa Voorbeeld", "Proef Voorbeeld"] {
        let person = house.person(name, men()).await;
        requests.push(house.request(&[person]).await.to_string());
        people.push(person);
    }
    assert!(house.get(Role::Desk, EARLIER).await.says("Nog geen voorstellen"));
    let shown = house.get(Role::Desk, "tonight/together").await;
    assert!(shown.says("De loting van deze nacht"), "{}", shown.text());
    let promise = codes(&shown)[0].clone();
    let form = ticked(&shown, "hold", &requests.iter().map(String::as_str).collect::<Vec<_>>());
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    for _ in 0..2 {
        house.post(Role::Desk, "tonight/together/hold", &form).await.to();
    }
    let list = house.get(Role::Coordinator, EARLIER).await;
    assert_eq!(list.text().matches("<tr>").count(), 2, "sent twice it is kept once: {}", list.text());
    assert!(list.says("Demo desk") && list.says("wie vannacht een bed vroeg"), "{}", list.text());
    let page =
        list.text().split("/tonight/together/earlier/").nth(1).and_then(|rest| rest.get(..26).map(str::to_owned));
    Held { house, people, sleeps, page: format!("{EARLIER}/{}", page.expect("an address")), promise }
}

fn codes(page: &Got) -> Vec<String> {
    let text = page.text();
    text.split("<code>").skip(1).filter_map(|rest| rest.split("</code>").next().map(str::to_owned)).collect()
}

fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn an_earlier_proposal_has_the_same_answer_and_its_draw_is_checked_by_hand() {
    let Held { mut house, page, promise, .. } = held_by_a_proposal().await;
    let tonight = house.get(Role::Desk, &page).await;
    for words in ["precies hetzelfde voorstel", "<bdi>Testa</bdi>", "Eik · Proefhuis", "wordt na deze nacht verteld"] {
        assert!(tonight.says(words), "{words}: {}", tonight.text());
    }
    house.days_pass(2).await;
    let told = house.get(Role::Desk, &page).await;
    assert!(!told.says("wordt na deze nacht verteld"), "{}", told.text());
    let codes = codes(&told);
    // The last two are the fingerprint and the head of the log.
    let [ticket, rank, other, second, kept, seed, _, _] = &codes[..] else { panic!("{codes:?}: {}", told.text()) };
    assert_eq!(sha256(seed), *kept, "the promise was made of this seed");
    assert_eq!(promise, *kept, "it is what was told before");
    assert_eq!(sha256(&format!("{seed}:{ticket}")), *rank);
    assert_eq!(sha256(&format!("{seed}:{other}")), *second);
    assert!(rank < second, "the lowest comes first");
    assert_eq!(house.get(Role::Administrator, &page).await.status, 404);
}

#[tokio::test]
async fn when_somebody_in_it_is_forgotten_nobody_reads_it_any_more() {
    for whom in ["who asked", "who slept there"] {
        let Held { house, people, sleeps, page, .. } = held_by_a_proposal().await;
        let person = if whom == "who asked" { people[0] } else { sleeps };
        house.house.archive.shred(Owner::Person(person)).await.expect("forgotten");
        let gone = house.get(Role::Coordinator, &page).await;
        assert!(
            gone.says("Iemand in dit voorstel is vergeten") && !gone.says("Eik · Proefhuis"),
            "{whom}: {}",
            gone.text()
        );
        assert!(house.get(Role::Coordinator, EARLIER).await.says("gewist"), "{whom}");
    }
}

#[tokio::test]
async fn nothing_is_kept_of_whoever_is_forgotten_between_the_proposal_and_the_tap() {
    let house = TestHouse::new().await;
    let men = || Needs { sleeps_with: SleepsWith::Men, ..Needs::default() };
    let (one, other) = (house.person("Testa Voorbeeld", men()).await, house.person("Proef Voorbeeld", men()).await);
    let request = house.request(&[one]).await.to_string();
    house.request(&[other]).await;
    let shown = house.get(Role::Desk, "tonight/together").await;
    house.house.archive.shred(Owner::Person(other)).await.expect("forgotten");
    let form = ticked(&shown, "hold", &[&request]);
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    house.post(Role::Desk, "tonight/together/hold", &form).await.to();
    assert!(house.get(Role::Desk, EARLIER).await.says("Nog geen voorstellen"), "the bed is held and nothing is kept");
}
