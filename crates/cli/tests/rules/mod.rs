//! Rules from the command line: checked, explained, compared, handed on.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::bestendig;

const FACTS: &str = r#"{"right-to-stay": false, "procedure-ended": {"value": true, "origin": "document-seen",
    "on": "2026-11-01"}, "state-reception": false, "works-on-solution": null, "heavy-entry-ban": false,
    "declared-undesirable": false}"#;

#[test]
fn a_shipped_rule_file_is_a_beginning_and_its_cases_hold() {
    let folder = tempfile::tempdir().unwrap();
    let listed = bestendig(&["rules", "list", "--json"]).done().json();
    assert_eq!(listed.as_array().unwrap().len(), 5);
    for rules in listed.as_array().unwrap() {
        let programme = rules["programme"]["name"].as_str().unwrap();
        shown(folder.path(), programme);
        let off = rules["criteria"].as_array().unwrap().iter().filter(|one| one["status"] == "not-found");
        assert!(off.clone().count() > 0 && off.clone().all(|one| one["on"] == false), "{programme}");
    }
    let path = folder.path().display().to_string();
    let found = bestendig(&["rules", "check", &path, "--json"]).done().json();
    assert_eq!(found["sound"], true);
    assert_eq!(found["files"].as_array().unwrap().len(), 5);
    let all = found["files"].as_array().unwrap().iter().flat_map(|file| file["cases"].as_array().unwrap());
    assert!(all.clone().count() > 50 && all.clone().all(|case| case["fault"].is_null()));
    bestendig(&["rules", "show", "elders"]).refused("no rules of `elders`");
}

#[test]
fn a_case_that_fails_is_shown_with_its_line_and_the_rules_are_not_used() {
    let folder = tempfile::tempdir().unwrap();
    let file = shown(folder.path(), "utrecht");
    let cases = file.replace(".toml", ".cases");
    let mut text = fs::read_to_string(&cases).unwrap();
    text += "uitgeprocedeerd = nee -> toelaten\n";
    let line = text.lines().count();
    fs::write(&cases, text).unwrap();
    let found = bestendig(&["rules", "check", &file, "--json"]).json();
    let fault = &found["files"][0]["cases"].as_array().unwrap().last().unwrap()["fault"];
    assert_eq!((&fault["line"], found["sound"].as_bool()), (&line.into(), Some(false)));
    assert!(fault["what"].as_str().unwrap().contains("niet volgens deze regels : -procedure-ended"), "{fault}");
    bestendig(&["rules", "check", &file]).refused("0 faults, 1 case that fails");
}

#[test]
fn rules_that_cannot_be_used_are_refused_with_every_fault() {
    let folder = tempfile::tempdir().unwrap();
    let file = shown(folder.path(), "utrecht");
    let text = fs::read_to_string(&file).unwrap();
    let broken = text
        .replace("met = \"not right-to-stay\"", "met = \"not rigth-to-stay\"")
        .replace("met = \"not state-reception\"", "met = \"criterion:no-state-reception\"");
    fs::write(&file, &broken).unwrap();
    let found = bestendig(&["rules", "check", &file, "--json"]).json();
    let faults = found["files"][0]["faults"].as_array().unwrap();
    assert_eq!(faults.len(), 2, "{faults:#?}");
    for (fault, what) in faults.iter().zip(["no fact `rigth-to-stay`", "in a circle"]) {
        assert!(fault["what"].as_str().unwrap().contains(what) && fault["line"].as_u64() > Some(1), "{fault}");
        assert!(!fault["toDo"].as_str().unwrap().is_empty());
    }
    bestendig(&["rules", "check", &file]).refused("2 faults");
    let facts = written(folder.path(), "facts.json", "{}");
    bestendig(&["rules", "explain", &file, "--facts", &facts]).refused("(2 faults in all)");
    // Two files of one programme that begin on the same day.
    fs::write(&file, &text).unwrap();
    let other = written(folder.path(), "other.toml", &text);
    bestendig(&["rules", "check", &file, &other]).refused("1 fault, 0 cases that fail");
    let found = bestendig(&["rules", "check", &file, &other, "--json"]).json();
    assert!(found["overlaps"][0]["what"].as_str().unwrap().contains("hold on 2025-01-01"), "{found}");
    let empty = folder.path().join("empty");
    fs::create_dir(&empty).unwrap();
    bestendig(&["rules", "check", &empty.display().to_string()]).refused("no rule file");
    bestendig(&["rules", "check", "nowhere.toml"]).refused("nowhere.toml cannot be read");
}

