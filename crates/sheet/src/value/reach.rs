//! Telephone numbers, which spreadsheets like to take for numbers.

use crate::Reason;
use crate::read::Cell;

/// The number as it is dialled. A mobile number kept as a number has lost its zero, an
/// international one its plus.
pub fn telephone(cell: &Cell) -> (String, Option<Reason>) {
    let words = cell.words();
    if let Cell::Number(_) = cell {
        if words.len() == 9 && words.bytes().all(|byte| byte.is_ascii_digit()) {
            return (format!("0{words}"), Some(Reason::ZeroRestored));
        }
        if words.len() == 11 && words.starts_with("31") {
            return (format!("+{words}"), None);
        }
    }
    (words.into_owned(), None)
}
