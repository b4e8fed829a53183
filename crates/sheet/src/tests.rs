//! Whole roads: from the bytes of a messy file to what an import would make.

use domain::location::{Regime, RoomKind, SexRule};
use domain::person::{Birth, NameKind, Nationalities, Nationality, SignalKind, SleepsWith};
use jiff::civil::{Date, date, time};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::*;

const TODAY: Date = date(2026, 11, 23);

#[test]
fn a_messy_list_of_locations_becomes_locations_with_rooms_and_beds() {
    let (table, mapping) = road(&messy_locations(), Kind::Locations);
    let (rows, faults) = locations(&table, &mapping);
    check(&faults, &[(9, "DuplicateOf"), (10, "NotANumber"), (11, "LocationMissing")]);
    let plan = plan(&rows, None);
    let names: Vec<&str> = plan.locations.iter().map(|location| location.facts.name.as_str()).collect();
    assert_eq!(names, ["Huis Zuid", "Huis Noord"]);
    let south = &plan.locations[0];
    assert_eq!(south.rooms.iter().map(|room| room.beds.len()).collect::<Vec<_>>(), [4, 2]);
    assert_eq!(south.rooms[0].facts.sex, SexRule::Women);
    assert!(south.rooms[1].facts.step_free);
    let night = Regime::NightOnly { from: time(22, 0, 0, 0), until: time(8, 0, 0, 0) };
    assert_eq!(plan.locations[1].facts.regime, night);
    assert_eq!(table.left_out.len(), 2, "a title and a total");
}

#[test]
fn a_messy_list_of_people_becomes_people() {
    let (table, mapping) = road(&messy_people(), Kind::People);
    let (rows, faults) = people(&table, &mapping, TODAY);
    check(
        &faults,
        &[(5, "CenturyAssumed"), (5, "ZeroRestored"), (7, "NationalityUnclear"), (8, "DuplicateOf"), (9, "NotADate")],
    );
    let testa = &rows[0];
    assert_eq!(testa.names[0].words.reveal(), "Testa van Voorbeeld");
    assert_eq!(testa.names[1].kind, NameKind::Alias);
    assert_eq!(testa.description.birth, Birth::Exact(date(1990, 5, 3)));
    assert_eq!(testa.description.nationalities, Nationalities::Told(vec![Nationality::Of("0084".to_owned())]));
    assert_eq!(testa.needs.sleeps_with, SleepsWith::Women);
    assert!(testa.needs.step_free && testa.description.signals[0].kind == SignalKind::Wheelchair);
    let demo = &rows[1];
    assert_eq!(demo.description.birth, Birth::Exact(date(2010, 1, 1)));
    assert!(demo.needs.minor);
    assert_eq!(demo.description.reach[0].to.reveal(), "0611112222");
    assert_eq!(demo.description.nationalities, Nationalities::Told(vec![Nationality::Stateless]));
}

#[test]
fn faulty_rows_are_written_back_and_run_nowhere() {
    let text = "Naam;Geboortedatum;Opmerking\n=1+1;31-2-1990;@SUM(A1)\nDemo;1990;+31\n-Testa;morgen;\"\tx\"\n";
    let (table, mapping) = road(text.as_bytes(), Kind::People);
    let (rows, faults) = people(&table, &mapping, TODAY);
    assert_eq!(rows.len(), 1);
    let written = faulty_rows(&table, &faults, "=reden", |fault| format!("={}", fault.why.name()));
    let shown = String::from_utf8(written.clone()).unwrap();
    assert_eq!(
        shown,
        "\u{FEFF}Naam;Geboortedatum;Opmerking;'=reden\n'=1+1;31-2-1990;'@SUM(A1);'=NotADate\n'-Testa;morgen;x;'=NotADate\n"
    );
    let (again, _) = road(&written, Kind::People);
    assert_eq!(again.rows[0].cells[0].words(), "=1+1", "what is brought again is what was written");
}

#[test]
fn rooms_are_made_of_whatever_a_row_counts_in() {
    let text = "Locatie;Kamer;Kamers;Bedden;Bedden per kamer;Bed;M/V\n\
                A;;3;;;;v\nB;;3;;4;;m/v\nC;;2;5;;;\nD;12;;;;12a;m\nD;12;;;;12b;m\nD;12;;;;12A;\nE;;;;;;m\n";
    let (table, mapping) = road(text.as_bytes(), Kind::Locations);
    let (rows, faults) = locations(&table, &mapping);
    check(&faults, &[(2, "BedsPerRoomAssumed"), (4, "BedsSpread"), (8, "CapacityMissing")]);
    let plan = plan(&rows, None);
    check(&plan.faults, &[(4, "WhoNotTold"), (7, "WhoNotTold"), (7, "DuplicateOf")]);
    let beds = |place: usize| plan.locations[place].rooms.iter().map(|room| room.beds.len()).collect::<Vec<_>>();
    assert_eq!([beds(0), beds(1), beds(2), beds(3)], [vec![2, 2, 2], vec![4, 4, 4], vec![3, 2], vec![2]]);
    assert_eq!(plan.locations[0].rooms[0].facts.kind, RoomKind::Private);
    assert_eq!(plan.locations[1].rooms[0].facts.sex, SexRule::Any);
    assert_eq!(plan.locations[2].rooms[0].facts.sex, SexRule::Flexible);
    assert_eq!(plan.locations[3].rooms[0].beds, ["12a", "12b"]);
}

