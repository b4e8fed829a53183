//! Where headers stand and which lines are rows.

use super::*;
use crate::read::{Merged, read};

#[test]
fn a_header_below_titles_and_empty_lines_is_found() {
    let table = table("Overzicht opvang;;\n;;\nbijgewerkt 3-5-2026;;\n\nLocatie;Kamer;Bedden\nZuid;1;4\n\nNoord;2;3\n");
    assert_eq!(table.headers(), ["Locatie", "Kamer", "Bedden"]);
    assert_eq!(lines(&table), [6, 8]);
    assert_eq!(left_out(&table), [(1, "AboveHeader"), (3, "AboveHeader")]);
}

#[test]
fn a_header_over_two_lines_is_joined() {
    let table = table("Locatie;Capaciteit;;Opmerking\n;kamers;bedden;\nZuid;2;8;geen\n");
    assert_eq!(table.headers(), ["Locatie", "Capaciteit kamers", "Capaciteit bedden", "Opmerking"]);
    assert_eq!(lines(&table), [3]);
}

#[test]
fn the_first_row_is_never_taken_for_the_second_line_of_a_header() {
    let people = table("Naam;Voornaam;Taal\nVoorbeeld;Testa;Dari\nDeelnemer;Demo;Farsi\n");
    assert_eq!(people.headers(), ["Naam", "Voornaam", "Taal"]);
    assert_eq!(lines(&people), [2, 3]);
    let gaps = table("Locatie;;Kamer\nZuid;x;Kamer 3\n");
    assert_eq!(gaps.headers(), ["Locatie", "", "Kamer"]);
    let known_words = table("Locatie;;Kamer\nZuid;mannen;x\n");
    assert_eq!((known_words.header_lines.as_slice(), lines(&known_words)), ([1].as_slice(), vec![2]));
}

#[test]
fn repeated_headers_and_totals_are_no_rows() {
    let table =
        table("Locatie;Bedden\nZuid;4\nTotaal;4\nLOCATIE;Bedden \nNoord;3\nTotaal bedden:;3\nTotaal Wonen;5 bedden\n");
    assert_eq!(lines(&table), [2, 5, 7]);
    assert_eq!(left_out(&table), [(3, "Total"), (4, "RepeatedHeader"), (6, "Total")]);
}

#[test]
fn empty_columns_go_and_columns_without_a_header_stay() {
    let table = table(";Locatie;;Bedden;\n1;Zuid;;4;ja\n");
    let called: Vec<&str> = table.columns.iter().map(Column::called).collect();
    assert_eq!(called, ["A", "Locatie", "Bedden", "E"]);
}

#[test]
fn a_cell_merged_over_several_lines_holds_for_all_of_them() {
    let mut sheet = read(b"Locatie;Kamer\nZuid;1\n;2\n;3\nNoord;1\n;2\n", "x.csv").unwrap().remove(0);
    sheet.merged = vec![Merged { lines: (2, 4), columns: (0, 0) }];
    let table = Table::of(&sheet);
    let names: Vec<String> = table.rows.iter().map(|row| row.cells[0].words().into_owned()).collect();
    assert_eq!(names, ["Zuid", "Zuid", "Zuid", "Noord", ""]);
}

#[test]
fn somebody_can_point_at_the_header() {
    let sheet = read(b"Locatie;Bedden\nAlfa;Beta\nZuid;4\n", "x.csv").unwrap().remove(0);
    assert_eq!(Table::with_header(&sheet, 2).headers(), ["Alfa", "Beta"]);
}

#[test]
fn headers_that_nobody_knows_still_stand_above_their_columns() {
    let table = table("Lijst\nAlfa;Beta\n1;2\n");
    assert_eq!(table.headers(), ["Alfa", "Beta"]);
    assert_eq!(lines(&table), [3]);
}

#[test]
fn the_worksheet_with_the_most_known_columns_is_the_likeliest() {
    let tables = ["Uitleg;Versie\nx;1\n", "Locatie;Bedden\nZuid;4\n", "Naam;Taal;Tolk\nDemo;Dari;ja\n"].map(table);
    assert_eq!(likeliest(&tables, Kind::Locations).unwrap().headers(), ["Locatie", "Bedden"]);
    assert_eq!(likeliest(&tables, Kind::People).unwrap().headers(), ["Naam", "Taal", "Tolk"]);
    assert!(likeliest(&[], Kind::People).is_none());
}

#[test]
fn columns_are_called_as_in_a_spreadsheet() {
    assert_eq!([letter(0), letter(25), letter(26), letter(701), letter(702)], ["A", "Z", "AA", "ZZ", "AAA"]);
}

fn table(text: &str) -> Table {
    Table::of(&read(text.as_bytes(), "x.csv").unwrap()[0])
}

fn lines(table: &Table) -> Vec<u32> {
    table.rows.iter().map(|row| row.line).collect()
}

fn left_out(table: &Table) -> Vec<(u32, &'static str)> {
    table.left_out.iter().map(|left| (left.line, left.why.name())).collect()
}
