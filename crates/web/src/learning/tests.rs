//! Courses and learning-work places as guides use them: who gets the last place, who may join and why, who was there,
//! and what others do not see.

use axum::http::StatusCode;
use domain::id::{OfferId, PersonId};
use domain::person::Needs;
use domain::staff::Role;
use futures_util::future::join_all;

use crate::chance;
use crate::testing::{Got, TestHouse};

async fn send(house: &TestHouse, role: Role, path: &str, form: &[(&str, &str)]) -> Got {
    let command = chance::command().to_string();
    house.post(role, path, &[&[("command", &*command)], form].concat()).await
}

/// A course with so many places, described further as said.
async fn open(house: &TestHouse, places: &str, more: &[(&str, &str)]) -> OfferId {
    let form = [("title", "Nederlands"), ("places", places)];
    let usual = [("offer-kind", "course"), ("track", "outside"), ("paid", "no")];
    let usual = usual.into_iter().filter(|(field, _)| !more.iter().any(|(said, _)| said == field));
    let form: Vec<(&str, &str)> = form.into_iter().chain(usual).chain(more.iter().copied()).collect();
    let got = send(house, Role::Guide, "learning/open", &form).await;
    got.to().trim_start_matches("learning/").parse().expect("an offer")
}

async fn person(house: &TestHouse, name: &str) -> PersonId {
    house.person(name, Needs::default()).await
}

async fn enrol(house: &TestHouse, person: PersonId, offer: OfferId, how: &str) -> Got {
    send(house, Role::Guide, &format!("plan/{person}/learning/{offer}"), &[("do", how)]).await
}

#[tokio::test]
async fn an_empty_page_says_what_to_do_first_and_a_wrong_form_loses_nothing() {
    let house = TestHouse::new().await;
    assert!(house.get(Role::Guide, "learning").await.says("Begin met één cursus"));
    assert!(house.get(Role::LegalGuide, "learning").await.says("Vraag een begeleider"));
    let typed = [
        ("offer-kind", "iets"),
        ("title", ""),
        ("giver", "Stichting Voorbeeld"),
        ("places", "veel"),
        ("from", "ooit"),
        ("languages", "Klingonaans"),
    ];
    let got = send(&house, Role::Guide, "learning/open", &typed).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in ["Kies wat het is", "een titel", "van 1 tot 500", "zoals 2026-11-25", "Stichting Voorbeeld", "veel"] {
        assert!(got.says(words), "{words} is not said in {}", got.text());
    }
    let form = [("offer-kind", "activity"), ("title", "Koken"), ("places", "8"), ("from", "2026-12-02")];
    let got = send(&house, Role::Guide, "learning/open", &[&form[..], &[("until", "2026-12-01")]].concat()).await;
    assert!(got.says("De laatste dag komt na de eerste") && got.says("Koken"), "{}", got.text());
    let page = send(&house, Role::Coordinator, "learning/open", &form).await.to();
    let shown = house.get(Role::Coordinator, &page).await;
    assert!(shown.says("Koken") && shown.says("8 plaatsen vrij"), "{}", shown.text());
}

#[tokio::test]
async fn two_workers_at_the_same_moment_get_clear_answers_and_nothing_is_lost() {
    let house = TestHouse::new().await;
    let offer = open(&house, "3", &[("track", "bbl")]).await;
    let mut people = Vec::new();
    for nth in 0..8 {
        people.push(person(&house, &format!("Testa{nth} Voorbeeld")).await);
    }
    let all =
        people.iter().map(|person| {
            let path = format!("plan/{person}/learning/{offer}");
            let house = &house;
            async move {
                send(house, Role::Guide, &path, &[("do", "place"), ("reason-against", "de school weet ervan")]).await
            }
        });
    let answers = join_all(all).await;
    let (got, went): (Vec<&Got>, Vec<&Got>) = answers.iter().partition(|got| got.status == StatusCode::SEE_OTHER);
    assert_eq!((got.len(), went.len()), (3, 5));
    for answer in went {
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.says("De laatste plaats ging intussen naar iemand anders"), "{}", answer.text());
        assert!(answer.says("de school weet ervan"), "what was typed is lost: {}", answer.text());
        assert!(answer.says("value=\"wait\" class=\"primary\""), "waiting is one tap away: {}", answer.text());
    }
    let now = house.house.archive.offer(offer).await.expect("the offer").expect("it is there");
    assert_eq!((now.placed, now.free(), now.waiting), (3, 0, 0));
}

