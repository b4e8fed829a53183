//! The style sheet, the script and the faces, built beforehand and carried inside the program.
//! Each has the hash of its content in its name, so a browser may keep it for ever. Pages work without
//! any of them: when they were not built, that is said plainly and everything else goes on.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "assets/dist"]
#[allow_missing = true]
struct Built;

/// Which name became which hashed file, as the build wrote it down.
static NAMES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let manifest = Built::get("manifest.json");
    manifest.and_then(|file| serde_json::from_slice(&file.data).ok()).unwrap_or_default()
});

const NOT_BUILT: &str =
    "The looks of the pages were not built. Run `npm ci --ignore-scripts && npm run build` in crates/web/assets.\n";

/// Where a browser finds a file, by its plain name such as `page.css`.
pub fn url(name: &str) -> String {
    match NAMES.get(name) {
        Some(hashed) => format!("/asset/{hashed}"),
        None => format!("/asset/{name}"),
    }
}

/// What to tell whoever starts the program, when the looks of the pages are missing.
pub fn complaint() -> Option<&'static str> {
    NAMES.is_empty().then_some(NOT_BUILT)
}

/// A face for letters on paper, by its plain name such as `NotoSans-Regular.ttf`.
pub fn face(name: &str) -> Option<Vec<u8>> {
    Built::get(&format!("fonts/{name}")).map(|file| file.data.into_owned())
}

/// `/asset/{*file}`: the same for every house, and open to everybody.
pub async fn serve(Path(file): Path<String>, asked: HeaderMap) -> Response {
    // Only what the manifest names: the faces for paper are carried along but are nobody's to download.
    if !NAMES.values().any(|hashed| *hashed == file) {
        let why = complaint().unwrap_or_default();
        return (StatusCode::NOT_FOUND, why).into_response();
    }
    let squeezed = accepts_gzip(&asked).then(|| Built::get(&format!("{file}.gz"))).flatten();
    let kept = [
        (CONTENT_TYPE, content_type(&file)),
        (CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (VARY, "accept-encoding"),
    ];
    match (squeezed, Built::get(&file)) {
        (Some(found), _) => (kept, [(CONTENT_ENCODING, "gzip")], found.data).into_response(),
        (None, Some(found)) => (kept, found.data).into_response(),
        (None, None) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn accepts_gzip(asked: &HeaderMap) -> bool {
    let accepted = asked.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|one| one.trim() == "gzip")
}

fn content_type(file: &str) -> &'static str {
    match file.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[track_caller]
    fn ask(address: &str) -> Response {
        let file = address.strip_prefix("/asset/").expect("an address of an asset").to_owned();
        let asked = HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static("br, gzip"))]);
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(serve(Path(file), asked))
    }

    #[test]
    fn what_was_built_is_kept_by_browsers_for_ever() {
        if let Some(complaint) = complaint() {
            println!("skipped: {complaint}");
            return;
        }
        for (name, ending) in [("page.css", "text/css"), ("page.js", "text/javascript"), ("icon.svg", "image/svg")] {
            let answer = ask(&url(name));
            assert_eq!(answer.status(), StatusCode::OK, "{name}");
            assert!(answer.headers()[CONTENT_TYPE].to_str().unwrap().starts_with(ending), "{name}");
            assert!(answer.headers()[CACHE_CONTROL].to_str().unwrap().contains("immutable"), "{name}");
        }
        assert_eq!(ask(&url("page.css")).headers()[CONTENT_ENCODING], "gzip");
    }

    #[test]
    fn only_what_the_manifest_names_is_given() {
        for file in ["manifest.json", "page.css", "../package.json", "fonts/NotoSans-Bold.ttf", "nothing.css"] {
            assert_eq!(ask(&format!("/asset/{file}")).status(), StatusCode::NOT_FOUND, "{file}");
        }
    }

    #[test]
    fn a_file_nobody_built_keeps_its_plain_name() {
        assert_eq!(url("nothing.css"), "/asset/nothing.css");
    }
}
