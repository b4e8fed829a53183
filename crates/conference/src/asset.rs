//! The style sheet and the script of the house, carried inside the program under the same hashed names. Pages work
//! without them: when they were not built, everything else goes on.

use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

/// Every file that was built, by its hashed name.
static BUILT: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/built.rs"));

/// Where a browser finds a file, by its plain name such as `page.css`.
pub(crate) fn url(name: &str) -> String {
    let built = BUILT.iter().find(|(hashed, _)| plain(hashed).is_some_and(|plain| plain == name));
    format!("/asset/{}", built.map_or(name, |(hashed, _)| hashed))
}

/// The name without the hash: `page.css` for `page-6d0b147de2e4.css`.
fn plain(hashed: &str) -> Option<String> {
    let (stem, ending) = hashed.split_once('.')?;
    let (name, _) = stem.rsplit_once('-')?;
    Some(format!("{name}.{ending}"))
}

/// `/asset/{file}`: the same for everybody, and kept by browsers for ever.
pub(crate) async fn serve(Path(file): Path<String>, asked: HeaderMap) -> Response {
    let found = |name: &str| BUILT.iter().find(|(hashed, _)| *hashed == name).map(|(_, content)| *content);
    // A squeezed form is another form of its file, and no file of its own.
    let Some(content) = found(&file).filter(|_| !file.ends_with(".gz")) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kept = [
        (CONTENT_TYPE, content_type(&file)),
        (CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (VARY, "accept-encoding"),
    ];
    let accepted = asked.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let accepted = accepted.split(',').any(|one| one.trim() == "gzip");
    match accepted.then(|| found(&format!("{file}.gz"))).flatten() {
        Some(squeezed) => (kept, [(CONTENT_ENCODING, "gzip")], squeezed).into_response(),
        None => (kept, content).into_response(),
    }
}

fn content_type(file: &str) -> &'static str {
    match file.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    }
}
