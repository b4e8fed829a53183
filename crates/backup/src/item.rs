//! What stands in an encrypted file: a sequence of CBOR items (RFC 8742), so that anybody with the identity can read it without this
//! program, with `age` and any reader of CBOR.

use std::io::{Read, Write};
use std::path::Path;

use ciborium::Value;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::{Cell, Table};

use crate::Fault;

/// One item of the sequence.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Item {
    /// What this file is; comes first.
    Opening(Opening),
    /// From here on rows are of this table.
    Table(Table),
    /// A row, as CBOR knows its values.
    Row(Vec<Value>),
    /// A file of the house: its path, and what stands in it.
    File(String, Value),
    /// The end, with how many rows or files there were. Without it the file is not whole.
    End(u64),
}

/// What a file is, and of which backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Opening {
    /// What is in it.
    pub(crate) holds: Holds,
    /// By what copies of the same house are known to each other.
    pub(crate) house: String,
    /// When the backup was made.
    pub(crate) made_at: Timestamp,
    /// The changes of the shape of the database that were made, in their order.
    pub(crate) shape: Vec<String>,
}

/// What is in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Holds {
    /// The log and the tables.
    Log,
    /// The keys and the settings.
    Keys,
}

impl Item {
    /// Writes the item where it belongs.
    pub(crate) fn write(&self, to: &mut impl Write, path: &Path) -> Result<(), Fault> {
        ciborium::into_writer(self, to).map_err(|error| match error {
            ciborium::ser::Error::Io(error) => Fault::writing(path)(error),
            ciborium::ser::Error::Value(_) => Fault::Damaged(path.to_owned()),
        })
    }

    /// Reads the next item. An item that is cut off is none.
    pub(crate) fn read(from: &mut impl Read, path: &Path) -> Result<Item, Fault> {
        ciborium::from_reader(from).map_err(|_| Fault::Damaged(path.to_owned()))
    }

    /// A row of a table.
    pub(crate) fn row(cells: Vec<Cell>) -> Item {
        let value = |cell| match cell {
            Cell::Nothing => Value::Null,
            Cell::Number(number) => Value::Integer(number.into()),
            Cell::Text(text) => Value::Text(text),
            Cell::Bytes(bytes) => Value::Bytes(bytes),
        };
        Item::Row(cells.into_iter().map(value).collect())
    }
}

/// The values of a row, if a row can have them.
pub(crate) fn cells(values: Vec<Value>) -> Option<Vec<Cell>> {
    let cell = |value| match value {
        Value::Null => Some(Cell::Nothing),
        Value::Integer(number) => i64::try_from(number).ok().map(Cell::Number),
        Value::Text(text) => Some(Cell::Text(text)),
        Value::Bytes(bytes) => Some(Cell::Bytes(bytes)),
        // What no row has, and whatever CBOR may have later.
        Value::Float(_) | Value::Bool(_) | Value::Tag(..) | Value::Array(_) | Value::Map(_) | _ => None,
    };
    values.into_iter().map(cell).collect()
}
