//! An OpenDocument sheet says *this cell, sixteen thousand times* in one line. Here is counted
//! what that would become, before it becomes so.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::Unreadable;
use super::limits::{CELLS, COLUMNS, TEXT};

/// Refuses content that would grow beyond the limits.
pub fn check(content: &[u8]) -> Result<(), Unreadable> {
    let mut reader = Reader::from_reader(content);
    reader.config_mut().check_end_names = false;
    let mut count = Count::default();
    loop {
        match reader.read_event().map_err(|_| Unreadable::Damaged)? {
            Event::Start(start) => count.open(&start)?,
            Event::Empty(empty) => {
                count.open(&empty)?;
                count.close(empty.local_name().as_ref())?;
            }
            Event::Text(text) => count.text += text.len() as u64,
            Event::CData(text) => count.text += text.len() as u64,
            Event::End(end) => count.close(end.local_name().as_ref())?,
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::GeneralRef(_) => {}
        }
    }
}

#[derive(Default)]
struct Count {
    /// How often the row being read is told to stand there.
    row_times: u64,
    /// How often the cell being read is told to stand there.
    cell_times: u64,
    /// Empty cells that count only when something follows them.
    waiting: u64,
    /// Cells of the row up to the last with something in it.
    width: u64,
    /// Whether the cell being read has a value of its own.
    valued: bool,
    text: u64,
    row_text: u64,
    cells: u64,
    all_text: u64,
}

impl Count {
    fn open(&mut self, start: &BytesStart<'_>) -> Result<(), Unreadable> {
        match start.local_name().as_ref() {
            "table-row" => {
                self.row_times = repeated(start, "table:number-rows-repeated")?;
                (self.waiting, self.width, self.row_text) = (0, 0, 0);
            }
            "table-cell" | "covered-table-cell" => {
                self.cell_times = repeated(start, "table:number-columns-repeated")?;
                self.valued = start.attributes().flatten().any(|told| told.key.local_name().as_ref() == "value-type");
                self.text = 0;
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Unreadable> {
        match name {
            "table-cell" | "covered-table-cell" => {
                if self.valued || self.text > 0 {
                    self.width = self.width.saturating_add(self.waiting).saturating_add(self.cell_times);
                    self.row_text = self.row_text.saturating_add(self.text.saturating_mul(self.cell_times));
                    self.waiting = 0;
                } else {
                    self.waiting = self.waiting.saturating_add(self.cell_times);
                }
            }
            "table-row" => {
                self.cells = self.cells.saturating_add(self.width.saturating_mul(self.row_times));
                self.all_text = self.all_text.saturating_add(self.row_text.saturating_mul(self.row_times));
            }
            _ => {}
        }
        let too_large = self.width > u64::from(COLUMNS) || self.cells > CELLS as u64 || self.all_text > TEXT as u64;
        if too_large { Err(Unreadable::TooLarge) } else { Ok(()) }
    }
}

fn repeated(start: &BytesStart<'_>, name: &str) -> Result<u64, Unreadable> {
    let told = start.try_get_attribute(name).map_err(|_| Unreadable::Damaged)?;
    match told {
        None => Ok(1),
        Some(told) => told.value.trim().parse().map_err(|_| Unreadable::Damaged),
    }
}
