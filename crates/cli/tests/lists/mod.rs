//! Lists from outside: a dry run, an import, the same once more, a file that the house objects to,
//! and an evening of invented arrivals.

use crate::program::{bestendig, new_house};

const PLACES: &str = "Beddenlijst;;;\nLocatie;Kamer;Bedden;M/V\nHuis Zuid;Z1;4;v\nHuis Zuid;Z2;30;m\n\
                      Huis Noord;N1;veel;m\n";

#[test]
fn a_messy_list_is_imported_once_and_people_find_a_bed_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let house = new_house(folder.path(), "demostad");
    let (list, out) = (folder.path().join("lijst.csv"), folder.path().join("fout.csv"));
    std::fs::write(&list, PLACES).unwrap();
    let (list, out) = (list.display().to_string(), out.display().to_string());
    let import = ["import", "locations", &list, "--json", "--dir", &house];
    bestendig(&[&import[..], &["--dry-run", "--faulty", &out]].concat()).refused("gaat niet mee");
    assert!(std::fs::read_to_string(&out).unwrap().contains("Huis Noord;N1;veel;m"));
    assert_eq!(bestendig(&import).done().json()["made"]["beds"], 34);
    let again = bestendig(&import).done().json();
    assert_eq!((&again["made"]["beds"], &again["made"]["there"]), (&0.into(), &37.into()));
    let night = bestendig(&["night", "--arrivals", "50", "--seed", "3", "--json", "--dir", &house]).done().json();
    let count = |what: &str| night[what].as_u64().unwrap();
    assert_eq!(count("housed") + count("held") + count("ringing") + count("withdrawn"), 50, "{night}");
    assert!(count("housed") > 10 && count("ringing") > 0, "{night}");
    bestendig(&["night", "--arrivals", "1", "--dir", &house]).refused("--in-use");
    bestendig(&["verify", "--dir", &house]).done();
    bestendig(&["rebuild", "--check", "--dir", &house]).done();
}

#[test]
fn what_the_house_objects_to_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let house = new_house(folder.path(), "demostad");
    let list = folder.path().join("lijst.csv");
    std::fs::write(&list, format!("{PLACES}{};1;1;m\n", "x".repeat(81))).unwrap();
    let list = list.display().to_string();
    bestendig(&["import", "locations", &list, "--dir", &house]).refused("niets ingelezen");
    let found = bestendig(&["verify", "--json", "--dir", &house]).done().json();
    assert_eq!(found["events"], 0);
    bestendig(&["import", "people", "/nergens.csv", "--dir", &house]).refused("cannot be read");
    bestendig(&["import", "people", &list, "--as", "Demo Niemand", "--dir", &house]).refused("");
}
