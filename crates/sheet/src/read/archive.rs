//! A workbook is a packed folder. It is weighed before anything is unpacked for real, because a
//! few kilobytes can hold terabytes.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::limits::{PARTS, UNPACKED, UNPACKED_STYLES};
use super::{Unreadable, markup, opendocument};

/// Which kind of workbook lies in the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contents {
    /// Excel, since 2007.
    Excel,
    /// OpenDocument, as LibreOffice writes.
    OpenDocument,
}

/// Parts of which nothing is read: they need not be what the others must be.
const PICTURES: [&str; 10] = [".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tiff", ".emf", ".wmf", ".bin", "mimetype"];

/// Weighs all parts, refuses what is too heavy or says what it is not, and tells what it is.
pub fn inspect(bytes: &[u8]) -> Result<Contents, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    if archive.len() > PARTS {
        return Err(Unreadable::TooLarge);
    }
    let contents = contents(&archive)?;
    weigh_as_told(&mut archive)?;
    weigh_for_real(&mut archive)?;
    Ok(contents)
}

fn contents(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<Contents, Unreadable> {
    let has = |wanted: &str| archive.file_names().flatten().any(|name| name.eq_ignore_ascii_case(wanted));
    if has("content.xml") && has("mimetype") {
        Ok(Contents::OpenDocument)
    } else if has("_rels/.rels") && !has("word/document.xml") && !has("xl/workbook.bin") {
        Ok(Contents::Excel)
    } else {
        Err(Unreadable::NotAWorksheet)
    }
}

/// What the list of contents says costs nothing to add up, so an honest bomb is refused at once.
fn weigh_as_told(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), Unreadable> {
    let mut total: u64 = 0;
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(|_| Unreadable::Damaged)?;
        if part.encrypted() {
            return Err(Unreadable::Locked);
        }
        total = total.saturating_add(part.size());
    }
    if total > UNPACKED { Err(Unreadable::TooLarge) } else { Ok(()) }
}

/// The list can lie, so every part is unpacked once, up to the limit.
fn weigh_for_real(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), Unreadable> {
    let mut left = UNPACKED;
    for index in 0..archive.len() {
        let mut part = match archive.by_index(index) {
            Ok(part) => part,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(Unreadable::Locked),
            Err(_) => return Err(Unreadable::Damaged),
        };
        let name = part.name().map_err(|_| Unreadable::Damaged)?.to_ascii_lowercase();
        let allowed = if name.ends_with("styles.xml") { left.min(UNPACKED_STYLES) } else { left };
        let bytes = unpack(&mut part, allowed)?;
        if !PICTURES.iter().any(|ending| name.ends_with(ending)) {
            markup::check(&bytes)?;
        }
        if name.ends_with("sharedstrings.xml") {
            check_shared_texts(&bytes)?;
        } else if name == "content.xml" {
            opendocument::check(&bytes)?;
        }
        left -= bytes.len() as u64;
    }
    Ok(())
}

fn unpack(part: &mut impl Read, allowed: u64) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::new();
    part.take(allowed + 1).read_to_end(&mut bytes).map_err(|_| Unreadable::Damaged)?;
    if bytes.len() as u64 > allowed { Err(Unreadable::TooLarge) } else { Ok(bytes) }
}

/// The list of shared texts tells how many there are, and the parser makes room for as many as
/// it is told. Each takes five bytes at least, so more than that is not true.
fn check_shared_texts(bytes: &[u8]) -> Result<(), Unreadable> {
    const COUNT: &[u8] = b"uniqueCount";
    if bytes.contains(&0) {
        // Sixteen-bit letters would hide the number from this check.
        return Err(Unreadable::Damaged);
    }
    let places = bytes.windows(COUNT.len()).enumerate().filter(|(_, window)| *window == COUNT);
    for (place, _) in places {
        let rest = bytes[place + COUNT.len()..].iter().take(60);
        let digits = rest.skip_while(|byte| !byte.is_ascii_digit()).take_while(|byte| byte.is_ascii_digit());
        let told = digits.fold(0_u64, |sum, digit| sum.saturating_mul(10).saturating_add(u64::from(digit - b'0')));
        if told > bytes.len() as u64 {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(())
}
