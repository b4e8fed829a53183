//! Links for organisations, through the pages: given, used without an account, over and withdrawn.

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, REFERRER_POLICY, SET_COOKIE};
use axum::http::{Request, StatusCode};
use domain::referral::MOST_PER_DAY;
use domain::rules::AdoptRules;
use domain::staff::Role;

use crate::chance;
use crate::testing::{Got, TestHouse};

/// A house whose coordinator adopted the rules that are shipped for Amsterdam.
async fn house() -> TestHouse {
    let house = TestHouse::new().await;
    let shipped = rules::shipped().first().expect("rules are shipped").load().expect("they are sound");
    let programme = shipped.programme();
    let (hash, text) = (shipped.hash().to_owned(), shipped.text().to_owned());
    let adopt = AdoptRules { programme: programme.name.clone(), from: programme.from, hash, text };
    house.done(Role::Coordinator, adopt).await;
    house
}

/// A coordinator gives a link; its address, without the origin.
async fn link(house: &TestHouse) -> String {
    let form = house.get(Role::Coordinator, "referral").await;
    let form = [
        ("command", &*form.hidden("command")),
        ("organisation", "Stichting Voorbeeld"),
        ("programme", "amsterdam"),
        ("until", "2026-12-23"),
    ];
    address(&house.post(Role::Coordinator, "referral", &form).await)
}

#[track_caller]
fn address(got: &Got) -> String {
    let text = got.text();
    let (_, rest) = text.split_once("https://bestendig.example/demostad/refer/").expect("the link is shown");
    format!("/demostad/refer/{}", rest.get(..64).expect("a secret"))
}

/// Opens a page as nobody at all.
async fn look(house: &TestHouse, address: &str) -> Got {
    house.send(Request::get(address).body(Body::empty()).expect("a request")).await
}

/// Sends a form as nobody at all.
async fn send(house: &TestHouse, address: &str, form: &[(&str, &str)]) -> Got {
    let body = serde_html_form::to_string(form).expect("a form");
    let request = Request::post(address).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
    house.send(request.body(Body::from(body)).expect("a request")).await
}

/// Signs somebody up under a new number.
async fn sign_up(house: &TestHouse, address: &str) -> Got {
    let command = chance::command().to_string();
    send(house, address, &[("command", &command), ("contact", "Testa, balie")]).await
}

#[tokio::test]
async fn whoever_has_the_link_signs_somebody_up_without_an_account() {
    let house = house().await;
    let link = link(&house).await;
    let form = look(&house, &link).await;
    assert_eq!(form.status, StatusCode::OK);
    assert_eq!(form.headers[CACHE_CONTROL], "no-store");
    assert_eq!(form.headers[REFERRER_POLICY], "no-referrer");
    let filled = [
        ("command", &*form.hidden("command")),
        ("language", "en"),
        ("name", "Testa Voorbeeld"),
        ("spoken", "ti"),
        ("spoken-other", "gebarentaal, kleuter-Esperanto"),
        ("channel", "through"),
        ("reach-to", "de kerk om de hoek"),
        ("contact", "Demo, balie"),
        ("fact-right-to-stay", "no"),
        ("fact-procedure-ended", "unknown"),
        ("words", "Slaapt buiten"),
    ];
    let got = send(&house, &link, &filled).await;
    let sent = got.to();
    let arrived = look(&house, &format!("/demostad/{sent}")).await;
    assert!(arrived.says("The application has arrived") && !arrived.says("Testa"), "{}", arrived.text());
    for answer in [&form, &got, &arrived] {
        assert!(!answer.headers.contains_key(SET_COOKIE), "a cookie was set");
    }
    let (_, application) = sent.rsplit_once('/').expect("an address");
    let application = application.split('?').next().expect("a number");
    assert!(arrived.says(&format!("{} {}", &application[..4], &application[4..8])), "the reference");

    assert!(house.get(Role::Coordinator, "admission").await.says("Testa"), "who waits");
    let page = house.get(Role::Coordinator, &format!("admission/{application}")).await;
    assert!(page.says("Stichting Voorbeeld, Demo, balie"), "through whom: {}", page.text());
    let all = house.house.archive.applications().await.expect("the shelf");
    let facts = house.house.archive.facts_of(all[0].person).await.expect("the shelf");
    let told: Vec<_> = facts.iter().map(|fact| (fact.name.as_str(), fact.origin)).collect();
    assert_eq!(told, [("right-to-stay", domain::admission::Origin::Told)]);
    let file = house.get(Role::Guide, &format!("person/{}", all[0].person)).await;
    for words in ["de kerk om de hoek", "Slaapt buiten", "kleuter-Esperanto"] {
        assert!(file.says(words), "{words}");
    }
    let found = house.get(Role::Coordinator, &format!("referral?reference={}", &application[..8])).await;
    assert!(found.says(&format!("admission/{application}")), "by its reference: {}", found.text());
    assert!(!house.get(Role::Coordinator, "referral?reference=0").await.says(&format!("admission/{application}")));
}

