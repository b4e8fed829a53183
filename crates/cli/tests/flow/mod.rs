//! A published flow, replayed and counted again: the same for every month, and a clear answer to what cannot be.

use serde_json::{Value, json};

use crate::program::{bestendig, new_house};

const HEAD: &str = "_id,date(mmm-yy),population_group,returned_from_housing,returned_to_shelter,newly_identified,\
                    moved_to_housing,became_inactive,actively_homeless\n";

#[test]
fn every_month_is_counted_as_it_was_published() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("flow.csv");
    let rows = [
        "1,Jan-18,All Population,1,4,11,5,9,80",
        "2,Jan-18,Chronic,1,1,1,1,1,1",
        "3,Feb-18,All Population,1,5,9,5,8,81",
    ];
    std::fs::write(&file, format!("{HEAD}{}\n", rows.join("\n"))).unwrap();
    let (file, house) = (file.display().to_string(), folder.path().join("house").display().to_string());
    let done = bestendig(&["replay", "flow", &file, "--json", "--dir", &house]).done().json();
    assert_eq!((&done["months"], &done["not_possible"]), (&json!(2), &json!([])), "{done}");
    let counted = bestendig(&["report", "flow", "--json", "--dir", &house]).done().json();
    let month = |month: &str, new: u32, back: u32, housed: u32, lost: u32| {
        json!({ "month": month, "newly_identified": new, "returned_to_shelter": back,
                "moved_to_housing": housed, "became_inactive": lost })
    };
    assert_eq!(counted, json!([month("2018-01", 11, 4, 5, 9), month("2018-02", 9, 5, 5, 8)]));
    let figures = bestendig(&["report", "--json", "--from", "2018-01-01", "--to", "2018-02-28", "--dir", &house]);
    let figures = figures.done().json();
    assert_eq!(figures["occupancy"], occupancy(&figures, 80, 80 + 20 + 9 - 27), "{figures}");
    assert_eq!(figures["outflow"]["total"], json!(27));
    bestendig(&["verify", "--dir", &house]).done();
    bestendig(&["rebuild", "--check", "--dir", &house]).done();
    bestendig(&["replay", "flow", &file, "--dir", &house]).refused("something is written in this house");
}

#[test]
fn what_everybody_may_see_is_written_added_up_and_told_without_identities() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let month = |name: &str, there: u32| format!("1,{name},All Population,0,9,31,22,13,{there}\n");
    let rows: String = ["Jan-18", "Feb-18", "Mar-18", "Apr-18"].map(|name| month(name, 90)).concat();
    std::fs::write(at("flow.csv"), format!("{HEAD}{rows}")).unwrap();
    bestendig(&["replay", "flow", &at("flow.csv"), "--dir", &at("house")]).done();

    let (open, house) = (at("open"), at("house"));
    let address = ["--address", "https://open.example/lvv", "--publisher", "Gemeente Voorbeeld"];
    let more = ["--publisher-address", "https://gemeente.example", "--contact", "https://gemeente.example/contact"];
    let licence = ["--licence", "http://creativecommons.org/publicdomain/zero/1.0/deed.nl", "--open-data", &open];
    let asked = [&["report", "release", "--dir", &house][..], &address, &more, &licence].concat();
    let told = bestendig(&asked).done().text();
    assert!(told.contains("2018-Q1"), "{told}");
    assert_eq!(bestendig(&["report", "release", "--dir", &house]).done().text(), told, "it is told the same way again");
    for ending in ["csv", "json", "xlsx", "jsonld"] {
        assert!(folder.path().join("open").join(format!("lvv.{ending}")).exists(), "{ending}");
    }
    std::fs::write(at("one.json"), &told).unwrap();
    let national = ["report", "national", &at("one.json"), "--city", "Elders"];
    let said = bestendig(&national).done().text();
    assert!(said.contains("Missing: Elders") && said.contains("There on the last evening"), "{said}");
    bestendig(&["report", "national", &at("one.json"), &at("one.json")]).refused("stands in two files");

    let (ocel, xes) = (at("log.json"), at("log.xes"));
    let events = ["report", "events", "--dir", &house, "--ocel", &ocel, "--xes", &xes];
    bestendig(&events).done();
    let log: Value = serde_json::from_str(&std::fs::read_to_string(&ocel).unwrap()).unwrap();
    assert!(log["events"].as_array().is_some_and(|events| events.len() > 100), "{log}");
    assert!(std::fs::read_to_string(&xes).unwrap().contains("<trace>"));
    let figures = ["report", "--json", "--dir", &house, "--csv", &at("f.csv"), "--xlsx", &at("f.xlsx")];
    bestendig(&figures).done();
    assert!(std::fs::read(at("f.xlsx")).unwrap().starts_with(b"PK") && !std::fs::read(at("f.csv")).unwrap().is_empty());
}

