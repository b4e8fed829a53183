//! Somebody comes into their own file, sees what is theirs in their language, and leaves nothing behind.

use axum::body::Body;
use axum::http::header::{LOCATION as WHERE_TO, SET_COOKIE};
use axum::http::{Request, StatusCode};
use domain::bed::AssignBed;
use domain::staff::Role;
use domain::tonight::Placing;

use super::testing::{PHRASE, card, choose, cookie, enter, get, inside, post, send, somebody};
use crate::proof::programme;
use crate::testing::{Got, LOCATION, MEN, TestHouse};

#[tokio::test]
async fn a_card_and_a_phrase_of_ones_own_open_the_file_and_neither_does_alone() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "ti").await;
    let code = card(&house, Role::Guide, person).await;
    let first = enter(&house, &code.to_lowercase(), "").await;
    assert!(first.status == StatusCode::OK && first.says("Kies een eigen zin"), "{}", first.text());
    for (form, fault) in [
        ([("code", &*code), ("phrase", "kort"), ("again", "kort")], "Maak de zin langer"),
        ([("code", &*code), ("phrase", PHRASE), ("again", "anders dan dat")], "niet hetzelfde"),
        ([("code", &*code), ("phrase", &*code), ("again", &*code)], "te makkelijk"),
    ] {
        let again = post(&house, "", "mine/phrase", &form).await;
        assert!(again.status == StatusCode::UNPROCESSABLE_ENTITY && again.says(fault), "{}", again.text());
        assert!(again.headers.get(SET_COOKIE).is_none());
    }
    choose(&house, &code, "ti").await;
    let second = [("code", &*code), ("phrase", "van iemand anders"), ("again", "van iemand anders")];
    assert_eq!(post(&house, "", "mine/phrase", &second).await.status, StatusCode::UNPROCESSABLE_ENTITY, "chosen once");
    house.minutes_pass(20);
    assert!(enter(&house, &code, "").await.says("horen niet bij elkaar"), "the card alone");
    assert!(enter(&house, "0000 0000 0000 0000", PHRASE).await.says("horen niet bij elkaar"), "the phrase alone");
    house.minutes_pass(20);
    let spaced = format!("  {}  ", PHRASE.replace(' ', "   "));
    let cookie = cookie(&enter(&house, &code, &spaced).await);
    assert!(get(&house, &cookie, "mine/file").await.says("Mijn bed vannacht"));
}

#[tokio::test]
async fn nobodys_name_stands_on_a_card_or_in_an_address_title_or_page() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "ar").await;
    let shown = send(&house, Role::Guide, &format!("person/{person}/entrance"), &[]).await;
    let text = shown.text();
    let printed = text.split_once("<section class=\"card\"").and_then(|(_, rest)| rest.split_once("</section>"));
    let (printed, _) = printed.expect("a card");
    assert!(printed.contains("dir=\"rtl\"") && printed.contains("اكتب الرمز") && printed.contains("<path fill"));
    let cookie = inside(&house, Role::Guide, person, "ar").await;
    for page in ["mine?language=ar", "mine/file", "mine/looked"] {
        let got = get(&house, &cookie, page).await;
        assert!(got.status == StatusCode::OK && got.says("<title>صفحتي</title>"), "{page}: {}", got.text());
        assert!(got.says("lang=\"ar\" dir=\"rtl\"") && got.says("noindex"), "{page}");
        assert_eq!(got.headers["cache-control"], "no-store");
        for secret in ["Testa".to_owned(), person.to_string(), "Bestendig".to_owned()] {
            assert!(!got.text().contains(&secret) && !printed.contains(&secret), "{secret} in {page}");
        }
    }
}

#[tokio::test]
async fn leaving_ends_it_clears_it_and_shows_a_calendar() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "nl").await;
    let cookie = inside(&house, Role::Guide, person, "nl").await;
    let file = get(&house, &cookie, "mine/file").await;
    assert!(file.says("action=\"/demostad/mine/leave\"") && file.says("Snel weg"), "{}", file.text());
    let left = post(&house, &cookie, "mine/leave", &[]).await;
    assert_eq!((left.status, left.headers[WHERE_TO].to_str().expect("where")), (StatusCode::SEE_OTHER, "/today"));
    assert_eq!(left.headers["clear-site-data"], "\"cache\", \"cookies\", \"storage\"");
    assert!(left.headers[SET_COOKIE].to_str().expect("a cookie").contains("Max-Age=0"));
    assert_eq!(get(&house, &cookie, "mine/file").await.to(), "mine", "back does not open it");
    let today = house.send(Request::get("/today").body(Body::empty()).expect("a request")).await;
    assert!(today.status == StatusCode::OK && today.says("<b>23</b>"), "{}", today.text());
    for word in ["demostad", "Bestendig", "/mine"] {
        assert!(!today.says(word), "{word} on the page that says nothing");
    }
}