#[tokio::test]
async fn sent_twice_is_signed_up_once() {
    let house = house().await;
    let link = link(&house).await;
    let command = chance::command().to_string();
    let form = [("command", &*command), ("contact", "Demo, balie")];
    let (first, second) = (send(&house, &link, &form).await.to(), send(&house, &link, &form).await.to());
    assert_eq!(first, second);
    assert_eq!(house.house.archive.applications().await.expect("the shelf").len(), 1);
    assert_eq!(house.house.archive.referrals().await.expect("the shelf")[0].used, 1);
}

#[tokio::test]
async fn a_link_that_does_not_work_is_to_the_byte_like_one_that_never_was() {
    let mut house = house().await;
    let (over, withdrawn) = (link(&house).await, link(&house).await);
    let links = house.house.archive.referrals().await.expect("the shelf");
    let secret = withdrawn.rsplit('/').next().and_then(crate::session::Token::read).expect("a secret");
    let hash = domain::referral::SecretHash::new(secret.hash().0);
    let id = house.house.archive.referral_with(&hash).await.expect("the shelf").expect("the link").id;
    assert_eq!(links.len(), 2);
    let sent = format!("/demostad/{}", sign_up(&house, &withdrawn).await.to());
    let withdraw = format!("referral/{id}/withdraw");
    let form = [("command", &*chance::command().to_string())];
    assert_eq!(house.post(Role::Coordinator, &withdraw, &form).await.to(), "referral");
    assert_eq!(look(&house, &over).await.status, StatusCode::OK, "the other one still works");
    house.days_pass(31).await;
    let never = look(&house, &format!("/demostad/refer/{}", "0".repeat(64))).await;
    assert_eq!(never.status, StatusCode::NOT_FOUND);
    for language in ["nl", "en", "ar", "ti", "fr", "fa"] {
        assert!(never.says(&format!("<section lang=\"{language}\"")), "{language}");
    }
    for address in [&over, &withdrawn, &sent, "/demostad/refer/nothing", &format!("{over}?language=ar")] {
        for got in [look(&house, address).await, sent_to(&house, address).await] {
            if got.status != StatusCode::METHOD_NOT_ALLOWED {
                assert_eq!(
                    (got.status, &got.headers, &got.body),
                    (never.status, &never.headers, &never.body),
                    "{address}"
                );
            }
        }
    }
    assert_eq!(house.house.archive.applications().await.expect("the shelf").len(), 1);
}

async fn sent_to(house: &TestHouse, address: &str) -> Got {
    sign_up(house, address).await
}

#[tokio::test]
async fn the_secret_is_shown_once_and_lies_nowhere() {
    let house = house().await;
    let link = link(&house).await;
    sign_up(&house, &link).await.to();
    let list = house.get(Role::Coordinator, "referral").await;
    assert!(list.says("Stichting Voorbeeld") && !list.says(&link), "the list knows whose it is, and no secret");
    house.house.archive.close().await;
    let text = link.rsplit('/').next().expect("a secret").to_owned();
    let bytes: Vec<u8> =
        (0..32).map(|place| u8::from_str_radix(&text[2 * place..2 * place + 2], 16).expect("digits")).collect();
    for secret in [text.as_bytes(), &bytes, b"Stichting Voorbeeld"] {
        assert_eq!(files_with(house.folder(), secret), Vec::<String>::new());
    }
}

/// The files below a folder in which these bytes stand.
fn files_with(folder: &std::path::Path, bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files_with(&path, bytes));
        } else if std::fs::read(&path).expect("a file").windows(bytes.len()).any(|window| window == bytes) {
            found.push(path.display().to_string());
        }
    }
    found
}

