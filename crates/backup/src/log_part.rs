//! The first file: everything that lies in the database, read in one moment and written encrypted as it comes. None of it lies on the
//! disk in between.

use std::io::Write;
use std::path::Path;

use store::{Filling, Place, Taking};

use crate::Fault;
use crate::item::{Item, cells};
use crate::opened::Opened;

/// Writes all rows of all tables behind the opening, and says how many there are.
pub(crate) async fn write(taking: &mut Taking, to: &mut impl Write, path: &Path) -> Result<u64, Fault> {
    let mut rows = 0;
    for table in taking.tables() {
        Item::Table(table.clone()).write(to, path)?;
        rows += taking.rows(&table, |row| Item::row(row).write(to, path)).await?;
    }
    Item::End(rows).write(to, path)?;
    Ok(rows)
}

/// Puts all rows into the empty database of this place: all of them or none.
pub(crate) async fn read(mut from: Opened, place: &Place) -> Result<u64, Fault> {
    let mut filling = Filling::begin(place, &from.opening.shape).await?;
    let mut rows = 0;
    while let Some(item) = from.next(rows)? {
        match item {
            Item::Table(table) => filling.table(&table).await?,
            Item::Row(values) => {
                let row = cells(values).ok_or_else(|| from.damaged())?;
                filling.row(row).await?;
                rows += 1;
            }
            Item::Opening(_) | Item::File(..) | Item::End(_) => return Err(from.damaged()),
        }
    }
    filling.end().await?;
    Ok(rows)
}
