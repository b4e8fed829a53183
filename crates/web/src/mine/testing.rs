//! What tests of one's own pages begin with: a person, a card, and the way in.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
use axum::http::{Request, StatusCode};
use domain::id::PersonId;
use domain::person::{CorrectPerson, Description, Language, Needs, SleepsWith};
use domain::staff::Role;

use crate::chance;
use crate::testing::{Got, TestHouse};
use crate::tongue::Words;

pub(crate) const PHRASE: &str = "ቤት ኣብ ጎቦ";

/// A person who reads this language.
pub(crate) async fn somebody(house: &TestHouse, language: &str) -> PersonId {
    let needs = Needs { sleeps_with: SleepsWith::Men, ..Needs::default() };
    let person = house.person("Testa Voorbeeld", needs).await;
    let description = Description { languages: vec![Language(language.into())], ..Description::default() };
    house.done(Role::Desk, CorrectPerson { person, names: None, needs: None, description: Some(description) }).await;
    person
}

pub(crate) async fn send(house: &TestHouse, role: Role, path: &str, form: &[(&str, &str)]) -> Got {
    let command = chance::command().to_string();
    house.post(role, path, &[&[("command", &*command)], form].concat()).await
}

/// The code on a card that this worker makes.
pub(crate) async fn card(house: &TestHouse, role: Role, person: PersonId) -> String {
    let shown = send(house, role, &format!("person/{person}/entrance"), &[]).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text());
    let text = shown.text();
    let (_, code) = text.split_once("id=\"the-code\">").expect("a code");
    code.split('<').next().unwrap_or_default().to_owned()
}

/// Opens one of one's own pages with this cookie.
pub(crate) async fn get(house: &TestHouse, cookie: &str, path: &str) -> Got {
    house.send(Request::get(format!("/demostad/{path}")).header(COOKIE, cookie).body(Body::empty()).expect("one")).await
}

/// Sends a form of one's own pages with this cookie.
pub(crate) async fn post(house: &TestHouse, cookie: &str, path: &str, form: &[(&str, &str)]) -> Got {
    let body = serde_html_form::to_string(form).expect("a form");
    let request = Request::post(format!("/demostad/{path}"))
        .header(COOKIE, cookie)
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
    house.send(request.body(Body::from(body)).expect("a request")).await
}

/// The cookie that an answer sets.
#[track_caller]
pub(crate) fn cookie(got: &Got) -> String {
    assert_eq!(got.status, StatusCode::SEE_OTHER, "{}", got.text());
    let set = got.headers[SET_COOKIE].to_str().expect("a cookie");
    for term in ["HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(set.contains(term), "{set}");
    }
    assert!(!set.contains("Expires"), "it ends with the browser: {set}");
    set.split(';').next().unwrap_or_default().to_owned()
}

/// Comes in for the first time with this code; gives the cookie.
pub(crate) async fn choose(house: &TestHouse, code: &str, language: &str) -> String {
    let form = [("code", code), ("phrase", PHRASE), ("again", PHRASE), ("language", language)];
    let got = post(house, "", "mine/phrase", &form).await;
    assert_eq!(got.to(), "mine/file");
    cookie(&got)
}

pub(crate) async fn enter(house: &TestHouse, code: &str, phrase: &str) -> Got {
    post(house, "", "mine", &[("code", code), ("phrase", phrase), ("language", "nl")]).await
}

/// In with a new card of this worker.
pub(crate) async fn inside(house: &TestHouse, role: Role, person: PersonId, language: &str) -> String {
    let code = card(house, role, person).await;
    choose(house, &code, language).await
}

/// As what somebody works here, as the English page says it.
pub(crate) fn role_in_english(role: Role) -> String {
    Words::of_code("en").expect("English").t(format!("role-{}", role.name()))
}
