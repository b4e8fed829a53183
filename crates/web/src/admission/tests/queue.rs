//! Who waits, how long for whom, and which beds are free meanwhile.

use domain::bed::AssignBed;
use domain::id::PersonId;
use domain::person::{Description, RegisterPerson, SaidBy, Signal, SignalKind};
use domain::staff::Role;
use domain::tonight::Placing;

use super::{a_man, applied, course, house, signed_up};
use crate::chance;
use crate::testing::{LOCATION, MEN, TestHouse};

#[tokio::test]
async fn where_no_rules_hold_the_pages_say_what_to_do() {
    let house = TestHouse::new().await;
    let person = house.person("Testa Voorbeeld", a_man()).await;
    let empty = house.get(Role::Coordinator, "admission").await;
    assert!(empty.says("Er gelden nog geen regels") && empty.says("Niemand wacht op een besluit."));
    let form = house.get(Role::Desk, &format!("admission/apply/{person}")).await;
    assert!(form.says("neemt eerst een regelset aan") && !form.says("name=\"programme\""), "{}", form.text());
}

#[tokio::test]
async fn somebody_signs_up_from_their_own_page_once() {
    let house = house().await;
    let person = house.person("Testa Voorbeeld", a_man()).await;
    let own = format!("person/{person}");
    assert!(house.get(Role::Guide, &own).await.says(&format!("admission/apply/{person}")));
    let apply = format!("admission/apply/{person}");
    let shown = house.get(Role::Guide, &apply).await;
    let command = shown.hidden("command");
    let form =
        [("command", &*command), ("programme", "amsterdam"), ("by", "organisation"), ("through", "Proefstichting")];
    let page = house.post(Role::Guide, &apply, &form).await.to();
    assert_eq!(house.post(Role::Guide, &apply, &form).await.to(), page, "sent twice it is one application");
    assert_eq!(course(&house, person).await.applications().count(), 1);
    let seen = house.get(Role::Guide, &page).await;
    assert!(seen.says("Aangemeld door een organisatie") && seen.says("Proefstichting"), "{}", seen.text());
    let own = house.get(Role::Guide, &own).await;
    assert!(own.says(&page) && !own.says(&apply), "their page leads to it, and asks for no second one");
    let again = [("command", &*chance::command().to_string()), ("programme", "amsterdam"), ("by", "person")];
    let refused = house.post(Role::Guide, &apply, &again).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("wacht al op een besluit"));
}

#[tokio::test]
async fn all_that_is_wrong_with_signing_up_is_said_at_once() {
    let house = house().await;
    let person = house.person("Testa Voorbeeld", a_man()).await;
    let command = chance::command().to_string();
    let form = [("command", &*command), ("programme", "elsewhere"), ("by", "organisation"), ("through", "")];
    let refused = house.post(Role::Desk, &format!("admission/apply/{person}"), &form).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Kies een programma") && refused.says("Schrijf op welke organisatie"), "{}", refused.text());
}

#[tokio::test]
async fn a_queue_beside_empty_beds_is_seen_at_once() {
    let (house, _, page) = signed_up().await;
    let queue = house.get(Role::Coordinator, "admission").await;
    assert!(queue.says("Eén mens wacht; \u{2068}6\u{2069} bedden die passen zijn nu vrij."), "{}", queue.text());
    assert!(queue.says("<bdi>Testa</bdi>") && queue.says(&page));
    assert!(queue.says("nog niet te zeggen") && queue.says("slaapt hier niet"));
    let beds = house.get(Role::Coordinator, "admission/beds").await;
    for words in ["kan naar een andere plek", "die zonder bed wacht", "<bdi>Testa</bdi>", "Geef dit bed"] {
        assert!(beds.says(words), "{words}: {}", beds.text());
    }
    assert!(
        !house.get(Role::Desk, "admission/beds").await.says("Geef dit bed"),
        "whoever may give no bed is not led there"
    );
    let other = house.person("Proef Persoon", a_man()).await;
    applied(&house, other).await;
    sleeps(&house, other).await;
    let beds = house.get(Role::Coordinator, "admission/beds").await;
    let text = beds.text();
    let (waiting, _) = text.split_once("id=\"recent\"").expect("what was given a moment ago");
    assert!(!waiting.contains("<bdi>Proef</bdi>"), "whoever sleeps here waits with a bed: {text}");
    let queue = house.get(Role::Coordinator, "admission").await;
    assert!(
        queue.says("\u{2068}2\u{2069} mensen wachten; \u{2068}5\u{2069} bedden die passen zijn nu vrij."),
        "{}",
        queue.text()
    );
}

#[tokio::test]
async fn signed_up_and_sheltered_while_pending_are_counted_apart() {
    let (house, person, page) = signed_up().await;
    let counts = |page: &crate::testing::Got, label: &str, n: usize| {
        assert!(page.says(&format!("{label}</th><td class=\"number\">{n}</td>")), "{label}: {}", page.text());
    };
    let queue = house.get(Role::Coordinator, "admission").await;
    counts(&queue, "Aangemeld, slaapt hier niet", 1);
    counts(&queue, "Aangemeld, en intussen hier opgevangen", 0);
    sleeps(&house, person).await;
    let queue = house.get(Role::Coordinator, "admission").await;
    counts(&queue, "Aangemeld, slaapt hier niet", 0);
    counts(&queue, "Aangemeld, en intussen hier opgevangen", 1);
    counts(&queue, "Toegelaten, nog niet in begeleiding", 0);
    assert!(house.get(Role::Coordinator, &page).await.says("intussen hier opgevangen"));
}

