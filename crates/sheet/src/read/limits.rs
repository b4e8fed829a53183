//! How much is still a worksheet. Ten thousand people with thirty columns fit several times.

use super::{Cell, Unreadable};

/// Bytes of a file as it comes in.
pub const BYTES: usize = 16 << 20;
/// Bytes of all parts of a workbook together, once unpacked.
pub const UNPACKED: u64 = 64 << 20;
/// Bytes of the part of a workbook that tells colours and fonts; each becomes much more in memory.
pub const UNPACKED_STYLES: u64 = 2 << 20;
/// Parts in a workbook.
pub const PARTS: usize = 1_000;
/// Worksheets in a file.
pub const SHEETS: usize = 30;
/// The last line that may hold something.
pub const LINES: u32 = 200_000;
/// Columns that may hold something.
pub const COLUMNS: u32 = 500;
/// Cells with something in them, of all worksheets together.
pub const CELLS: usize = 1_000_000;
/// Cells a worksheet may say it has. A whole column that was once coloured says a million.
pub const DECLARED_CELLS: u64 = 100_000_000;
/// Letters in one cell; no more fit in Excel either.
pub const LETTERS: usize = 4 * 32_767;
/// Bytes of text in all cells together: one shared text may stand in every cell.
pub const TEXT: usize = 64 << 20;

/// What may still be read of a file.
pub struct Budget {
    cells: usize,
    text: usize,
}

impl Budget {
    pub fn new() -> Budget {
        Budget { cells: CELLS, text: TEXT }
    }

    /// Asks for room for a text before it is copied.
    pub fn text(&mut self, text: &str) -> Result<(), Unreadable> {
        if text.len() > LETTERS {
            return Err(Unreadable::TooLarge);
        }
        self.text = self.text.checked_sub(text.len()).ok_or(Unreadable::TooLarge)?;
        Ok(())
    }

    /// Asks for room for so many cells, empty ones between full ones included.
    pub fn cells(&mut self, count: usize) -> Result<(), Unreadable> {
        self.cells = self.cells.checked_sub(count).ok_or(Unreadable::TooLarge)?;
        Ok(())
    }

    /// Puts a cell on a line, with empty ones before it where needed.
    pub fn put(&mut self, cells: &mut Vec<Cell>, column: u32, cell: Cell) -> Result<(), Unreadable> {
        if column >= COLUMNS {
            return Err(Unreadable::TooLarge);
        }
        let wanted = column as usize + 1;
        if wanted > cells.len() {
            self.cells(wanted - cells.len())?;
            cells.resize(wanted, Cell::Empty);
        }
        cells[wanted - 1] = cell;
        Ok(())
    }
}
