//! Everything that lies in the database as plain values: read in one moment, and put into a database that is empty. The same values
//! come from either engine and go into either, so that a house can be brought back on the other one.
//!
//! What is read is as sealed as it lies there. Keys are files beside it and no part of this.

mod fill;
mod take;

use serde::{Deserialize, Serialize};

pub use fill::Filling;
pub use take::Taking;

use crate::engine::Conn;
use crate::engine::Engine;
use crate::{Broken, bytes::Columns};

/// Who has come in and who was asked in, and addresses and cards that open something by themselves. A door that was closed after the
/// copy was made must not stand open again: nothing of these is copied, everybody comes in anew, and cards are given out again.
const NOT_COPIED: [&str; 7] =
    ["calendar", "invitation", "own_days", "own_entrance", "own_session", "recovery", "session"];

/// Which changes of the shape were made.
const CHANGES: &str = "migration";

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Whole numbers.
    Number,
    /// Text.
    Text,
    /// Bytes.
    Bytes,
}

/// A table, with its columns in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// The name of each column, and what it holds.
    pub columns: Vec<(String, Kind)>,
}

/// One value of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Nothing,
    /// A whole number.
    Number(i64),
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

/// All tables of a database, as it says itself: a table that is new to this program is one of them too.
async fn tables(engine: &Engine, conn: &mut Conn) -> Result<Vec<Table>, Broken> {
    let mut tables: Vec<Table> = Vec::new();
    for row in sqlx::query(engine.columns()).fetch_all(conn).await? {
        let (table, column, holds) = (row.text("in_table")?, row.text("named")?, row.text("holds")?);
        let kind = match holds.to_lowercase().as_str() {
            "bigint" | "integer" => Kind::Number,
            "text" => Kind::Text,
            "blob" | "bytea" => Kind::Bytes,
            _ => return Err(Broken::Engine(format!("{table}.{column} holds {holds}, which no house has"))),
        };
        match tables.last_mut().filter(|last| last.name == table) {
            Some(last) => last.columns.push((column, kind)),
            None => tables.push(Table { name: table, columns: vec![(column, kind)] }),
        }
    }
    Ok(tables)
}

/// A name as it stands in a statement.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The names of all columns as they stand in a statement.
fn columns(table: &Table) -> String {
    table.columns.iter().map(|(name, _)| quoted(name)).collect::<Vec<_>>().join(", ")
}
