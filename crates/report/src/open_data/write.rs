//! Rows as CSV and XLSX. What a spreadsheet could take for a formula is made harmless; the same rows give the same bytes, so that a
//! file says nothing about when or by whom it was made.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::{Field, Rows};

/// Why no file came of it: more rows than a worksheet holds, or a word longer than a field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the worksheet could not be written: {0}")]
pub struct NotWritten(String);

impl Rows {
    /// As CSV (RFC 4180): commas, UTF-8, the first line tells the names.
    pub fn csv(&self) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        writer.write_record(&self.head).expect("memory takes a row");
        for row in &self.rows {
            writer.write_record(row.iter().map(written)).expect("every row is as long as the head");
        }
        writer.into_inner().expect("memory takes everything")
    }

    /// As a worksheet: one sheet, nothing hidden, no formula, nobody's name.
    pub fn xlsx(&self) -> Result<Vec<u8>, NotWritten> {
        self.workbook().map_err(|error| NotWritten(error.to_string()))
    }

    fn workbook(&self) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let always = ExcelDateTime::from_ymd(2000, 1, 1)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&always));
        let sheet = book.add_worksheet().set_name(self.title)?;
        for (column, name) in (0..).zip(&self.head) {
            sheet.write_string(0, column, *name)?;
        }
        for (line, row) in (1..).zip(&self.rows) {
            for (column, field) in (0..).zip(row) {
                match field {
                    Field::Text(_) => sheet.write_string(line, column, written(field))?,
                    // Exact up to nine quadrillion, which no count is.
                    Field::Count(count) => sheet.write_number(line, column, *count as f64)?,
                    Field::Nothing => continue,
                };
            }
        }
        book.save_to_buffer()
    }
}

/// As text that no spreadsheet takes for a formula.
fn written(field: &Field) -> String {
    match field {
        Field::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) => format!("'{text}"),
        Field::Text(text) => text.clone(),
        Field::Count(count) => count.to_string(),
        Field::Nothing => String::new(),
    }
}