#[tokio::test]
async fn who_waits_moves_up_when_somebody_says_so_and_nobody_passes_them() {
    let house = TestHouse::new().await;
    let offer = open(&house, "1", &[]).await;
    let (first, second, third) =
        (person(&house, "Aster").await, person(&house, "Brem").await, person(&house, "Clematis").await);
    let page = format!("learning/{offer}");
    enrol(&house, first, offer, "place").await.to();
    for waits in [second, third] {
        assert!(enrol(&house, waits, offer, "place").await.says("De laatste plaats ging intussen"));
        enrol(&house, waits, offer, "wait").await.to();
    }
    let text = house.get(Role::Guide, &page).await.text();
    let at = |name: &str| text.find(name).expect(name);
    assert!(at("Aster") < at("Brem") && at("Brem") < at("eerste aan de beurt") && at("Brem") < at("Clematis"));
    assert!(!text.contains("Geef de plaats"), "there is none to give");
    let because = format!("left-because-{first}");
    let leave = format!("{page}/leave");
    assert!(send(&house, Role::Guide, &leave, &[("person", &first.to_string())]).await.says("Kies waarom"));
    send(&house, Role::Guide, &leave, &[("person", &first.to_string()), (&because, "stopped")]).await.to();
    assert!(enrol(&house, first, offer, "place").await.says("Anderen wachten al op deze plaats"));
    send(&house, Role::Guide, &format!("{page}/give"), &[("person", &third.to_string())]).await.to();
    let full = send(&house, Role::Guide, &format!("{page}/give"), &[("person", &second.to_string())]).await;
    assert!(full.says("De laatste plaats ging intussen"), "{}", full.text());
    send(&house, Role::Guide, &format!("{page}/take-back"), &[("person", &third.to_string())]).await.to();
    let text = house.get(Role::Guide, &page).await.text();
    assert!(text.find("Brem") < text.find("Clematis"), "who was moved up by mistake waits where they stood");
}

#[tokio::test]
async fn who_may_join_is_said_with_grounds_and_what_is_not_known_counts_against_nobody() {
    let house = TestHouse::new().await;
    let offer = open(&house, "5", &[("track", "bol"), ("offer-kind", "learning-work"), ("compulsory", "yes")]).await;
    let person = person(&house, "Testa").await;
    let path = format!("plan/{person}/learning/{offer}");
    let shown = house.get(Role::Guide, &path).await;
    for words in ["Nog niet te zeggen", "begon voor de 18e verjaardag", "Defence for Children", "zonder datum"] {
        assert!(shown.says(words), "{words} is not said in {}", shown.text());
    }
    assert!(shown.says("Niet gevonden: of en wanneer vrijwilligerswerk mag"), "{}", shown.text());
    let asked = send(&house, Role::Guide, &path, &[("do", "ask"), ("begun-before-18", "no")]).await;
    assert!(asked.status == StatusCode::OK && asked.says("Nog niet te zeggen"), "an age that nobody knows is not old");
    let told = [("do", "place"), ("begun-before-18", "yes")];
    send(&house, Role::Guide, &path, &told).await.to();
    let other = open(&house, "5", &[("track", "bbl")]).await;
    let path = format!("plan/{person}/learning/{other}");
    let shown = house.get(Role::Guide, &path).await;
    assert!(shown.says("Past niet bij de regels") && shown.says("Het is geen BBL"), "{}", shown.text());
    assert!(shown.says("value=\"yes\" autocomplete=\"off\" checked"), "what was told once is not asked again");
    let got = send(&house, Role::Guide, &path, &[("do", "place"), ("reason-against", " ")]).await;
    assert!(got.says("Schrijf op waarom deze persoon toch meedoet"), "{}", got.text());
    send(&house, Role::Guide, &path, &[("do", "place"), ("reason-against", "alleen meekijken")]).await.to();
    assert!(house.get(Role::Guide, &format!("learning/{other}")).await.says("alleen meekijken"), "the reason is kept");
}

