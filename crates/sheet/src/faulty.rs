//! Writing back the rows that were left out, so that they can be put right and brought again.

use std::collections::BTreeMap;

use crate::read::Cell;
use crate::table::Table;
use crate::{Fault, Weight};

/// The rows that were left out as a text file with a last column that says why. It opens in a
/// spreadsheet program with Dutch settings, and nothing in it runs there.
///
/// `header` stands above the last column; `reason` gives the sentence for a fault.
pub fn faulty_rows(table: &Table, faults: &[Fault], header: &str, reason: impl Fn(&Fault) -> String) -> Vec<u8> {
    let mut reasons: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for fault in faults.iter().filter(|fault| fault.why.weight() == Weight::LeftOut) {
        reasons.entry(fault.line).or_default().push(reason(fault));
    }
    // The mark at the beginning tells Excel that these are letters of the whole world.
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer("\u{FEFF}".as_bytes().to_vec());
    let headers = table.columns.iter().map(|column| column.called()).chain([header]);
    let mut write = |record: Vec<String>| {
        writer.write_record(record).expect("memory takes every record, and all are equally wide");
    };
    write(headers.map(harmless).collect());
    for row in &table.rows {
        if let Some(why) = reasons.get(&row.line) {
            let cells = row.cells.iter().map(Cell::words).map(|words| harmless(&words));
            write(cells.chain([harmless(&why.join("; "))]).collect());
        }
    }
    writer.into_inner().expect("memory can always be flushed")
}

/// Puts a mark before words that a spreadsheet program would run as a formula.
fn harmless(words: &str) -> String {
    if would_run(words) { format!("'{words}") } else { words.to_owned() }
}

/// Whether a spreadsheet program could take these words for a formula.
pub fn would_run(words: &str) -> bool {
    let begins = |words: &str| words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    begins(words) || begins(words.trim_start())
}
