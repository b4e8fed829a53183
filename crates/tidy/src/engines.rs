//! Nothing but the engines knows on which engine it runs.

use crate::tree;

/// Who may name an engine: the engines themselves, the place that chooses one, the cabinet that is one file for good, the program in
/// which a city chooses, and the house for tests, which tries both.
const MAY_NAME: &[&str] = &[
    "crates/store/src/engine",
    "crates/store/src/place.rs",
    "crates/conference/src/cabinet",
    "crates/cli/",
    "crates/testkit/",
    "crates/tidy/",
];

#[test]
fn only_the_engines_know_which_one_it_is() {
    let mut found = Vec::new();
    for file in tree::rust() {
        if MAY_NAME.iter().any(|may| file.path.starts_with(may)) {
            continue;
        }
        for (number, line) in file.text.lines().enumerate() {
            let words = line.to_lowercase();
            if words.contains("sqlite") || words.contains("postgres") {
                found.push(format!("{}:{}: {}", file.path, number + 1, line.trim()));
            }
        }
    }
    tree::none("An engine is named only below crates/store/src/engine:", &found);
}
