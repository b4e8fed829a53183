//! Which crate may open which door.

use cargo_metadata::{DependencyKind, MetadataCommand};

/// Every allowed dependency between our own crates, and everything the domain may use.
const DOORS: &[(&str, &[&str])] = &[
    ("domain", &["jiff", "serde", "thiserror"]),
    ("capacity", &[]),
    ("names", &[]),
    ("term", &[]),
    ("sheet", &["domain"]),
    ("rules", &["domain"]),
    ("wording", &[]),
    ("mail", &[]),
    ("conference", &["wording"]),
    ("letter", &["wording"]),
    ("permission", &["domain"]),
    ("placement", &["domain"]),
    ("store", &["domain", "permission", "names"]),
    ("backup", &["domain", "store"]),
    ("report", &["domain", "placement", "store"]),
    ("import", &["domain", "permission", "sheet", "store"]),
    (
        "web",
        &[
            "domain",
            "permission",
            "placement",
            "names",
            "term",
            "sheet",
            "rules",
            "report",
            "capacity",
            "store",
            "import",
            "wording",
            "mail",
            "conference",
        ],
    ),
    ("testkit", EVERYTHING),
    ("cli", EVERYTHING),
    ("tidy", &[]),
];

/// All that can be used; nothing uses `cli` or `tidy`.
const EVERYTHING: &[&str] = &[
    "backup",
    "capacity",
    "domain",
    "names",
    "term",
    "sheet",
    "rules",
    "wording",
    "letter",
    "mail",
    "conference",
    "permission",
    "placement",
    "report",
    "store",
    "import",
    "web",
    "testkit",
];

#[test]
fn every_door_is_on_the_map() {
    let metadata = MetadataCommand::new().no_deps().other_options(["--offline".into()]).exec();
    let metadata = metadata.expect("cargo metadata runs");
    let ours: Vec<&str> = metadata.packages.iter().map(|package| package.name.as_str()).collect();
    let mut found = Vec::new();
    for package in &metadata.packages {
        let name = package.name.as_str();
        let Some((_, allowed)) = DOORS.iter().find(|(crate_name, _)| *crate_name == name) else {
            found.push(format!("`{name}` is not on the map"));
            continue;
        };
        for dependency in &package.dependencies {
            let used = dependency.name.as_str();
            let counts = name == "domain" || ours.contains(&used);
            if counts && dependency.kind == DependencyKind::Normal && !allowed.contains(&used) {
                found.push(format!("`{name}` may not use `{used}`"));
            }
        }
    }
    crate::tree::none("The doors between crates are in DOORS, crates/tidy/src/doors.rs:", &found);
}