#[test]
fn an_explanation_is_a_tree_with_sources_and_says_what_would_decide() {
    let folder = tempfile::tempdir().unwrap();
    let (file, facts) = (shown(folder.path(), "eindhoven"), written(folder.path(), "facts.json", FACTS));
    let asked = ["rules", "explain", &file, "--facts", &facts, "--on", "2026-11-25"];
    let text = bestendig(&asked).done().text();
    for line in [
        "Shelter and guidance Eindhoven, version 1, in force from 2025-01-01, asked on 2026-11-25: cannot be said yet",
        "    met · procedure ended is yes [yes, document seen, 2026-11-01]",
        "    unknown · works on a solution is yes [unknown]",
        "Could lead to admit:\n  works on a solution = yes",
        "Could lead to not by these rules:\n  works on a solution = no",
    ] {
        assert!(text.contains(line), "{line}\nis not in\n{text}");
    }
    let tree = text.lines().filter(|line| line.contains(" · "));
    assert!(tree.clone().count() > 10 && tree.clone().all(|line| line.ends_with(']')), "{text}");
    let dutch = bestendig(&[&asked[..], &["--lang", "nl"]].concat()).done().text();
    assert!(dutch.contains("nog niet te zeggen") && dutch.contains("niet voldaan"), "{dutch}");

    let json = bestendig(&[&asked[..], &["--json"]].concat()).done().json();
    assert_eq!(json["verdict"], "cannot-be-said-yet");
    assert_eq!(json["assessment"]["still"]["toAdmit"]["lists"][0][0]["fact"], "works-on-solution");
    assert_eq!(json["receipt"]["rules"], json["rules"]["hash"]);
    sourced(&json["trace"]["steps"]);

    for (wrong, why) in [
        (r#"{"shoe-size": 42, "procedure-ended": 3}"#, "no fact `shoe-size`"),
        (r#"{"procedure-ended": 3}"#, "`procedure-ended` takes yes or no"),
        (r#"{"exception-made": {"value": true, "origin": "told"}}"#, "judged by a worker"),
        (r#"{"procedure-ended": {"value": true, "origin": "dream"}}"#, "unknown variant `dream`"),
        (r#"[1]"#, "holds no facts"),
        (r#"{"procedure-ended": tru"#, "holds no facts"),
    ] {
        let facts = written(folder.path(), "wrong.json", wrong);
        bestendig(&["rules", "explain", &file, "--facts", &facts]).refused(why);
    }
    bestendig(&["rules", "explain", &file, "--facts", &facts, "--on", "25-11-2026"]).refused("YYYY-MM-DD");
}

#[test]
fn a_change_of_rules_is_shown_against_people() {
    let folder = tempfile::tempdir().unwrap();
    let old = shown(folder.path(), "groningen");
    let text = fs::read_to_string(&old).unwrap();
    let ban = text.find("id = \"no-heavy-ban\"").unwrap();
    let new = format!("{}{}", &text[..ban], text[ban..].replacen("on = false", "on = true", 1));
    let new = written(folder.path(), "new.toml", &new);
    let admitted =
        r#""right-to-stay": false, "procedure-ended": true, "state-reception": false, "works-on-solution": true"#;
    let people = format!(
        r#"{{"p1": {{{admitted}, "heavy-entry-ban": true, "exception-made": false}},
             "p2": {{{admitted}, "heavy-entry-ban": false, "declared-undesirable": false}}, "p3": {{}}}}"#
    );
    let people = written(folder.path(), "people.json", &people);
    let asked = ["rules", "preview", &old, &new, "--people", &people, "--on", "2026-11-25"];
    let found = bestendig(&[&asked[..], &["--json"]].concat()).done().json();
    assert_eq!(found["dropsOut"][0]["who"], "p1");
    assert_eq!(found["dropsOut"][0]["why"][0]["criterion"], "no-heavy-ban");
    assert_eq!((&found["stays"]["admitted"][0], &found["stays"]["unclear"][0]), (&"p2".into(), &"p3".into()));
    let text = bestendig(&asked).done().text();
    assert!(
        text.contains("Drop out: 1\n  p1: admit → not by these rules: no-heavy-ban not required → not met"),
        "{text}"
    );
    assert!(!text.contains("fits better in"), "{text}");
    let back = ["rules", "preview", &new, &old, "--people", &people, "--lang", "nl"];
    assert!(bestendig(&back).done().text().contains("Komen binnen: 1\n  p1"));
    let wrong = written(folder.path(), "wrong.json", r#"{"p1": {"shoe-size": 3}, "p2": 4}"#);
    bestendig(&["rules", "preview", &old, &new, "--people", &wrong]).refused("p1: these rules know no fact");
}

#[test]
fn a_tie_to_the_region_that_is_switched_on_names_the_city_that_fits() {
    let folder = tempfile::tempdir().unwrap();
    let old = shown(folder.path(), "groningen");
    let text = fs::read_to_string(&old).unwrap();
    let (before, tie) = text.split_once("id = \"stays-here\"").unwrap();
    let bare = written(folder.path(), "bare.toml", &format!("{before}id = \"stays-here\"\non = true{tie}"));
    bestendig(&["rules", "check", &bare]).refused("1 fault");
    let tie = tie.replacen("status = \"not-found\"", "status = \"documented\"", 1);
    let new = written(folder.path(), "new.toml", &format!("{before}id = \"stays-here\"{tie}"));
    let facts = r#"{"right-to-stay": false, "procedure-ended": true, "state-reception": false,
        "works-on-solution": true, "staying-in": "utrecht"}"#;
    let one = written(folder.path(), "facts.json", facts);
    let found = bestendig(&["rules", "explain", &new, "--facts", &one, "--json"]).done().json();
    assert_eq!((&found["verdict"], &found["proposes"]), (&"cannot-be-said-yet".into(), &"Utrecht".into()));
    let text = bestendig(&["rules", "explain", &new, "--facts", &one]).done().text();
    assert!(text.contains("\nfits better in Utrecht\n"), "{text}");
    let people = written(folder.path(), "people.json", &format!("{{\"p1\": {facts}}}"));
    let text = bestendig(&["rules", "preview", &old, &new, "--people", &people]).done().text();
    assert!(text.contains("  p1: admit → cannot be said yet, fits better in Utrecht: stays-here"), "{text}");
}

#[test]
fn rules_are_exported_for_regelrecht_only_when_they_are_sound() {
    let folder = tempfile::tempdir().unwrap();
    let file = shown(folder.path(), "amsterdam");
    let text = bestendig(&["rules", "export", &file, "--regelrecht"]).done().text();
    assert!(text.starts_with("---\n$schema: ") && text.contains("schema-v0.5.6"), "{text}");
    bestendig(&["rules", "export", &file]).refused("--regelrecht");
    let broken = written(folder.path(), "broken.toml", "x = [");
    bestendig(&["rules", "export", &broken, "--regelrecht"]).refused("broken.toml:1: this is no TOML");
}

/// Writes a shipped rule file and its cases into a folder of its own.
fn shown(folder: &Path, programme: &str) -> String {
    let below = folder.join(programme);
    fs::create_dir_all(&below).unwrap();
    let text = |more: &[&str]| bestendig(&[&["rules", "show", programme], more].concat()).done().text();
    written(&below, "from.cases", &text(&["--cases"]));
    written(&below, "from.toml", &text(&[]))
}

fn written(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

fn sourced(steps: &Value) {
    for step in steps.as_array().unwrap() {
        assert!(step["source"]["en"].as_str().is_some_and(|source| !source.is_empty()), "{step}");
        sourced(&step["steps"]);
    }
}
