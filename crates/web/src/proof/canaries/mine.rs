//! Somebody comes into their own file, reads their own words there, and leaves.

use axum::http::header::SET_COOKIE;
use domain::staff::Role;

use super::canary::WORDS;
use super::walk::Walk;
use crate::chance;
use crate::proof::outward;

/// A card is made, a phrase chosen, and every page of one's own is opened.
pub async fn is_opened(walk: &mut Walk<'_>, person: &str) {
    let at = format!("person/{person}");
    for role in [Role::Desk, Role::Guide] {
        walk.get(role, &format!("{at}/mine")).await;
    }
    let shown = send(walk, Role::LegalGuide, &format!("{at}/entrance")).await.text();
    let (_, code) = shown.split_once("id=\"the-code\">").expect("a code");
    let code = code.split('<').next().unwrap_or_default().to_owned();
    walk.get_as_nobody("/demostad/mine").await;
    walk.post_own("", "mine", &[("code", &code), ("phrase", WORDS[0])]).await;
    let chosen = [("code", &*code), ("phrase", WORDS[2]), ("again", WORDS[2]), ("language", "ti")];
    let inside = walk.post_own("", "mine/phrase", &chosen).await;
    let cookie =
        inside.headers[SET_COOKIE].to_str().expect("a cookie").split(';').next().unwrap_or_default().to_owned();
    let file = walk.get_own(&cookie, "mine/file").await;
    assert!(file.says(WORDS[2]), "their own words are theirs to read: {}", file.text());
    let text = file.text();
    let (_, letter) = text.split_once("/demostad/mine/letter/").expect("a letter");
    let letter = letter.split('"').next().unwrap_or_default().to_owned();
    for page in ["looked".to_owned(), "shown".to_owned(), format!("letter/{letter}")] {
        walk.get_own(&cookie, &format!("mine/{page}")).await;
    }
    asks(walk, &cookie).await;
    stops_and_objects(walk, &cookie, person).await;
    complaint_is_answered(walk).await;
    walk.get(Role::Desk, &at).await;
    let shown = walk.get(Role::Guide, &format!("{at}/mine")).await;
    let wish = shown.hidden("wish");
    let (granted, words, command) =
        (format!("granted-{wish}"), format!("answer-{wish}"), chance::command().to_string());
    for outcome in [WORDS[2], "declined"] {
        let form = [("command", &*command), ("wish", &*wish), (&*granted, outcome), (&*words, WORDS[2])];
        walk.post(Role::Guide, &format!("{at}/wish/answer"), &form).await;
    }
    for page in ["asks", "copy", "copy/file"] {
        let got = walk.get_own(&cookie, &format!("mine/{page}")).await;
        assert!(got.says(WORDS[2]), "{page} has their words: {}", got.text());
    }
    walk.post_own(&cookie, "mine/leave", &[]).await.to();
    walk.get_as_nobody("/today").await;
    send(walk, Role::Guide, &format!("{at}/entrance/take-back")).await.to();
}

/// What they complain of is opened, taken up and answered in words that stand nowhere else.
async fn complaint_is_answered(walk: &mut Walk<'_>) {
    let second = Role::SecondReader;
    walk.get(second, "complaint").await;
    let complaints = walk.house.house.archive.complaints().await.expect("a list");
    let at = format!("complaint/{}", complaints.last().expect("one").id);
    assert!(walk.get(second, &at).await.says(WORDS[2]), "it is read by who sees to it");
    let ways: [(&str, &[(&str, &str)]); 4] = [
        ("take-up", &[("there", WORDS[0])]),
        ("take-up", &[("there", "no")]),
        ("answer", &[("judged", WORDS[0]), ("answer", WORDS[2])]),
        ("answer", &[("judged", "founded"), ("answer", WORDS[2])]),
    ];
    for (path, form) in ways {
        let command = chance::command().to_string();
        walk.post(second, &format!("{at}/{path}"), &[&[("command", &*command)], form].concat()).await;
    }
}

/// They ask something in words that stand nowhere else, once with what is missing.
async fn asks(walk: &mut Walk<'_>, cookie: &str) {
    for (path, form) in [
        ("correct", vec![("about", WORDS[0]), ("words", WORDS[2])]),
        ("correct", vec![("about", "story"), ("words", WORDS[2])]),
        ("reach", vec![("reach-1-channel", "telephone"), ("reach-1-to", WORDS[1]), ("reach-1-mind", WORDS[2])]),
        ("forget", vec![]),
        ("complain", vec![("complaint", WORDS[2])]),
        ("object", vec![("application", WORDS[0]), ("ground", WORDS[2])]),
    ] {
        let command = chance::command().to_string();
        walk.post_own(cookie, &format!("mine/{path}"), &[&[("command", &*command)], &form[..]].concat()).await;
    }
}

/// They stop what an organisation outside can see, and object to a decision as far as there is one.
async fn stops_and_objects(walk: &mut Walk<'_>, cookie: &str, person: &str) {
    let outward = outward::fresh(&walk.house.house, person.parse().expect("a number")).await.to_string();
    walk.post_own(cookie, "mine/stop", &[("command", &chance::command().to_string()), ("outward", &outward)]).await;
    let asks = walk.get_own(cookie, "mine/asks").await.text();
    if let Some((_, rest)) = asks.split_once("name=\"application\" value=\"") {
        let application = rest.split('"').next().unwrap_or_default().to_owned();
        let command = chance::command().to_string();
        let form = [("command", &*command), ("application", &*application), ("ground", WORDS[2])];
        walk.post_own(cookie, "mine/object", &form).await;
    }
}

async fn send(walk: &mut Walk<'_>, role: Role, path: &str) -> crate::testing::Got {
    let command = chance::command().to_string();
    walk.post(role, path, &[("command", &command)]).await
}