#[tokio::test]
async fn waiting_for_us_and_waiting_for_others_are_told_apart() {
    let (mut house, _, page) = signed_up().await;
    house.days_pass(3).await;
    let shown = house.get(Role::Guide, &page).await;
    let nothing = [("command", &*shown.hidden("command")), ("waits-for", "others"), ("for-what", "")];
    assert!(house.post(Role::Guide, &format!("{page}/wait"), &nothing).await.says("Schrijf op waarop het wacht"));
    let form = [("command", &*shown.hidden("command")), ("waits-for", "others"), ("for-what", "bericht van de GGD")];
    assert_eq!(house.post(Role::Guide, &format!("{page}/wait"), &form).await.to(), page);
    house.days_pass(1).await;
    let shown = house.get(Role::Guide, &page).await;
    assert!(shown.says("Wachtte op ons: \u{2068}3\u{2069} dagen · Wachtte op anderen: één dag"), "{}", shown.text());
    assert!(shown.says("bericht van de GGD"));
    let queue = house.get(Role::Coordinator, "admission").await;
    assert!(queue.says("wacht nu op anderen"), "{}", queue.text());
}

#[tokio::test]
async fn a_sign_of_being_vulnerable_has_hardship_weighed_from_the_first_day() {
    let house = house().await;
    let person = PersonId::new(chance::number());
    let signals = vec![Signal { kind: SignalKind::Ill, said_by: SaidBy::Person }];
    let description = Description { signals, ..Description::default() };
    house.done(Role::Desk, RegisterPerson { person, names: vec![], needs: a_man(), description }).await;
    let page = applied(&house, person).await;
    let shown = house.get(Role::Guide, &page).await;
    assert!(shown.says("moet worden gewogen") && shown.says("demostad/hardship/"), "{}", shown.text());
    assert!(house.get(Role::Coordinator, "admission").await.says("wordt gewogen"));
}

#[tokio::test]
async fn a_withdrawal_is_asked_once_more_and_leaves_the_queue() {
    let (house, _, page) = signed_up().await;
    let command = chance::command().to_string();
    let unsure = house.post(Role::Desk, &format!("{page}/withdraw"), &[("command", &*command)]).await;
    assert!(unsure.status == 422 && unsure.says("Er is niets veranderd."));
    let sure = [("command", &*command), ("sure", "yes")];
    assert_eq!(house.post(Role::Desk, &format!("{page}/withdraw"), &sure).await.to(), page);
    assert!(house.get(Role::Desk, &page).await.says("Door de persoon ingetrokken"));
    assert!(house.get(Role::Coordinator, "admission").await.says("Niemand wacht op een besluit."));
}

#[tokio::test]
async fn the_night_and_whoever_administers_see_nothing_of_it() {
    let (house, person, page) = signed_up().await;
    for role in [Role::Night, Role::Administrator] {
        for path in ["admission", &page, &format!("admission/apply/{person}"), &format!("{page}/admit")] {
            assert_eq!(house.get(role, path).await.status, 404, "{role:?} at {path}");
        }
    }
    assert!(!house.get(Role::Night, &format!("person/{person}")).await.says("Aanmelding"));
}

/// This person has a bed for longer.
async fn sleeps(house: &TestHouse, person: PersonId) {
    let places = vec![Placing { bed: TestHouse::bed(MEN, 1), person }];
    house.done(Role::Coordinator, AssignBed { location: LOCATION, places, until: None }).await;
}

#[tokio::test]
async fn who_waits_is_given_the_proposed_bed_from_the_queue_and_it_can_be_taken_back() {
    let (house, person, _) = signed_up().await;
    let shown = house.get(Role::Coordinator, "admission/beds").await;
    let form = crate::testing::ticked(&shown, "move", &[&person.to_string()]);
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(house.post(Role::Desk, "admission/beds/move", &form).await.status, 404);
    for _ in 0..2 {
        assert_eq!(house.post(Role::Coordinator, "admission/beds/move", &form).await.to(), "admission/beds");
    }
    let claims = async || house.house.archive.claims(&house.house.now()).await.expect("the claims");
    let claim = claims().await.first().expect("a bed").claim;
    assert_eq!(claim.person, person);
    let shown = house.get(Role::Coordinator, "admission/beds").await;
    assert!(
        shown.says("Door u gegeven in het laatste uur") && shown.says("Niemand wacht zonder bed"),
        "{}",
        shown.text()
    );
    let (bed, command) = (format!("bed/{}", claim.bed), chance::command().to_string());
    house.post(Role::Coordinator, &format!("{bed}/take-back-assigning"), &[("command", &*command)]).await.to();
    assert!(claims().await.is_empty());
    assert!(house.get(Role::Coordinator, "admission/beds").await.says("Geef dit bed"), "they wait again");
}
