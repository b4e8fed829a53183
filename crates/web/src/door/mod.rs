//! The door of a house: signing in with a passkey, or with a password and a code; a one-time link for whoever has neither yet; and
//! signing out.
//!
//! It says the same to everybody: not whether somebody works here, nor whether a link ever was one.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use askama::Template;
use axum::extract::{ConnectInfo, Path, Query};
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect};
use axum::routing::{get, post};
use axum::{Extension, Router};
use serde::Deserialize;

use crate::answer::{self, Answer};
use crate::form::Filled;
use crate::house::Houses;
use crate::language::Language;
use crate::session::{NotIn, Question, Typed};
use crate::visit::Doorstep;

pub fn routes() -> Router<Houses> {
    Router::new()
        .route("/sign-in", get(ask).post(sign_in))
        .route("/sign-in/passkey", post(enter))
        .route("/welcome/{link}", get(welcome).post(accept))
        .route("/sign-out", post(sign_out))
}

#[derive(Template)]
#[template(path = "door/page.html")]
struct Page {
    language: Language,
    slug: String,
    house: String,
    back: String,
    name: String,
    notice: Option<&'static str>,
    welcome: Option<Welcome>,
    question: Option<Question>,
}

/// A one-time link that can still be used.
struct Welcome {
    link: String,
    called: String,
}

impl Page {
    fn of(step: &Doorstep) -> Page {
        Page {
            language: step.language,
            slug: step.house.slug.clone(),
            house: step.house.name.clone(),
            back: String::new(),
            name: String::new(),
            notice: None,
            welcome: None,
            question: step.house.sessions.passkeys.ask(&step.now),
        }
    }
}

#[derive(Default, Deserialize)]
struct Back {
    #[serde(default)]
    back: String,
}

async fn ask(step: Doorstep, Query(Back { back }): Query<Back>) -> Answer {
    answer::page(&Page { back, ..Page::of(&step) })
}

async fn sign_in(step: Doorstep, address: Option<Extension<ConnectInfo<SocketAddr>>>, filled: Filled) -> Answer {
    let address = address.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |Extension(ConnectInfo(address))| address.ip());
    let typed = |field| filled.one(field).to_owned();
    let (name, shared) = (typed("name"), filled.has("shared", "yes"));
    let typed = Typed { name: name.clone(), password: typed("password"), code: typed("code") };
    match step.house.sessions.sign_in(typed, address, shared, &step.now).await? {
        Ok(cookie) => in_(&step, cookie, filled.one("back")),
        Err(not_in) => {
            let notice = match not_in {
                NotIn::Wrong => "sign-in-wrong",
                NotIn::TooSoon(_) => "sign-in-too-soon",
            };
            let back = filled.one("back").to_owned();
            answer::again(&Page { back, name, notice: Some(notice), ..Page::of(&step) })
        }
    }
}

/// With a passkey: the answer of the browser to what the page asked.
async fn enter(step: Doorstep, filled: Filled) -> Answer {
    let answered = (filled.one("sealed"), filled.one("answer"));
    match step.house.sessions.enter(answered, filled.has("shared", "yes"), &step.now).await? {
        Some(cookie) => in_(&step, cookie, filled.one("back")),
        None => {
            let back = filled.one("back").to_owned();
            answer::again(&Page { back, notice: Some("sign-in-passkey-wrong"), ..Page::of(&step) })
        }
    }
}

/// A look at the link does not use it up: some programs look at links before people do.
async fn welcome(step: Doorstep, Path((_, link)): Path<(String, String)>) -> Answer {
    match step.house.sessions.invited(&link, &step.now).await? {
        Some(called) => answer::page(&Page { welcome: Some(Welcome { link, called }), ..Page::of(&step) }),
        None => answer::again(&Page { notice: Some("welcome-used"), ..Page::of(&step) }),
    }
}

async fn accept(step: Doorstep, Path((_, link)): Path<(String, String)>, filled: Filled) -> Answer {
    match step.house.sessions.accept(&link, filled.has("shared", "yes"), &step.now).await? {
        Some(cookie) => in_(&step, cookie, ""),
        None => answer::again(&Page { notice: Some("welcome-used"), ..Page::of(&step) }),
    }
}

async fn sign_out(step: Doorstep, headers: HeaderMap) -> Answer {
    let cookie = step.house.sessions.sign_out(&headers).await?;
    let door = format!("/{}/sign-in", step.house.slug);
    Ok((
        [(SET_COOKIE, cookie), ("clear-site-data".parse().expect("a name"), "\"cache\"".to_owned())],
        Redirect::to(&door),
    )
        .into_response())
}

/// In, and on to where one was going, if that is in this house.
fn in_(step: &Doorstep, cookie: String, back: &str) -> Answer {
    let home = format!("/{}/", step.house.slug);
    let to = if back.starts_with(&home) { back } else { &home };
    Ok(([(SET_COOKIE, cookie)], Redirect::to(to)).into_response())
}
