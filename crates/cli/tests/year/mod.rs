//! A year of guidance, made short: no legal term passes before everybody was told.

use crate::program::{bestendig, new_house};

#[test]
fn no_term_passes_before_everybody_was_told() {
    let folder = tempfile::tempdir().unwrap();
    let house = new_house(folder.path(), "demostad");
    let asked = ["year", "--people", "30", "--workers", "6", "--days", "90", "--seed", "5", "--json", "--dir", &house];
    let year = bestendig(&asked).done().json();
    let count = |what: &str| year[what].as_u64().unwrap();
    assert!(count("terms") > 90 && count("passed") > 2, "terms begin, and some pass: {year}");
    assert_eq!(count("passedUntold"), 0, "{year}");
    assert_eq!(year["caseload"]["count"], 60);
    bestendig(&["verify", "--dir", &house]).done();
    bestendig(&["rebuild", "--check", "--dir", &house]).done();
    bestendig(&asked).refused("somebody works in this house");
}
