//! What a page answers when it cannot show what was asked.

use askama::Template;
use axum::extract::OriginalUri;
use axum::http::header::REFRESH;
use axum::http::{Method, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use permission::NotAllowed;
use store::Broken;

use crate::language::Language;

/// The answer of a page.
pub type Answer = Result<Response, Trouble>;

/// Why there is no page.
#[derive(Debug)]
pub enum Trouble {
    /// Not there, or not yours: the two look the same, to the byte.
    NotThere,
    /// Nobody is signed in: to the door of this house, and back afterwards.
    NotSignedIn {
        /// The address of the door.
        door: String,
    },
    /// They came by a link and have not chosen how they come in from now on.
    StillEntering {
        /// The address where they do.
        choose: String,
    },
    /// They are to show once more who they are, on this page.
    ProveFirst(Box<Response>),
    /// They opened more files within an hour than agreed, and open none until a colleague allows it.
    ReadingStopped,
    /// What was sent is no form of ours.
    NotAForm,
    /// An accident. It is written to the log under a number, and the page shows that number.
    Broken(Broken),
}

impl From<NotAllowed> for Trouble {
    fn from(_: NotAllowed) -> Trouble {
        Trouble::NotThere
    }
}

impl From<Broken> for Trouble {
    fn from(broken: Broken) -> Trouble {
        Trouble::Broken(broken)
    }
}

impl From<domain::id::NotAnId> for Trouble {
    fn from(_: domain::id::NotAnId) -> Trouble {
        Trouble::NotThere
    }
}

#[derive(Template)]
#[template(path = "trouble.html")]
struct Page {
    language: Language,
    what: &'static str,
    number: Option<String>,
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let (status, what, number) = match self {
            Trouble::NotSignedIn { door: to } | Trouble::StillEntering { choose: to } => {
                return Redirect::to(&to).into_response();
            }
            Trouble::ProveFirst(page) => return *page,
            Trouble::NotThere => (StatusCode::NOT_FOUND, "not-there", None),
            Trouble::ReadingStopped => (StatusCode::TOO_MANY_REQUESTS, "reading-stopped", None),
            Trouble::NotAForm => (StatusCode::BAD_REQUEST, "not-a-form", None),
            Trouble::Broken(broken) => {
                let number = format!("{:08x}", crate::chance::number() as u32);
                tracing::error!(number, why = %broken, "a page broke");
                (StatusCode::INTERNAL_SERVER_ERROR, "broken", Some(number))
            }
        };
        // In both languages for everybody, so that the answer tells nothing about who asked.
        let page = Page { language: Language::Dutch, what, number };
        (status, Html(page.render().unwrap_or_default())).into_response()
    }
}

/// A rendered page, for now and not to be kept anywhere.
pub fn page(template: &impl Template) -> Answer {
    with_status(StatusCode::OK, template)
}

/// A form that comes back with its faults: 422, with everything that was typed.
pub fn again(template: &impl Template) -> Answer {
    with_status(StatusCode::UNPROCESSABLE_ENTITY, template)
}

fn with_status(status: StatusCode, template: &impl Template) -> Answer {
    match template.render() {
        Ok(html) => Ok((status, Html(html)).into_response()),
        Err(error) => {
            tracing::error!(%error, "a template did not render");
            Ok(StatusCode::INTERNAL_SERVER_ERROR.into_response())
        }
    }
}

/// To a page that already shows what was done.
pub fn to(path: String) -> Answer {
    Ok(Redirect::to(&path).into_response())
}

/// A deed's address, opened as if it were a page, as after a change of language or a reload. It is
/// none, and says so; the browser goes on to the page on which the deed can be done.
pub async fn page_above(method: Method, OriginalUri(asked): OriginalUri) -> Response {
    match asked.path().rsplit_once('/') {
        Some((above, _)) if method == Method::GET && above.len() > 1 => {
            (StatusCode::METHOD_NOT_ALLOWED, [(REFRESH, format!("0;url={above}"))]).into_response()
        }
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    }
}

/// What every answer carries: nothing from elsewhere runs, nothing is kept, nobody frames it, and
/// the address of a page is told to nobody.
pub async fn with_headers(request: axum::extract::Request, next: axum::middleware::Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in HEADERS {
        response.headers_mut().entry(*name).or_insert(axum::http::HeaderValue::from_static(value));
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
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ("strict-transport-security", "max-age=31536000; includeSubDomains"),
];