#[tokio::test]
async fn a_form_sent_again_makes_no_second_link() {
    let house = house().await;
    let command = chance::command().to_string();
    let form = [("command", &*command), ("organisation", "Stichting Voorbeeld"), ("programme", "amsterdam")];
    let missing = house.post(Role::Coordinator, "referral", &form).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(missing.says("value=\"Stichting Voorbeeld\""), "what was typed stays");
    let form = [&form[..], &[("until", "2026-12-23")]].concat();
    address(&house.post(Role::Coordinator, "referral", &form).await);
    assert_eq!(house.post(Role::Coordinator, "referral", &form).await.to(), "referral");
    assert_eq!(house.house.archive.referrals().await.expect("the shelf").len(), 1);
}

#[tokio::test]
async fn so_many_a_day_and_the_next_day_again() {
    let mut house = house().await;
    let link = link(&house).await;
    for _ in 0..MOST_PER_DAY {
        sign_up(&house, &link).await.to();
    }
    let enough = sign_up(&house, &link).await;
    assert_eq!(enough.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(enough.says("Testa, balie"), "what was typed stays");
    assert_eq!(house.house.archive.applications().await.expect("the shelf").len(), MOST_PER_DAY);
    house.days_pass(1).await;
    sign_up(&house, &link).await.to();
}

#[tokio::test]
async fn what_is_wrong_is_said_in_the_same_language_and_nothing_typed_is_lost() {
    let house = house().await;
    let link = link(&house).await;
    let before = house.house.archive.head().await.expect("the head").position;
    let (command, long) = (chance::command().to_string(), "w".repeat(4_000));
    let form = [
        ("command", &*command),
        ("language", "ti"),
        ("name", "Testa \"Voorbeeld\""),
        ("spoken", "so"),
        ("fact-right-to-stay", "yes"),
        ("words", &long),
    ];
    let again = send(&house, &link, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.hidden("command"), command);
    let kept = [
        "lang=\"ti\"",
        "href=\"#contact\"",
        "href=\"#words\"",
        "Testa &#34;Voorbeeld&#34;",
        "value=\"so\" checked",
        "name=\"fact-right-to-stay\" value=\"yes\" checked",
        &long,
    ];
    for words in kept {
        assert!(again.says(words), "{words:.40} in {}", again.text());
    }
    assert_eq!(house.house.archive.head().await.expect("the head").position, before);
}

#[tokio::test]
async fn the_page_speaks_six_languages_and_changes_between_them_with_what_was_typed() {
    let house = house().await;
    let link = link(&house).await;
    for (language, direction) in
        [("nl", "ltr"), ("en", "ltr"), ("ar", "rtl"), ("ti", "ltr"), ("fr", "ltr"), ("fa", "rtl")]
    {
        let page = look(&house, &format!("{link}?language={language}")).await;
        assert!(page.says(&format!("<html lang=\"{language}\" dir=\"{direction}\"")), "{}", page.text());
        let form = [("command", &*page.hidden("command")), ("language", "nl"), ("to", language), ("name", "Testa")];
        let turned = send(&house, &link, &form).await;
        assert_eq!(turned.status, StatusCode::OK);
        assert!(turned.says(&format!("<html lang=\"{language}\" dir=\"{direction}\"")));
        assert!(turned.says("value=\"Testa\""), "what was typed comes along");
        assert_eq!(turned.hidden("command"), page.hidden("command"));
    }
    let arabic = look(&house, &format!("{link}?language=ar")).await;
    assert!(arabic.says("هل للشخص الآن حق الإقامة في هولندا؟"), "{}", arabic.text());
    assert!(!arabic.says("السؤال الذي ليس له ترجمة"), "every question stands in Arabic");
    let wished = Request::get(&link).header("accept-language", "prs;q=1, nl").body(Body::empty()).expect("a request");
    assert!(house.send(wished).await.says("<html lang=\"fa\""), "the language that the browser asks for");
    assert!(house.house.archive.applications().await.expect("the shelf").is_empty());
}

#[tokio::test]
async fn only_who_gives_links_sees_them() {
    let house = house().await;
    link(&house).await;
    assert!(house.get(Role::Coordinator, "admission").await.says("href=\"/demostad/referral\""));
    assert!(!house.get(Role::Guide, "admission").await.says("href=\"/demostad/referral\""));
    for role in [Role::Guide, Role::Desk, Role::Night, Role::Administrator, Role::SecondReader] {
        assert_eq!(house.get(role, "referral").await.status, StatusCode::NOT_FOUND, "{role:?}");
    }
}
