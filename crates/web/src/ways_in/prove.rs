//! Showing once more who one is, before what cannot be undone: what was typed meanwhile is carried along and comes back to be sent.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use askama::Template;
use axum::extract::ConnectInfo;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect};
use axum::routing::post;
use axum::{Extension, Router};

use crate::answer::{self, Answer, Trouble};
use crate::form::Filled;
use crate::frame::Frame;
use crate::house::Houses;
use crate::session::{NotIn, Question};
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/prove", post(prove))
}

#[derive(Template)]
#[template(path = "ways_in/prove.html")]
struct Page {
    frame: Frame,
    carried: Carried,
    question: Option<Question>,
    code: bool,
    fault: Option<&'static str>,
}

/// Where somebody was going, and what they had typed.
struct Carried {
    to: String,
    /// The form as it was sent; nothing when a page was asked for.
    form: Option<String>,
}

/// It was shown: the form comes back to be sent.
#[derive(Template)]
#[template(path = "ways_in/go_on.html")]
struct GoOn {
    frame: Frame,
    to: String,
    fields: Vec<(String, String)>,
}

/// Asks first who is there, unless they showed it lately. Whoever is entering has nothing to show yet.
pub async fn first(visit: &Visit, form: Option<&Filled>) -> Result<(), Trouble> {
    if visit.me.is_entering() || visit.me.has_proved(visit.now.at) {
        return Ok(());
    }
    let to = if form.is_some() { visit.path.clone() } else { visit.here.clone() };
    let carried = Carried { to, form: form.map(Filled::write) };
    Err(Trouble::ProveFirst(Box::new(answer::page(&page(visit, carried, None).await?)?)))
}

async fn page(visit: &Visit, carried: Carried, fault: Option<&'static str>) -> Result<Page, Trouble> {
    let sessions = &visit.house.sessions;
    Ok(Page {
        frame: visit.frame("prove-title").await?,
        carried,
        question: sessions.passkeys.ask_again(visit.me.worker.id, &visit.now).await?,
        code: sessions.ways_of(visit.me.worker.id).await?.opens_by_code(),
        fault,
    })
}

async fn prove(visit: Visit, address: Option<Extension<ConnectInfo<SocketAddr>>>, filled: Filled) -> Answer {
    let home = visit.path("");
    let to = Some(filled.one("to")).filter(|to| to.starts_with(&home)).unwrap_or(&home).to_owned();
    let form = filled.has("carries", "yes").then(|| filled.one("form").to_owned());
    let sessions = &visit.house.sessions;
    let cookie = if filled.one("answer").is_empty() {
        let address = address.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |Extension(ConnectInfo(address))| address.ip());
        let typed = (filled.one("password").to_owned(), filled.one("code"));
        sessions.prove_by_code(&visit.me, typed, address, &visit.now).await?.map_err(|why| match why {
            NotIn::Wrong => "prove-wrong",
            NotIn::TooSoon(_) => "sign-in-too-soon",
        })
    } else {
        let answered = (filled.one("sealed"), filled.one("answer"));
        sessions.prove_by_passkey(&visit.me, answered, &visit.now).await?.ok_or("prove-passkey-wrong")
    };
    match cookie {
        Ok(cookie) => go_on(&visit, to, form.as_deref(), cookie).await,
        Err(fault) => answer::again(&page(&visit, Carried { to, form }, Some(fault)).await?),
    }
}

async fn go_on(visit: &Visit, to: String, form: Option<&str>, cookie: String) -> Answer {
    let Some(form) = form else { return Ok(([(SET_COOKIE, cookie)], Redirect::to(&to)).into_response()) };
    let fields = Filled::read(form.as_bytes())?.pairs();
    let page = answer::page(&GoOn { frame: visit.frame("prove-title").await?, to, fields })?;
    Ok(([(SET_COOKIE, cookie)], page).into_response())
}
