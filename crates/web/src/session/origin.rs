//! Refusing what another site makes a browser send. The browser itself says where a request comes
//! from; the strict cookie of the session is the second wall.

use axum::extract::Request;
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Lets through what only reads, and what our own pages send.
pub async fn own_pages_only(request: Request, next: Next) -> Response {
    if is_ours(request.method(), request.headers()) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

fn is_ours(method: &Method, headers: &HeaderMap) -> bool {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return true;
    }
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    match (text("sec-fetch-site"), text(ORIGIN.as_str())) {
        (Some(site), _) => site == "same-origin" || site == "none",
        (None, Some(origin)) => {
            // A house behind a proxy may not know its own scheme, so only the host is compared.
            let host = origin.split_once("://").map(|(_, host)| host);
            host.is_some() && host == text(HOST.as_str())
        }
        // No browser: it holds nobody's cookie by accident.
        (None, None) => true,
    }
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::http::HeaderName;
    use axum::routing::get;
    use tower::ServiceExt;

    use super::*;

    #[test]
    fn our_own_pages_may_send() {
        check(Method::POST, &[("sec-fetch-site", "same-origin"), ("origin", "null")], true);
        check(Method::POST, &[("origin", "https://huis.example"), ("host", "huis.example")], true);
        check(Method::POST, &[("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")], true);
    }

    #[test]
    fn another_site_may_not_make_a_browser_send() {
        for site in ["cross-site", "same-site", "", "anything"] {
            check(
                Method::POST,
                &[("sec-fetch-site", site), ("origin", "https://huis.example"), ("host", "huis.example")],
                false,
            );
        }
        for origin in ["https://other.example", "null", "https://huis.example.other.example", "huis.example"] {
            check(Method::POST, &[("origin", origin), ("host", "huis.example")], false);
        }
        check(Method::DELETE, &[("sec-fetch-site", "cross-site")], false);
        check(Method::POST, &[("origin", "https://huis.example")], false);
    }

    #[test]
    fn a_link_from_elsewhere_may_be_followed() {
        check(Method::GET, &[("sec-fetch-site", "cross-site"), ("origin", "https://other.example")], true);
    }

    #[test]
    fn a_program_without_a_browser_may_send() {
        check(Method::POST, &[("host", "huis.example")], true);
    }

    #[tokio::test]
    async fn the_refusal_stands_before_the_page() {
        let page = Router::new()
            .route("/", get(|| async { "read" }).post(|| async { "done" }))
            .layer(axum::middleware::from_fn(own_pages_only));
        let send =
            |site: &str| Request::post("/").header("sec-fetch-site", site).body(Body::empty()).expect("a request");
        assert_eq!(page.clone().oneshot(send("cross-site")).await.unwrap().status(), StatusCode::FORBIDDEN);
        assert_eq!(page.oneshot(send("same-origin")).await.unwrap().status(), StatusCode::OK);
    }

    #[track_caller]
    fn check(method: Method, sent: &[(&str, &str)], expected: bool) {
        let headers: HeaderMap = sent
            .iter()
            .map(|(name, value)| (name.parse::<HeaderName>().expect("a name"), value.parse().expect("a value")))
            .collect();
        assert_eq!(is_ours(&method, &headers), expected, "{method} {sent:?}");
    }
}
