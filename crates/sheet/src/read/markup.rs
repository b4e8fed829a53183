//! Every part of a workbook is markup. A parser that waits for an end that never comes waits for
//! ever, so the ends are counted before the workbook is read for real.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::Unreadable;

/// No program nests deeper; a parser may run out of room where it does.
const DEEPEST: usize = 200;

/// Refuses markup that does not end what it began.
pub fn check(part: &[u8]) -> Result<(), Unreadable> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().check_end_names = true;
    let mut depth: usize = 0;
    loop {
        match reader.read_event().map_err(|_| Unreadable::Damaged)? {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.checked_sub(1).ok_or(Unreadable::Damaged)?,
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(Unreadable::Damaged),
            Event::Empty(_)
            | Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::GeneralRef(_) => {}
        }
        if depth > DEEPEST {
            return Err(Unreadable::Damaged);
        }
    }
}
