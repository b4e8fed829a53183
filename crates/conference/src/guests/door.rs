//! Coming in with a one-meeting code, and leaving. It says the same about a code that never was, one that was replaced,
//! and one whose meeting is over.

use askama::Template;
use axum::extract::Form;
use axum::http::StatusCode;
use axum::http::header::{RETRY_AFTER, SET_COOKIE};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::answer::page;
use super::visit::Visit;
use crate::asset;
use crate::cabinet::{Accident, Token};
use crate::code::Code;
use crate::language::Language;

#[derive(Template)]
#[template(path = "guests/door.html")]
struct Door<'a> {
    visit: &'a Visit,
    typed: &'a str,
    notice: Option<String>,
}

impl Door<'_> {
    fn path(&self) -> &'static str {
        "/"
    }
}

#[derive(Deserialize)]
pub(super) struct Filled {
    #[serde(default)]
    code: String,
}

pub(super) async fn ask(visit: Visit) -> Response {
    page(StatusCode::OK, &Door { visit: &visit, typed: "", notice: None })
}

pub(super) async fn enter(visit: Visit, Form(Filled { code: typed }): Form<Filled>) -> Result<Response, Accident> {
    let again = |status, notice| page(status, &Door { visit: &visit, typed: typed.trim(), notice: Some(notice) });
    // What cannot be a code tries nothing, and costs nothing.
    let Some(code) = Code::read(&typed) else {
        return Ok(again(StatusCode::UNPROCESSABLE_ENTITY, visit.language.t("door-no-code")));
    };
    let inside = &visit.server.0;
    if let Err(wait) = inside.slow.try_now(visit.address, visit.now) {
        let answer = again(StatusCode::TOO_MANY_REQUESTS, visit.language.n("door-too-soon", wait));
        return Ok(([(RETRY_AFTER, wait.to_string())], answer).into_response());
    }
    let token = Token::random();
    if !inside.cabinet.let_in(inside.secret.hash(&code), &token, visit.now).await? {
        return Ok(again(StatusCode::UNPROCESSABLE_ENTITY, visit.language.t("door-opens-nothing")));
    }
    inside.slow.right(visit.address);
    if let Some(earlier) = &visit.token {
        inside.cabinet.leave(earlier).await?;
    }
    Ok(([(SET_COOKIE, visit.keep(&token))], Redirect::to(&visit.href("/now"))).into_response())
}

pub(super) async fn leave(visit: Visit) -> Result<Response, Accident> {
    if let Some(token) = &visit.token {
        visit.server.0.cabinet.leave(token).await?;
    }
    let cleared = [("set-cookie", visit.drop()), ("clear-site-data", "\"cache\"".to_owned())];
    Ok((cleared, Redirect::to(&visit.href("/"))).into_response())
}