#[tokio::test]
async fn what_is_over_stays_over() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "nl").await;
    let opens = async |cookie: &str| get(&house, cookie, "mine/file").await.status == StatusCode::OK;
    let (code, first) = {
        let code = card(&house, Role::Guide, person).await;
        let first = choose(&house, &code, "nl").await;
        (code, first)
    };
    assert!(opens(&first).await);
    let second = inside(&house, Role::Desk, person, "nl").await;
    assert!(!opens(&first).await && opens(&second).await, "a new card ends the one before");
    assert!(enter(&house, &code, PHRASE).await.says("horen niet bij elkaar"));
    house.minutes_pass(9);
    assert!(opens(&second).await, "a request keeps it alive");
    house.minutes_pass(10);
    assert!(!opens(&second).await, "a telephone that was put down");
    let third = inside(&house, Role::Guide, person, "nl").await;
    send(&house, Role::Guide, &format!("person/{person}/entrance/take-back"), &[]).await.to();
    assert!(!opens(&third).await, "taken back");
    let fourth = card(&house, Role::Guide, person).await;
    house.minutes_pass(31 * 24 * 60);
    assert!(enter(&house, &fourth, "").await.says("horen niet bij elkaar"), "a card that lay about for a month");
    let house = TestHouse::new().await;
    let person = somebody(&house, "nl").await;
    let cookie = inside(&house, Role::Guide, person, "nl").await;
    house.house.archive.shred(domain::event::Owner::Person(person)).await.expect("forgotten");
    assert_eq!(get(&house, &cookie, "mine/file").await.to(), "mine", "whoever is forgotten has no entrance");
}

#[tokio::test]
async fn whoever_guesses_waits_and_the_owner_is_never_shut_out() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "nl").await;
    let code = card(&house, Role::Guide, person).await;
    choose(&house, &code, "nl").await;
    let mut said = Vec::new();
    for _ in 0..8 {
        let got = enter(&house, &code, "een gok van iemand").await;
        said.push(if got.says("Wacht een minuut") { "wait" } else { "wrong" });
    }
    assert!(said.starts_with(&["wrong", "wrong", "wrong"]) && said.ends_with(&["wait", "wait"]), "{said:?}");
    house.minutes_pass(1);
    assert_eq!(enter(&house, &code, PHRASE).await.to(), "mine/file", "a minute later it opens");
}

#[tokio::test]
async fn a_strand_of_a_profession_opens_when_somebody_of_it_opens_it() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "nl").await;
    let plan = format!("plan/{person}");
    for (role, strand, what) in [
        (Role::Guide, "social", "een-gesprek"),
        (Role::LegalGuide, "legal", "naar-de-rechtbank"),
        (Role::MedicalGuide, "medical", "naar-de-dokter"),
    ] {
        let about = [("what", what), ("owner", "person"), ("strand", strand), ("due", "2026-12-03")];
        send(&house, role, &format!("{plan}/step"), &about).await.to();
    }
    let cookie = inside(&house, Role::Guide, person, "nl").await;
    let sees = async |what: &str| get(&house, &cookie, "mine/file").await.says(what);
    assert!(sees("een-gesprek").await && !sees("naar-de-rechtbank").await && !sees("naar-de-dokter").await);
    assert!(sees("Het juridische deel is nog niet open").await && sees("Het medische deel is nog niet open").await);
    let open = format!("person/{person}/entrance/open");
    for role in [Role::Guide, Role::Desk, Role::MedicalGuide, Role::Coordinator] {
        let got = send(&house, role, &open, &[("opens", "legal")]).await;
        assert_eq!(got.status, StatusCode::NOT_FOUND, "{role:?} opens what they do not read");
    }
    send(&house, Role::LegalGuide, &open, &[("opens", "legal")]).await.to();
    assert!(sees("naar-de-rechtbank").await && !sees("naar-de-dokter").await);
    send(&house, Role::MedicalGuide, &open, &[("opens", "medical")]).await.to();
    assert!(sees("naar-de-dokter").await && !sees("nog niet open").await);
    let anew = inside(&house, Role::Desk, person, "nl").await;
    assert!(!get(&house, &anew, "mine/file").await.says("naar-de-dokter"), "a new card is shut again");
    let legal = inside(&house, Role::LegalGuide, person, "nl").await;
    assert!(get(&house, &legal, "mine/file").await.says("naar-de-rechtbank"), "of whoever reads it anyway");
}

