//! Writing back the rows that were left out, so that they can be put right and brought again.

use std::collections::BTreeMap;

use crate::read::Cell;
use crate::table::Table;
use crate::write::text_file;
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
    let headers = table.columns.iter().map(|column| column.called()).chain([header]).map(str::to_owned);
    let mut rows = Vec::new();
    for row in &table.rows {
        if let Some(why) = reasons.get(&row.line) {
            let cells = row.cells.iter().map(Cell::words).map(|words| words.to_string());
            rows.push(cells.chain([why.join("; ")]).collect());
        }
    }
    text_file(&headers.collect::<Vec<_>>(), &rows)
}