#[tokio::test]
async fn what_nobody_confirmed_is_shown_as_such() {
    let house = TestHouse::new().await;
    let offer = open(&house, "5", &[("paid", "yes")]).await;
    let person = person(&house, "Testa").await;
    let shown = house.get(Role::Guide, &format!("plan/{person}/learning/{offer}")).await;
    assert!(shown.says("Niet bevestigd:") && shown.says("Betaald werk mag niet zonder vergunning"), "{}", shown.text());
    assert!(shown.says("Past bij de regels"), "it counts and does not decide");
    enrol(&house, person, offer, "place").await.to();
}

#[tokio::test]
async fn attendance_is_one_tap_a_second_takes_it_back_and_a_result_frees_the_place() {
    let house = TestHouse::new().await;
    let offer = open(&house, "1", &[]).await;
    let somebody = person(&house, "Testa").await;
    enrol(&house, somebody, offer, "place").await.to();
    let page = format!("learning/{offer}");
    let (attend, who) = (format!("{page}/attend"), somebody.to_string());
    let tap = async |day: &str, word: &str| {
        send(&house, Role::Guide, &attend, &[("person", &who), ("day", day), ("attended", word)]).await
    };
    assert_eq!(tap("2026-11-23", "present").await.to(), format!("{page}?day=2026-11-23#seen-{who}"));
    tap("2026-11-22", "absent").await.to();
    assert!(house.get(Role::Guide, &page).await.says("1 van 2 keer geweest"));
    tap("2026-11-22", "excused").await.to();
    tap("2026-11-22", "not-noted").await.to();
    assert!(house.get(Role::Guide, &page).await.says("1 van 1 keer geweest"));
    assert!(tap("2026-11-24", "present").await.says("Die dag is nog niet geweest"));
    assert_eq!(tap("gisteren", "present").await.status, StatusCode::BAD_REQUEST);
    assert!(house.get(Role::Guide, &format!("{page}/list")).await.says("Testa"));

    let field = |name: &str| format!("{name}-{who}");
    let (achieved, on, said) = (field("achieved"), field("ended-on"), field("result-words"));
    let (result, certificate) = (format!("{page}/result"), field("certificate"));
    let wrong = [("person", &*who), (&on, "ooit"), (&said, "haalde A1")];
    let got = send(&house, Role::Guide, &result, &wrong).await;
    assert!(got.says("Kies wat ervan is geworden") && got.says("haalde A1"), "{}", got.text());
    let right =
        [("person", &*who), (&on, "2026-11-23"), (&said, "haalde A1"), (&achieved, "finished"), (&certificate, "yes")];
    send(&house, Role::Guide, &result, &right).await.to();
    let shown = house.get(Role::Guide, &page).await;
    assert!(
        shown.says("haalde A1") && shown.says("Met certificaat") && shown.says("1 plaats vrij"),
        "{}",
        shown.text()
    );
}

#[tokio::test]
async fn only_guides_of_the_strand_see_who_learns_what() {
    let house = TestHouse::new().await;
    let offer = open(&house, "2", &[("track", "bbl")]).await;
    let somebody = person(&house, "Qwerty Voorbeeld").await;
    let (page, enrol) = (format!("learning/{offer}"), format!("plan/{somebody}/learning/{offer}"));
    send(&house, Role::Guide, &enrol, &[("do", "place"), ("reason-against", "woorden van de strook")]).await.to();
    let pages = [
        "learning".to_owned(),
        page.clone(),
        format!("{page}/list"),
        format!("{page}/describe"),
        format!("plan/{somebody}/learning"),
        enrol.clone(),
        format!("plan/{somebody}"),
        format!("person/{somebody}"),
    ];
    for role in Role::ALL {
        for at in &pages {
            let text = house.get(role, at).await.text();
            let words = text.contains("woorden van de strook");
            assert!(!words || role == Role::Guide, "{role:?} reads why somebody joined at {at}");
            if at.starts_with("learning") && role != Role::Guide {
                assert!(!text.contains("Qwerty") && !text.contains(&somebody.to_string()), "{role:?} at {at}");
            }
            // Who has a plan in view for another strand does not see what they learn.
            if role != Role::Guide && at.starts_with("p") {
                assert!(!text.contains("Nederlands</bdi>"), "{role:?} sees at {at} what somebody learns");
            }
        }
    }
    assert!(house.get(Role::Guide, &format!("plan/{somebody}")).await.says("heeft een plaats"));
}