#[tokio::test]
async fn somebody_sees_their_bed_plan_days_and_letters_in_their_own_language() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "so").await;
    let letter = programme::fresh(&house.house, person).await.letter;
    let places = vec![Placing { person, bed: TestHouse::bed(MEN, 2) }];
    house.done(Role::Coordinator, AssignBed { location: LOCATION, places, until: None }).await;
    let plan = format!("plan/{person}");
    let meeting = [("what", "kennismaken"), ("owner", "person"), ("strand", "social"), ("due", "2026-12-03")];
    let where_ = [("at", "14:30"), ("place", "Buurthuis Voorbeeld")];
    send(&house, Role::Guide, &format!("{plan}/step"), &[&meeting[..], &where_].concat()).await.to();
    let me = house.worker(Role::Guide).id.to_string();
    let step = [("what", "een-brief-schrijven"), ("owner", &*me), ("strand", "social"), ("due", "2026-12-04")];
    send(&house, Role::Guide, &format!("{plan}/step"), &step).await.to();
    let held = [("agreed", "on-screen"), ("held-on", "2026-11-23"), ("next-review", "2027-01-04")];
    let wants = [("wants", "ik wil leren lassen"), ("agreement", "we zoeken samen")];
    send(&house, Role::Guide, &format!("{plan}/review"), &[&held[..], &wants].concat()).await.to();
    let cookie = inside(&house, Role::Guide, person, "so").await;
    let file = get(&house, &cookie, "mine/file").await;
    for words in [
        "Proefhuis",
        "Eik",
        "kennismaken",
        "14:30",
        "Buurthuis Voorbeeld",
        "3\u{A0}Disembar\u{A0}2026",
        "hage",
        "een-brief-schrijven",
        "ik wil leren lassen",
        "Warqadda",
        "Turjumaaddan ma hubin",
    ] {
        assert!(file.says(words), "{words} is not said in {}", file.text());
    }
    let page = get(&house, &cookie, &format!("mine/letter/{letter}")).await;
    assert!(page.status == StatusCode::OK && page.says("bezwaar"), "{}", page.text());
    let other = somebody(&house, "nl").await;
    let theirs = inside(&house, Role::Guide, other, "nl").await;
    assert_eq!(get(&house, &theirs, &format!("mine/letter/{letter}")).await.status, StatusCode::NOT_FOUND);
    assert!(get(&house, &cookie, "mine/file?language=tr").await.says("Sayfam"), "another language");
    assert!(get(&house, &cookie, "mine/looked").await.says("Dosyama kim baktı"), "which is kept");
}

#[tokio::test]
async fn the_house_rules_are_read_in_ones_own_language_where_they_stand_in_it() {
    let house = TestHouse::new().await;
    let rules = format!("location/{LOCATION}/rules");
    for (language, words) in [("nl", "Rust vanaf tien uur."), ("ti", "ካብ ሰዓት ዓሰርተ ሰላም")] {
        send(&house, Role::Coordinator, &rules, &[("language", language), ("rules", words)]).await.to();
    }
    for (language, read) in [("ti", "ካብ ሰዓት ዓሰርተ ሰላም"), ("fr", "Rust vanaf tien uur.")] {
        let person = somebody(&house, language).await;
        let cookie = inside(&house, Role::Guide, person, language).await;
        assert!(!get(&house, &cookie, "mine/file").await.says(read), "nobody sleeps there yet");
        let places = vec![Placing { person, bed: TestHouse::bed(MEN, if language == "ti" { 1 } else { 2 }) }];
        house.done(Role::Coordinator, AssignBed { location: LOCATION, places, until: None }).await;
        let file = get(&house, &cookie, "mine/file").await;
        assert!(file.says(read), "{read} is not read in {}", file.text());
    }
}

#[tokio::test]
async fn at_the_desk_a_worker_opens_the_same_page_and_is_on_the_list_of_who_looked() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "fr").await;
    let shown = house.get(Role::Desk, &format!("person/{person}/mine")).await;
    assert!(shown.says("Mon lit cette nuit") && shown.says("lang=\"fr\""), "{}", shown.text());
    assert!(!shown.says("Mon plan"), "{}", shown.text());
    for role in [Role::Night, Role::SecondReader, Role::Administrator] {
        let got = house.get(role, &format!("person/{person}/mine")).await;
        assert_eq!(got.status, StatusCode::NOT_FOUND, "{role:?}");
        let got = send(&house, role, &format!("person/{person}/entrance"), &[]).await;
        assert_eq!(got.status, StatusCode::NOT_FOUND, "{role:?}");
    }
    let cookie = inside(&house, Role::Desk, person, "nl").await;
    let looked = get(&house, &cookie, "mine/looked").await;
    assert!(looked.says("<b>balie</b>") && looked.says("omdat u ernaar vroeg") && looked.says("demostad"));
    let count = |got: &Got| got.text().matches("<time").count();
    get(&house, &cookie, "mine/file").await;
    assert_eq!(count(&get(&house, &cookie, "mine/looked").await), count(&looked), "one's own look is nobody's look");
}
