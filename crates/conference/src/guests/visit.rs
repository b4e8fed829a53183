//! Who asks, and how they want to see it.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE};
use axum::http::request::Parts;
use jiff::Timestamp;

use crate::cabinet::Token;
use crate::language::Language;
use crate::page::Size;
use crate::server::Server;

/// One request of a guest.
pub(super) struct Visit {
    pub server: Server,
    pub now: Timestamp,
    pub language: Language,
    pub size: Size,
    pub address: IpAddr,
    /// What the browser holds, whether or not it still opens anything.
    pub token: Option<Token>,
}

impl FromRequestParts<Server> for Visit {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, server: &Server) -> Result<Visit, Self::Rejection> {
        let asked = parts.uri.query().unwrap_or_default();
        let mut words = asked.split('&');
        let wanted = words.clone().find_map(|word| word.strip_prefix("in=")).and_then(Language::of_code);
        let large = words.any(|word| matches!(word, "large" | "large="));
        Ok(Visit {
            server: server.clone(),
            now: server.now(),
            language: wanted.unwrap_or_else(|| spoken(&parts.headers)),
            size: if large { Size::Large } else { Size::Ordinary },
            address: address(parts, server.0.manner.behind_proxy),
            token: cookie(&parts.headers, cookie_name(server)).and_then(|text| Token::read(&text)),
        })
    }
}

impl Visit {
    /// An address of this server in the same language and size.
    pub(super) fn href(&self, path: impl AsRef<str>) -> String {
        self.in_language(path.as_ref(), &self.language)
    }

    /// The same in another language.
    pub(super) fn in_language(&self, path: &str, language: &Language) -> String {
        let large = if self.size == Size::Large { "&large" } else { "" };
        format!("{path}?in={}{large}", language.code())
    }

    /// The same in the other size.
    pub(super) fn in_other_size(&self, path: &str) -> String {
        let large = if self.size == Size::Large { "" } else { "&large" };
        format!("{path}?in={}{large}", self.language.code())
    }

    /// The value of `Set-Cookie` that keeps a token until the browser is closed.
    pub(super) fn keep(&self, token: &Token) -> String {
        format!("{}={}; {}", cookie_name(&self.server), token.text(), self.terms())
    }

    /// The value of `Set-Cookie` that lets go of it.
    pub(super) fn drop(&self) -> String {
        format!("{}=; Max-Age=0; {}", cookie_name(&self.server), self.terms())
    }

    fn terms(&self) -> &'static str {
        if self.server.0.manner.secure {
            "Path=/; HttpOnly; SameSite=Strict; Secure"
        } else {
            "Path=/; HttpOnly; SameSite=Strict"
        }
    }
}

/// Over https the name is one that browsers take from this very host only; over the plain http of one's own machine
/// they would refuse it.
fn cookie_name(server: &Server) -> &'static str {
    if server.0.manner.secure { "__Host-seat" } else { "seat" }
}

fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let sent = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = sent.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

/// The first language of ours that the browser names.
fn spoken(headers: &HeaderMap) -> Language {
    let sent = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let codes = sent.split(',').filter_map(|one| one.trim().split(['-', ';']).next());
    codes.filter_map(Language::of_code).next().unwrap_or_default()
}

/// Where somebody asks from; behind a proxy of ours, where that says so. Only its own word, the last one, counts.
fn address(parts: &Parts, behind_proxy: bool) -> IpAddr {
    let told = parts.headers.get_all("x-forwarded-for").iter().next_back().and_then(|value| value.to_str().ok());
    let told = told.and_then(|told| told.rsplit(',').next()).and_then(|last| last.trim().parse().ok());
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    told.filter(|_| behind_proxy).or(peer).unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))
}
