//! People: each row is registered once, however often it comes along.

use domain::command::Command;
use domain::id::{CommandId, PersonId};
use domain::moment::Moment;
use domain::person::{Birth, Needs, RegisterPerson, Registered};
use sheet::PersonRow;
use store::{Archive, Broken};

use crate::chance;
use crate::made::{Made, Preview, Refused};

/// The id under which this row is registered, the same whenever it comes along again.
///
/// A row with a name and a birth is known again in any file, so that a list that was put right and
/// brought once more registers nobody twice. A row that tells less could be anybody: it counts as
/// the same row only in the same file.
pub fn command_id(archive: &Archive, row: &PersonRow, file: u128) -> CommandId {
    let words = if !row.names.is_empty() && row.description.birth != Birth::NotKnown {
        // Whether somebody is a minor follows from the birth and the day on which the file is read.
        let needs = Needs { minor: false, ..row.needs.clone() };
        serde_json::to_vec(&(&row.names, needs, &row.description)).expect("a row is plain data")
    } else {
        [&file.to_be_bytes()[..], &row.line.to_be_bytes()].concat()
    };
    CommandId::new(archive.mark(&words))
}

/// What is asked for this row.
pub fn command(row: &PersonRow) -> RegisterPerson {
    let PersonRow { names, needs, description, .. } = row.clone();
    RegisterPerson { person: PersonId::new(chance::number()), names, needs, description }
}

/// What would happen, without writing anything.
pub async fn preview(archive: &Archive, rows: &[PersonRow], file: u128, now: &Moment) -> Result<Preview, Broken> {
    let (mut made, mut refused) = (Made::default(), Vec::new());
    for row in rows {
        if archive.was_done(command_id(archive, row, file)).await? {
            made.before.push(row.line);
            continue;
        }
        match command(row).decide(&Registered::default(), now) {
            Ok(_) => made.people += 1,
            Err(why) => refused.push(Refused { line: row.line, why: why.into() }),
        }
    }
    Ok(Preview { made, refused })
}