#[test]
fn the_shelters_of_a_real_city_are_read_whole() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/toronto");
    let file = |name: &str| std::fs::read(format!("{folder}/{name}"));
    let (Ok(capacities), Ok(who)) = (file("by_program_name_capacities.csv"), file("eligibility_df.csv")) else {
        println!("skipped: the data of the real city is not here");
        return;
    };
    let (table, mapping) = road(&capacities, Kind::Locations);
    let (rows, faults) = locations(&table, &mapping);
    assert_eq!(
        faults.iter().filter(|fault| fault.why.weight() == Weight::LeftOut).collect::<Vec<_>>(),
        Vec::<&Fault>::new()
    );
    assert_eq!((table.left_out.as_slice(), rows.len()), ([].as_slice(), 55));
    assert!(faults.iter().all(|fault| fault.why == Reason::BedsPerRoomAssumed) && faults.len() == 4);
    let (table, mapping) = road(&who, Kind::Eligibility);
    let (eligibility, faults) = eligibility(&table, &mapping);
    assert_eq!((eligibility.len(), faults.len()), (40, 0));
    let plan = plan(&rows, Some(&eligibility));
    assert_eq!(plan.faults, []);
    // 51 rooms counted in beds and 149 private rooms with two beds each.
    assert_eq!((plan.locations.len(), plan.rooms(), plan.beds()), (40, 51 + 149, 2_366 + 2 * 149));
    let women: Vec<_> = plan.locations.iter().filter(|location| location.facts.women_only).collect();
    assert!(women.iter().all(|location| location.rooms.iter().all(|room| room.facts.sex == SexRule::Women)));
    assert_eq!(women.len(), 16);
    let seniors = plan.locations.iter().find(|location| location.facts.name.contains("Seniors")).unwrap();
    let rules: Vec<SexRule> = seniors.rooms.iter().map(|room| room.facts.sex).collect();
    assert_eq!((seniors.facts.women_only, rules), (false, vec![SexRule::Men, SexRule::Women]));
}

#[test]
fn ten_thousand_people_are_read_while_one_waits() {
    let row = |number: u32| format!("Voorbeeld{number};Testa;{}-5-1990;Eritrese;Tigrinya;ja;v\n", number % 28 + 1);
    let text: String = std::iter::once("Achternaam;Voornaam;Geb.datum;Nationaliteit;Taal;Tolk;m/v\n".to_owned())
        .chain((0..10_000).map(row))
        .collect();
    let start = std::time::Instant::now();
    let (table, mapping) = road(text.as_bytes(), Kind::People);
    let (rows, faults) = people(&table, &mapping, TODAY);
    println!("ten thousand people read in {:?}", start.elapsed());
    assert_eq!((rows.len(), faults.len()), (10_000, 0));
    assert!(start.elapsed().as_secs() < 30, "too slow to wait for: {:?}", start.elapsed());
}

#[test]
fn nothing_of_anybody_is_printed_by_accident() {
    let (table, mapping) = road(&messy_people(), Kind::People);
    let (rows, faults) = people(&table, &mapping, TODAY);
    let printed = format!("{table:?}{mapping:?}{faults:?}{:?}", rows.iter().map(|row| &row.names).collect::<Vec<_>>());
    for canary in ["Testa", "Voorbeeld", "611112222", "Deelnemer"] {
        assert!(!printed.contains(canary), "{canary}");
    }
}

proptest! {
    #[test]
    fn every_row_is_either_taken_or_among_the_faults(text in "([a-z0-9;,\\-=\"' ./]{0,30}\n){0,20}") {
        let text = format!("Naam;Locatie;Bedden;Geboortedatum;Nationaliteit;Telefoon;Kamers;M/V\n{text}");
        let sheets = read(text.as_bytes(), "x.csv").unwrap();
        let table = Table::of(&sheets[0]);
        let left_out = |faults: &[Fault], line| {
            faults.iter().any(|fault| fault.line == line && fault.why.weight() == Weight::LeftOut)
        };
        let (taken, faults) = people(&table, &guess(&table.headers(), Kind::People), TODAY);
        for row in &table.rows {
            let found = taken.iter().any(|person| person.line == row.line);
            prop_assert!(found != left_out(&faults, row.line), "line {}", row.line);
        }
        let (taken, faults) = locations(&table, &guess(&table.headers(), Kind::Locations));
        for row in &table.rows {
            let found = taken.iter().any(|place| place.line == row.line);
            prop_assert!(found != left_out(&faults, row.line), "line {}", row.line);
        }
        let made = plan(&taken, None);
        let lines: usize = made.locations.iter().map(|location| location.lines.len()).sum();
        prop_assert_eq!(lines, taken.len());
        faulty_rows(&table, &faults, "why", |fault| fault.why.name().to_owned());
    }
}

