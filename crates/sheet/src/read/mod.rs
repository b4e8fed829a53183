//! From the bytes of a file to lines of cells, whatever program wrote it.

mod archive;
mod cell;
mod encoding;
mod limits;
mod markup;
mod opendocument;
mod text;
mod workbook;

pub use cell::Cell;

/// One worksheet of a file.
#[derive(Clone, Debug)]
pub struct Worksheet {
    /// Its name; of a text file the name of the file, without folder and ending.
    pub name: String,
    /// The lines that hold something, from top to bottom.
    pub lines: Vec<Line>,
    /// Cells that were merged into one.
    pub merged: Vec<Merged>,
}

/// One line of a worksheet.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its number in the file, as the program that made it shows it: the first is 1.
    pub number: u32,
    /// Its cells, from the first column to the last that holds something.
    pub cells: Vec<Cell>,
}

/// A block of cells shown as one; the value stands in the upper left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    /// First and last line, counted from 1.
    pub lines: (u32, u32),
    /// First and last column, counted from 0.
    pub columns: (u32, u32),
}

/// Why a file cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is larger, or says it is larger, than a worksheet of people or places can be.
    #[error("the file is too large")]
    TooLarge,
    /// It is something else: a letter, a picture, a web page.
    #[error("the file is not a worksheet")]
    NotAWorksheet,
    /// It is a workbook of before 2007, which cannot be read safely; saving it as .xlsx helps.
    #[error("the file is in the old .xls form; save it as .xlsx")]
    OldForm,
    /// It is protected by a password.
    #[error("the file is locked with a password")]
    Locked,
    /// It begins as a workbook and is not one.
    #[error("the file is damaged")]
    Damaged,
}

impl Unreadable {
    /// The name, as texts use it.
    pub const fn name(self) -> &'static str {
        match self {
            Unreadable::Empty => "Empty",
            Unreadable::TooLarge => "TooLarge",
            Unreadable::NotAWorksheet => "NotAWorksheet",
            Unreadable::OldForm => "OldForm",
            Unreadable::Locked => "Locked",
            Unreadable::Damaged => "Damaged",
        }
    }
}

/// Reads a file. What it is follows from its first bytes; its name only gives a text file a name.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Vec<Worksheet>, Unreadable> {
    if bytes.len() > limits::BYTES {
        return Err(Unreadable::TooLarge);
    }
    let sheets = match Form::of(bytes)? {
        Form::Text => vec![text::read(bytes, file_name)?],
        Form::Archive => read_archive(bytes)?,
    };
    let filled: Vec<Worksheet> = sheets.into_iter().filter(|sheet| !sheet.lines.is_empty()).collect();
    if filled.is_empty() { Err(Unreadable::Empty) } else { Ok(filled) }
}

enum Form {
    Text,
    Archive,
}

impl Form {
    fn of(bytes: &[u8]) -> Result<Form, Unreadable> {
        const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(Unreadable::Empty);
        }
        if bytes.starts_with(b"PK\x03\x04") {
            return Ok(Form::Archive);
        }
        if bytes.starts_with(COMPOUND) {
            // A workbook with a password is wrapped in the old container; both are told apart
            // by a name in its directory, which stands there in sixteen-bit letters.
            let encrypted: Vec<u8> = "EncryptedPackage".bytes().flat_map(|letter| [letter, 0]).collect();
            let locked = bytes.windows(encrypted.len()).any(|window| window == encrypted);
            return Err(if locked { Unreadable::Locked } else { Unreadable::OldForm });
        }
        Ok(Form::Text)
    }
}

fn read_archive(bytes: &[u8]) -> Result<Vec<Worksheet>, Unreadable> {
    let contents = archive::inspect(bytes)?;
    // The parser of a foreign format may have a hole that our checks do not know. A panic in it
    // is a damaged file, not the end of the program.
    let parsed = std::panic::catch_unwind(|| match contents {
        archive::Contents::Excel => workbook::read_excel(bytes),
        archive::Contents::OpenDocument => workbook::read_open_document(bytes),
    });
    parsed.unwrap_or(Err(Unreadable::Damaged))
}

#[cfg(test)]
mod tests;
