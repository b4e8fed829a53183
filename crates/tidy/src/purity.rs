//! The domain cannot do anything: no clock, no chance, no files, no network, no waiting.

use crate::tree;

/// What the domain never says.
const NEVER: &[&str] = &[
    "std::time",
    "std::fs",
    "std::net",
    "std::env",
    "std::thread",
    "std::process",
    "std::io",
    "Mutex",
    "Atomic",
    "rand::",
    "getrandom",
    "tokio",
    "async fn",
    ".await",
    "Timestamp::now",
    "Zoned::now",
    "println!",
    "static mut",
];

#[test]
fn the_domain_only_judges() {
    let mut found = Vec::new();
    for file in tree::files("crates/domain/src").into_iter().filter(|file| file.ending() == "rs") {
        for (number, line) in file.text.lines().enumerate() {
            if let Some(never) = NEVER.iter().find(|never| line.contains(**never)) {
                found.push(format!("{}:{}: `{never}`", file.path, number + 1));
            }
        }
    }
    tree::none("Time, chance and everything else outside are handed to the domain by its caller:", &found);
}