/// Titles, a header over two lines, a location merged over its rooms, a total, and mistakes.
fn messy_locations() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let (plain, sheet) = (Format::new(), workbook.add_worksheet());
    sheet.merge_range(0, 0, 0, 6, "Overzicht bedden en kamers", &plain).unwrap();
    sheet.merge_range(2, 1, 3, 1, "Locatie", &plain).unwrap();
    sheet.merge_range(2, 2, 2, 3, "Kamer", &plain).unwrap();
    let below = ["", "", "nummer", "bedden", "M/V", "rolstoel", "Openingstijden"];
    for (column, words) in below.into_iter().enumerate().filter(|(_, words)| !words.is_empty()) {
        sheet.write(3, column as u16, words).unwrap();
    }
    sheet.merge_range(4, 1, 5, 1, "Huis Zuid", &plain).unwrap();
    let rows: [(u32, [&str; 6]); 7] = [
        (4, ["", "Z1", "4", "vrouwen", "nee", "24 uur"]),
        (5, ["", "Z2", "2", "m/v", "ja", ""]),
        (7, ["Huis Noord", "N1", "12 bedden", "mannen", "", "22:00-08:00"]),
        (8, ["Huis Noord", "N1", "12 bedden", "mannen", "", "22:00-08:00"]),
        (9, ["Huis Noord", "N2", "veel", "mannen", "", ""]),
        (10, ["", "N3", "2", "mannen", "", ""]),
        (11, ["Totaal", "", "18", "", "", ""]),
    ];
    for (line, cells) in rows {
        for (column, words) in cells.into_iter().enumerate().filter(|(_, words)| !words.is_empty()) {
            match words.parse::<f64>() {
                Ok(number) => sheet.write(line, column as u16 + 1, number).unwrap(),
                Err(_) => sheet.write(line, column as u16 + 1, words).unwrap(),
            };
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// Dutch dates of several kinds, a telephone number kept as a number, a duplicate, and mistakes.
fn messy_people() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write(0, 0, "Deelnemerslijst").unwrap();
    let headers =
        ["Achternaam", "Tussenv.", "Voornaam", "Roepnaam", "Geb.datum", "Nationaliteit", "m/v", "Rolstoel", "Telefoon"];
    let rows: [[&str; 8]; 6] = [
        ["Voorbeeld", "van", "Testa", "Tes", "", "Eritrese", "v", "ja"],
        ["Deelnemer", "", "Demo", "", "1-1-10", "staatloos", "m", ""],
        ["Derde", "", "Demo", "", "ca. 1980", "Syrië/Turkije", "x", ""],
        ["Vierde", "", "Demo", "", "mei 1985", "Congolese", "m", ""],
        ["Derde", "", "Demo", "", "ca. 1980", "Syrië/Turkije", "x", ""],
        ["Vijfde", "", "Demo", "", "31-2-1990", "", "", ""],
    ];
    for (column, words) in headers.into_iter().enumerate() {
        sheet.write(2, column as u16, words).unwrap();
    }
    for (line, cells) in rows.into_iter().enumerate() {
        for (column, words) in cells.into_iter().enumerate().filter(|(_, words)| !words.is_empty()) {
            sheet.write(line as u32 + 3, column as u16, words).unwrap();
        }
    }
    let day = Format::new().set_num_format("dd-mm-yyyy");
    sheet.write_with_format(3, 4, ExcelDateTime::from_ymd(1990, 5, 3).unwrap(), &day).unwrap();
    sheet.write(4, 8, 611_112_222.0).unwrap();
    workbook.save_to_buffer().unwrap()
}

/// From bytes to a table with the guessed mapping.
fn road(bytes: &[u8], kind: Kind) -> (Table, Mapping) {
    let table = Table::of(&read(bytes, "x.csv").unwrap()[0]);
    let mapping = guess(&table.headers(), kind);
    assert!(mapping.missing().is_empty(), "{mapping:?}");
    (table, mapping)
}

#[track_caller]
fn check(faults: &[Fault], expected: &[(u32, &str)]) {
    let found: Vec<(u32, &str)> = faults.iter().map(|fault| (fault.line, fault.why.name())).collect();
    assert_eq!(found, expected);
}
