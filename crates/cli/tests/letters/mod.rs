//! Letters in the words of a house: begun with what is shipped, tried, printed.

use std::fs;

use crate::program::{bestendig, new_house};

#[test]
fn a_house_changes_its_letters_and_sees_them_before_anybody_gets_one() {
    let folder = tempfile::tempdir().unwrap();
    let house = new_house(folder.path(), "demostad");
    let check = || bestendig(&["letters", "check", "--dir", &house]);
    assert!(check().line().starts_with("Nothing is changed"));
    let sentences = bestendig(&["letters", "show", "nl"]).done().text();
    assert!(sentences.contains("\nclosing = Met vriendelijke groet,"), "{sentences}");
    let paper = bestendig(&["letters", "show", "--paper"]).done().text();
    let letters = folder.path().join("demostad/letters");
    fs::create_dir(&letters).unwrap();
    fs::write(letters.join("nl.ftl"), "closing = Groet uit de proefstad,\n").unwrap();
    fs::write(letters.join("decision.typ"), paper.replace("paper: \"a4\"", "paper: \"a5\"")).unwrap();
    let found = bestendig(&["letters", "check", "--json", "--dir", &house]).done().json();
    assert_eq!(found["changed"], serde_json::json!(["nl.ftl", "decision.typ"]));
    // A paper is tried on a letter of each kind in each language; once is enough here.
    fs::remove_file(letters.join("decision.typ")).unwrap();
    let out = folder.path().join("out");
    fs::create_dir(&out).unwrap();
    let print = |more: &[&str]| bestendig(&[&["letters", "print", "--out", out.to_str().unwrap()], more].concat());
    let printed = print(&["--lang", "ar", "--dir", &house]).done().text();
    assert_eq!(printed.lines().count(), 7, "{printed}");
    for path in printed.lines() {
        assert!(fs::read(path).unwrap().starts_with(b"%PDF-"), "{path}");
    }
    print(&["--lang", "ar", "--dir", &house]).refused("admitted-ar.pdf cannot be written");
    assert!(print(&["--lang", "so"]).line().ends_with("-so.pdf"));
    print(&["--dir", "nowhere"]).refused("there is no house in nowhere");
}

#[test]
fn what_cannot_be_used_is_said_with_its_line_and_keeps_the_doors_shut() {
    let folder = tempfile::tempdir().unwrap();
    let house = new_house(folder.path(), "demostad");
    let letters = folder.path().join("demostad/letters");
    fs::create_dir(&letters).unwrap();
    fs::write(letters.join("fr.ftl"), "closing = Salut,\nobjection-until = Trop tard.\n").unwrap();
    for asked in [&["letters", "check", "--dir", &house][..], &["serve", "--listen", "127.0.0.1:0", "--dir", &house]] {
        bestendig(asked).refused("fr, line 2: `objection-until` must hold exactly these values: $last");
    }
    bestendig(&["letters", "check", "--dir", "nowhere"]).refused("there is no house in nowhere");
    bestendig(&["letters", "show", "so"]).refused("possible values: nl, en, ar, ti, fr, fa");
    bestendig(&["letters", "show"]).refused("LANG");
}
