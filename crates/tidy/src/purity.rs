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
            if let Some(never) = NEVER.iter().find(|never| says(line, never)) {
                found.push(format!("{}:{}: `{never}`", file.path, number + 1));
            }
        }
    }
    tree::none("Time, chance and everything else outside are handed to the domain by its caller:", &found);
}

/// Whether a line says this, and not only as the end of a longer word.
fn says(line: &str, never: &str) -> bool {
    let inside = |at: usize| line[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_');
    line.match_indices(never).any(|(at, _)| !inside(at))
}

#[test]
fn a_strand_is_no_chance_and_chance_is() {
    assert!(!says("Strand::Social", "rand::"));
    assert!(says("let dice = rand::random();", "rand::") && says("use rand::rng;", "rand::"));
}
