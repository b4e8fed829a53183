//! Files of every making, good and bad.

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use jiff::civil::date;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

#[test]
fn a_text_file_is_read_whatever_stands_between_its_cells() {
    for separator in [",", ";", "\t", "|"] {
        let text = ["naam,bedden", "Zuid,12", "Noord,3"].join("\n").replace(',', separator);
        check(text.as_bytes(), &[&["naam", "bedden"], &["Zuid", "12"], &["Noord", "3"]]);
    }
    check(b"sep=,\r\na;b,c\r\n1;2,3\r\n", &[&["a;b", "c"], &["1;2", "3"]]);
}

#[test]
fn a_text_file_is_read_however_its_letters_were_written() {
    let text = "naam;stad\nZoë;Genève\n";
    let expected: &[&[&str]] = &[&["naam", "stad"], &["Zoë", "Genève"]];
    let sixteen = |big: bool, mark: bool| -> Vec<u8> {
        let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
        units.flat_map(|unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    check(text.as_bytes(), expected);
    check(format!("\u{FEFF}{text}").as_bytes(), expected);
    check(&encoding_rs::WINDOWS_1252.encode(text).0, expected);
    for (big, mark) in [(true, true), (false, true), (true, false), (false, false)] {
        check(&sixteen(big, mark), expected);
    }
}

#[test]
fn quotes_hold_separators_and_line_ends_and_lines_keep_their_numbers() {
    let text = "naam,opmerking\n\n\"Voorbeeld, Testa\",\"belt\nterug \"\"morgen\"\"\"\nDemo,x\n";
    let sheets = read(text.as_bytes(), "lijst.csv").unwrap();
    let lines: Vec<u32> = sheets[0].lines.iter().map(|line| line.number).collect();
    assert_eq!(lines, [1, 3, 5]);
    assert_eq!(sheets[0].lines[1].cells[0].words(), "Voorbeeld, Testa");
    assert_eq!(sheets[0].lines[1].cells[1].words(), "belt\nterug \"morgen\"");
    assert_eq!(sheets[0].name, "lijst");
}

#[test]
fn a_workbook_gives_days_numbers_truths_and_what_formulas_gave() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Bewoners").unwrap();
    let day = Format::new().set_num_format("dd-mm-yyyy");
    sheet.write(0, 0, "naam").unwrap();
    sheet.write_with_format(2, 0, ExcelDateTime::from_ymd(1990, 5, 3).unwrap(), &day).unwrap();
    sheet.write(2, 1, 54.0).unwrap();
    sheet.write(2, 2, true).unwrap();
    sheet.write_formula(2, 3, Formula::new("=6*7").set_result("42")).unwrap();
    sheet.merge_range(4, 0, 6, 0, "Zuid", &Format::new()).unwrap();
    let sheets = read(&workbook.save_to_buffer().unwrap(), "x.xlsx").unwrap();
    assert_eq!(sheets[0].name, "Bewoners");
    let line = &sheets[0].lines[1];
    assert_eq!(line.number, 3);
    assert_eq!(line.cells[0], Cell::Date(date(1990, 5, 3)));
    assert_eq!(line.cells[1].words(), "54");
    assert_eq!(line.cells[2], Cell::Bool(true));
    assert_eq!(line.cells[3].words(), "42");
    assert_eq!(sheets[0].merged, [Merged { lines: (5, 7), columns: (0, 0) }]);
}

#[test]
fn what_is_no_worksheet_is_named_for_what_it_is() {
    refused(b"", Unreadable::Empty);
    refused(b"  \n\n ", Unreadable::Empty);
    refused(b";;;\n;;\n", Unreadable::Empty);
    refused(b"%PDF-1.7 something", Unreadable::NotAWorksheet);
    refused(b"<!DOCTYPE html><table><tr><td>naam</td></tr></table>", Unreadable::NotAWorksheet);
    refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01", Unreadable::NotAWorksheet);
    refused(b"PK\x03\x04 and then nothing", Unreadable::Damaged);
    refused(&packed(&[("word/document.xml", b"<x/>"), ("_rels/.rels", b"<x/>")]), Unreadable::NotAWorksheet);
    let mut compound = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    refused(&compound, Unreadable::OldForm);
    compound.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    refused(&compound, Unreadable::Locked);
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_unfolded() {
    refused(&vec![b'a'; limits::BYTES + 1], Unreadable::TooLarge);
    refused("x;".repeat(limits::COLUMNS as usize + 1).replace(';', ";x").as_bytes(), Unreadable::TooLarge);
    refused(format!("naam\n\"{}", "a".repeat(limits::LETTERS + 1)).as_bytes(), Unreadable::TooLarge);
    refused("x,x\n".repeat(limits::LINES as usize + 1).as_bytes(), Unreadable::TooLarge);
}

#[test]
fn a_zip_bomb_is_refused_whether_it_tells_its_size_or_not() {
    let zeros = vec![b' '; 80 << 20];
    let honest = packed(&[("_rels/.rels", b"<x/>"), ("xl/worksheets/sheet1.xml", &zeros)]);
    assert!(honest.len() < 1 << 20, "a bomb is small");
    refused(&honest, Unreadable::TooLarge);
    // The same with a list of contents that says four bytes.
    let told = (zeros.len() as u32).to_le_bytes();
    let mut lying = honest.clone();
    let places: Vec<usize> = (0..lying.len() - 4).filter(|place| lying[*place..place + 4] == told).collect();
    assert!(!places.is_empty());
    for place in places {
        lying[place..place + 4].copy_from_slice(&4_u32.to_le_bytes());
    }
    let refusal = timed(&lying);
    assert!(matches!(refusal, Unreadable::TooLarge | Unreadable::Damaged), "{refusal:?}");
}

#[test]
fn a_workbook_that_says_it_has_a_thousand_million_cells_is_refused() {
    refused(
        &excel(
            "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>",
            None,
        ),
        Unreadable::TooLarge,
    );
}

#[test]
fn two_cells_at_the_far_corners_make_no_room_for_what_lies_between() {
    let corners = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\
                   <row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>";
    refused(&excel(corners, None), Unreadable::TooLarge);
}

#[test]
fn one_long_text_in_every_cell_is_refused() {
    let cells: String =
        (1..=5_000).map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>")).collect();
    let text = format!("<sst uniqueCount=\"1\"><si><t>{}</t></si></sst>", "a".repeat(30_000));
    refused(&excel(&format!("<sheetData>{cells}</sheetData>"), Some(&text)), Unreadable::TooLarge);
}

#[test]
fn a_list_of_texts_that_says_it_is_endless_is_refused() {
    let text = "<sst count=\"1\" uniqueCount=\"99999999999\"><si><t>a</t></si></sst>";
    refused(&excel("<sheetData/>", Some(text)), Unreadable::TooLarge);
}

#[test]
fn an_open_document_is_read_and_one_that_repeats_itself_endlessly_is_refused() {
    let row = |cells: &str, times: &str| format!("<table:table-row{times}>{cells}</table:table-row>");
    let cell = |words: &str, times: &str| {
        format!("<table:table-cell{times} office:value-type=\"string\"><text:p>{words}</text:p></table:table-cell>")
    };
    let empty = "<table:table-cell table:number-columns-repeated=\"16000\"/>";
    let good = row(&(cell("naam", "") + empty), "")
        + &row(&cell("Zuid", ""), "")
        + &row(empty, " table:number-rows-repeated=\"1048000\"");
    check(&open_document(&good), &[&["naam"], &["Zuid"]]);
    let wide = row(&cell("x", " table:number-columns-repeated=\"16000\""), "");
    refused(&open_document(&wide), Unreadable::TooLarge);
    let high = row(&cell("x", ""), " table:number-rows-repeated=\"1048000\"");
    refused(&open_document(&high), Unreadable::TooLarge);
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_fall_over(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read(&bytes, "x");
    }

    #[test]
    fn no_damage_to_a_workbook_makes_the_reader_fall_over(
        place in 0.0..1.0_f64, byte in any::<u8>(), cut in 0.0..1.0_f64,
    ) {
        let mut bytes = excel("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>", None);
        let at = (bytes.len() as f64 * place) as usize;
        bytes[at] = byte;
        let _ = read(&bytes, "x.xlsx");
        bytes.truncate((bytes.len() as f64 * cut) as usize);
        let _ = read(&bytes, "x.xlsx");
    }

    #[test]
    fn no_words_inside_a_workbook_make_the_reader_fall_over(words in "[A-Za-z0-9<>/=\"':& ]{0,200}") {
        let _ = read(&excel(&words, None), "x.xlsx");
        let _ = read(&excel("<sheetData/>", Some(&words)), "x.xlsx");
        let _ = read(&open_document(&words), "x.ods");
    }
}

#[track_caller]
fn check(bytes: &[u8], expected: &[&[&str]]) {
    let sheets = read(bytes, "x.csv").unwrap();
    let found: Vec<Vec<_>> = sheets[0].lines.iter().map(|line| line.cells.iter().map(Cell::words).collect()).collect();
    assert_eq!(found, expected);
}

#[track_caller]
fn refused(bytes: &[u8], expected: Unreadable) {
    assert_eq!(timed(bytes), expected);
}

#[track_caller]
fn timed(bytes: &[u8]) -> Unreadable {
    let start = Instant::now();
    let refusal = read(bytes, "x").expect_err("this is no worksheet");
    println!("{} bytes refused in {:?}", bytes.len(), start.elapsed());
    assert!(start.elapsed() < Duration::from_secs(5), "took {:?}", start.elapsed());
    refusal
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook with one worksheet, written by hand to say what no program would.
fn excel(sheet: &str, texts: Option<&str>) -> Vec<u8> {
    let package = "<Relationships><Relationship Id=\"r1\" Type=\"http://x/relationships/officeDocument\" \
                   Target=\"xl/workbook.xml\"/></Relationships>";
    let workbook = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    let relations = "<Relationships><Relationship Id=\"r1\" Type=\"http://x/relationships/worksheet\" \
                     Target=\"worksheets/sheet1.xml\"/></Relationships>";
    let sheet = format!("<worksheet>{sheet}</worksheet>");
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", package.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    if let Some(texts) = texts {
        parts.push(("xl/sharedStrings.xml", texts.as_bytes()));
    }
    packed(&parts)
}

fn open_document(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"A\">{rows}\
         </table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let kind: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    packed(&[("mimetype", kind), ("content.xml", content.as_bytes()), ("META-INF/manifest.xml", b"<x/>")])
}