fn occupancy(figures: &Value, before: u32, after: u32) -> Value {
    let definition = figures["occupancy"]["definition"].clone();
    let change = i64::from(after) - i64::from(before);
    json!({ "before": before, "on_reference_date": after, "change": change, "definition": definition })
}

#[test]
fn more_leaving_than_are_there_is_said_and_what_was_possible_is_counted() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("flow.csv");
    std::fs::write(&file, format!("{HEAD}1,Mar-19,All Population,0,2,3,9,0,4\n")).unwrap();
    let house = new_house(folder.path(), "leeg");
    let file = file.display().to_string();
    let done = bestendig(&["replay", "flow", &file, "--json", "--dir", &house]).done().json();
    assert_eq!(done["not_possible"], json!([]), "7 leave, 2 come back and leave again: {done}");
    let other = folder.path().join("other.csv");
    std::fs::write(&other, format!("{HEAD}1,Mar-19,All Population,0,0,3,9,1,4\n")).unwrap();
    let other = other.display().to_string();
    let fresh = folder.path().join("nieuw").display().to_string();
    let said = bestendig(&["replay", "flow", &other, "--dir", &fresh]).done().text();
    assert!(said.contains("2019-03: more than can have happened"), "{said}");
    assert!(said.contains("moved_to_housing 7 of 9, became_inactive 0 of 1"), "{said}");
    let counted = bestendig(&["report", "flow", "--json", "--dir", &fresh]).done().json();
    assert_eq!(counted[0]["moved_to_housing"], json!(7));
}

#[test]
fn nonsense_is_refused_before_anything_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("flow.csv");
    let house = folder.path().join("house").display().to_string();
    for (rows, why) in [
        ("1,Jan-18,All Population,0,1,1,1,1,9\n1,Jan-18,All Population,0,1,1,1,1,9", "a second time"),
        ("1,Jan-18,All Population,0,1,1,1,1,9\n1,Mar-18,All Population,0,1,1,1,1,9", "2018-02 is missing"),
        ("1,Jan-18,All Population,0,1,many,1,1,9", "`many` in the column `newly_identified`"),
        ("1,Jan-18,Chronic,0,1,1,1,1,9", "no row is about"),
    ] {
        std::fs::write(&file, format!("{HEAD}{rows}\n")).unwrap();
        bestendig(&["replay", "flow", &file.display().to_string(), "--dir", &house]).refused(why);
        assert!(!folder.path().join("house").exists(), "nothing was made");
    }
}

#[test]
fn figures_that_cannot_be_say_why() {
    let folder = tempfile::tempdir().unwrap();
    let house = new_house(folder.path(), "leeg");
    let report = |more: &[&str]| bestendig(&[&["report", "--json", "--dir", &house][..], more].concat());
    report(&["--from", "2026-02-01", "--to", "2026-01-01"]).refused("it ends before it begins");
    report(&["--from", "2026-02-01", "--to", "2999-01-01"]).refused("lies in the future");
    let empty = report(&[]).done().json();
    assert_eq!((&empty["inflow"]["total"], &empty["outflow"]["total"]), (&json!(0), &json!(0)));
    bestendig(&["report", "published", "--add-up", "scenario-2020"]).refused("do not count the same thing");
    assert_eq!(bestendig(&["report", "published", "--add-up", "outflow-2022"]).line(), "1258");
}
