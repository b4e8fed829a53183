//! All routes, read from the sources: a page that is not listed here does not exist.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A method and a path as it is written in the sources, with the house in front.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// The path, such as `/demostad/tonight/{request}`.
    pub path: String,
    /// `GET` or `POST`.
    pub method: String,
}

/// What can stand behind a path, as axum calls it.
const METHODS: [&str; 5] = ["get", "post", "put", "delete", "patch"];
/// Other ways to bind a page, which would not be found below.
const NOT_USED: [&str; 5] = ["route_service(", "nest_service(", "fallback_service(", "MethodRouter", "MethodFilter"];

/// Every route of the program.
pub fn all() -> BTreeSet<Route> {
    let mut routes = BTreeSet::new();
    for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = std::fs::read_to_string(&file).expect("a source file can be read");
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let frame = file.ends_with("src/lib.rs");
        for other in NOT_USED {
            assert!(
                !text.contains(&format!(" {other}")) && !text.contains(&format!(".{other}")),
                "{other} in {file:?}"
            );
        }
        assert!(frame || !text.contains(".nest("), "a router is nested in {file:?}: routes are written whole");
        for call in text.split(".route(").skip(1) {
            let (path, methods) = read(call).unwrap_or_else(|| panic!("no path as plain text in {file:?}: {call:.60}"));
            let path = if frame { path.replace("{house}", "demostad") } else { format!("/demostad{path}") };
            // A nested `/` is the address of the house without a slash.
            let path = if path == "/demostad/" && !frame { "/demostad".to_owned() } else { path };
            routes.extend(methods.into_iter().map(|method| Route { path: path.clone(), method }));
        }
    }
    routes
}

/// The path and the methods of one call, up to its closing bracket.
fn read(call: &str) -> Option<(String, Vec<String>)> {
    let (path, rest) = call.trim_start().strip_prefix('"')?.split_once('"')?;
    let mut depth = 1;
    let end = rest.find(|letter| {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        depth == 0
    })?;
    let rest = rest[..end].split_whitespace().collect::<Vec<_>>().join(" ");
    let bound = |method: &&&str| [" ", ".", "::"].iter().any(|before| rest.contains(&format!("{before}{method}(")));
    let methods: Vec<String> = METHODS.iter().filter(bound).map(|method| method.to_uppercase()).collect();
    let plain = !methods.is_empty() && ![" any(", "::any("].iter().any(|any| rest.contains(any));
    plain.then(|| (path.to_owned(), methods))
}

/// The sources of the pages: not those of the tests.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the sources lie here").flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() && name != "proof" {
            files.extend(sources(&path));
        } else if name.ends_with(".rs") && !name.contains("test") {
            files.push(path);
        }
    }
    files
}

#[tokio::test]
async fn the_list_of_routes_is_what_the_program_answers() {
    use axum::http::StatusCode;
    let world = super::house::World::new().await;
    let routes = all();
    assert!(routes.len() > 15, "too few routes were found: {routes:?}");
    let paths: BTreeSet<&String> = routes.iter().map(|route| &route.path).collect();
    for path in paths {
        for method in METHODS.map(str::to_uppercase) {
            let route = Route { path: path.clone(), method };
            let status = world.ask(&world.ours, &route, "", "").await.status();
            let listed = routes.contains(&route);
            assert_eq!(status != StatusCode::METHOD_NOT_ALLOWED, listed, "{route:?} answers {status}");
        }
    }
}
