//! What every answer carries, and the answers that are the same for everybody.

use askama::Template;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

use crate::asset;
use crate::cabinet::Accident;
use crate::language::Language;

#[derive(Template)]
#[template(path = "guests/trouble.html")]
struct Trouble {
    what: &'static str,
}

impl Trouble {
    fn why(&self) -> &'static str {
        if self.what == "broken" { "broken-why" } else { "not-there-why" }
    }
}

/// Not there, not yours, not yet, not any more: the same bytes.
pub(super) fn not_there() -> Response {
    trouble(StatusCode::NOT_FOUND, "not-there")
}

/// An accident. What it was stands in the log of the program.
pub(super) fn broken() -> Response {
    trouble(StatusCode::INTERNAL_SERVER_ERROR, "broken")
}

/// The answer to an accident with the file of the sheets.
impl IntoResponse for Accident {
    fn into_response(self) -> Response {
        eprintln!("bestendig-conference: {self}");
        broken()
    }
}

fn trouble(status: StatusCode, what: &'static str) -> Response {
    // In both languages for everybody, so that the answer tells nothing about who asked.
    (status, Html(Trouble { what }.render().unwrap_or_default())).into_response()
}

/// A rendered page.
pub(super) fn page(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(_) => broken(),
    }
}

/// Nothing from elsewhere runs, nothing is kept or found, nobody frames it, and the address of a page is told to nobody.
pub(super) async fn with_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in HEADERS {
        response.headers_mut().entry(*name).or_insert(HeaderValue::from_static(value));
    }
    response
}

const HEADERS: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
         form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types bestendig",
    ),
    ("cache-control", "no-store"),
    ("x-robots-tag", "noindex, nofollow, noarchive, nosnippet"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ("strict-transport-security", "max-age=31536000; includeSubDomains"),
];
