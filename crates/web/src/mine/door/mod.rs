//! `/mine`: the entrance to one's own file, with the code of a card and a phrase. Whoever comes for the first time chooses
//! that phrase. It says the same to everybody: not whether there is such a card, nor what was wrong.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use askama::Template;
use axum::extract::{ConnectInfo, Query};
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect};
use axum::routing::{get, post};
use axum::{Extension, Router};

use super::arrive::{Around, Wish};
use crate::answer::{self, Answer};
use crate::form::Filled;
use crate::house::Houses;
use crate::session::{NotChosen, NotIn, Opens, Unfit};
use crate::tongue::Words;
use crate::visit::Doorstep;

pub fn routes() -> Router<Houses> {
    Router::new().route("/mine", get(ask).post(enter)).route("/mine/phrase", post(choose))
}

#[derive(Template)]
#[template(path = "mine/door/page.html")]
struct Page {
    around: Around,
    /// The code as it was typed.
    code: String,
    /// Whether its owner has to choose a phrase.
    choosing: bool,
    /// What went wrong, and at which field.
    fault: Option<(&'static str, &'static str)>,
    telephone: Option<String>,
}

impl Page {
    fn of(step: &Doorstep, words: Words) -> Page {
        let base = format!("/{}/mine", step.house.slug);
        Page {
            around: Around { words, here: base.clone(), base, inside: false },
            code: String::new(),
            choosing: false,
            fault: None,
            telephone: step.house.admission.telephone.clone(),
        }
    }
}

type Address = Option<Extension<ConnectInfo<SocketAddr>>>;

async fn ask(step: Doorstep, Query(wish): Query<Wish>, headers: HeaderMap) -> Answer {
    answer::page(&Page::of(&step, Words::wished(&wish.language, &headers)))
}

async fn enter(step: Doorstep, address: Address, headers: HeaderMap, filled: Filled) -> Answer {
    let words = Words::wished(filled.one("language"), &headers);
    let (code, phrase) = (filled.one("code"), filled.one("phrase"));
    let page = Page { code: code.to_owned(), ..Page::of(&step, words) };
    match step.house.sessions.entrance.enter(code, phrase, words.code(), ip(address), &step.now).await? {
        Ok(Opens::File(cookie)) => in_(&step, cookie),
        Ok(Opens::Choosing) => answer::page(&Page { choosing: true, ..page }),
        Err(not_in) => answer::again(&Page { fault: Some(("code", said(not_in))), ..page }),
    }
}

async fn choose(step: Doorstep, address: Address, headers: HeaderMap, filled: Filled) -> Answer {
    let words = Words::wished(filled.one("language"), &headers);
    let (code, phrase) = (filled.one("code"), filled.one("phrase"));
    let page = Page { code: code.to_owned(), choosing: true, ..Page::of(&step, words) };
    if phrase != filled.one("again") {
        return answer::again(&Page { fault: Some(("again", "differs")), ..page });
    }
    match step.house.sessions.entrance.choose(code, phrase, words.code(), ip(address), &step.now).await? {
        Ok(cookie) => in_(&step, cookie),
        Err(NotChosen::Unfit(unfit)) => answer::again(&Page { fault: Some(("phrase", unfit_said(unfit))), ..page }),
        Err(NotChosen::Wrong) => answer::again(&Page { choosing: false, fault: Some(("code", "wrong")), ..page }),
        Err(NotChosen::TooSoon(_)) => answer::again(&Page { fault: Some(("phrase", "too-soon")), ..page }),
    }
}

const fn said(not_in: NotIn) -> &'static str {
    match not_in {
        NotIn::Wrong => "wrong",
        NotIn::TooSoon(_) => "too-soon",
    }
}

const fn unfit_said(unfit: Unfit) -> &'static str {
    match unfit {
        Unfit::TooShort => "too-short",
        Unfit::TooLong => "too-long",
        Unfit::Guessable => "guessable",
    }
}

fn ip(address: Address) -> IpAddr {
    address.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |Extension(ConnectInfo(address))| address.ip())
}

fn in_(step: &Doorstep, cookie: String) -> Answer {
    Ok(([(SET_COOKIE, cookie)], Redirect::to(&format!("/{}/mine/file", step.house.slug))).into_response())
}
